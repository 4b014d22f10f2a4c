"""The person's own tags: adding, renaming, archiving and merging them, and undoing a merge.

Every command returns when its effect is durable; `changed`, the signal of the journal, fires after.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.content import Content
from app.domain.errors import NotAllowed
from app.domain.journal.entry import TagId
from app.domain.journal.own_tags import (
    KnownTags,
    OwnTag,
    TagMerge,
    check_tag_name,
    field_named,
    times_used,
)
from app.ports import Store
from app.services.signal import CommandLock
from app.services.spots import random_id

ID_LENGTH = 8
"""So many characters tell a hundred tags apart, and can be typed."""


@dataclass(frozen=True, slots=True)
class TagChange:
    """An own tag before and after a change."""

    before: OwnTag
    after: OwnTag


class OwnTags:
    """The tags that the person named, beside the shipped ones. `lock` is that of the journal."""

    def __init__(
        self,
        *,
        store: Store,
        content: Content,
        lock: CommandLock,
        new_id: Callable[[], str] = random_id,
    ) -> None:
        self._store = store
        self._shipped = content.tags
        self._lock = lock
        self._new_id = new_id
        self._read: tuple[int, KnownTags] = (-1, KnownTags(content.tags))
        self.changed = lock.changed

    @property
    def known(self) -> KnownTags:
        """The shipped tags and the person's own."""
        version = self._store.own_tags.version
        if self._read[0] != version:
            own = tuple(self._store.own_tags.all())
            self._read = version, KnownTags(self._shipped, own)
        return self._read[1]

    def times_used(self) -> Counter[TagId]:
        """In how many entries each tag is."""
        return times_used(self._store.entries.all())

    async def add(self, field: str, name: str) -> OwnTag:
        """Add a tag to this field.

        Raises `InvalidInput` for an unknown field and for a name that is not allowed or is taken,
        and `NotAllowed` when there are too many.
        """
        async with self._lock.changing():
            new = OwnTag(self._unused_id(), field_named(field).name, check_tag_name(name))
            tag = self.known.check_new(new)
            await self._store.own_tags.save(tag)
        return tag

    async def find_or_add(self, field: str, name: str) -> TagId:
        """The tag of this field with this name, offered again if it was archived, or a new one.

        Raises the same errors as `add`.
        """
        found = self.known.known(field_named(field), check_tag_name(name))
        if found is None:
            return (await self.add(field, name)).id
        if found in {tag.id for tag in self.known.of(field) if tag.archived}:
            await self.use_again(found)
        return found

    async def rename(self, id: TagId, name: str) -> TagChange:
        """Give a tag another name. Raises errors as `add` does, and `NotFound`."""
        return await self._change(id, lambda known: known.renamed(id, name))

    async def archive(self, id: TagId) -> TagChange:
        """Offer a tag no more; entries keep it. Raises `NotFound`."""
        return await self._change(id, lambda known: known.archived(id))

    async def use_again(self, id: TagId) -> TagChange:
        """Offer an archived tag again. Raises `NotFound`, and `NotAllowed` for too many."""
        return await self._change(id, lambda known: known.used_again(id))

    async def merge(self, id: TagId, into: TagId) -> TagMerge:
        """Replace a tag by another of its field in every entry, in one write.

        Raises `NotFound`, and `NotAllowed` when the other is the same tag, or none of its field.
        """
        async with self._lock.changing():
            merge = self.known.merge(id, into, self._store.entries.all())
            await self._store.write_together(
                self._store.own_tags.saving(merge.after),
                self._store.entries.saving(*merge.entries.after),
            )
        return merge

    async def undo_merge(self, merge: TagMerge) -> None:
        """Undo a merge exactly, in one write.

        Raises `NotAllowed` when the tag or one of the entries has changed since, and `InvalidInput`
        when another tag has its name by now.
        """
        async with self._lock.changing():
            stored = set(self._store.entries.all())
            if merge.after not in self.known.own or not stored.issuperset(merge.entries.after):
                raise NotAllowed("Something here has changed since then, so the tags stay merged.")
            self.known.check_free(merge.before)
            await self._store.write_together(
                self._store.own_tags.saving(merge.before),
                self._store.entries.saving(*merge.entries.before),
            )

    async def _change(self, id: TagId, change: Callable[[KnownTags], OwnTag]) -> TagChange:
        async with self._lock.changing():
            before, after = self.known.one(id), change(self.known)
            await self._store.own_tags.save(after)
        return TagChange(before, after)

    def _unused_id(self) -> TagId:
        return TagId(f"own-{self._new_id()[:ID_LENGTH]}")

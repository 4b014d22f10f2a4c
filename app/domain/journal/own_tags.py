"""Tags of the person's own, beside the shipped ones.

1. An own tag belongs to one field of an entry. Its id begins with "own-", as no shipped one does.
2. Its name is one line of 1 to 40 characters, without the comma and the semicolon that separate
   tags. No two tags of a field have the same name, ignoring case and blanks, unless one is merged.
3. A field has at most 30 own tags that are offered. A file may bring more, so that nothing is lost.
4. An archived tag is not offered any more; entries keep it and show it, and it can be used again.
5. A tag merged into another of its field is replaced by that in every entry. It stays stored as
   merged, so that what a file brings later goes the same way.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.errors import InvalidInput, NotAllowed, NotFound
from app.domain.journal.entry import Entry, JournalEdit, TagId
from app.domain.journal.entry_fields import TAG_FIELDS, DetailsT, TagsField
from app.domain.learn.content import Tag, Tags

LONGEST_TAG, MOST_OWN_TAGS = 40, 30
NOT_MERGED = TagId("")
TAG_FIELD_NAMES = tuple(field.name for field in TAG_FIELDS)

_ID = re.compile(r"own-[0-9a-z-]{1,60}")
_NOT_IN_A_NAME = frozenset({"Cc", "Cs", "Zl", "Zp"})  # control, invalid, line and paragraph ends
SEPARATORS = ",;"


@dataclass(frozen=True, slots=True)
class OwnTag:
    """A tag as the person named it; `merged_into` is "" unless it was merged.

    Raises `InvalidInput` that names what breaks rule 1 or 2.
    """

    id: TagId
    field: str
    name: str
    archived: bool = False
    merged_into: TagId = NOT_MERGED

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise InvalidInput("id", "“own-” and small letters or digits")
        field_named(self.field)
        if check_tag_name(self.name) != self.name:
            raise InvalidInput("name", "a name without blanks around it")

    @property
    def is_offered(self) -> bool:
        """Whether it can be chosen for an entry."""
        return not self.archived and not self.merged_into


@dataclass(frozen=True, slots=True)
class TagMerge:
    """A merge: the tag before and after, and the entries before and after."""

    before: OwnTag
    after: OwnTag
    entries: JournalEdit


@dataclass(frozen=True, slots=True)
class KnownTags:
    """The shipped tags and the person's own."""

    shipped: Tags
    own: tuple[OwnTag, ...] = ()

    @property
    def names(self) -> dict[TagId, str]:
        """The name of each tag; that of the other one for a merged tag."""
        found = {tag.id: tag.name for tag in self.own} | self.shipped.names
        merged = (tag for tag in self.own if tag.merged_into)
        return found | {tag.id: found.get(self.resolved(tag.id), tag.name) for tag in merged}

    def offered(self, field: TagsField) -> tuple[Tag, ...]:
        """The tags to choose from in `field`: the shipped ones first."""
        own = (tag for tag in self.of(field.name) if tag.is_offered)
        return (*field.offered(self.shipped), *(Tag(tag.id, tag.name, "") for tag in own))

    def of(self, field: str) -> tuple[OwnTag, ...]:
        """The own tags of one field that are not merged, in the order in which they were made."""
        return tuple(tag for tag in self.own if tag.field == field and not tag.merged_into)

    def one(self, id: TagId) -> OwnTag:
        """The own tag with this id. Raises `NotFound`."""
        for tag in self.own:
            if tag.id == id:
                return tag
        raise NotFound("That isn’t one of your own tags.")

    def resolved(self, id: TagId) -> TagId:
        """The tag that stands for this one now: another one where it was merged (rule 5)."""
        into = {tag.id: tag.merged_into for tag in self.own if tag.merged_into}
        seen: set[TagId] = set()
        while id in into and id not in seen:
            seen.add(id)
            id = into[id]
        return id

    def known(self, field: TagsField, text: str) -> TagId | None:
        """The tag of `field` with this id or this name; `None` if there is none."""
        shipped = field.offered(self.shipped)
        ids = {tag.id for tag in shipped} | {tag.id for tag in self.own if tag.field == field.name}
        if text in ids:
            return self.resolved(TagId(text))
        names = {same_name(tag.name): tag.id for tag in self.of(field.name)}
        names |= {same_name(tag.name): tag.id for tag in shipped}
        return names.get(same_name(text))

    def meant(self, field: TagsField, text: str) -> TagId:
        """The tag of `field` with this id or name. Raises `InvalidInput` that lists all of them."""
        found = self.known(field, text)
        if found is None:
            offered = ", ".join(tag.name for tag in self.offered(field))
            raise InvalidInput(field.name, f"“{text}” isn’t on the list. Choose from {offered}")
        return found

    def sayable(self, field: TagsField, text: str) -> TagId:
        """As `meant`, for a new entry. Raises `InvalidInput` for an archived tag too."""
        found = self.meant(field, text)
        if any(tag.id == found and tag.archived for tag in self.own):
            raise InvalidInput(field.name, f"“{text}” is archived. To log it, use it again first.")
        return found

    def check_new(self, tag: OwnTag) -> OwnTag:
        """Return `tag` if it may be added. Raises `InvalidInput` for a name that is taken, and
        `NotAllowed` for too many (rules 2, 3).
        """
        self.check_free(tag)
        self._check_room(tag.field)
        return tag

    def renamed(self, id: TagId, name: str) -> OwnTag:
        """The own tag with another name. Raises as `check_new` does, and `NotFound`."""
        tag = replace(self.one(id), name=check_tag_name(name))
        self.check_free(tag)
        return tag

    def archived(self, id: TagId) -> OwnTag:
        """The own tag, not offered any more (rule 4). Raises `NotFound`."""
        return replace(self.one(id), archived=True)

    def used_again(self, id: TagId) -> OwnTag:
        """The own tag, offered again. Raises `NotFound`, and `NotAllowed` for too many (rule 3)."""
        tag = self.one(id)
        if tag.archived:
            self._check_room(tag.field)
        return replace(tag, archived=False)

    def merge(self, id: TagId, into: TagId, entries: Iterable[Entry]) -> TagMerge:
        """What changes when the own tag `id` becomes `into` (rule 5).

        Raises `NotFound`, and `NotAllowed` when `into` is the same tag, or none of its field.
        """
        tag = self.one(id)
        field = field_named(tag.field)
        if tag.merged_into or self.known(field, into) != into or into == id:
            raise NotAllowed("A tag can only become another tag of the same list.")
        before = tuple(entry for entry in entries if id in field.of(entry))
        after = tuple(replaced(entry, field, {id: into}) for entry in before)
        return TagMerge(tag, replace(tag, merged_into=into), JournalEdit(before, after))

    def check_free(self, tag: OwnTag) -> None:
        """Raise `InvalidInput` when another tag of its field has its name (rule 2)."""
        others = [each.name for each in self.of(tag.field) if each.id != tag.id]
        shipped = [each.name for each in field_named(tag.field).offered(self.shipped)]
        if same_name(tag.name) in map(same_name, (*others, *shipped)):
            raise InvalidInput("name", f"“{tag.name}” is on this list already")

    def _check_room(self, field: str) -> None:
        if sum(tag.is_offered for tag in self.of(field)) >= MOST_OWN_TAGS:
            raise NotAllowed(
                f"You have {MOST_OWN_TAGS} tags of your own on this list already. "
                "Archive or merge one first."
            )


def field_named(name: str) -> TagsField:
    """The field of tags with this name. Raises `InvalidInput`."""
    for field in TAG_FIELDS:
        if field.name == name:
            return field
    raise InvalidInput("kind", f"one of {', '.join(TAG_FIELD_NAMES)}")


def check_tag_name(name: str) -> str:
    """Return `name` without needless blanks. Raises `InvalidInput` (rule 2)."""
    line = " ".join(name.split(" ")).strip()
    bad = any(c in SEPARATORS or unicodedata.category(c) in _NOT_IN_A_NAME for c in line)
    if bad or not 1 <= len(line) <= LONGEST_TAG:
        raise InvalidInput(
            "name", f"one line of 1 to {LONGEST_TAG} characters, without “,” and “;”"
        )
    return line


def replaced(details: DetailsT, field: TagsField, by: dict[TagId, TagId]) -> DetailsT:
    """`details` with other tags in `field`, each once and in its place."""
    return field.put(details, tuple(dict.fromkeys(by.get(tag, tag) for tag in field.of(details))))


def same_name(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def times_used(entries: Iterable[Entry]) -> Counter[TagId]:
    """In how many entries each tag is."""
    return Counter(tag for entry in entries for field in TAG_FIELDS for tag in field.of(entry))


def used_by(entries: Iterable[Entry], own: Iterable[OwnTag]) -> tuple[OwnTag, ...]:
    """The own tags that these entries use."""
    used = times_used(entries)
    return tuple(tag for tag in own if tag.id in used)

"""The tags of a file, in terms of those that are known here.

1. A tag is found by its id or its name, ignoring case. One that was merged here is the tag it was
   merged into.
2. A tag that is not known becomes one of the person's own, named as the file has it: shortened to
   what a name may be. The same file gives the same id every time, also after it was renamed here.
3. An own tag of the file with a name that is taken here is the tag here.
4. A tag that the same entry has here stays as it is.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from app.domain.import_export.archive import NO_TEXT, Archive, ParsedImport, derived_id
from app.domain.journal.entry import NO_DETAILS, Entry, EntryDetails, TagId
from app.domain.journal.entry_fields import TAG_FIELDS, TagsField
from app.domain.journal.own_tags import LONGEST_TAG, SEPARATORS, KnownTags, OwnTag, same_name
from app.domain.learn.content import Tags

UNNAMED = "Tag"


def with_known_tags(found: ParsedImport, here: Archive, shipped: Tags) -> ParsedImport:
    """The file with every tag of its entries known, here or as an own tag in the file."""
    file = _FileTags(here, shipped)
    brought = found.archive
    for tag in brought.own_tags:
        file.take(tag)
    here_too = {entry.id: entry.details for entry in here.entries}
    meant = tuple(
        file.as_meant(entry, here_too.get(entry.id, NO_DETAILS)) for entry in brought.entries
    )
    return replace(found, archive=replace(brought, entries=meant, own_tags=file.own))


class _FileTags:
    def __init__(self, here: Archive, shipped: Tags) -> None:
        self._known = KnownTags(shipped, here.own_tags)
        self._here = {tag.id: tag for tag in here.own_tags}
        self._brought: dict[TagId, OwnTag] = {}
        self._instead: dict[TagId, TagId] = {}
        self._found: dict[tuple[str, TagId], TagId] = {}

    @property
    def own(self) -> tuple[OwnTag, ...]:
        """The own tags of the file: those that it has, and those that became one."""
        return tuple(
            replace(tag, merged_into=self._instead.get(tag.merged_into, tag.merged_into))
            for tag in self._brought.values()
        )

    def take(self, tag: OwnTag) -> None:
        """Take an own tag of the file (rules 1, 3)."""
        if tag.id in self._here and self._here[tag.id].merged_into:
            return  # a file never undoes a merge
        field = next(each for each in TAG_FIELDS if each.name == tag.field)
        is_new = tag.id not in self._here and not tag.merged_into
        same = self._known.known(field, tag.name) if is_new else None
        if same is None:
            self._add(tag)
        else:
            self._instead[tag.id] = same

    def as_meant(self, entry: Entry, before: EntryDetails) -> Entry:
        """The entry with the tags that its tags are (rules 1, 2); `before` is what it says here."""
        for field in TAG_FIELDS:
            said, stay = field.of(entry), field.of(before)
            if said != stay:
                meant = (tag if tag in stay else self._meant(field, tag) for tag in said)
                entry = field.put(entry, tuple(dict.fromkeys(meant)))
        return entry

    def _meant(self, field: TagsField, said: TagId) -> TagId:
        key = field.name, said
        if key not in self._found:
            text = self._instead.get(said, said)
            known = self._known.known(field, text)
            self._found[key] = self._became(field, text) if known is None else known
        return self._found[key]

    def _became(self, field: TagsField, text: str) -> TagId:
        name = _as_name(text)
        id = TagId(f"own-{derived_id('tag', field.name, same_name(name))}")
        known = self._known.known(field, id) or self._known.known(field, name)
        if known is not None:
            return known
        self._add(OwnTag(id, field.name, name))
        return id

    def _add(self, tag: OwnTag) -> None:
        self._brought[tag.id] = tag
        if tag.id not in self._here:
            self._known = replace(self._known, own=(*self._known.own, tag))


def _as_name(text: str) -> str:
    """A name that is allowed (`own_tags.py`), as near to `text` as may be."""
    plain = (" " if c in SEPARATORS or unicodedata.category(c) in NO_TEXT else c for c in text)
    return " ".join("".join(plain).split())[:LONGEST_TAG].strip() or UNNAMED

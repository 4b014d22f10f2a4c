"""Filters of entries.

1. By spot, or all spots.
2. By kind: sore (3 or more, or called a flare), called a flare, clear, with a note, or recorded on
   a later date than it was felt.
3. By words in the note, the medicine or the name of a tag, ignoring case and surrounding blanks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.body import SpotId
from app.domain.journal.entry import Clear, Entry, Scored, TagId
from app.domain.journal.entry_fields import TAG_FIELDS, TEXT_FIELDS

SORE_FROM = 3


class EntryKind(StrEnum):
    """The kind of entry (rule 2)."""

    ALL = "all"
    SORE = "sore"
    FLARE = "flare"
    CLEAR = "clear"
    NOTED = "noted"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class AnySpot:
    """Every spot."""


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """The criteria; by default everything matches."""

    spot: SpotId | AnySpot = AnySpot()
    kind: EntryKind = EntryKind.ALL
    words: str = ""

    def matches(self, entry: Entry, tags: Mapping[TagId, str]) -> bool:
        """Whether `entry` matches; `tags` has the names of tags."""
        wanted = self.words.strip().casefold()
        return (
            (isinstance(self.spot, AnySpot) or entry.spot == self.spot)
            and _is(entry, self.kind)
            and (not wanted or any(wanted in text for text in _texts(entry, tags)))
        )

    def has_hold(self, spot: SpotId | None) -> bool:
        """Whether a hold at `spot` matches: it has no score of its own, and no words."""
        asks_more = self.kind is not EntryKind.ALL or bool(self.words.strip())
        return not asks_more and (isinstance(self.spot, AnySpot) or spot == self.spot)


EVERYTHING = EntryFilter()


NO_NAMES: Mapping[TagId, str] = {}


def sifted(
    entries: Iterable[Entry], sieve: EntryFilter, tags: Mapping[TagId, str] = NO_NAMES
) -> tuple[Entry, ...]:
    """The entries that match, in their order; `tags` has the names of tags."""
    return tuple(entry for entry in entries if sieve.matches(entry, tags))


def _texts(entry: Entry, tags: Mapping[TagId, str]) -> Iterator[str]:
    for text in TEXT_FIELDS:
        yield text.of(entry).casefold()
    for field in TAG_FIELDS:
        for tag in field.of(entry):
            yield tags.get(tag, tag).casefold()


def _is(entry: Entry, kind: EntryKind) -> bool:
    reading = entry.reading
    match kind:
        case EntryKind.ALL:
            return True
        case EntryKind.SORE:
            return isinstance(reading, Scored) and (reading.flare or reading.score >= SORE_FROM)
        case EntryKind.FLARE:
            return isinstance(reading, Scored) and reading.flare
        case EntryKind.CLEAR:
            return isinstance(reading, Clear)
        case EntryKind.NOTED:
            return bool(entry.note.strip())
        case EntryKind.LATER:
            return entry.recorded_at.astimezone(entry.occurred_at.tzinfo).date() != entry.day

"""Filters of entries.

1. By spot, or all spots.
2. By kind: sore (3 or more, or called a flare), called a flare, clear, with a note, or recorded on
   a later date than it was felt.
3. By words in the note, ignoring case and surrounding blanks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.body import SpotId
from app.domain.journal.entry import Clear, Entry, Scored

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

    def matches(self, entry: Entry) -> bool:
        """Whether `entry` matches."""
        wanted = self.words.strip().casefold()
        return (
            (isinstance(self.spot, AnySpot) or entry.spot == self.spot)
            and _is(entry, self.kind)
            and wanted in entry.note.casefold()
        )


EVERYTHING = EntryFilter()


def sifted(entries: Iterable[Entry], sieve: EntryFilter) -> tuple[Entry, ...]:
    """The entries that match, in their order."""
    return tuple(entry for entry in entries if sieve.matches(entry))


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

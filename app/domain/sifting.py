"""Sifting: only some of what was said.

1. Of a spot, or of all.
2. Of one kind: sore (3 or more, or called a flare), called a flare, clear, with a note, or written
   down on a later date than it was felt.
3. With certain words in the note, whatever their case; blanks around them do not count.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.body import SpotId
from app.domain.journal import Clear, Entry, Scored

SORE_FROM = 3


class Kind(StrEnum):
    """Which kind of entry (rule 2)."""

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
class Sieve:
    """What is let through; as it is made, everything."""

    spot: SpotId | AnySpot = AnySpot()
    kind: Kind = Kind.ALL
    words: str = ""

    def lets_through(self, entry: Entry) -> bool:
        """Whether `entry` is wanted."""
        wanted = self.words.strip().casefold()
        return (
            (isinstance(self.spot, AnySpot) or entry.spot == self.spot)
            and _is(entry, self.kind)
            and wanted in entry.note.casefold()
        )


EVERYTHING = Sieve()


def sifted(entries: Iterable[Entry], sieve: Sieve) -> tuple[Entry, ...]:
    """Those that are let through, in their order."""
    return tuple(entry for entry in entries if sieve.lets_through(entry))


def _is(entry: Entry, kind: Kind) -> bool:
    reading = entry.reading
    match kind:
        case Kind.ALL:
            return True
        case Kind.SORE:
            return isinstance(reading, Scored) and (reading.flare or reading.score >= SORE_FROM)
        case Kind.FLARE:
            return isinstance(reading, Scored) and reading.flare
        case Kind.CLEAR:
            return isinstance(reading, Clear)
        case Kind.NOTED:
            return bool(entry.note.strip())
        case Kind.LATER:
            return entry.recorded_at.astimezone(entry.occurred_at.tzinfo).date() != entry.day

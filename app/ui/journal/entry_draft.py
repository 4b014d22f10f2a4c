"""An entry while it is being written: what was chosen so far, and what was typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from app.domain.errors import InvalidInput
from app.domain.journal.entry import (
    NO_DETAILS,
    Clear,
    Entry,
    EntryDetails,
    PainAnswer,
    Score,
    Scored,
    Skip,
)
from app.domain.journal.time_parser import parse_when
from app.texts import journal as words


@dataclass(frozen=True, slots=True)
class NotYetAnswered:
    """No number chosen yet."""


@dataclass(frozen=True, slots=True)
class FeltNow:
    """Felt when it is saved."""


@dataclass(frozen=True, slots=True)
class FeltThen:
    """Felt on a local date at a local time, as typed."""

    date: str
    time: str

    @classmethod
    def at(cls, moment: datetime) -> FeltThen:
        """As a moment is written."""
        return cls(f"{moment:%Y-%m-%d}", f"{moment:%H:%M}")

    def instant(self, zone: tzinfo) -> datetime:
        """What was typed, in the person's zone.  Raises `InvalidInput` naming the time."""
        try:
            return parse_when(f"{self.date.strip()}T{self.time.strip()}", zone)
        except InvalidInput as wrong:
            raise InvalidInput("time", words.WHEN_ALLOWED) from wrong


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """What was chosen so far.  `said` is a score before anything about flares."""

    said: Score | Clear | Skip | NotYetAnswered = NotYetAnswered()
    flare: bool = False
    when: FeltNow | FeltThen = FeltNow()
    details: EntryDetails = NO_DETAILS

    @classmethod
    def of(cls, entry: Entry) -> EntryDraft:
        """An entry, to be written anew."""
        reading = entry.reading
        return cls(
            said=reading.score if isinstance(reading, Scored) else reading,
            flare=isinstance(reading, Scored) and reading.flare,
            when=FeltThen.at(entry.occurred_at),
            details=entry.details,
        )

    @property
    def reading(self) -> PainAnswer:
        """What was said.  Raises `InvalidInput` when nothing was chosen."""
        match self.said:
            case NotYetAnswered():
                raise InvalidInput("score", words.NOTHING_CHOSEN)
            case Clear() | Skip():
                return self.said
            case score:
                return Scored(score, self.flare)

    def revising(self, entry: Entry, zone: tzinfo) -> Entry:
        """`entry` as the draft has it.  A time left as it was keeps its own offset and seconds.

        Raises `InvalidInput`.
        """
        if isinstance(self.when, FeltNow) or self.when == FeltThen.at(entry.occurred_at):
            felt = entry.occurred_at
        else:
            felt = self.when.instant(zone)
        revised = replace(entry, reading=self.reading, occurred_at=felt)
        return revised.saying(self.details)

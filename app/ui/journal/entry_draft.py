"""An entry while it is being written: what has been chosen and typed so far."""

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
    answer_of,
)
from app.domain.journal.time_parser import parse_when
from app.texts import journal as words


@dataclass(frozen=True, slots=True)
class NotYetAnswered:
    """No answer has been chosen yet."""


@dataclass(frozen=True, slots=True)
class FeltNow:
    """Felt at the time of saving."""


@dataclass(frozen=True, slots=True)
class FeltThen:
    """Felt on a local date at a local time, as typed."""

    date: str
    time: str

    @classmethod
    def at(cls, moment: datetime) -> FeltThen:
        """A moment as the fields show it."""
        return cls(f"{moment:%Y-%m-%d}", f"{moment:%H:%M}")

    def instant(self, zone: tzinfo) -> datetime:
        """The typed time in the person's zone.  Raises `InvalidInput`, which names the time."""
        try:
            return parse_when(f"{self.date.strip()}T{self.time.strip()}", zone)
        except InvalidInput as wrong:
            raise InvalidInput("time", words.WHEN_ALLOWED) from wrong


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """The choices so far.  `said` is a score without its flare mark."""

    said: Score | Clear | Skip | NotYetAnswered = NotYetAnswered()
    flare: bool = False
    when: FeltNow | FeltThen = FeltNow()
    details: EntryDetails = NO_DETAILS

    @classmethod
    def of(cls, entry: Entry) -> EntryDraft:
        """A draft with the content of an entry."""
        reading = entry.reading
        return cls(
            said=reading.score if isinstance(reading, Scored) else reading,
            flare=isinstance(reading, Scored) and reading.flare,
            when=FeltThen.at(entry.occurred_at),
            details=entry.details,
        )

    def answered(self, score: Score) -> EntryDraft:
        """The draft with this score: 0 says that the spot is clear."""
        said = answer_of(score)
        return replace(self, said=said if isinstance(said, Clear) else score)

    @property
    def reading(self) -> PainAnswer:
        """The chosen answer.  Raises `InvalidInput` when nothing was chosen."""
        match self.said:
            case NotYetAnswered():
                raise InvalidInput("score", words.NOTHING_CHOSEN)
            case Clear() | Skip():
                return self.said
            case score:
                return Scored(score, self.flare)

    def revising(self, entry: Entry, zone: tzinfo) -> Entry:
        """`entry` with the draft's content.  An unchanged time keeps its own offset and seconds.

        Raises `InvalidInput`.
        """
        if isinstance(self.when, FeltNow) or self.when == FeltThen.at(entry.occurred_at):
            felt = entry.occurred_at
        else:
            felt = self.when.instant(zone)
        revised = replace(entry, reading=self.reading, occurred_at=felt)
        return revised.saying(self.details)

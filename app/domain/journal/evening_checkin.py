"""The evening check-in: when it is asked, for which day, and about which spots.

1. It is asked every day from one local time until 03:00 of the next morning.
2. After midnight it still asks for the day before.
3. It asks about each open spot without an answer for that day; a skip counts as an answer.
4. An evening that ended with something left to ask was missed; it is logged once, and never asked
   about again.
5. With nothing left to ask it is not shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app.domain.body import Spot, SpotId
from app.domain.journal.entry import Entry
from app.domain.journal.entry_queries import DayAnswer, answer_of_day

UNTIL = time(3, 0)


@dataclass(frozen=True, slots=True)
class NotNow:
    """Outside the evening (rule 1)."""


@dataclass(frozen=True, slots=True)
class Evening:
    """The evening of the local date `day` is in progress."""

    day: date


def evening(local: datetime, at: time) -> Evening | NotNow:
    """Which evening the local time `local` belongs to, when the check-in comes at `at`."""
    if local.time() >= at:
        return Evening(local.date())
    if local.time() < UNTIL:
        return Evening(local.date() - timedelta(days=1))
    return NotNow()


def last_ended(local: datetime) -> date:
    """The day of the latest evening that is over at this local time (rule 1)."""
    return local.date() - timedelta(days=1 if local.time() >= UNTIL else 2)


def still_to_ask(
    spots: Iterable[Spot], entries: Mapping[SpotId, Sequence[Entry]], day: date
) -> tuple[Spot, ...]:
    """The open spots without an answer for the local date `day` (rule 3)."""
    return tuple(
        spot
        for spot in spots
        if spot.is_open and answer_of_day(entries.get(spot.id, ()), day) is DayAnswer.NOTHING
    )


def felt_at(day: date, at: time, now: datetime) -> datetime:
    """When an answer for `day` was felt: now, or after midnight at the check-in's own time.

    `now` is local and keeps its zone.
    """
    return now if now.date() == day else datetime.combine(day, at, now.tzinfo)


def next_change(local: datetime, at: time) -> datetime:
    """The UTC instant at which the check-in next begins or ends, after the local time `local`.

    Where clocks skip that local time, it is late by the length of the skip.
    """
    dates = (local.date(), local.date() + timedelta(days=1))
    turns = (
        datetime.combine(day, clock, local.tzinfo).astimezone(UTC)
        for day in dates
        for clock in (at, UNTIL)
    )
    return min(turn for turn in turns if turn > local.astimezone(UTC))

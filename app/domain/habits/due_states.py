"""The states of a planned hold on its day, and what is known when they are told (H2).

A hold that is due ends in one of `DueEnding`; while its day lasts it may also be due, or later.
Instants are UTC.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Generic, TypeVar

from app.domain.body import SpotId
from app.domain.habits.plan import AfterBreak, AtTime, SpotPlan, WhenI
from app.domain.habits.skips import NO_REASON, WhySkipped
from app.domain.holds.record import HoldRecord

NOON, EVENING = time(12), time(17)


class OffReason(StrEnum):
    """Why a day does not count."""

    DAY_OFF = "day_off"
    ILL = "ill"
    NOT_RUNNING = "not_running"


class DayPart(StrEnum):
    """Where a hold stands on Today."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    ALL_DAY = "all_day"


class LaterReason(StrEnum):
    """Why a hold is not due yet."""

    CUE = "cue"
    PUT_OFF = "put_off"
    SESSION_FULL = "session_full"


@dataclass(frozen=True, slots=True)
class HoldDone:
    """It was held."""


@dataclass(frozen=True, slots=True)
class HoldOff:
    """The day does not count."""

    why: OffReason


@dataclass(frozen=True, slots=True)
class NotToday:
    """The person said "not today"."""

    why: WhySkipped = NO_REASON


@dataclass(frozen=True, slots=True)
class HoldLocked:
    """It may not be held today; `why` holds sentences, none for a day that is over."""

    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HoldLapsed:
    """The day ended without an answer."""


@dataclass(frozen=True, slots=True)
class HoldDue:
    """It can be held now."""


@dataclass(frozen=True, slots=True)
class HoldLater:
    """It is not due before this UTC instant, or before the end of the break that is its cue."""

    until: datetime
    why: LaterReason


DueEnding = HoldDone | HoldOff | NotToday | HoldLocked | HoldLapsed
DueState = DueEnding | HoldDue | HoldLater
_State_co = TypeVar("_State_co", bound=DueState, covariant=True)


@dataclass(frozen=True, slots=True)
class PutOff:
    """The person said "later": not before this UTC instant."""

    until: datetime


@dataclass(frozen=True, slots=True)
class DueAnswer:
    """An answer about a spot's hold on a local date. The newest counts; they come in order."""

    spot: SpotId
    day: date
    answer: NotToday | PutOff


@dataclass(frozen=True, slots=True)
class HabitHistory:
    """What is known: holds, answers, days that do not count, the days on which a lock rested a
    spot's hold, the UTC instants at which breaks ended, and the interval between breaks.
    """

    holds: Sequence[HoldRecord] = ()
    answers: Sequence[DueAnswer] = ()
    off: Mapping[date, OffReason] = field(default_factory=dict)
    locked: frozenset[tuple[SpotId, date]] = frozenset()
    breaks_ended: Sequence[datetime] = ()
    break_interval: timedelta = timedelta(minutes=45)


@dataclass(frozen=True, slots=True)
class DueHold(Generic[_State_co]):
    """The hold of a spot on a local date, and its state."""

    planned: SpotPlan
    day: date
    state: _State_co

    @property
    def part(self) -> DayPart:
        """The part of the day that its cue lies in."""
        match self.planned.cue:
            case AfterBreak(at) | AtTime(at):
                if at < NOON:
                    return DayPart.MORNING
                return DayPart.AFTERNOON if at < EVENING else DayPart.EVENING
            case WhenI():
                return DayPart.ALL_DAY

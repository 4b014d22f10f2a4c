"""The breaks of one day as marks, and the breaks that will be due.

1. A mark belongs to the local date on which its break ended, or is expected.
2. A break that came up and has no outcome yet is open; showing one is never an outcome (R6).

The preview assumes that each break is taken when it is due. It is computed by `decide` itself, so
it always agrees with what happens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.domain.breaks.commands import start
from app.domain.breaks.days_off import WhyOff
from app.domain.breaks.decide import decide
from app.domain.breaks.events import (
    BreakCredited,
    BreakEvent,
    BreakFinished,
    BreakMissed,
    BreakSkipped,
)
from app.domain.breaks.hours import Weekday
from app.domain.breaks.observations import Observations
from app.domain.breaks.phases import BreakId, Offered
from app.domain.breaks.scheduling import first_state
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import ReminderState
from app.domain.breaks.windows import BetweenWindows
from app.domain.errors import InvalidInput


class BreakMarkKind(StrEnum):
    """The outcome of a break, or its present status."""

    DONE = "done"
    SKIPPED = "skipped"
    NATURAL = "natural"
    MISSED = "missed"
    OPEN = "open"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class BreakMark:
    """One break of the day, at the UTC instant at which it ended or is expected."""

    kind: BreakMarkKind
    at: datetime


def past_marks(events: Iterable[BreakEvent], day: date, tz: ZoneInfo) -> tuple[BreakMark, ...]:
    """The breaks that ended on a local date, earliest first."""
    found = (BreakMark(kind, event.at) for event in events for kind in _outcome(event))
    return tuple(
        sorted((mark for mark in found if _day(mark, tz) == day), key=lambda mark: mark.at)
    )


def coming_marks(expected: Iterable[datetime], day: date, tz: ZoneInfo) -> tuple[BreakMark, ...]:
    """The breaks still expected on a local date."""
    found = (BreakMark(BreakMarkKind.AHEAD, at) for at in expected)
    return tuple(mark for mark in found if _day(mark, tz) == day)


def _outcome(event: BreakEvent) -> tuple[BreakMarkKind, ...]:
    match event.what:
        case BreakFinished():
            return (BreakMarkKind.DONE,)
        case BreakSkipped():
            return (BreakMarkKind.SKIPPED,)
        case BreakCredited():
            return (BreakMarkKind.NATURAL,)
        case BreakMissed():
            return (BreakMarkKind.MISSED,)
        case _:
            return ()


def _day(mark: BreakMark, tz: ZoneInfo) -> date:
    return mark.at.astimezone(tz).date()


BREAK_SECONDS = 90
LONGEST_BREAK = 3600
LOOK_AHEAD = timedelta(days=8)


def preview(
    settings: BreakSettings, start: datetime, end: datetime, break_seconds: float = BREAK_SECONDS
) -> tuple[datetime, ...]:
    """The UTC instants in `[start, end)` at which breaks are due.

    `start` is the first start of reminders; each break lasts `break_seconds`, from 0 to 3600.
    Raises `InvalidInput` for other lengths.
    """
    if not 0 <= break_seconds <= LONGEST_BREAK:  # in this form the test also refuses NaN
        raise InvalidInput("break-seconds", f"a number of seconds from 0 to {LONGEST_BREAK}")
    return upcoming(first_state(settings, start), settings, start, end, break_seconds)


def days_off_within(settings: BreakSettings, start: datetime, end: datetime) -> dict[date, WhyOff]:
    """The local dates in `[start, end)` that have hours but are off, in order, with the reason."""
    first = start.astimezone(settings.tz).date()
    last = (end - timedelta(microseconds=1)).astimezone(settings.tz).date()
    dates = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return {
        day: why
        for day in dates
        if isinstance(why := settings.days_off.why(day), WhyOff)
        and settings.hours.on(Weekday(day.weekday()))
    }


def upcoming(
    state: ReminderState,
    settings: BreakSettings,
    now: datetime,
    end: datetime,
    break_seconds: float = BREAK_SECONDS,
) -> tuple[datetime, ...]:
    """The same, from the state of reminders at `now`. An open break is not included."""
    lasting = timedelta(seconds=break_seconds)
    return tuple(at for _, at in _offers(state, settings, now, end, lasting))


def rest_of_window(
    state: ReminderState, settings: BreakSettings, now: datetime, most: int
) -> tuple[tuple[BreakId, datetime], ...]:
    """The next break and those after it until the end of its window, each with its future id, if
    each is taken when due. For channels that must schedule notifications in advance.
    """
    lasting, ends = timedelta(seconds=BREAK_SECONDS), now + LOOK_AHEAD
    found: list[tuple[BreakId, datetime]] = []
    for one, at in _offers(state, settings, now, ends, lasting):
        window = settings.window_at(at)
        if len(found) == most or at >= ends or isinstance(window, BetweenWindows):
            break
        if not found:
            ends = min(ends, window.end)
        found.append((one, at))
    return tuple(found)


def _offers(
    state: ReminderState, settings: BreakSettings, now: datetime, end: datetime, lasting: timedelta
) -> Iterator[tuple[BreakId, datetime]]:
    if isinstance(state.phase, Offered):
        state = start(state, settings, now, lasting).state
    while now < end:
        decision = decide(state, Observations(), settings, now)
        state = decision.state
        if isinstance(state.phase, Offered):
            yield state.phase.open.id, now
            decision = start(state, settings, now, lasting)
            state = decision.state
            if not lasting:
                continue  # over as soon as it begins: decide again at the same instant
        now = decision.wake_at

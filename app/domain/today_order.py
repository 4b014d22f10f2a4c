"""What stands where on Today.

1. What waits for an answer comes first: the evening check-in, a break that is due, the holds that
   are due. A due break comes before the holds, as it waits for minutes and they wait all day.
2. A break that comes within `NEAR` is next, then the spots.
3. A break further off, or none, comes after the spots and is a line or two: it calls by itself
   when it is due, while a spot is logged only by who finds it at once.
4. What can wait is last: the rest of the day's holds, the week, and questions.
5. Nothing moves under the finger: while Today stays on the screen, only a break that becomes due
   changes the order. The rest is decided anew when the person comes back to Today.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.breaks.status import (
    DeferredBecause,
    DeferredOfferAt,
    DueNow,
    InProgressNow,
    NextAt,
    NextAtFixedTime,
    ScheduleStatus,
    SnoozedUntil,
)

NEAR = timedelta(minutes=10)


class BreakDistance(StrEnum):
    """How far off the next break is."""

    DUE = "due"
    NEAR = "near"
    FAR = "far"


class TodayPart(StrEnum):
    """A part of Today; one with nothing to show takes no room."""

    CHECK_IN = "check_in"
    HOLDS = "holds"
    BREAK = "break"
    SPOTS = "spots"
    LATER = "later"


BESIDE = (TodayPart.CHECK_IN, TodayPart.SPOTS)
"""The parts of the second column, where there is room for two."""


def break_distance(status: ScheduleStatus, now: datetime) -> BreakDistance:
    """How far off the break is at the instant `now`; far while none is planned."""
    match status:
        case DueNow() | InProgressNow():
            return BreakDistance.DUE
        case DeferredBecause() | DeferredOfferAt():
            return BreakDistance.NEAR
        case NextAt(at) | NextAtFixedTime(at) | SnoozedUntil(at):
            return BreakDistance.NEAR if at - now <= NEAR else BreakDistance.FAR
        case _:
            return BreakDistance.FAR


def distance_on_screen(arranged: BreakDistance, now: BreakDistance) -> BreakDistance:
    """The distance for which to arrange a Today that is on the screen, arranged for `arranged`
    (rule 5).
    """
    return now if now is BreakDistance.DUE else arranged


def today_order(distance: BreakDistance) -> tuple[TodayPart, ...]:
    """The parts of Today from the top, each once."""
    match distance:
        case BreakDistance.DUE:
            first = (TodayPart.CHECK_IN, TodayPart.BREAK, TodayPart.HOLDS, TodayPart.SPOTS)
        case BreakDistance.NEAR:
            first = (TodayPart.CHECK_IN, TodayPart.HOLDS, TodayPart.BREAK, TodayPart.SPOTS)
        case BreakDistance.FAR:
            first = (TodayPart.CHECK_IN, TodayPart.HOLDS, TodayPart.SPOTS, TodayPart.BREAK)
    return (*first, TodayPart.LATER)

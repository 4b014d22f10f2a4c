"""What a new plan suggests, and on which days nothing would remind of it.

1. A hold is suggested after the break nearest 15:00, on three days a week; where 15:00 lies outside
   the hours of every day, in the middle of the first hours of the week.
2. Nothing reminds of a hold outside the hours. Days off are not looked at: they come and go.
"""

from __future__ import annotations

from datetime import time

from app.domain.breaks.hours import DAY, Hours, Weekday
from app.domain.habits.plan import SUGGESTED_TIMES, AfterBreak, AtTime, SpotPlan, WhenI

SUGGESTED_NEAR = time(15)
SUGGESTED_TIMES_A_WEEK = SUGGESTED_TIMES[-1]


def suggested_cue(hours: Hours) -> AfterBreak:
    """The break after which a hold is suggested (rule 1)."""
    if any(is_within(hours, day, SUGGESTED_NEAR) for day in Weekday):
        return AfterBreak(SUGGESTED_NEAR)
    first = hours.ranges[0]
    middle = (first.start + first.end) // 2 % DAY
    return AfterBreak(time(middle // 60))


def days_outside(planned: SpotPlan, hours: Hours) -> tuple[Weekday, ...]:
    """The planned days on which the cue lies outside the hours; "when I ..." never does."""
    match planned.cue:
        case WhenI():
            return ()
        case AfterBreak(at) | AtTime(at):
            return tuple(day for day in planned.days if not is_within(hours, day, at))


def is_within(hours: Hours, day: Weekday, at: time) -> bool:
    """Whether the hours contain this local time of a weekday, also after midnight of a night."""
    minute = at.hour * 60 + at.minute
    night = minute + DAY
    before = Weekday((day - 1) % len(Weekday))
    return any(each.start <= minute < each.end for each in hours.on(day)) or any(
        each.start <= night < each.end for each in hours.on(before)
    )

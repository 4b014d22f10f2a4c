"""The planned holds of a day, and what became of each (H2).

1. A hold is due once on each of its days. Every due hold ends in exactly one of: done, off, not
   today, locked, lapsed; in this order, where several are true. Until then it is due, or later.
2. Done is any pressing on that local date for the spot, or at its site without a spot.
3. Off is a day off, an ill day, or one that does not count (`record.py`, rule 2).
4. Locked is a lock on the site, or limits that leave nothing for the rest of the day. The hold
   rests and says why. It stays locked when the lock is lifted that day and nothing is done.
5. A hold that is still open when its local date ends has lapsed. Nothing is carried over.
6. A cue of a local time that clocks skip comes when the skip is over; one that clocks show twice
   comes the first time.
7. The break nearest a time is the first that ends less than half an interval before it, or later.
   Without a break the hold is due one interval after that time. "When I ..." is due all day.
8. A hold that the limits on pressing do not allow yet waits until they do: with three sites pressed
   in a session, the others wait half an hour.

`now` is local and keeps its zone; instants in results are UTC.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.breaks.windows import instant_at, start_of_day
from app.domain.errors import NotAllowed
from app.domain.habits.due_states import (
    DueEnding,
    DueHold,
    DueState,
    HabitHistory,
    HoldDone,
    HoldDue,
    HoldLapsed,
    HoldLater,
    HoldLocked,
    HoldOff,
    LaterReason,
    NotToday,
    PutOff,
)
from app.domain.habits.plan import AfterBreak, AtTime, HabitPlan, PlanCue, SpotPlan, WhenI
from app.domain.holds.limits import SESSION_GAP, seconds_free
from app.domain.holds.record import HoldRecord
from app.domain.holds.sites import HoldSite, site_held
from app.domain.safety.locks import Lock, locks_on

SOON = timedelta(seconds=1)
_NOTHING_SAID = PutOff(datetime.min.replace(tzinfo=UTC))


def ended_holds(
    plan: HabitPlan, history: HabitHistory, day: date
) -> tuple[DueHold[DueEnding], ...]:
    """How each hold that `plan` planned for `day`, which is over, has ended (rule 1)."""
    return tuple(
        DueHold(each, day, _ending(each, history, day))
        for each in plan.holds
        if each.is_planned_on(day)
    )


def due_holds(
    plan: HabitPlan, history: HabitHistory, locks: Sequence[Lock], now: datetime, tz: ZoneInfo
) -> tuple[DueHold[DueState], ...]:
    """The holds that `plan` plans for today, in its order, with their states."""
    here = now.astimezone(tz)
    return tuple(
        DueHold(each, here.date(), _state(each, history, locks, here, tz))
        for each in plan.holds
        if each.is_planned_on(here.date())
    )


def _ending(planned: SpotPlan, history: HabitHistory, day: date) -> DueEnding:
    match _settled(planned, history, day):
        case HoldDone() | HoldOff() | NotToday() as ended:
            return ended
        case _ if (planned.spot, day) in history.locked:
            return HoldLocked()
        case _:
            return HoldLapsed()


def _settled(
    planned: SpotPlan, history: HabitHistory, day: date
) -> HoldDone | HoldOff | NotToday | PutOff:
    """What was done or said so far; where nothing was, it was put off until the day began."""
    if any(_is_for(held, planned) and held.day == day for held in history.holds):
        return HoldDone()
    if day in history.off:
        return HoldOff(history.off[day])
    said = [a.answer for a in history.answers if a.spot == planned.spot and a.day == day]
    return said[-1] if said else _NOTHING_SAID


def _is_for(held: HoldRecord, planned: SpotPlan) -> bool:
    if held.pressed <= 0:
        return False
    if held.spot is None:
        return site_held(held).overlaps(planned.site)
    return held.spot == planned.spot


def _state(
    planned: SpotPlan,
    history: HabitHistory,
    locks: Sequence[Lock],
    here: datetime,
    tz: ZoneInfo,
) -> DueState:
    settled = _settled(planned, history, here.date())
    if not isinstance(settled, PutOff):
        return settled
    if found := locks_on(locks, planned.site.muscle, planned.site.side):
        return HoldLocked(tuple(dict.fromkeys(f"{lock.why} {lock.how}" for lock in found)))
    cued = cued_at(planned.cue, history, here.date(), tz)
    if here < settled.until:
        return HoldLater(settled.until, LaterReason.PUT_OFF)
    # Who put it off has already had the cue.
    if settled is _NOTHING_SAID and here < cued:
        return HoldLater(cued, LaterReason.CUE)
    return _allowed(planned.site, history.holds, here)


def cued_at(cue: PlanCue, history: HabitHistory, day: date, tz: ZoneInfo) -> datetime:
    """The UTC instant at which the cue comes on a local date (rules 6 and 7)."""
    match cue:
        case WhenI():
            return start_of_day(day, tz)
        case AtTime(at):
            return instant_at(day, at, tz)
        case AfterBreak(near):
            around, interval = instant_at(day, near, tz), history.break_interval
            earliest = max(start_of_day(day, tz), around - interval / 2)
            latest = around + interval
            ended = (end for end in history.breaks_ended if earliest <= end < latest)
            return min(ended, default=latest)


def _allowed(
    site: HoldSite, holds: Sequence[HoldRecord], here: datetime
) -> HoldDue | HoldLater | HoldLocked:
    try:
        seconds_free(holds, site, here)
    except NotAllowed:
        return _after_session(site, holds, here)
    return HoldDue()


def _after_session(
    site: HoldSite, holds: Sequence[HoldRecord], here: datetime
) -> HoldLater | HoldLocked:
    """When the site may be pressed again: after the session, or not on this date (rule 8)."""
    last = max((held.ended_at for held in holds if held.pressed > 0), default=here)
    again = max(last.astimezone(UTC) + SESSION_GAP, here.astimezone(UTC)) + SOON
    there = again.astimezone(here.tzinfo)
    try:
        seconds_free(holds, site, there)
    except NotAllowed as refused:
        return HoldLocked((str(refused),))
    if there.date() != here.date():
        return HoldLocked(("That’s enough pressing for today. You can go again tomorrow.",))
    return HoldLater(again, LaterReason.SESSION_FULL)

"""The agenda: the reminders to come, for a calendar that gives them while Unknot is closed.

1. It holds the breaks that will be due if each is taken when it is due (`breaks/day_summary.py`),
   the planned holds, and the evening check-ins, from now on until `until`.
2. A planned hold comes when its cue does, once on each of its days; "when I ..." has no time, so it
   is left out. Outside the hours it comes when hours begin again that day, or not at all.
3. No break and no hold comes on a day off, or during a pause. A pause without an end leaves only
   check-ins.
4. What is settled for today is not reminded of again: the holds of `settled`, and the check-in
   once no spot waits for an answer. A hold of `put_off` does not come before its instant there.
5. A hold on a site that is locked now is left out, on every day.

Instants are UTC.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from app.domain.body import Spot, SpotId
from app.domain.breaks import NotPaused, ReminderState, upcoming
from app.domain.breaks.day_summary import BREAK_SECONDS
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import PausedFor, PausedUntil, PausedUntilResumed
from app.domain.breaks.windows import HoursWindow, instant_at
from app.domain.errors import InvalidInput
from app.domain.habits.due import cued_at
from app.domain.habits.due_states import HabitHistory
from app.domain.habits.plan import HabitPlan, WhenI
from app.domain.safety.locks import Lock, locks_on
from app.domain.settings import EveningCheckIn, Settings

AGENDA_DAYS = range(1, 61)
USUAL_DAYS = 14
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ComingBreak:
    """A break that will be due."""

    at: datetime


@dataclass(frozen=True, slots=True)
class ComingHold:
    """A planned hold of a local date, and the name of its spot."""

    at: datetime
    day: date
    spot: SpotId
    name: str


@dataclass(frozen=True, slots=True)
class ComingCheckIn:
    """The check-in of the evening of a local date."""

    at: datetime
    day: date


AgendaItem = ComingBreak | ComingHold | ComingCheckIn


@dataclass(frozen=True, slots=True)
class Agenda:
    """What comes before `until`, in order."""

    items: tuple[AgendaItem, ...]
    until: datetime


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the agenda follows from: the state of reminders, the settings, the plan, the open spots,
    the locks, what was settled or put off today (rule 4), and the UTC instants at which breaks
    ended today.
    """

    state: ReminderState
    settings: Settings
    plan: HabitPlan = HabitPlan()  # noqa: RUF009 - an immutable value
    spots: Sequence[Spot] = ()
    locks: Sequence[Lock] = ()
    settled: Collection[SpotId] = ()
    put_off: Mapping[SpotId, datetime] = field(default_factory=dict)
    asks_today: bool = True
    breaks_ended: Sequence[datetime] = ()


def agenda(outlook: Outlook, now: datetime, days: int = USUAL_DAYS) -> Agenda:
    """The agenda from `now` until the end of the last of so many local dates, today included.

    Raises `InvalidInput` for a number of days outside `AGENDA_DAYS`.
    """
    if days not in AGENDA_DAYS:
        raise InvalidInput("days", f"a whole number from 1 to {AGENDA_DAYS[-1]}")
    reminders = outlook.settings.reminders
    tz = reminders.tz
    first = now.astimezone(tz).date()
    dates = [first + n * A_DAY for n in range(days)]
    until = instant_at(dates[-1] + A_DAY, time(), tz)
    breaks = upcoming(outlook.state, reminders, now, until)
    items: list[AgendaItem] = [
        *map(ComingBreak, breaks),
        *_holds(outlook, breaks, dates),
        *_check_ins(outlook, dates),
    ]
    coming = (each for each in items if now <= each.at < until)
    return Agenda(tuple(sorted(coming, key=lambda each: each.at)), until)


def _check_ins(outlook: Outlook, dates: Sequence[date]) -> Iterator[ComingCheckIn]:
    settings = outlook.settings
    if settings.checkin is EveningCheckIn.OFF or not any(spot.is_open for spot in outlook.spots):
        return
    for day in dates:
        if day != dates[0] or outlook.asks_today:
            yield ComingCheckIn(instant_at(day, settings.checkin_at, settings.reminders.tz), day)


def _holds(
    outlook: Outlook, breaks: Sequence[datetime], dates: Sequence[date]
) -> Iterator[ComingHold]:
    reminders = outlook.settings.reminders
    names = {spot.id: spot.name for spot in outlook.spots if spot.is_open}
    lasting = timedelta(seconds=BREAK_SECONDS)
    history = HabitHistory(
        breaks_ended=[*outlook.breaks_ended, *(at + lasting for at in breaks)],
        break_interval=reminders.interval,
    )
    for planned in outlook.plan.holds:
        if planned.spot not in names or isinstance(planned.cue, WhenI):
            continue
        if locks_on(outlook.locks, planned.site.muscle, planned.site.side):
            continue
        for day in dates:
            if not planned.is_planned_on(day) or day in reminders.days_off:
                continue
            cue = cued_at(planned.cue, history, day, reminders.tz)
            if day == dates[0]:
                if planned.spot in outlook.settled:
                    continue
                cue = max(cue, outlook.put_off.get(planned.spot, cue))
            for at in _allowed(cue, day, outlook.state, reminders):
                yield ComingHold(at, day, planned.spot, names[planned.spot])


def _allowed(
    cue: datetime, day: date, state: ReminderState, settings: BreakSettings
) -> Iterator[datetime]:
    """When the reminder of a hold may come on this date, if at all (rules 2 and 3)."""
    match state.pausing:
        case NotPaused():
            at = cue
        case PausedFor(_, until) | PausedUntil(_, until):
            at = max(cue, until)
        case PausedUntilResumed():
            return
    if not isinstance(settings.window_at(at), HoursWindow):
        at = next((each.start for each in settings.windows_after(at)), at + A_DAY)
    if at.astimezone(settings.tz).date() == day:
        yield at

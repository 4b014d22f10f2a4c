"""How much of the plan was done: day by day for each of its parts, and as one share.

1. Days are read from the first plan on, at most 26 weeks back: what is older weighs below 2 %.
2. Breaks count on days with hours on which Unknot reminded of them; the goal of a day is that of
   the plan that counted then.
3. Today counts for what is done so far, as the rest of it may still be done.
4. What was read is kept until what it was read from changes. A journal entry changes nothing here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import takewhile

from app.domain.breaks.windows import start_of_day
from app.domain.breathing.record import minutes_by_day
from app.domain.habits.consistency import (
    Consistency,
    DayMark,
    HabitDay,
    JustStarted,
    consistency,
    goal_day,
    hold_days,
    last_days,
)
from app.domain.habits.due_states import DueHold, DueState
from app.domain.habits.off_days import hours_on
from app.domain.habits.plan import BreaksPart, BreathingPart, HoldPart, PlanPart
from app.domain.habits.record import DayRan, HoursThen
from app.domain.insights.activity import NO_ACTIVITY, DayActivity, activity_by_day
from app.ports import Store
from app.services.break_log import BreakLog
from app.services.habits.due_holds import DueHolds
from app.services.habits.habit_days import HabitDays
from app.services.habits.plans import Plans
from app.services.local_time import LocalTime
from app.services.settings import SettingsService
from app.services.signal import Signal

LOOK_BACK = timedelta(weeks=26)

PartDays = Mapping[PlanPart, Sequence[HabitDay]]


class ConsistencyService:
    """Reads the days of the plan. `changed` fires with any of the `changes` signals."""

    def __init__(
        self,
        *,
        store: Store,
        plans: Plans,
        days: HabitDays,
        due_holds: DueHolds,
        settings_service: SettingsService,
        local_time: LocalTime,
        break_log: BreakLog,
        changes: Sequence[Signal] = (),
    ) -> None:
        self._store = store
        self._plans = plans
        self._days_of_plan = days
        self._due_holds = due_holds
        self._settings_service = settings_service
        self._local_time = local_time
        self._break_log = break_log
        self._read_from: tuple[object, ...] = ()
        self._days: PartDays = {}
        self.changed = Signal()
        self._listener = self.changed.fire  # signals hold their listeners weakly
        for signal in (plans.changed, due_holds.changed, settings_service.changed, *changes):
            signal.connect(self._listener)

    @property
    def days(self) -> PartDays:
        """The days up to today, oldest first, of each part that was ever planned in them."""
        store = self._store
        read_from = (
            store.habits.version,
            store.holds.version,
            store.spots.version,
            store.break_events.version,
            store.breathing_records.version,
            self._settings_service.current.reminders,
            self._local_time.today(),
        )
        if read_from != self._read_from:
            self._days, self._read_from = self._read(), read_from
        return self._days

    def of(self, part: PlanPart) -> Consistency | JustStarted:
        """The consistency of one part."""
        return consistency(self.days.get(part, ()), self._local_time.today())

    def of_all(self) -> Consistency | JustStarted:
        """The consistency of everything that is planned now, together."""
        parts = self._plans.current.parts
        every = [day for part in parts for day in self.days.get(part, ())]
        return consistency(every, self._local_time.today())

    def last_days(self, part: PlanPart) -> tuple[tuple[date, DayMark], ...]:
        """The last 14 local dates up to today, oldest first."""
        return last_days(self.days.get(part, ()), self._local_time.today())

    def _read(self) -> PartDays:
        versions, today = self._plans.versions, self._local_time.today()
        if not versions.versions:
            return {}
        first = max(versions.versions[0].since, today - LOOK_BACK)
        off = self._days_of_plan.off(first, today)
        breaks = self._breaks_since(first)
        breathed = minutes_by_day(self._store.breathing_records.all())
        found = defaultdict[PlanPart, list[HabitDay]](list)

        def add(part: PlanPart, day: date, goal: int, done: int) -> None:
            counts = min(goal, done) if day == today else goal
            found[part].append(goal_day(day, counts, done, off))

        for n in range((today - first).days + 1):
            day = first + timedelta(days=n)
            plan = self._plans.on(day)
            if plan.breaks_a_day and self._has_hours(day):
                add(BreaksPart(), day, plan.breaks_a_day, breaks.get(day, NO_ACTIVITY).taken)
            if plan.breathing_minutes:
                add(BreathingPart(), day, plan.breathing_minutes, breathed.get(day, 0))
            holds = self._holds(day) if any(h.is_planned_on(day) for h in plan.holds) else ()
            for each, kept in zip(holds, hold_days(holds, off), strict=True):
                found[HoldPart(each.planned.spot)].append(kept)
        return found

    def _holds(self, day: date) -> Sequence[DueHold[DueState]]:
        if day == self._local_time.today():
            return self._due_holds.today()
        return self._days_of_plan.ended(day)

    def _breaks_since(self, first: date) -> Mapping[date, DayActivity]:
        zone = self._settings_service.current.reminders.tz
        earliest = start_of_day(first, zone)
        events = takewhile(lambda event: event.at >= earliest, self._break_log.newest_first())
        return activity_by_day(events, (), zone)

    def _has_hours(self, day: date) -> bool:
        reminds = day == self._local_time.today() or self._days_of_plan.is_recorded(DayRan(day))
        hours = self._days_of_plan.ran(day).hours
        if hours is HoursThen.UNKNOWN:
            hours = hours_on(day, self._settings_service.current.reminders)
        return reminds and hours is not HoursThen.NO_HOURS

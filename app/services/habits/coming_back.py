"""Coming back after some silent days: the welcome, and the answer to it (H8).

A sign of the person is an entry, a hold, a break that they took or skipped, or anything they said
of their plan. That Unknot ran without them is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from app.domain.breaks.event_reasons import SkipReason
from app.domain.breaks.events import BreakFinished, BreakSkipped
from app.domain.habits.coming_back import NotAway, WelcomeBack, coming_back
from app.domain.habits.due_states import OffReason
from app.domain.habits.plan import HabitPlan, PlanSince
from app.domain.habits.record import DayRan, HoldRested
from app.ports import Store
from app.services.break_log import BreakLog
from app.services.habits.habit_days import HabitDays
from app.services.habits.plans import Plans
from app.services.local_time import LocalTime
from app.services.trends import Trends


class ComingBack:
    """The welcome of today. It is over with the first sign of the person."""

    def __init__(
        self,
        *,
        store: Store,
        plans: Plans,
        days: HabitDays,
        trends: Trends,
        local_time: LocalTime,
        break_log: BreakLog,
    ) -> None:
        self._store = store
        self._plans = plans
        self._days = days
        self._trends = trends
        self._local_time = local_time
        self._break_log = break_log
        self._newest: dict[str, tuple[object, date]] = {}

    def welcome(self) -> WelcomeBack | NotAway:
        """Whether to welcome the person back now; never without a plan."""
        plan, today = self._plans.current, self._local_time.today()
        if not plan.parts:
            return NotAway()
        signs = self._newest_signs()
        if not signs or today in signs:
            return NotAway()
        # That Unknot did not run makes no day less silent: the person was not here either.
        known = self._days.off(max(signs), today)
        off = [day for day, why in known.items() if why is not OffReason.NOT_RUNNING]
        return coming_back(plan, signs, off, today)

    async def keep(self) -> None:
        """Go on with the plan as it stands. Raises `StorageError`."""
        await self._go_on_with(self._plans.current)

    async def ease(self) -> None:
        """Go on with the plan eased by one step in each part. Raises `StorageError`."""
        match self.welcome():
            case WelcomeBack(eased=eased):
                await self._go_on_with(eased)

    async def _go_on_with(self, plan: HabitPlan) -> None:
        # Saved also where it is the same, as the answer is a sign of the person.
        await self._plans.change(lambda _: plan, PlanSince(self._local_time.today(), plan))

    def _newest_signs(self) -> tuple[date, ...]:
        """The newest sign of each kind, up to today."""
        store = self._store
        newest = (
            self._newest_of("entries", store.entries.version, self._entries),
            self._newest_of("holds", store.holds.version, self._holds),
            self._newest_of("breaks", store.break_events.version, self._breaks),
            self._newest_of("habits", store.habits.version, self._answers),
        )
        return tuple(day for day in newest if day != date.min)

    def _newest_of(self, kind: str, version: int, signs: Callable[[], Iterator[date]]) -> date:
        """The newest of these dates up to today, read again only after a change."""
        today = self._local_time.today()
        if self._newest.get(kind, ((), date.min))[0] != (version, today):
            newest = max((day for day in signs() if day <= today), default=date.min)
            self._newest[kind] = (version, today), newest
        return self._newest[kind][1]

    def _entries(self) -> Iterator[date]:
        """The last known day of each spot, and the day on which an entry was last written."""
        for each in self._trends.overview():
            yield from (day.date for day in each.recurrence.history.days[-1:])
        for entry in self._store.entries.all()[-1:]:
            yield entry.recorded_at.astimezone(self._local_time.zone()).date()

    def _holds(self) -> Iterator[date]:
        return (held.day for held in self._store.holds.all())

    def _breaks(self) -> Iterator[date]:
        zone, today = self._local_time.zone(), self._local_time.today()
        for event in self._break_log.newest_first():
            day = event.at.astimezone(zone).date()
            match event.what:
                case BreakFinished() | BreakSkipped(SkipReason.CHOSEN) if day <= today:
                    yield day
                    return

    def _answers(self) -> Iterator[date]:
        for each in self._store.habits.all():
            if not isinstance(each.what, DayRan | HoldRested):
                yield each.at.date()

"""The weeks of the plan, as a review reads them: the days, what was skipped and why, and the pain.

1. A skip is a break that the person skipped, or "not today" said of a hold. As the reason is asked
   for at most once a day, it stands for all skips of that date that have no reason of their own.
2. A closed week keeps the goals with which it was read back, whatever was decided then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from app.domain.breaks.event_reasons import SkipReason
from app.domain.breaks.events import BreakSkipped
from app.domain.errors import NotFound
from app.domain.habits.due_states import DueAnswer, NotToday
from app.domain.habits.plan import HabitPlan
from app.domain.habits.record import (
    HabitNote,
    HabitRecord,
    SkipExplained,
    WeekClosed,
    record_id,
)
from app.domain.habits.review import WEEK, HabitWeek, MeanPain, NoPainKnown
from app.domain.habits.skips import NO_REASON, NoReason, PlanSkip, WhySkipped
from app.ports import Store
from app.services.break_log import BreakLog
from app.services.habits.consistency import ConsistencyService
from app.services.habits.plans import Plans
from app.services.local_time import LocalTime
from app.services.trends import Trends


class HabitWeeks:
    """Reads weeks, each by its Monday."""

    def __init__(
        self,
        *,
        store: Store,
        plans: Plans,
        consistency: ConsistencyService,
        trends: Trends,
        local_time: LocalTime,
        break_log: BreakLog,
    ) -> None:
        self._store = store
        self._plans = plans
        self._consistency = consistency
        self._trends = trends
        self._local_time = local_time
        self._break_log = break_log
        self._closed: tuple[int, tuple[WeekClosed, ...]] = -1, ()

    def closed(self) -> tuple[WeekClosed, ...]:
        """The weeks that were closed, newest first."""
        version = self._store.habits.version
        if version != self._closed[0]:
            notes = (each.what for each in self._store.habits.all())
            closed = (each for each in notes if isinstance(each, WeekClosed))
            newest_first = sorted(closed, key=lambda each: each.review.first, reverse=True)
            self._closed = version, tuple(newest_first)
        return self._closed[1]

    def days_of(self, first: date) -> HabitWeek:
        """What was planned and done in a week, and no more."""
        return HabitWeek(first, self._plan_of(first), self._consistency.days)

    def of(self, first: date) -> HabitWeek:
        """All that is known of a week."""
        return replace(
            self.days_of(first),
            skips=tuple(self._skips(first)),
            pain=self._pain(first),
            pain_before=self._pain(first - WEEK),
        )

    def _plan_of(self, first: date) -> HabitPlan:
        plan = self._plans.on(first + WEEK - timedelta(days=1))
        closed = next((each for each in self.closed() if each.review.first == first), None)
        for part in closed.review.parts if closed else ():  # rule 2
            plan = plan.with_goal(part.part, part.goal)
        return plan

    def _pain(self, first: date) -> MeanPain | NoPainKnown:
        """The mean of each day's worst score over all spots, up to today."""
        days = range(first.toordinal(), (first + WEEK).toordinal())
        worst: dict[int, int] = {}
        for each in self._trends.overview():
            for day in reversed(each.recurrence.history.days):
                if day.ordinal < days[0]:
                    break
                if day.ordinal in days:
                    worst[day.ordinal] = max(day.worst, worst.get(day.ordinal, 0))
        return MeanPain(sum(worst.values()) / len(worst)) if worst else NoPainKnown()

    def _skips(self, first: date) -> Iterator[PlanSkip]:
        days = [first + timedelta(days=n) for n in range(WEEK.days)]
        reasons = {day: self._reason_on(day) for day in days}
        held = (skip for day in days for skip in self._declined_holds(day))
        for skip in (*self._skipped_breaks(first), *held):
            own = not isinstance(skip.why, NoReason)
            yield skip if own else PlanSkip(skip.at, reasons.get(skip.at.date(), NO_REASON))

    def _reason_on(self, day: date) -> WhySkipped:
        for noted in self._noted(SkipExplained(datetime.combine(day, time()))):
            match noted.what:
                case SkipExplained(why=why):
                    return why
        return NO_REASON

    def _declined_holds(self, day: date) -> Iterator[PlanSkip]:
        for planned in self._plans.on(day).holds:
            for noted in self._noted(DueAnswer(planned.spot, day, NotToday())):
                match noted.what:
                    case DueAnswer(answer=NotToday(why)):
                        yield PlanSkip(noted.at, why)

    def _noted(self, note: HabitNote) -> tuple[HabitRecord, ...]:
        """The record about the same as `note`: one, or none."""
        try:
            return (self._store.habits.get(record_id(note)),)
        except NotFound:
            return ()

    def _skipped_breaks(self, first: date) -> Iterator[PlanSkip]:
        zone = self._local_time.zone()
        earliest = datetime.combine(first, time(), zone)
        events = takewhile(lambda event: event.at >= earliest, self._break_log.newest_first())
        for event in events:
            at = event.at.astimezone(zone)
            match event.what:
                case BreakSkipped(SkipReason.CHOSEN) if first <= at.date() < first + WEEK:
                    yield PlanSkip(at)

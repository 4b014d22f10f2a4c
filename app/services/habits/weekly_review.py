"""The weekly review: which week waits for it, what it says, and what the person decides.

1. A week in which nothing counted, such as a holiday, is not asked about.
2. A decision that changes the plan is saved with the week in one write.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.errors import NotAllowed
from app.domain.habits.plan import HabitPlan
from app.domain.habits.record import (
    FunctionRated,
    MovementFeel,
    WeekClosed,
    WeekDecision,
    record,
)
from app.domain.habits.review import (
    WEEK,
    ChangeGoals,
    NothingToReview,
    PlanProposal,
    WeekReview,
    WeekToReview,
    proposals,
    review,
    week_to_review,
)
from app.domain.journal.entry import Score
from app.ports import Store
from app.services.habits.habit_weeks import HabitWeeks
from app.services.habits.plans import Plans
from app.services.local_time import LocalTime
from app.services.signal import CommandLock, Signal


@dataclass(frozen=True, slots=True)
class WeekReadBack:
    """A week as it is shown: its review, what the rules propose, and whether it waits."""

    review: WeekReview
    proposals: tuple[PlanProposal, ...]
    waits: bool


class WeeklyReview:
    """Weekly reviews, and commands on them. `changed` fires with each of the `changes` too."""

    def __init__(
        self,
        *,
        store: Store,
        plans: Plans,
        weeks: HabitWeeks,
        local_time: LocalTime,
        changes: Sequence[Signal],
    ) -> None:
        self._store = store
        self._plans = plans
        self._weeks = weeks
        self._local_time = local_time
        self._lock = CommandLock(store)
        self.changed = self._lock.changed
        self._listener = self.changed.fire  # signals hold their listeners weakly
        for signal in changes:
            signal.connect(self._listener)

    def diary(self) -> tuple[WeekClosed, ...]:
        """The weeks that were closed, newest first."""
        return self._weeks.closed()

    def waiting(self) -> WeekToReview | NothingToReview:
        """The week that waits for a review now."""
        versions = self._plans.versions.versions
        if not versions:
            return NothingToReview()
        reviewed = {closed.review.first for closed in self._weeks.closed()}
        found = week_to_review(self._local_time.now(), reviewed, versions[0].since)
        if isinstance(found, WeekToReview):
            parts = review(self._weeks.days_of(found.first)).parts
            if not any(part.planned for part in parts):
                return NothingToReview()
        return found

    def latest(self) -> WeekReadBack:
        """The week that waits; if none does, the present week so far."""
        match self.waiting():
            case WeekToReview(first):
                return self._read(first, waits=True)
            case NothingToReview():
                today = self._local_time.today()
                return self._read(today - timedelta(days=today.weekday()), waits=False)

    def offered(self) -> tuple[WeekDecision, ...]:
        """What may be decided about the week that waits; nothing if none does."""
        found = self.latest()
        if not found.waits:
            return ()
        plan = self._plans.current
        ease = (WeekDecision.EASE,) if _eased(plan, found) != plan else ()
        more = (WeekDecision.MORE,) if _raised(plan, found) != plan else ()
        return (WeekDecision.KEEP, *more, *ease, WeekDecision.CHANGE)

    async def decide(self, decision: WeekDecision) -> HabitPlan:
        """Close the week that waits; return the plan that counts from today.

        Raises `NotAllowed` when no week waits, or this is not offered; raises `StorageError`.
        """
        async with self._lock.changing():
            found = self.latest()
            if not found.waits:
                raise NotAllowed("No week is waiting for your answer.")
            if decision not in self.offered():
                raise NotAllowed(
                    "A little more isn’t suggested this week. You can still change your plan."
                    if decision is WeekDecision.MORE
                    else "There’s nothing left to ease. You can keep your plan, or change it."
                )

            def change(plan: HabitPlan) -> HabitPlan:
                match decision:
                    case WeekDecision.EASE:
                        return _eased(plan, found)
                    case WeekDecision.MORE:
                        return _raised(plan, found)
                    case WeekDecision.KEEP | WeekDecision.CHANGE:
                        return plan

            return await self._plans.change(change, WeekClosed(found.review, decision))

    @property
    def rates_function(self) -> bool:
        """Whether there is something to rate that is not rated for this week yet."""
        plan = self._plans.current
        rated = {each.first for each in self.ratings()}
        return bool(plan.function_goal) and self.latest().review.first not in rated

    def ratings(self) -> tuple[FunctionRated, ...]:
        """How the present function goal was rated, oldest first."""
        goal = self._plans.current.function_goal
        notes = (each.what for each in self._store.habits.all())
        rated = (n for n in notes if isinstance(n, FunctionRated) and n.goal == goal)
        return tuple(sorted(rated, key=lambda each: each.first))

    async def rate_function(self, score: Score, movement: MovementFeel) -> None:
        """Rate the function goal for the week that is shown; a second rating replaces the first.

        Raises `NotAllowed` without a goal; raises `StorageError`.
        """
        goal = self._plans.current.function_goal
        if not goal:
            raise NotAllowed("Say first what you want to be able to do, in your plan.")
        async with self._lock.changing():
            rated = FunctionRated(self.latest().review.first, goal, score, movement)
            await self._store.habits.save(record(rated, self._local_time.now()))

    def _read(self, first: date, *, waits: bool) -> WeekReadBack:
        week = self._weeks.of(first)
        found = proposals([self._weeks.of(first - WEEK), week])
        return WeekReadBack(review(week), found if waits else (), waits)


def _eased(plan: HabitPlan, found: WeekReadBack) -> HabitPlan:
    """The plan as the rules propose to ease it; without such a proposal, eased in each part."""
    proposed = (p.parts for p in found.proposals if isinstance(p, ChangeGoals) and not p.more)
    for part in next(proposed, plan.parts):
        plan = plan.eased(part)
    return plan


def _raised(plan: HabitPlan, found: WeekReadBack) -> HabitPlan:
    """The plan with a little more, if that is the first proposal, which the screen asks about."""
    match found.proposals[:1]:
        case (ChangeGoals(parts, more=True),):
            for part in parts:
                plan = plan.raised(part)
    return plan

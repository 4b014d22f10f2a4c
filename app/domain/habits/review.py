"""The weekly review: planned and done, what pain did meanwhile, and one question (H5).

The review:

1. A week is Monday to Sunday. It is reviewed from Sunday 18:00 local time, or when the app is first
   opened after that; once, and only the latest week. A week before the first plan is not reviewed.
2. Pain is the mean of each day's worst score. It changed when it differs by 1 or more from the week
   before; without entries in both weeks that is unknown.

The proposals, in this order; the screen asks about the first, and none means to keep the plan:

1. "It hurts" was given for most skips: ease every part that is planned.
2. Skips gather at an hour: move the hours.
3. "Away from my desk" was given for most skips: movements for the desk only, or quiet.
4. A part fell short in two weeks running with one goal, less than 0.6 of it done: ease it.
5. A part was met in two weeks running with one goal, 0.8 or more of it done: offer a little more;
   not while pain is worse or "it hurts" was given at all. Never more than one step, and never
   beyond the limits of a plan.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from app.domain.habits.consistency import HabitDay
from app.domain.habits.plan import HabitPlan, PlanPart
from app.domain.habits.skips import PlanSkip, SkipCause, causes_of_skips, hours_of_skips

ASKED_FROM = time(18)
SUNDAY = 6
WEEK = timedelta(days=7)
MET = 0.8
SHORT = 0.6
PAIN_CHANGE = 1.0


@dataclass(frozen=True, slots=True)
class NoPainKnown:
    """No entry says anything about pain in this week."""


@dataclass(frozen=True, slots=True)
class MeanPain:
    """The mean of each day's worst score, 0 to 10."""

    score: float


class PainChange(StrEnum):
    """What pain did since the week before."""

    EASIER = "easier"
    SAME = "same"
    WORSE = "worse"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HabitWeek:
    """What is known of the week that begins on the Monday `first`; `plan` is that of its end."""

    first: date
    plan: HabitPlan
    days: Mapping[PlanPart, Sequence[HabitDay]]
    skips: Sequence[PlanSkip] = ()
    pain: MeanPain | NoPainKnown = NoPainKnown()
    pain_before: MeanPain | NoPainKnown = NoPainKnown()


@dataclass(frozen=True, slots=True)
class PartReview:
    """A part of the plan with its goal: how many things were planned and done in the week."""

    part: PlanPart
    goal: int
    planned: int
    done: int

    @property
    def is_met(self) -> bool:
        """Whether nearly all was done."""
        return self.planned > 0 and self.done >= MET * self.planned

    @property
    def fell_short(self) -> bool:
        """Whether clearly less than planned was done."""
        return self.done < SHORT * self.planned


@dataclass(frozen=True, slots=True)
class WeekReview:
    """A week as it is read back to the person."""

    first: date
    parts: tuple[PartReview, ...]
    pain: PainChange


@dataclass(frozen=True, slots=True)
class ChangeGoals:
    """Change the plan to this one, in these parts; `more` says whether up or down."""

    parts: tuple[PlanPart, ...]
    plan: HabitPlan
    more: bool


@dataclass(frozen=True, slots=True)
class MoveHours:
    """Leave out, or move, this hour of the local clock, 0 to 23."""

    hour: int


@dataclass(frozen=True, slots=True)
class DeskOnlyOrQuiet:
    """Choose movements for the desk only, or be quiet while away from it."""


PlanProposal = ChangeGoals | MoveHours | DeskOnlyOrQuiet


@dataclass(frozen=True, slots=True)
class NothingToReview:
    """No week is waiting for a review."""


@dataclass(frozen=True, slots=True)
class WeekToReview:
    """The week that begins on this Monday is waiting."""

    first: date


def week_to_review(
    local: datetime, reviewed: Collection[date], planned_since: date
) -> WeekToReview | NothingToReview:
    """Which week waits at this local time; `reviewed` holds Mondays (review rule 1)."""
    day = local.date()
    monday = day - timedelta(days=day.weekday())
    is_over = day.weekday() == SUNDAY and local.time() >= ASKED_FROM
    first = monday if is_over else monday - WEEK
    if first in reviewed or first + WEEK <= planned_since:
        return NothingToReview()
    return WeekToReview(first)


def review(week: HabitWeek) -> WeekReview:
    """The week part by part, and what pain did."""
    return WeekReview(week.first, tuple(_parts(week)), _pain(week))


def proposals(weeks: Sequence[HabitWeek]) -> tuple[PlanProposal, ...]:
    """What the rules propose after these weeks, which come oldest first."""
    return tuple(_proposed(weeks)) if weeks else ()


def _parts(week: HabitWeek) -> Iterator[PartReview]:
    for part in week.plan.parts:
        days = [d for d in week.days.get(part, ()) if week.first <= d.date < week.first + WEEK]
        planned, done = sum(day.planned for day in days), sum(day.kept for day in days)
        yield PartReview(part, week.plan.goal(part), planned, done)


def _pain(week: HabitWeek) -> PainChange:
    match week.pain_before, week.pain:
        case MeanPain(before), MeanPain(now):
            if abs(now - before) < PAIN_CHANGE:
                return PainChange.SAME
            return PainChange.WORSE if now > before else PainChange.EASIER
        case _:
            return PainChange.UNKNOWN


def _proposed(weeks: Sequence[HabitWeek]) -> Iterator[PlanProposal]:
    latest = weeks[-1]
    causes = causes_of_skips(latest.skips)
    if SkipCause.HURTS in causes:
        yield from _eased(latest.plan, latest.plan.parts)
    yield from (MoveHours(hour) for hour in hours_of_skips(latest.skips))
    if SkipCause.AWAY_FROM_DESK in causes:
        yield DeskOnlyOrQuiet()
    hurt = any(skip.why is SkipCause.HURTS for skip in latest.skips)
    may_rise = not hurt and _pain(latest) is not PainChange.WORSE
    for before, now in _two_weeks(weeks):
        if before.fell_short and now.fell_short and SkipCause.HURTS not in causes:
            yield from _eased(latest.plan, (now.part,))
    for before, now in _two_weeks(weeks):
        raised = latest.plan.raised(now.part)
        if before.is_met and now.is_met and may_rise and raised != latest.plan:
            yield ChangeGoals((now.part,), raised, more=True)


def _eased(plan: HabitPlan, parts: Sequence[PlanPart]) -> Iterator[ChangeGoals]:
    eased = plan
    for part in parts:
        eased = eased.eased(part)
    if eased != plan:
        changed = tuple(part for part in parts if eased.goal(part) != plan.goal(part))
        yield ChangeGoals(changed, eased, more=False)


def _two_weeks(weeks: Sequence[HabitWeek]) -> Iterator[tuple[PartReview, PartReview]]:
    """Each part in the last two weeks, where they follow each other and have the same goal."""
    for before, now in pairwise(weeks[-2:]):
        if before.first + WEEK == now.first:
            earlier = {each.part: each for each in _parts(before)}
            for each in _parts(now):
                if each.part in earlier and earlier[each.part].goal == each.goal:
                    yield earlier[each.part], each

"""The weekly review and what it proposes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.habits.consistency import HabitDay
from app.domain.habits.plan import BreaksPart, BreathingPart, HabitPlan, HoldPart, PlanPart
from app.domain.habits.review import (
    ChangeGoals,
    DeskOnlyOrQuiet,
    HabitWeek,
    MeanPain,
    MoveHours,
    NothingToReview,
    PainChange,
    PartReview,
    WeekToReview,
    proposals,
    review,
    week_to_review,
)
from app.domain.habits.skips import PlanSkip, SkipCause, asks_why
from tests.domain.habits.examples import BERLIN, MONDAY, NECK, at, spot_plan
from tests.examples import examples

FOUR_BREAKS = HabitPlan(breaks_a_day=4)
WEEK = timedelta(days=7)


def week(
    nth: int, done: int, *skips: PlanSkip, plan: HabitPlan = FOUR_BREAKS, pain: float = 3
) -> HabitWeek:
    first = MONDAY + nth * WEEK
    parts: list[PlanPart] = [BreaksPart(), BreathingPart(), HoldPart(NECK)]
    days = {part: [HabitDay(first, 10, done)] for part in parts}
    return HabitWeek(first, plan, days, skips, MeanPain(pain), MeanPain(3))


def skips(cause: SkipCause, *hours: int) -> list[PlanSkip]:
    return [PlanSkip(at(hour), cause) for hour in hours]


@pytest.mark.parametrize(
    ("now", "waits"),
    [
        (at(17, 59, date(2026, 3, 8)), date(2026, 2, 23)),
        (at(18, 0, date(2026, 3, 8)), MONDAY),
        (at(9, 0, date(2026, 3, 9)), MONDAY),
        (at(9, 0, date(2026, 3, 13)), MONDAY),
    ],
)
def test_a_week_waits_from_sunday_evening(now: datetime, waits: date) -> None:
    assert now.tzinfo is BERLIN
    assert week_to_review(now, (), date(2026, 1, 1)) == WeekToReview(waits)
    assert week_to_review(now, {waits}, date(2026, 1, 1)) == NothingToReview()
    assert week_to_review(now, (), waits + WEEK) == NothingToReview()


def test_the_review_says_what_was_planned_and_done_and_what_pain_did() -> None:
    found = review(week(0, 8, pain=2))
    assert found.parts == (PartReview(BreaksPart(), 4, 10, 8),)
    assert found.pain is PainChange.EASIER
    assert review(week(0, 8, pain=3.9)).pain is PainChange.SAME
    assert review(HabitWeek(MONDAY, FOUR_BREAKS, {})).pain is PainChange.UNKNOWN


def test_met_twice_offers_a_little_more() -> None:
    more = ChangeGoals((BreaksPart(),), HabitPlan(breaks_a_day=5), more=True)
    assert proposals([week(0, 8), week(1, 10)]) == (more,)
    assert proposals([week(0, 8)]) == ()
    assert proposals([week(0, 8), week(2, 8)]) == ()


def test_missed_twice_eases() -> None:
    less = ChangeGoals((BreaksPart(),), HabitPlan(breaks_a_day=3), more=False)
    assert proposals([week(0, 5), week(1, 0)]) == (less,)
    assert proposals([week(0, 5), week(1, 7)]) == ()


def test_a_goal_that_was_changed_meanwhile_gets_its_two_weeks() -> None:
    assert proposals([week(0, 2, plan=HabitPlan(breaks_a_day=6)), week(1, 2)]) == ()


def test_worse_pain_or_a_break_that_hurt_never_gets_more() -> None:
    assert proposals([week(0, 10), week(1, 10, pain=4)]) == ()
    assert proposals([week(0, 10), week(1, 10, *skips(SkipCause.HURTS, 9))]) == ()


def test_skips_at_one_hour_move_the_hours() -> None:
    found = proposals([week(0, 7, *skips(SkipCause.NOT_NOW, 14, 14, 14, 9))])
    assert found == (MoveHours(14),)
    assert proposals([week(0, 7, *skips(SkipCause.NOT_NOW, 14, 14, 9))]) == ()


def test_away_from_the_desk_means_desk_only_or_quiet() -> None:
    found = proposals([week(0, 7, *skips(SkipCause.AWAY_FROM_DESK, 9, 11, 14))])
    assert found == (DeskOnlyOrQuiet(),)


def test_it_hurts_eases_all_first() -> None:
    plan = HabitPlan((spot_plan(times=3),), breaks_a_day=4, breathing_minutes=1)
    eased = HabitPlan((spot_plan(times=2),), breaks_a_day=3, breathing_minutes=1)
    found = proposals([week(0, 7, *skips(SkipCause.HURTS, 9, 9, 9), plan=plan)])
    assert found[0] == ChangeGoals((BreaksPart(), HoldPart(NECK)), eased, more=False)


def test_why_is_asked_once_a_day() -> None:
    assert asks_why((), MONDAY)
    assert not asks_why({MONDAY}, MONDAY)


plans = st.builds(
    HabitPlan,
    st.sampled_from([(), (spot_plan(times=1),), (spot_plan(times=7),)]),
    st.integers(0, 16),
    st.integers(0, 10),
)
skipped = st.lists(st.builds(PlanSkip, st.integers(0, 23).map(at), st.sampled_from(SkipCause)))


@examples(200)
@given(plans, st.integers(0, 10), st.integers(0, 10), skipped, st.floats(0, 10))
def test_nothing_is_proposed_beyond_a_step_or_the_limits(
    plan: HabitPlan, first: int, second: int, skips: list[PlanSkip], pain: float
) -> None:
    weeks = [week(0, first, plan=plan), week(1, second, *skips, plan=plan, pain=pain)]
    for each in proposals(weeks):
        if isinstance(each, ChangeGoals):
            assert each.plan != plan
            assert each.plan.parts == plan.parts
            assert each.plan.breaks_a_day <= 16
            assert each.plan.breathing_minutes <= 10
            step = 1 if each.more else -1
            assert all(each.plan.goal(p) - plan.goal(p) == step for p in each.parts)
            assert not (each.more and pain >= 4)

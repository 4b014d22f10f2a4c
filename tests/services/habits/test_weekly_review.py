"""The weekly review, from the plan to the next week."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest

from app.domain.errors import NotAllowed
from app.domain.habits.due_states import DueAnswer, NotToday
from app.domain.habits.plan import BreaksPart, HabitPlan, HoldPart
from app.domain.habits.record import (
    FunctionRated,
    MovementFeel,
    SkipExplained,
    WeekClosed,
    WeekDecision,
)
from app.domain.habits.review import (
    ChangeGoals,
    DeskOnlyOrQuiet,
    MoveHours,
    NothingToReview,
    PainChange,
    PartReview,
    WeekToReview,
)
from app.domain.habits.skips import SkipCause
from app.domain.journal.entry import Score
from tests.domain.habits.examples import BERLIN, MONDAY, NECK, spot_plan
from tests.domain.journal_values import entry
from tests.services.habits.story import WEEK, Story, dates, story

SUNDAY = MONDAY + timedelta(days=6)
FOUR_BREAKS = HabitPlan(breaks_a_day=4)


async def week_of_breaks(*taken: int, weeks: int = 1) -> Story:
    """Four breaks a day are planned, and these are taken from Monday on, in each week."""
    made = await story()
    await made.planned(FOUR_BREAKS)
    await made.ran(MONDAY, 7 * weeks)
    for nth in range(weeks):
        for n, count in enumerate(taken):
            await made.breaks(MONDAY + nth * WEEK + timedelta(days=n), count)
    made.it_is(SUNDAY + (weeks - 1) * WEEK, 18)
    return made


async def test_from_the_plan_to_the_next_week() -> None:
    made = await story()
    review, plans = made.services.weekly_review, made.services.plans
    await plans.change(lambda _: HabitPlan((spot_plan(times=7),), 4, so_that="sleep well"))
    await made.ran(MONDAY, 14)
    for day in dates(MONDAY, 14):
        await made.breaks(day, 2)
    await made.holds([MONDAY, MONDAY + timedelta(days=3), MONDAY + WEEK])
    made.it_is(SUNDAY, 17)
    assert review.waiting() == NothingToReview()
    made.it_is(SUNDAY, 18)
    assert review.waiting() == WeekToReview(MONDAY)
    found = review.latest().review
    assert found.parts == (
        PartReview(BreaksPart(), 4, 20, 10),
        PartReview(HoldPart(NECK), 7, 6, 2),
    )
    await review.decide(WeekDecision.KEEP)
    assert review.waiting() == NothingToReview()
    made.it_is(SUNDAY + WEEK, 18)
    first, second = review.latest().proposals
    assert isinstance(first, ChangeGoals)
    assert first.parts == (BreaksPart(),)
    assert isinstance(second, ChangeGoals)
    eased = await review.decide(WeekDecision.EASE)
    assert eased.breaks_a_day == 3
    made.it_is(MONDAY + 2 * WEEK, 20)
    await made.ran(MONDAY + 2 * WEEK, 7)
    made.it_is(SUNDAY + 2 * WEEK, 18)
    breaks = review.latest().review.parts[0]
    assert (breaks.goal, breaks.planned) == (3, 15)
    [about_neck] = review.latest().proposals
    assert isinstance(about_neck, ChangeGoals)
    assert about_neck.parts == (HoldPart(NECK),), "the new goal of breaks gets its two weeks"
    closed = [(each.review.first, each.decision) for each in review.diary()]
    assert closed == [(MONDAY + WEEK, WeekDecision.EASE), (MONDAY, WeekDecision.KEEP)]


async def test_a_little_more_is_offered_only_where_it_is_proposed() -> None:
    made = await week_of_breaks(4, 4, 4, 4, 4)
    review = made.services.weekly_review
    assert review.offered() == (WeekDecision.KEEP, WeekDecision.EASE, WeekDecision.CHANGE)
    with pytest.raises(NotAllowed):
        await review.decide(WeekDecision.MORE)
    assert review.diary() == ()
    made = await week_of_breaks(4, 4, 4, 4, 4, weeks=2)
    review = made.services.weekly_review
    assert WeekDecision.MORE in review.offered()
    assert (await review.decide(WeekDecision.MORE)).breaks_a_day == 5
    with pytest.raises(NotAllowed):
        await review.decide(WeekDecision.MORE)
    assert review.offered() == ()


async def test_a_little_more_is_not_offered_beside_another_proposal() -> None:
    made = await week_of_breaks(4, 4, 4, 4, 4, weeks=2)
    for day in dates(MONDAY + WEEK, 3):
        await made.breaks(day, 0, 14)
    first, second = made.services.weekly_review.latest().proposals
    assert first == MoveHours(14)
    assert isinstance(second, ChangeGoals)
    assert WeekDecision.MORE not in made.services.weekly_review.offered()


async def test_without_a_proposal_ease_takes_a_little_off_each_part() -> None:
    made = await week_of_breaks(4, 4, 4)
    assert (await made.services.weekly_review.decide(WeekDecision.EASE)).breaks_a_day == 3


async def test_a_plan_at_its_least_offers_no_easing() -> None:
    made = await story()
    await made.planned(HabitPlan(breaks_a_day=1))
    await made.ran(MONDAY, 7)
    made.it_is(SUNDAY, 18)
    assert WeekDecision.EASE not in made.services.weekly_review.offered()
    with pytest.raises(NotAllowed):
        await made.services.weekly_review.decide(WeekDecision.EASE)


async def test_without_a_plan_or_with_nothing_that_counted_no_week_waits() -> None:
    made = await story()
    made.it_is(SUNDAY, 18)
    assert made.services.weekly_review.waiting() == NothingToReview()
    await made.planned(FOUR_BREAKS)
    assert made.services.weekly_review.waiting() == NothingToReview()
    await made.ran(MONDAY, 1)
    assert made.services.weekly_review.waiting() == WeekToReview(MONDAY)


async def test_skips_at_one_hour_propose_to_move_the_hours() -> None:
    made = await week_of_breaks(4)
    for day in dates(MONDAY, 3):
        await made.breaks(day, 0, 14)
    assert made.services.weekly_review.latest().proposals == (MoveHours(14),)


async def test_the_reason_of_a_day_stands_for_its_skips() -> None:
    made = await week_of_breaks(4)
    for n, day in enumerate(dates(MONDAY, 2)):
        await made.breaks(day, 0, 9 + n, 13 + n)
        at = datetime.combine(day, time(14), BERLIN)
        await made.note(SkipExplained(at, SkipCause.AWAY_FROM_DESK), day=day)
    assert made.services.weekly_review.latest().proposals == (DeskOnlyOrQuiet(),)


async def test_not_today_because_it_hurts_proposes_to_ease() -> None:
    made = await story()
    await made.planned(HabitPlan((spot_plan(times=7),)))
    await made.ran(MONDAY, 7)
    for day in dates(MONDAY, 3):
        await made.note(DueAnswer(NECK, day, NotToday(SkipCause.HURTS)), day=day, hour=9)
    made.it_is(SUNDAY, 18)
    proposed = made.services.weekly_review.latest().proposals[0]
    assert proposed == ChangeGoals((HoldPart(NECK),), HabitPlan((spot_plan(times=6),)), more=False)


async def test_pain_is_read_from_the_worst_score_of_each_day() -> None:
    made = await week_of_breaks(4)
    for n, score in enumerate((6, 2)):
        at = datetime.combine(MONDAY + (n - 1) * WEEK, time(9), BERLIN)
        kept = entry(score, at, f"e{n}", NECK, at)
        await made.store.entries.save(kept, entry(0, at, f"low{n}", NECK, at))
    assert made.services.weekly_review.latest().review.pain is PainChange.EASIER


async def test_what_one_wants_to_do_is_rated_once_a_week() -> None:
    made = await story()
    review, goal = made.services.weekly_review, "turn my head"
    with pytest.raises(NotAllowed):
        await review.rate_function(Score(4), MovementFeel.STIFF)
    await made.planned(HabitPlan(breaks_a_day=2, function_goal=goal))
    assert review.rates_function
    await review.rate_function(Score(4), MovementFeel.STIFF)
    assert not review.rates_function
    await review.rate_function(Score(5), MovementFeel.SOMEWHAT)
    made.it_is(MONDAY + WEEK)
    await review.rate_function(Score(7), MovementFeel.FREELY)
    assert review.ratings() == (
        FunctionRated(MONDAY, goal, Score(5), MovementFeel.SOMEWHAT),
        FunctionRated(MONDAY + WEEK, goal, Score(7), MovementFeel.FREELY),
    )


async def test_a_decision_is_heard_and_saved_with_its_plan() -> None:
    made, heard = await week_of_breaks(4), []
    listener = lambda: heard.append(1)  # noqa: E731
    made.services.weekly_review.changed.connect(listener)
    await made.services.weekly_review.decide(WeekDecision.EASE)
    assert heard
    kinds = [type(each.what) for each in made.store.habits.all()][-2:]
    assert kinds[-1] is WeekClosed

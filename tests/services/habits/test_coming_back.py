"""The welcome after some silent days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.habits.coming_back import NotAway, WelcomeBack
from app.domain.habits.plan import HabitPlan
from app.domain.habits.record import DayRan
from tests.domain.habits.examples import MONDAY, NECK
from tests.domain.journal_values import entry
from tests.services.habits.story import Story, story

PLAN = HabitPlan(breaks_a_day=3)


async def away(days: int, plan: HabitPlan = PLAN) -> Story:
    """A plan made on Monday, and nothing done on so many days after it."""
    made = await story()
    await made.planned(plan)
    made.it_is(MONDAY + timedelta(days=days + 1))
    return made


async def test_three_silent_days_welcome_back() -> None:
    assert (await away(2)).services.coming_back.welcome() == NotAway()
    eased = HabitPlan(breaks_a_day=2)
    assert (await away(3)).services.coming_back.welcome() == WelcomeBack(3, PLAN, eased)


async def test_without_a_plan_nobody_is_welcomed() -> None:
    made = await story()
    made.it_is(MONDAY + timedelta(days=9))
    assert made.services.coming_back.welcome() == NotAway()


async def test_that_unknot_ran_alone_is_no_sign() -> None:
    made = await away(4)
    await made.note(DayRan(MONDAY + timedelta(days=3)), day=MONDAY + timedelta(days=3))
    assert isinstance(made.services.coming_back.welcome(), WelcomeBack)


@pytest.mark.parametrize("sign", ["entry", "hold", "break", "skip"])
async def test_the_first_sign_ends_it(sign: str) -> None:
    made = await away(5)
    today = made.services.local_time.today()
    assert isinstance(made.services.coming_back.welcome(), WelcomeBack)
    await show(made, sign, today)
    assert made.services.coming_back.welcome() == NotAway()


async def show(made: Story, sign: str, today: date) -> None:
    match sign:
        case "entry":
            now = made.services.local_time.now()
            await made.store.entries.save(entry(2, now, "now", NECK, now))
        case "hold":
            await made.holds([today])
        case "break":
            await made.breaks(today, 1)
        case "skip":
            await made.breaks(today, 0, 11)


async def test_keeping_the_plan_answers_and_changes_nothing() -> None:
    made = await away(5)
    await made.services.coming_back.keep()
    assert made.services.coming_back.welcome() == NotAway()
    assert made.services.plans.current == PLAN


async def test_easing_answers_with_one_step_less() -> None:
    made = await away(5)
    await made.services.coming_back.ease()
    assert made.services.coming_back.welcome() == NotAway()
    assert made.services.plans.current == HabitPlan(breaks_a_day=2)
    await made.services.coming_back.ease()
    assert made.services.plans.current == HabitPlan(breaks_a_day=2)


async def test_a_plan_that_cannot_be_eased_is_answered_too() -> None:
    made = await away(5, HabitPlan(breaks_a_day=1))
    await made.services.coming_back.ease()
    assert made.services.coming_back.welcome() == NotAway()

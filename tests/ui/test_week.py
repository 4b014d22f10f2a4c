"""The week and its review, the diary, and the cards on Today."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import flet as ft

from app.domain.habits.plan import BreaksPart, HabitPlan
from app.domain.habits.record import WeekDecision
from app.domain.habits.review import MoveHours
from app.texts import weeks as words
from app.ui.app import build_main
from tests.domain.habits.examples import MONDAY, spot_plan
from tests.services.habits.story import WEEK, Story, dates, story
from tests.ui.harness import Screen, render
from tests.ui.test_reading_age import GRADE, grade

SUNDAY = MONDAY + timedelta(days=6)
PLAN = HabitPlan(
    (spot_plan(times=7),),
    breaks_a_day=4,
    so_that="sleep on my left side",
    function_goal="turn my head",
)


async def lived(weeks: int = 1, plan: HabitPlan = PLAN, hour: int = 18) -> Story:
    """So many weeks with two breaks a day and five holds; Sunday evening."""
    made = await story()
    await made.planned(plan)
    await made.ran(MONDAY, 7 * weeks)
    for nth in range(weeks):
        await made.holds(dates(MONDAY + nth * WEEK, 5))
        for day in dates(MONDAY + nth * WEEK, 7):
            await made.breaks(day, 2)
    made.it_is(SUNDAY + (weeks - 1) * WEEK, hour)
    return made


async def opened(made: Story, route: str = "/week") -> Screen:
    return await render(build_main(made.services), route)


async def test_a_week_that_waits_is_on_today_and_leads_to_its_review() -> None:
    screen = await opened(await lived(), "/")
    assert screen.sees(words.CARD)
    await screen.click(words.CARD)
    assert screen.route == "/week"


async def test_before_sunday_evening_no_week_waits() -> None:
    made = await lived(hour=17)
    assert not (await opened(made, "/")).sees(words.CARD)
    screen = await opened(made)
    assert screen.sees(words.SO_FAR)
    assert not screen.sees(words.QUESTION)


async def test_the_week_says_what_was_done_and_what_it_is_for() -> None:
    screen = await opened(await lived())
    assert screen.sees("Breaks: 10 of 20.")
    assert screen.sees("Hold: Neck: 5 of 6.")
    assert screen.sees("So that I can sleep on my left side.")
    assert not screen.sees(words.DECISIONS[WeekDecision.MORE])
    assert grade(screen.texts) <= GRADE


async def test_keeping_the_plan_closes_the_week_into_the_diary() -> None:
    made = await lived()
    screen = await opened(made)
    await screen.click(words.DECISIONS[WeekDecision.KEEP])
    assert screen.sees(words.LAST_WORD[WeekDecision.KEEP])
    assert not screen.sees(words.QUESTION)
    assert screen.sees(words.DIARY)
    assert screen.sees(words.DECIDED[WeekDecision.KEEP])


async def test_easing_says_why_first_and_makes_the_plan_smaller() -> None:
    made = await lived(weeks=2, plan=replace(PLAN, breaks_a_day=5))
    screen = await opened(made)
    assert screen.sees("A smaller plan may fit better. How about 4 breaks a day?")
    await screen.click(words.DECISIONS[WeekDecision.EASE])
    assert made.services.plans.current.goal(BreaksPart()) == 4


async def test_a_little_more_is_there_when_it_is_proposed() -> None:
    made = await lived(weeks=2, plan=replace(PLAN, breaks_a_day=2))
    screen = await opened(made)
    await screen.click(words.DECISIONS[WeekDecision.MORE])
    assert made.services.plans.current.goal(BreaksPart()) == 3


async def test_changing_it_oneself_leads_to_the_plan() -> None:
    screen = await opened(await lived())
    await screen.click(words.DECISIONS[WeekDecision.CHANGE])
    assert screen.route == "/plan"


async def test_skips_at_an_hour_lead_to_the_hours() -> None:
    made = await lived()
    for day in dates(MONDAY, 3):
        await made.breaks(day, 0, 14)
    assert made.services.weekly_review.latest().proposals[0] == MoveHours(14)
    screen = await opened(made)
    assert screen.sees("between 14:00 and 15:00")
    await screen.click(words.HOURS)
    assert screen.route == "/settings/breaks"
    assert made.services.plans.current == PLAN


async def test_what_one_wants_to_do_is_rated_and_listed() -> None:
    made = await lived()
    screen = await opened(made)
    assert screen.sees(words.how_well("turn my head"))
    await screen.fire(screen.get(ft.OutlinedButton, key="function-6"), "click")
    await screen.click("Somewhat")
    await screen.click(words.SAVE_RATING)
    assert not screen.sees(words.how_well("turn my head"))
    assert screen.sees("2–8 March: 6 of 10. It moves: somewhat.")


async def test_each_part_has_its_word_and_its_days_in_words() -> None:
    screen = await opened(await lived())
    assert screen.sees(words.ALL_TOGETHER)
    assert screen.sees("Nearly always")
    assert screen.sees("About half the time")
    names = [icon.semantics_label for icon in screen.all(ft.Icon) if icon.semantics_label]
    assert "Monday 2 March: part of it" in names
    assert "Today: still open" in names


async def test_without_a_plan_it_says_how_to_begin() -> None:
    screen = await opened(await story())
    assert screen.sees(words.NO_PLAN)
    await screen.click(words.MAKE_A_PLAN)
    assert screen.route == "/plan"


async def test_who_comes_back_is_welcomed_and_asked_nothing_else() -> None:
    made = await lived()
    made.it_is(MONDAY + 2 * WEEK)
    screen = await opened(made, "/")
    assert screen.sees(words.WELCOME)
    assert screen.sees("Your plan: 4 breaks a day and Neck 7 times a week.")
    assert not screen.sees(words.CARD)
    await screen.click(words.EASE)
    assert not screen.sees(words.WELCOME)
    assert made.services.plans.current.breaks_a_day == 3


async def test_who_goes_on_keeps_the_plan() -> None:
    made = await lived()
    made.it_is(MONDAY + 2 * WEEK)
    screen = await opened(made, "/")
    await screen.click(words.GO_ON)
    assert not screen.sees(words.WELCOME)
    assert made.services.plans.current == PLAN

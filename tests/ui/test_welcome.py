"""The first screen and what follows it, used as a person would."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.body import RegionId
from app.domain.breaks import format_hours
from app.domain.safety import NotScreened
from app.domain.set_up import SetUpStep
from app.domain.settings import Welcome
from app.domain.spots.matching import BodyPlace
from app.services.break_player import Playing
from app.texts import habits, settings
from app.texts import welcome as words
from app.ui.app import build_main
from tests.graph import NEWCOMER, Graph, graph
from tests.ui.harness import DESKTOP, PHONE, Screen, render
from tests.ui.hold_screens import go_on

SHOULDER = BodyPlace.of(RegionId("back.trap_upper.left"))
STEPS = tuple(SetUpStep)


async def shown(made: Graph, size: tuple[float, float] = PHONE) -> Screen:
    return await render(build_main(made.services), size=size)


async def looking_around(made: Graph) -> Screen:
    """Today, as it is after the first screen."""
    screen = await shown(made)
    await screen.click(words.LOOK_AROUND)
    await screen.follow()
    return screen


def newcomer() -> Graph:
    return graph(settings=NEWCOMER)


@pytest.mark.parametrize("size", [PHONE, DESKTOP, (915.0, 412.0)])
async def test_a_break_to_try_is_one_tap_away_and_asks_nothing_first(
    size: tuple[float, float],
) -> None:
    made = newcomer()
    screen = await shown(made, size)
    assert screen.route == "/welcome"
    (most_of_all,) = screen.all(ft.FilledButton)
    assert most_of_all.content == words.TRY_A_BREAK
    await screen.click(words.TRY_A_BREAK)
    assert screen.route == "/break"
    assert isinstance(made.services.break_player.playing(), Playing)
    assert made.services.safety.screening == NotScreened()
    assert made.services.settings.current.welcome is Welcome.DONE


async def test_a_spot_to_log_starts_with_the_body() -> None:
    made = newcomer()
    screen = await shown(made)
    await screen.click(words.LOG_A_SPOT)
    assert screen.route == "/journal/new"
    assert made.services.settings.current.welcome is Welcome.DONE


async def test_whoever_only_looks_around_is_on_today_and_nothing_is_changed() -> None:
    made = newcomer()
    screen = await looking_around(made)
    assert screen.route == "/"
    assert made.store.spots.all() == ()
    assert not screen.sees(words.HEADING)
    now = made.services.settings.current
    assert (now.welcome, now.to_set_up) == (Welcome.DONE, STEPS)


async def test_hours_take_a_tap_and_lead_to_today_where_they_are_not_asked_again() -> None:
    made = newcomer()
    screen = await shown(made)
    await screen.click(words.SET_HOURS)
    assert screen.route == "/welcome/hours"
    await screen.follow()
    await screen.click("Mon–Fri 9–17")
    await screen.click(words.DONE)
    await screen.follow()
    assert screen.route == "/"
    now = made.services.settings.current
    assert format_hours(now.reminders.hours) == "mon-fri 09:00-17:00"
    assert SetUpStep.HOURS not in now.to_set_up
    assert screen.sees(words.QUESTIONS)


async def test_the_time_between_breaks_is_set_on_the_way() -> None:
    made = newcomer()
    screen = await render(build_main(made.services), "/welcome/hours")
    await screen.choose(screen.get(ft.Slider), 35.0, "change_end")
    assert made.services.settings.current.reminders.interval_minutes == 35


async def test_today_offers_one_thing_to_set_up_at_a_time_until_none_is_left() -> None:
    made = newcomer()
    screen = await looking_around(made)
    card = screen.get(ft.Container, key="set-up")
    assert screen.sees(words.WHEN)
    assert screen.sees(words.steps_left(1))
    assert not screen.sees(words.QUESTIONS)
    assert screen.sees(words.hours_for_now(settings.hours_now(NEWCOMER.reminders.hours)))
    await screen.click(words.IS_RIGHT)
    assert screen.sees(words.QUESTIONS)
    assert screen.sees(words.steps_left(0))
    await screen.click(words.BEFORE_MY_FIRST_HOLD)
    assert card not in screen.all(ft.Container)
    assert not screen.sees(words.SET_UP)


async def test_a_plan_is_offered_once_there_is_a_spot_and_leads_to_the_gentle_start_too() -> None:
    made = newcomer()
    screen = await looking_around(made)
    await screen.click(words.IS_RIGHT)
    await screen.go("/journal/new")
    await made.services.spots.open(SHOULDER)
    await screen.go("/")
    assert screen.sees(words.PLAN)
    await screen.click(words.MAKE_PLAN)
    await screen.follow()
    assert screen.route == "/plan"
    assert screen.sees(habits.GENTLY)
    await screen.click(habits.PLAN_THIS)
    await screen.go("/")
    assert not screen.sees(words.PLAN)


async def test_answered_questions_are_not_offered_again() -> None:
    made = newcomer()
    screen = await looking_around(made)
    await screen.click(words.IS_RIGHT)
    await screen.click(words.ANSWER)
    await screen.follow()
    await go_on(made, screen)
    await screen.go("/")
    assert not screen.sees(words.SET_UP)
    assert not made.services.safety.is_screening_due


async def test_the_first_screen_can_be_seen_again_and_asks_for_nothing_again() -> None:
    made = newcomer()
    screen = await looking_around(made)
    await screen.click(words.IS_RIGHT)
    await screen.go("/settings/about")
    await screen.click(settings.WELCOME_AGAIN)
    await screen.follow()
    assert screen.sees(words.HEADING)
    await screen.click(words.LOOK_AROUND)
    assert made.services.settings.current.to_set_up == STEPS[1:]


async def test_whoever_was_welcomed_long_ago_is_offered_nothing() -> None:
    assert not (await shown(graph())).sees(words.SET_UP)

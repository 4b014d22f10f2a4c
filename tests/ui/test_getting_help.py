"""The emergency screen, and red flags wherever they may be needed."""

from __future__ import annotations

from datetime import timedelta

import flet as ft
import pytest

from app.domain.body import OTHER
from app.domain.holds import EMERGENCY, NEEDS_HELP, StopReason
from app.domain.journal.entry import Score, Scored
from app.domain.learn.content import Urgency
from app.domain.learn.flag_search import fitting_flags
from app.domain.spots.matching import BodyPlace
from app.texts import getting_help as words
from app.texts import hold_player as player
from app.texts import holds as hold_words
from app.texts import learn as learn_words
from app.texts import safety as safety_words
from tests.graph import NEWCOMER, Graph, graph, shipped_content
from tests.services.holds.running import ready
from tests.ui.harness import Screen
from tests.ui.hold_screens import at_the_press, labels, opened

LIBRARY = shipped_content()
START = "/hold/upper_trapezius/left"


async def stopped_for(reason: StopReason) -> tuple[Graph, Screen]:
    built, screen = await at_the_press()
    await screen.click(player.STOP)
    said = next(each.text for each in LIBRARY.protocol.stop_now if each.id == reason)
    await screen.click(said)
    return built, screen


def pressable(screen: Screen) -> list[str]:
    """What can be pressed, by its words."""
    buttons = [*screen.all(ft.FilledButton), *screen.all(ft.TextButton), *screen.all(ft.IconButton)]
    others = [*screen.all(ft.OutlinedButton), *screen.all(ft.ListTile)]
    shown = [each for each in [*buttons, *others] if each.visible]
    return [str(getattr(each, "content", None) or getattr(each, "title", "")) for each in shown]


@pytest.mark.parametrize("reason", sorted(EMERGENCY))
async def test_stopping_for_heart_or_brain_leaves_one_screen_with_nothing_else_to_press(
    reason: StopReason,
) -> None:
    built, screen = await stopped_for(reason)
    for text in (words.CALL, words.NO_WAITING, words.LOCKED_UNTIL, *words.WHAT_TO_DO):
        assert screen.sees(text)
    fitting = fitting_flags(LIBRARY.red_flags, reason)
    assert all(screen.sees(flag.text) for flag in fitting)
    assert not any(screen.sees(f.text) for f in LIBRARY.red_flags if f not in fitting)
    assert labels(screen) <= {words.call(number) for number in words.NUMBERS}
    assert [each.content for each in screen.all(ft.TextButton)] == [words.SAFE]
    assert not screen.all(ft.IconButton)
    await screen.click(words.SAFE)
    assert screen.route == "/hold"
    (held,) = built.services.holds.records.history()
    assert held.reason is reason


async def test_a_phone_can_call_each_number_and_a_desk_shows_none_to_press() -> None:
    screen = await opened(await ready(), "/learn/emergency/chest")
    assert not any(words.call(number) in pressable(screen) for number in words.NUMBERS)
    screen = await opened(await ready(), "/learn/emergency/chest", platform="android")
    await screen.click(words.call("112"))
    asked = [args["url"] for name, args in screen.connection.invoked if name == "launch_url"]
    assert asked == ["tel:112"]


async def test_every_window_shows_the_emergency_and_so_does_one_that_is_opened_later() -> None:
    built, _ = await stopped_for(StopReason.CHEST)
    assert (await opened(built, "/hold/now")).sees(words.CALL)


async def test_the_lock_asks_for_the_doctors_sentence_and_not_before_24_hours() -> None:
    built, screen = await stopped_for(StopReason.CHEST)
    await screen.click(words.SAFE)
    for place in (START, "/hold/plantar_foot/right"):
        screen = await opened(built, place)
        assert screen.sees(hold_words.LOCKED)
        assert not screen.sees(hold_words.ANYTHING_NEW)
        assert labels(screen) == set()
    await built.clock.advance(timedelta(hours=23, minutes=59).total_seconds())
    assert labels(await opened(built, START)) == set()
    await built.clock.advance(60)
    screen = await opened(built, START)
    assert labels(screen) == {safety_words.LIFT_BY_DOCTOR}
    await screen.click(safety_words.LIFT_BY_DOCTOR)
    assert screen.sees(hold_words.ANYTHING_NEW)


@pytest.mark.parametrize("reason", sorted(NEEDS_HELP - EMERGENCY))
async def test_stopping_for_another_reason_shows_only_the_flags_that_fit_it(
    reason: StopReason,
) -> None:
    _, screen = await stopped_for(reason)
    fitting = fitting_flags(LIBRARY.red_flags, reason)
    assert [f for f in LIBRARY.red_flags if screen.sees(f.text)] == sorted(
        fitting, key=LIBRARY.red_flags.index
    )
    await screen.click(player.ALL_SIGNS)
    assert screen.route == "/learn/help"


async def test_a_flag_of_heart_stroke_or_neck_artery_leads_to_the_emergency_and_back() -> None:
    for flag, reason in (("chest", "chest"), ("stroke", "dizzy"), ("neck_signs", "dizzy")):
        screen = await opened(graph(), "/learn/help")
        await screen.fire(screen.get(ft.ListTile, key=f"flag-{flag}"), "click")
        assert screen.route == f"/learn/emergency/{reason}"
        screen = await opened(graph(), screen.route)
        assert screen.sees(words.CALL)
        assert not screen.sees(words.LOCKED_UNTIL)
        await screen.click(words.SAFE)
        assert screen.route == "/learn/help"


async def test_help_has_a_heading_for_each_urgency_and_only_its_flags_below() -> None:
    screen = await opened(graph(), "/learn/help")
    for urgency in Urgency:
        assert screen.sees(learn_words.URGENCIES[urgency])
        screen.get(ft.Container, key=f"flags-{urgency}")


async def test_the_finder_shows_the_flag_before_the_muscles() -> None:
    screen = await opened(graph(), "/learn/find")
    await screen.type(learn_words.FIND_FIELD, "chest")
    chest = next(flag.text for flag in LIBRARY.red_flags if flag.id == "chest")
    titles = [tile.title for tile in screen.all(ft.ListTile)]
    assert isinstance(titles[0], ft.Text)
    assert titles[0].value == chest
    assert LIBRARY.muscle("pectoralis_major").place in titles


@pytest.mark.parametrize("asked", ["dizzy", "numb", "pins and needles"])
async def test_the_finder_answers_a_sign_with_help_alone(asked: str) -> None:
    screen = await opened(graph(), "/learn/find")
    await screen.type(learn_words.FIND_FIELD, asked)
    assert screen.sees(words.SIGN_ONLY)
    names = {muscle.name for muscle in LIBRARY.muscles}
    assert names.isdisjoint(str(tile.title) for tile in screen.all(ft.ListTile))
    assert not screen.sees(learn_words.FIND_NOTHING)


async def test_the_first_step_says_for_whom_the_app_is_and_when_to_get_help() -> None:
    screen = await opened(graph(settings=NEWCOMER), "/welcome")
    assert screen.sees(words.FOR_ADULTS)
    await screen.click(words.WHEN_TO_GET_HELP)
    assert screen.route == "/learn/help"


async def test_a_severe_score_or_a_nerve_sign_in_a_new_entry_shows_the_way_to_help() -> None:
    screen = await opened(graph(), "/journal/new/back.trap_upper.left")
    assert not screen.sees(words.SEVERE_ENTRY)
    await screen.click("9")
    assert screen.sees(words.SEVERE_ENTRY)
    await screen.click(safety_words.WHEN_TO_GET_HELP)
    assert screen.route == "/learn/help"


async def elsewhere(name: str) -> Screen:
    built = await ready()
    spot = await built.services.spots.open(BodyPlace(OTHER), name)
    await built.services.journal.record(spot.id, Scored(Score(4)))
    return await opened(built, f"/hold/spot/{spot.id}")


async def test_somewhere_else_is_offered_only_what_may_send_pain_there() -> None:
    screen = await elsewhere("Elbow")
    offered = {tile.title for tile in screen.all(ft.ListTile)}
    assert screen.sees(words.SENT_FROM)
    assert LIBRARY.muscle("triceps").place in offered
    assert len(offered) < 8


@pytest.mark.parametrize("name", ["Little spot", "Somewhere else"])
async def test_a_place_that_no_muscle_sends_pain_to_has_no_hold(name: str) -> None:
    screen = await elsewhere(name)
    assert screen.sees(words.NO_HOLD_HERE)
    assert not [tile for tile in screen.all(ft.ListTile) if str(tile.key).startswith("muscle-")]


async def test_a_place_whose_name_is_a_sign_shows_its_flag() -> None:
    screen = await elsewhere("Numb toes")
    assert screen.sees(learn_words.URGENCIES[Urgency.TODAY])

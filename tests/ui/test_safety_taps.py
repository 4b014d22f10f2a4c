"""Safety questions under quick taps, and in two windows at once."""

from __future__ import annotations

import asyncio

import flet as ft

from app.domain.safety import (
    Answered,
    AreaGroup,
    No,
    NotScreened,
    QuestionGroup,
    QuestionId,
    Yes,
    answers_of,
    in_groups,
)
from app.texts import safety as words
from app.ui.settings.question_group import UNSEEN_SECONDS
from tests.graph import Graph, graph
from tests.services.holds.running import ready
from tests.ui.harness import Screen
from tests.ui.hold_screens import go_on, opened, tick

FEVER, NUMB = QuestionId("unwell"), QuestionId("numb_skin")
ALL_CARDS = len(QuestionGroup)


async def at_once(screen: Screen, *taps: tuple[ft.Control, str]) -> None:
    """Taps that the app hears before it has drawn what the first of them changed."""
    events = (screen.session.dispatch_event(tap._i, event, None) for tap, event in taps)
    await asyncio.gather(*events)
    await screen.settle()


def none_of_these(built: Graph, group: QuestionGroup) -> str:
    return words.none_of(len(in_groups(built.services.safety.questions)[group]), 0)


def answer(built: Graph, question: QuestionId) -> object:
    return answers_of(built.services.safety.screening).get(question, No())


async def test_a_double_tap_answers_only_the_group_that_was_seen() -> None:
    built = graph()
    screen = await opened(built, "/hold/safety")
    first, second, _, *_ = QuestionGroup
    await built.clock.advance(UNSEEN_SECONDS)
    await screen.click(none_of_these(built, first))
    await built.clock.advance(UNSEEN_SECONDS / 2)
    await screen.click(none_of_these(built, second))
    assert screen.sees(words.nth_card(2, ALL_CARDS))
    await built.clock.advance(UNSEEN_SECONDS / 2)
    await screen.click(none_of_these(built, second))
    assert screen.sees(words.nth_card(3, ALL_CARDS))


async def test_a_double_tap_on_the_way_to_the_questions_answers_none_of_them() -> None:
    built = graph()
    screen = await opened(built, "/hold/safety")
    await screen.click(none_of_these(built, next(iter(QuestionGroup))))
    assert screen.sees(words.nth_card(1, ALL_CARDS))


async def test_two_ticks_at_once_both_count() -> None:
    built = graph()
    screen = await opened(built, "/hold/safety")
    asked = in_groups(built.services.safety.questions)[QuestionGroup.URGENT]
    both = [screen.get(ft.ListTile, key=f"tick-{each.id}") for each in asked[:2]]
    await at_once(screen, *((each, "click") for each in both))
    await go_on(built, screen)
    assert {answer(built, each.id) for each in asked[:2]} == {Yes()}


async def test_two_places_at_once_both_count() -> None:
    built = await ready()
    screen = await opened(built, "/settings/safety")
    await screen.click(words.GROUPS[QuestionGroup.SKIN])
    await tick(screen, NUMB)
    await screen.click(words.AREA_GROUPS[AreaGroup.LEG])
    chips = [each for each in screen.all(ft.Chip) if str(each.key).startswith("area-")][-2:]
    await at_once(screen, *((each, "select") for each in chips))
    await built.clock.advance(UNSEEN_SECONDS)
    await screen.click(words.KEEP)
    given = answer(built, NUMB)
    assert isinstance(given, Yes)
    assert len(given.areas) == 2


async def test_a_tick_and_the_way_on_at_once_send_the_tick() -> None:
    built = await ready()
    screen = await opened(built, "/settings/safety")
    await screen.click(words.GROUPS[QuestionGroup.URGENT])
    await built.clock.advance(UNSEEN_SECONDS)
    tile = screen.get(ft.ListTile, key=f"tick-{FEVER}")
    way = screen.get(ft.FilledButton, none_of_these(built, QuestionGroup.URGENT))
    await at_once(screen, (tile, "click"), (way, "click"))
    assert answer(built, FEVER) == Yes()


async def in_two_windows() -> tuple[Graph, Screen]:
    """The last card in one window, after another one has said yes to a question of the first."""
    built = await ready()
    await built.services.safety.something_is_new()
    screen = await opened(built, "/hold/safety")
    await go_on(built, screen, ALL_CARDS - 1)
    await built.services.safety.answer_one(Answered(FEVER, Yes()))
    await go_on(built, screen, 1)
    return built, screen


async def test_what_another_window_ticked_meanwhile_is_not_opened_unasked() -> None:
    built, screen = await in_two_windows()
    assert screen.all(ft.AlertDialog)
    assert screen.sees(words.OPENS)
    assert answer(built, FEVER) == Yes()
    await screen.click(words.CHANGED)
    assert answer(built, FEVER) == No()
    assert not built.services.safety.is_screening_due


async def test_going_back_keeps_what_another_window_ticked_meanwhile() -> None:
    built, screen = await in_two_windows()
    await screen.click(words.KEEP_LOCKED)
    assert answer(built, FEVER) == Yes()


async def test_places_that_another_window_added_meanwhile_are_not_lost_unasked() -> None:
    built = await ready()
    area, other = (each.id for each in built.services.content.screening_areas[1:3])
    await built.services.safety.answer_one(Answered(NUMB, Yes((area,))))
    await built.services.safety.something_is_new()
    screen = await opened(built, "/hold/safety")
    await go_on(built, screen, ALL_CARDS - 1)
    await built.services.safety.answer_one(Answered(NUMB, Yes((area, other))))
    await go_on(built, screen, 1)
    assert screen.all(ft.AlertDialog)
    assert answer(built, NUMB) == Yes((area, other))


async def test_what_was_confirmed_on_its_card_is_not_asked_again_at_the_end() -> None:
    built = await ready()
    await built.services.safety.answer_one(Answered(FEVER, Yes()))
    await built.services.safety.something_is_new()
    screen = await opened(built, "/hold/safety")
    await tick(screen, FEVER)
    await go_on(built, screen, 1)
    await screen.click(words.CHANGED)
    assert screen.sees(words.nth_card(2, ALL_CARDS))
    await go_on(built, screen, ALL_CARDS - 1)
    assert answer(built, FEVER) == No()
    assert built.services.safety.restrictions.locks == ()


async def test_only_what_was_changed_in_this_window_is_asked_about_and_written() -> None:
    built = await ready()
    screen = await opened(built, "/settings/safety")
    await screen.click(words.GROUPS[QuestionGroup.URGENT])
    await built.services.safety.answer_one(Answered(FEVER, Yes()))
    await go_on(built, screen, 1)
    assert not screen.all(ft.AlertDialog)
    assert answer(built, FEVER) == Yes()
    assert built.services.safety.screening != NotScreened()

"""The safety questions on the screen: what they would open, when something is new, and where."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.body import Side
from app.domain.holds import NO_SESSION
from app.domain.safety import Answered, AreaGroup, No, Outdated, QuestionId, Screened, Yes
from app.texts import getting_help as help_words
from app.texts import holds as words
from app.texts import safety as safety_words
from tests.graph import Graph, shipped_content
from tests.services.holds.running import TRAPEZIUS, ready
from tests.ui.harness import Screen
from tests.ui.hold_screens import opened

FEVER, NUMB = QuestionId("unwell"), QuestionId("numb_skin")
START = "/hold/upper_trapezius/left"


def of(question: QuestionId) -> str:
    return next(each.text for each in shipped_content().screening if each.id == question)


async def unwell() -> Graph:
    """Somebody who answered yes to one question."""
    built = await ready()
    await built.services.safety.answer_one(Answered(FEVER, Yes()))
    return built


async def answer(screen: Screen, question: QuestionId, label: str) -> None:
    (button,) = [
        each
        for each in screen.all(ft.OutlinedButton)
        if isinstance(each.content, ft.Text)
        and each.content.semantics_label == safety_words.answer_to(label, of(question))
    ]
    await screen.fire(button, "click")


def why(built: Graph) -> str:
    return next(each.why for each in built.services.safety.questions if each.id == FEVER)


async def test_none_of_these_says_what_it_would_open_and_asks_once() -> None:
    built = await unwell()
    screen = await opened(built, "/settings/safety")
    await screen.click(safety_words.NONE_OF_THESE)
    (dialog,) = screen.all(ft.AlertDialog)
    assert safety_words.OPENS in screen.texts
    assert screen.texts.count(why(built)) >= 2  # at the lock, and in the question
    assert built.services.safety.restrictions.locks
    confirm = dialog.actions[-1]
    await screen.fire(confirm, "click")
    assert built.services.safety.restrictions.locks == ()


async def test_going_back_from_that_question_keeps_every_answer_and_lock() -> None:
    built = await unwell()
    before = built.services.safety.screening
    screen = await opened(built, "/settings/safety")
    await screen.click(safety_words.NONE_OF_THESE)
    await screen.click(safety_words.KEEP_LOCKED)
    assert built.services.safety.screening == before
    assert built.services.safety.restrictions.locks


async def test_none_of_these_asks_nothing_where_it_opens_nothing() -> None:
    built = await ready()
    screen = await opened(built, "/settings/safety")
    await screen.click(safety_words.NONE_OF_THESE)
    assert not screen.all(ft.AlertDialog)


async def test_something_new_locks_every_hold_and_the_questions_say_why_they_are_asked() -> None:
    built = await ready()
    screen = await opened(built, START)
    await screen.click(words.SOMETHING_NEW)
    assert screen.route == "/hold/safety"
    screen = await opened(built, screen.route)
    assert screen.sees(help_words.ANSWERS_NEEDED)
    again = await opened(built, START)  # going back starts no hold
    assert again.sees(words.LOCKED)
    assert not again.sees(words.ANYTHING_NEW)
    await screen.click(help_words.NOTHING_ELSE)
    assert isinstance(built.services.safety.screening, Screened)
    assert (await opened(built, START)).sees(words.ANYTHING_NEW)


async def test_what_is_new_is_answered_before_nothing_else_has_changed() -> None:
    built = await ready()
    await built.services.safety.something_is_new()
    screen = await opened(built, "/hold/safety")
    await answer(screen, FEVER, safety_words.YES)
    assert built.services.safety.restrictions.locks[0].why != why(built)
    await screen.click(help_words.NOTHING_ELSE)
    assert [lock.why for lock in built.services.safety.restrictions.locks] == [why(built)]


async def test_something_new_inside_the_player_keeps_holds_locked_too() -> None:
    built = await ready()
    await built.services.holds.begin(TRAPEZIUS, Side.LEFT)
    screen = await opened(built, "/hold/now")
    await screen.click(words.SOMETHING_NEW)
    assert screen.route == "/hold/safety"
    assert built.services.holds.runner.current == NO_SESSION
    assert isinstance(built.services.safety.screening, Outdated)
    assert not (await opened(built, START)).sees(words.ANYTHING_NEW)


@pytest.mark.parametrize("group", [each for each in AreaGroup if each is not AreaGroup.BODY])
async def test_where_is_chosen_below_the_part_of_the_body(group: AreaGroup) -> None:
    built = await ready()
    screen = await opened(built, "/settings/safety")
    await answer(screen, NUMB, safety_words.YES)
    chips = {each.key for each in screen.all(ft.Chip)}
    assert chips == {"area-everywhere"}
    await screen.click(safety_words.AREA_GROUPS[group])
    offered = [area for area in shipped_content().screening_areas if area.part is group]
    assert {each.key for each in screen.all(ft.Chip)} - chips == {f"area-{a.id}" for a in offered}
    await screen.fire(screen.get(ft.Chip, key=f"area-{offered[0].id}"), "select", "true")
    await screen.click(safety_words.AREA_GROUPS[group])
    assert any(tile.subtitle == offered[0].name for tile in screen.all(ft.ListTile))
    assert isinstance(built.services.safety.screening, Screened)
    assert Answered(NUMB, No()) in built.services.safety.screening.answers


def test_few_areas_are_offered_at_a_time() -> None:
    areas = shipped_content().screening_areas
    assert all(1 <= sum(a.part is group for a in areas) <= 11 for group in AreaGroup)

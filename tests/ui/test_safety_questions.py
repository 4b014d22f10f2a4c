"""The safety questions on the screen: what they would open, when something is new, and where."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.body import Side
from app.domain.holds import NO_SESSION
from app.domain.safety import (
    Agreed,
    Answered,
    AreaGroup,
    No,
    NotScreened,
    Outdated,
    QuestionGroup,
    QuestionId,
    Screened,
    Yes,
    in_groups,
)
from app.texts import getting_help as help_words
from app.texts import holds as words
from app.texts import safety as safety_words
from app.ui.settings.question_group import UNSEEN_SECONDS
from tests.graph import Graph, graph, shipped_content
from tests.services.holds.running import TRAPEZIUS, ready
from tests.ui.harness import Screen, walk
from tests.ui.hold_screens import go_on, opened, tick

FEVER, NUMB, THINNERS = QuestionId("unwell"), QuestionId("numb_skin"), QuestionId("bleeding")
START = "/hold/upper_trapezius/left"


async def unwell() -> Graph:
    """Somebody who answered yes to one question."""
    built = await ready()
    await built.services.safety.answer_one(Answered(FEVER, Yes()))
    return built


async def group_of(built: Graph, group: QuestionGroup) -> Screen:
    """The questions of one group, as of somebody who has read them."""
    screen = await opened(built, "/settings/safety")
    await screen.click(safety_words.GROUPS[group])
    await built.clock.advance(UNSEEN_SECONDS)
    return screen


def why(built: Graph) -> str:
    return next(each.why for each in built.services.safety.questions if each.id == FEVER)


async def test_taking_a_tick_away_says_what_that_would_open_and_asks_once() -> None:
    built = await unwell()
    screen = await group_of(built, QuestionGroup.URGENT)
    await tick(screen, FEVER)
    await screen.click(safety_words.none_of(6, 0))
    (dialog,) = screen.all(ft.AlertDialog)
    assert safety_words.OPENS in screen.texts
    assert why(built) in screen.texts
    assert built.services.safety.restrictions.locks
    confirm = dialog.actions[-1]
    await screen.fire(confirm, "click")
    assert built.services.safety.restrictions.locks == ()


async def test_going_back_from_that_question_keeps_every_answer_and_lock() -> None:
    built = await unwell()
    before = built.services.safety.screening
    screen = await group_of(built, QuestionGroup.URGENT)
    await tick(screen, FEVER)
    await screen.click(safety_words.none_of(6, 0))
    await screen.click(safety_words.KEEP_LOCKED)
    assert built.services.safety.screening == before
    assert built.services.safety.restrictions.locks


async def test_none_of_these_asks_nothing_where_it_opens_nothing() -> None:
    built = graph()
    screen = await opened(built, "/hold/safety")
    await go_on(built, screen)
    assert not screen.all(ft.AlertDialog)


async def test_none_of_these_on_each_of_five_cards_answers_every_question() -> None:
    built = graph()
    screen = await opened(built, "/hold/safety")
    for number, group in enumerate(QuestionGroup, 1):
        assert screen.sees(safety_words.nth_card(number, 5))
        assert screen.sees(safety_words.GROUPS[group])
        assert built.services.safety.screening == NotScreened()
        asked = in_groups(built.services.safety.questions)[group]
        await built.clock.advance(UNSEEN_SECONDS)
        await screen.click(safety_words.none_of(len(asked), 0))
    assert not built.services.safety.is_screening_due
    assert built.services.safety.restrictions.locks == ()
    assert screen.route == "/hold"


async def test_leaving_halfway_answers_nothing_and_everything_stays_locked() -> None:
    built = graph()
    screen = await opened(built, "/hold/safety")
    await go_on(built, screen, 4)
    assert built.services.safety.screening == NotScreened()
    assert built.services.safety.is_screening_due
    assert (await opened(built, START)).sees(words.LOCKED)


async def test_one_goes_back_a_card_and_finds_the_ticks_there() -> None:
    built = graph()
    screen = await opened(built, "/hold/safety")
    await tick(screen, FEVER)
    await built.clock.advance(UNSEEN_SECONDS)
    await screen.click(safety_words.none_of(5, 1))
    await screen.click(safety_words.BACK)
    assert screen.sees(why(built))
    await go_on(built, screen)
    assert [lock.why for lock in built.services.safety.restrictions.locks] == [why(built)]


async def test_the_way_on_is_not_below_the_questions_but_at_the_foot() -> None:
    screen = await opened(graph(), "/hold/safety")
    foot = screen.get(ft.Container, key="foot")
    assert screen.get(ft.FilledButton, safety_words.none_of(6, 0)) in list(walk(foot))


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
    await go_on(built, screen)
    assert isinstance(built.services.safety.screening, Screened)
    assert (await opened(built, START)).sees(words.ANYTHING_NEW)


async def test_what_is_new_is_ticked_and_counts_once_all_cards_are_answered() -> None:
    built = await ready()
    await built.services.safety.something_is_new()
    screen = await opened(built, "/hold/safety")
    await tick(screen, FEVER)
    assert built.services.safety.restrictions.locks[0].why != why(built)
    await go_on(built, screen)
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


async def test_a_tick_that_needs_a_place_asks_where_beside_it() -> None:
    built = await ready()
    screen = await group_of(built, QuestionGroup.SKIN)
    await tick(screen, NUMB)
    await screen.click(safety_words.KEEP)
    assert screen.sees(safety_words.SAY_WHERE)
    assert Answered(NUMB, No()) in given(built)
    await screen.fire(screen.get(ft.Chip, key="area-everywhere"), "select", "true")
    assert not screen.sees(safety_words.SAY_WHERE)
    await screen.click(safety_words.KEEP)
    assert any(each.question == NUMB and each.answer != No() for each in given(built))
    assert safety_words.answered_in(1) in [tile.subtitle for tile in screen.all(ft.ListTile)]


async def test_an_agreement_is_added_to_a_tick() -> None:
    built = await ready()
    screen = await group_of(built, QuestionGroup.BLOOD)
    await tick(screen, THINNERS)
    await screen.fire(screen.get(ft.Chip, key=f"agreed-{THINNERS}"), "select", "true")
    assert screen.sees(safety_words.AGREED_MEANS)
    await screen.click(safety_words.KEEP)
    assert Answered(THINNERS, Agreed()) in given(built)


def given(built: Graph) -> tuple[Answered, ...]:
    screening = built.services.safety.screening
    assert isinstance(screening, Screened)
    return screening.answers


@pytest.mark.parametrize("group", [each for each in AreaGroup if each is not AreaGroup.BODY])
async def test_where_is_chosen_below_the_part_of_the_body(group: AreaGroup) -> None:
    built = await ready()
    screen = await group_of(built, QuestionGroup.SKIN)
    await tick(screen, NUMB)
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

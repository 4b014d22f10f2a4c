"""The first steps, used as a person would."""

from __future__ import annotations

import flet as ft

from app.domain.settings import Welcome
from app.texts import safety as screening_words
from app.texts import welcome as words
from app.ui.app import build_main
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render


async def shown(made: Graph) -> Screen:
    return await render(build_main(made.services), "/welcome")


async def pick(screen: Screen, name: str) -> None:
    await screen.click(words.IN_LIST)
    await screen.click(name)


async def test_all_of_it_can_be_skipped_with_one_tap() -> None:
    made = graph()
    screen = await shown(made)
    await screen.click(words.SKIP_ALL)
    assert made.services.settings.current.welcome is Welcome.DONE
    assert screen.route == "/"
    assert made.store.spots.all() == ()


async def test_each_step_can_be_skipped() -> None:
    made = graph()
    screen = await shown(made)
    assert screen.sees(words.WHERE)
    await screen.click(words.SKIP)
    assert screen.sees(words.WHEN)
    await screen.click(words.NEXT)
    assert screen.sees(words.SAFE)
    await screen.click(words.SKIP)
    assert screen.route == "/"
    assert made.services.safety.is_screening_due


async def test_a_place_from_the_list_is_confirmed_and_followed() -> None:
    made = graph()
    screen = await shown(made)
    await pick(screen, "Right top of the shoulder")
    assert screen.sees("Right top of the shoulder, seen from behind: your right")
    assert made.store.spots.all() == ()
    await screen.click(words.NEXT)
    (spot,) = made.store.spots.all()
    assert spot.name == "Right top of the shoulder"


async def test_left_and_right_are_changed_with_one_tap() -> None:
    made = graph()
    screen = await shown(made)
    await pick(screen, "Right top of the shoulder")
    await screen.click(words.other_side_of("Right top of the shoulder"))
    await screen.click(words.NEXT)
    assert [spot.name for spot in made.store.spots.all()] == ["Left top of the shoulder"]


async def test_a_place_can_be_taken_out_again() -> None:
    made = graph()
    screen = await shown(made)
    await pick(screen, "Right top of the shoulder")
    await screen.click(words.remove("Right top of the shoulder"))
    await screen.click(words.SKIP)
    assert made.store.spots.all() == ()


async def test_going_back_and_on_does_not_follow_a_place_twice() -> None:
    made = graph()
    screen = await shown(made)
    await pick(screen, "Right top of the shoulder")
    await screen.click(words.NEXT)
    await screen.click(words.BACK)
    await screen.click(words.NEXT)
    assert len(made.store.spots.all()) == 1


async def test_picked_places_are_kept_even_when_the_rest_is_skipped() -> None:
    made = graph()
    screen = await shown(made)
    await pick(screen, "Right top of the shoulder")
    await screen.click(words.SKIP_ALL)
    assert len(made.store.spots.all()) == 1


async def test_answering_the_safety_questions_ends_the_first_steps() -> None:
    made = graph()
    screen = await shown(made)
    await screen.click(words.SKIP)
    await screen.click(words.NEXT)
    await screen.click(screening_words.NONE_OF_THESE)
    assert not made.services.safety.is_screening_due
    assert made.services.settings.current.welcome is Welcome.DONE
    assert screen.route == "/"
    assert screen.sees(words.ALL_SET)


async def test_work_is_set_on_the_way() -> None:
    made = graph()
    screen = await shown(made)
    await screen.click(words.SKIP)
    await screen.choose(screen.get(ft.Slider), 35.0, "change_end")
    assert made.services.settings.current.reminders.interval_minutes == 35

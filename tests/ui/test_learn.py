"""Learn: the finder, the muscles, and what there is to read."""

from __future__ import annotations

from typing import Any

import flet as ft
import pytest

from app.domain.body import Point, View
from app.domain.body_zoom import closer
from app.domain.learn.muscle import EducationOnly, Muscle
from app.domain.learn.phrases import Kind
from app.texts import body as body_words
from app.texts import learn as words
from app.ui.app import build_main
from app.ui.components.body_frame import frame_in
from tests.graph import graph, shipped_content
from tests.ui.harness import DESKTOP, PHONE, Screen, render
from tests.ui.journal_screens import tap_the_body

LIBRARY = shipped_content()
STERNOCLEIDOMASTOID = LIBRARY.muscle("sternocleidomastoid").place
NECK = LIBRARY.muscle("neck_extensors").place
READING = [muscle for muscle in LIBRARY.muscles if isinstance(muscle.pressing, EducationOnly)]


async def open_at(route: str) -> Screen:
    return await render(build_main(graph().services), route)


@pytest.mark.parametrize(("size", "first"), [(PHONE, []), (DESKTOP, [words.EVIDENCE])])
async def test_a_phone_draws_the_finder_before_what_there_is_to_read(
    size: tuple[float, float], first: list[str]
) -> None:
    screen = await render(build_main(graph().services), size=size)
    await screen.begins_to_draw("/learn")
    assert screen.sees(words.FIND)
    assert [title for title in (words.EVIDENCE, words.TIP) if screen.sees(title)] == first
    await screen.settle()  # and with that the browser says that it has drawn it
    assert screen.sees(words.EVIDENCE)
    assert screen.sees(words.TIP)


def titles(screen: Screen) -> list[Any]:
    return [tile.title for tile in screen.all(ft.ListTile)]


async def tap(screen: Screen, x: float, y: float) -> None:
    """Touch the drawn body, seen from behind, at these parts of its width and height."""
    await tap_the_body(screen, View.BACK, Point(x, y))


@pytest.mark.parametrize(
    ("title", "route"),
    [
        (words.MUSCLES, "/learn/muscles"),
        (words.WHY, "/learn/why"),
        (words.HELP, "/learn/help"),
        (words.EVIDENCE, "/learn/evidence"),
    ],
)
async def test_learn_leads_to_everything_there_is_to_read(title: str, route: str) -> None:
    screen = await open_at("/learn")
    await screen.click(title)
    assert screen.route == route


async def test_typing_where_it_hurts_shows_the_muscles_that_may_send_pain_there() -> None:
    screen = await open_at("/learn/find")
    assert screen.sees(words.FIND_START)
    await screen.type(words.FIND_FIELD, "behind the eye")
    assert titles(screen)[0] == NECK
    assert STERNOCLEIDOMASTOID in titles(screen)
    assert screen.sees(words.MAP_NOT_VERDICT)
    await screen.click(STERNOCLEIDOMASTOID)
    assert screen.route == "/learn/muscle/sternocleidomastoid"


async def test_the_first_screen_finds_and_leads_straight_to_a_hold() -> None:
    screen = await open_at("/learn")
    await screen.type(words.FIND_FIELD, "behind the right eye")
    assert not screen.sees(words.TIP)
    fitted = [span.text for text in screen.all(ft.Text) for span in text.spans or ()]
    assert f"{words.FITTED[Kind.SENDS]} " in fitted
    assert "behind the eye" in fitted
    button = screen.get(ft.FilledTonalButton, key="start-neck_extensors")
    await screen.fire(button, "click")
    assert screen.route == "/hold/neck_extensors/right"


async def test_what_is_only_for_reading_has_no_start_among_what_was_found() -> None:
    screen = await open_at("/learn/find")
    await screen.type(words.FIND_FIELD, "behind the eye")
    starts = {str(each.key) for each in screen.all(ft.FilledTonalButton)}
    assert "start-suboccipitals" in starts
    assert "start-sternocleidomastoid" not in starts


async def test_a_word_that_finds_nothing_is_answered_kindly() -> None:
    screen = await open_at("/learn/find")
    await screen.type(words.FIND_FIELD, "xyzzy")
    assert screen.sees(words.FIND_NOTHING)


async def test_tapping_the_body_says_the_place_back_and_shows_its_muscles() -> None:
    screen = await open_at("/learn/find")
    await tap(screen, 0.66, 0.235)
    assert screen.sees("Right top of the shoulder, seen from behind: your right")
    assert LIBRARY.muscle("upper_trapezius").place in titles(screen)


async def test_a_tap_beside_the_body_explains_itself() -> None:
    screen = await open_at("/learn/find")
    await tap(screen, 0.02, 0.02)
    assert screen.sees(body_words.NOT_AN_AREA)


async def test_from_the_front_the_sides_are_swapped() -> None:
    screen = await open_at("/learn/find")
    await tap_the_body(screen, View.FRONT, Point(0.1, 0.58))
    assert screen.sees("Right hand and thumb, seen from the front: your right")


async def test_an_enlarged_part_stays_enlarged_until_the_whole_body_is_asked_for() -> None:
    screen = await open_at("/learn/find")
    await tap(screen, 0.45, 0.133)
    assert screen.sees("Left base of the skull, seen from behind: your left")
    (part,) = screen.all(ft.GestureDetector)
    assert str(part.key).startswith("part-back")
    frame = frame_in(*PHONE)
    x, y = closer(Point(0.45, 0.133), frame).place(Point(0.55, 0.133), frame.wide)
    await screen.fire(part, "tap_up", {"l": {"x": x, "y": y}})
    assert screen.sees("Right base of the skull, seen from behind: your right")
    await screen.click(body_words.WHOLE)
    assert screen.get(ft.GestureDetector, key="whole-back")
    assert screen.sees(body_words.TAP_PART)


async def test_all_muscles_are_listed_and_the_search_narrows_them() -> None:
    screen = await open_at("/learn/muscles")
    assert len(titles(screen)) == 38
    await screen.type(words.SEARCH_MUSCLES, "neck")
    assert STERNOCLEIDOMASTOID in titles(screen)
    assert LIBRARY.muscle("soleus").place not in titles(screen)
    await screen.type(words.SEARCH_MUSCLES, "xyzzy")
    assert titles(screen) == []
    assert screen.sees(words.NO_MUSCLE)


@pytest.mark.parametrize("muscle", LIBRARY.muscles, ids=lambda muscle: muscle.id)
async def test_a_muscles_page_tells_all_about_it(muscle: Muscle) -> None:
    screen = await open_at(f"/learn/muscle/{muscle.id}")
    await screen.click(words.MORE)
    told = [
        muscle.place,
        muscle.latin,
        muscle.location,
        muscle.stretch,
        *muscle.cautions,
        *muscle.sources,
    ]
    for text in (*told, *LIBRARY.sends_pain_to(muscle)):
        assert screen.sees(text)


async def test_a_muscle_that_may_be_pressed_leads_to_its_hold() -> None:
    screen = await open_at("/learn/muscle/masseter")
    await screen.click(words.START_HOLD)
    assert screen.route == "/hold/masseter"


@pytest.mark.parametrize("muscle", READING, ids=lambda muscle: muscle.id)
async def test_a_muscle_for_reading_only_says_why_and_offers_no_hold(muscle: Muscle) -> None:
    screen = await open_at(f"/learn/muscle/{muscle.id}")
    assert isinstance(muscle.pressing, EducationOnly)
    assert screen.sees(muscle.pressing.why)
    assert not [b for b in screen.all(ft.FilledButton) if b.content == words.START_HOLD]


async def test_an_unknown_muscle_leads_back_to_the_list() -> None:
    screen = await open_at("/learn/muscle/elbow_grease")
    assert screen.sees(words.NOT_THERE)
    await screen.click(words.ALL_MUSCLES)
    assert screen.route == "/learn/muscles"


async def test_when_to_get_help_shows_every_sign_the_most_urgent_first() -> None:
    screen = await open_at("/learn/help")
    places = [screen.texts.index(words.URGENCIES[flag.urgency]) for flag in LIBRARY.red_flags]
    assert places == sorted(places)
    assert all(screen.sees(flag.text) for flag in LIBRARY.red_flags)


async def test_every_statement_of_evidence_says_how_sure_it_is_and_where_it_is_from() -> None:
    screen = await open_at("/learn/evidence")
    for each in LIBRARY.evidence:
        assert screen.sees(each.statement)
        assert screen.sees(words.CERTAINTIES[each.certainty])
        assert all(screen.sees(source) for source in each.sources)
    for advice in LIBRARY.protocol.advice:
        assert screen.sees(f"{advice.min_seconds} to {advice.max_seconds} seconds")


async def test_why_knots_return_shows_every_card() -> None:
    screen = await open_at("/learn/why")
    assert all(screen.sees(card.text) for card in LIBRARY.cards)


async def test_help_is_one_tap_away() -> None:
    screen = await open_at("/learn/muscles")
    await screen.click(words.HELP)
    assert screen.route == "/learn/help"


def test_every_view_has_a_name() -> None:
    assert set(body_words.VIEWS) == set(View)
    assert {words.part(muscle.part) for muscle in LIBRARY.muscles} <= set(words.PARTS.values())

"""Choosing a hold and preparing for it, on the screen."""

from __future__ import annotations

import flet as ft
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import RegionId, Side
from app.domain.holds import Ended, PhaseKind
from app.domain.journal.entry import Score, Scored
from app.domain.safety import Answered, Yes
from app.domain.spots.matching import BodyPlace
from app.texts import getting_help, learn
from app.texts import holds as words
from app.texts import safety as safety_words
from app.ui import theme
from app.ui.holds.prepare_screen import MARGINS, picture_beside
from tests.graph import graph
from tests.services.holds.running import TRAPEZIUS, pressing, ready, state
from tests.ui.hold_screens import LEFT_TOP, opened


async def test_before_the_questions_are_answered_they_are_offered_first() -> None:
    screen = await opened(graph(), "/hold")
    assert screen.sees(words.DUE)
    await screen.click(words.ANSWER)
    assert screen.route == "/hold/safety"


async def test_a_muscle_for_reading_only_says_why_and_has_no_start() -> None:
    built = await ready()
    screen = await opened(built, "/hold")
    assert any("main artery to the arm" in str(tile.subtitle) for tile in screen.all(ft.ListTile))
    for route in ("/hold/scalenes/left", "/hold/scalenes"):
        screen = await opened(built, route)
        assert screen.sees("main artery to the arm")
        assert not screen.sees(words.NOTHING_NEW)
        assert not screen.sees(words.WHICH_SIDE)


@given(across=st.floats(840, 4000), low=st.booleans())
def test_the_picture_and_the_words_stand_in_the_middle_of_a_wide_window(
    across: float, low: bool
) -> None:
    size, left = picture_beside(across, low)
    assert size >= 240
    taken = theme.RAIL_WIDTH + left + size + MARGINS + theme.READING_WIDTH
    if left:
        assert across - taken == pytest.approx(left)
    else:
        assert across - taken < 1


async def test_a_number_starts_the_hold_with_the_pain_before() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    assert screen.texts.index(words.A_NUMBER_STARTS) < screen.texts.index("4")  # read before
    await screen.click("4")
    assert screen.route == "/hold/now"
    now = state(built.services.holds)
    assert (now.phase.kind, now.progress.before) == (PhaseKind.PREPARE, Score(4))


async def test_much_pain_leads_to_what_helps_and_presses_nothing() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    await screen.click("8")
    assert screen.route == "/hold/now"
    assert state(built.services.holds).progress.ended is Ended.TOO_SORE


async def test_a_locked_muscle_says_why_and_how_to_lift_it() -> None:
    built = await ready()
    safety = built.services.safety
    answers = {each.question: each for each in safety.screening.answers}  # type: ignore[union-attr]
    fever = next(q for q in safety.questions if q.id == "unwell")
    answers[fever.id] = Answered(fever.id, Yes())
    await safety.answer(tuple(answers.values()))
    screen = await opened(built, "/hold/upper_trapezius/left")
    assert screen.sees(fever.why)
    assert screen.sees(fever.lift)
    assert not screen.sees(words.ANYTHING_NEW)


async def test_what_the_caps_leave_no_room_for_says_when_to_come_back() -> None:
    built = await ready()
    for _ in range(2):
        await pressing(built)
        await built.clock.advance(3 * 3600)
        await built.services.holds.finish()
    screen = await opened(built, "/hold/upper_trapezius/left")
    assert screen.sees("two sessions today")


async def test_an_unknown_muscle_or_spot_is_met_with_a_way_on() -> None:
    built = await ready()
    assert (await opened(built, "/hold/nonsense/left")).sees(words.UNKNOWN_MUSCLE)
    assert (await opened(built, "/hold/spot/nonsense")).sees(words.UNKNOWN_SPOT)


async def test_the_preparation_tells_position_cautions_and_what_is_planned() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    muscle = built.services.content.muscle(TRAPEZIUS)
    if len(muscle.cautions) > 3:
        await screen.click(words.MORE_CARE)
    title = words.sided(Side.LEFT, muscle.place)
    for text in (muscle.technique, *muscle.cautions, "2 times 30 seconds", title, muscle.latin):
        assert screen.sees(text)
    await screen.click(words.MORE)
    for text in (f"{muscle.position}.", muscle.location, words.WARMTH):
        assert screen.sees(text)
    assert built.services.holds.records.history() == ()


async def test_without_a_side_in_the_address_the_person_says_which() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius")
    await screen.click("Left")
    await screen.click(words.NOTHING_NEW)
    assert built.services.holds.runner.current.plan.side is Side.LEFT  # type: ignore[union-attr]
    assert screen.route == "/hold/now"


async def test_a_spot_leads_to_its_muscle_and_the_hold_belongs_to_it() -> None:
    built = await ready()
    kept = await built.services.journal.record(
        BodyPlace.of(RegionId("back.trap_upper.right")), Scored(Score(5))
    )
    screen = await opened(built, f"/hold/spot/{kept.spot.id}")
    await screen.click(words.NOTHING_NEW)
    assert built.services.holds.runner.current.spot == kept.spot.id  # type: ignore[union-attr]


async def test_a_spot_over_several_muscles_asks_which() -> None:
    built = await ready()
    kept = await built.services.journal.record(
        BodyPlace.of(RegionId("back.glute.right")), Scored(Score(5))
    )
    screen = await opened(built, f"/hold/spot/{kept.spot.id}")
    titles = {tile.title for tile in screen.all(ft.ListTile)}
    assert {"Upper outer hip", "Side of the hip"} <= titles
    await screen.click("Side of the hip")
    assert screen.route == f"/hold/spot/{kept.spot.id}/gluteus_minimus"


async def test_spots_kept_for_later_wait_on_the_hold_screen_and_can_be_left_out() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    await screen.click(words.LINE_UP)
    screen = await opened(built, "/hold")
    assert screen.sees(words.QUEUE_TITLE)
    await screen.click(words.leave_out(LEFT_TOP))
    assert not screen.sees(words.QUEUE_TITLE)


async def test_a_spot_with_a_warning_sign_says_so_before_it_is_pressed() -> None:
    built = await ready()
    kept = await built.services.journal.record(
        BodyPlace.of(RegionId("back.trap_upper.right")), Scored(Score(9))
    )
    screen = await opened(built, f"/hold/spot/{kept.spot.id}")
    assert screen.sees(safety_words.SEE_A_PROFESSIONAL)


async def test_the_finder_of_holds_takes_a_place_and_offers_what_can_be_held_first() -> None:
    built = await ready()
    screen = await opened(built, "/hold")
    await screen.type(learn.FIND_FIELD, "behind the left eye")
    titles = [tile.title for tile in screen.all(ft.ListTile)]
    neck, reading = (
        built.services.content.muscle(each).place
        for each in ("neck_extensors", "sternocleidomastoid")
    )
    assert titles.index(neck) < titles.index(reading)
    await screen.click(neck)
    assert screen.route == "/hold/neck_extensors/left"


async def test_a_sign_typed_into_the_finder_of_holds_is_answered_with_help_alone() -> None:
    built = await ready()
    screen = await opened(built, "/hold")
    await screen.type(learn.FIND_FIELD, "dizzy")
    assert screen.sees(getting_help.SIGN_ONLY)
    assert not [each for each in screen.all(ft.ListTile) if str(each.key).startswith("muscle-")]


async def test_the_other_ways_to_start_are_in_one_menu_beside_the_one_filled_button() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    filled = [each.content for each in screen.all(ft.FilledButton)]
    assert [each for each in filled if isinstance(each, str)] == [words.NOTHING_NEW]
    menu = screen.get(ft.PopupMenuButton, key="other-ways")
    assert [each.content for each in menu.items] == [words.BOTH, words.LINE_UP]
    assert screen.get(ft.OutlinedButton, words.SOMETHING_NEW)


async def test_a_hold_is_pictured_before_a_side_is_chosen() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius")
    shown = [str(each.src) for each in screen.all(ft.Image)]
    assert "figures/techniques/upper_trapezius.svg" in shown
    assert not screen.all(ft.FilledButton)

"""A movement of one's own, written and changed on its form."""

from __future__ import annotations

import flet as ft

from app.domain.movements import (
    Level,
    MovementId,
    MovementSides,
    OwnMovement,
    OwnStep,
    Position,
)
from app.texts import movements as words
from app.texts import settings as settings_words
from app.texts import shell
from app.ui.app import build_main
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render

LIST, FORM = "/settings/movements", "/settings/movements/own"
CIRCLES = OwnMovement(MovementId("own-1"), "Wrist circles", (OwnStep("Circle both wrists.", 25),))


async def shown(made: Graph, route: str) -> Screen:
    return await render(build_main(made.services), route)


async def with_circles() -> Graph:
    made = graph()
    await made.services.own_movements.save(CIRCLES)
    return made


async def turn_on(screen: Screen, label: str) -> None:
    (found,) = [each for each in screen.all(ft.Switch) if each.data == label]
    await screen.choose(found, True)


async def test_a_movement_is_written_and_then_among_the_movements() -> None:
    made = graph()
    screen = await shown(made, LIST)
    await screen.click(words.ADD_OWN)
    await screen.follow()
    assert screen.route == FORM
    await screen.type(words.NAME, "Wall press")
    await screen.type(words.STEP.format(number=1), "Press the wall.")
    await screen.type(words.STEP_SECONDS.format(number=1), "15")
    await screen.click(words.ADD_STEP)
    await screen.type(words.STEP.format(number=2), "Let go.")
    await screen.type(words.STEP_SECONDS.format(number=2), "10")
    await screen.click("Standing at a wall")
    for label in (words.EACH_SIDE, words.AT_THE_DESK, words.DRAWS_NO_LOOKS, words.EASY):
        await turn_on(screen, label)
    await screen.click(words.KEEP)
    (kept,) = made.services.own_movements.all()
    assert kept == OwnMovement(
        id=kept.id,
        name="Wall press",
        steps=(OwnStep("Press the wall.", 15), OwnStep("Let go.", 10)),
        position=Position.WALL,
        level=Level.EASY,
        desk_friendly=True,
        quiet=True,
        sides=MovementSides.EACH,
    )
    await screen.follow()
    assert screen.get(ft.Checkbox, "Wall press").value is True


async def test_the_form_and_the_list_say_that_it_is_not_checked() -> None:
    for route in (LIST, FORM):
        assert (await shown(graph(), route)).sees(words.NOT_CHECKED)


async def test_what_cannot_be_done_is_refused_in_words_and_what_was_written_stays() -> None:
    made = graph()
    screen = await shown(made, FORM)
    await screen.type(words.NAME, "Reach")
    await screen.type(words.STEP.format(number=1), "Reach up.")
    await screen.type(words.STEP_SECONDS.format(number=1), "15")
    await screen.click(words.KEEP)
    assert screen.sees("seconds in all: 20 to 90, and this lasts 15")
    assert made.services.own_movements.all() == ()
    assert screen.get(ft.TextField, words.NAME).value == "Reach"
    assert screen.get(ft.TextField, words.STEP.format(number=1)).value == "Reach up."


async def test_a_step_is_taken_away() -> None:
    made = graph()
    screen = await shown(made, FORM)
    await screen.click(words.ADD_STEP)
    await screen.type(words.STEP.format(number=1), "First.")
    await screen.type(words.STEP.format(number=2), "Second.")
    await screen.click(words.REMOVE_STEP.format(number=1))
    assert screen.get(ft.TextField, words.STEP.format(number=1)).value == "Second."


async def test_there_is_room_for_eight_steps() -> None:
    screen = await shown(graph(), FORM)
    for _ in range(7):
        await screen.click(words.ADD_STEP)
    assert not screen.get(ft.OutlinedButton, words.ADD_STEP).visible


async def test_it_is_changed_under_its_own_id() -> None:
    made = await with_circles()
    screen = await shown(made, LIST)
    await screen.click(words.CHANGE.format(name="Wrist circles"))
    await screen.follow()
    await screen.type(words.STEP_SECONDS.format(number=1), "40")
    await screen.click(words.KEEP)
    (changed,) = made.services.own_movements.all()
    assert (changed.id, changed.steps) == (CIRCLES.id, (OwnStep("Circle both wrists.", 40),))


async def test_it_is_removed_and_that_is_undone() -> None:
    made = await with_circles()
    screen = await shown(made, f"{FORM}/{CIRCLES.id}")
    await screen.click(words.REMOVE)
    assert made.services.own_movements.all() == ()
    (offer,) = [each.action for each in screen.all(ft.SnackBar) if each.action]
    assert isinstance(offer, ft.SnackBarAction)
    assert offer.label == shell.UNDO
    await screen.fire(offer, "click")
    assert made.services.own_movements.all() == (CIRCLES,)


async def test_it_is_switched_off_like_the_others() -> None:
    made = await with_circles()
    screen = await shown(made, LIST)
    await screen.choose(screen.get(ft.Checkbox, "Wrist circles"), False)
    assert made.services.settings.current.movements.cannot_do == (CIRCLES.id,)
    assert screen.sees("You turned it off.")


async def test_the_overview_counts_it() -> None:
    made = await with_circles()
    offered = len(made.services.content.movements) + 1
    screen = await shown(made, "/settings")
    subtitles = [str(tile.subtitle) for tile in screen.all(ft.ListTile)]
    assert settings_words.movements_now(offered, desk_only=False) in subtitles


async def test_one_that_is_gone_says_so() -> None:
    assert (await shown(graph(), f"{FORM}/own-gone")).sees(words.OWN_GONE)


async def test_the_player_shows_an_icon_and_no_empty_words_about_breathing() -> None:
    made = await with_circles()
    services = made.services
    await services.break_player.start()
    await made.clock.advance(6)
    screen = await shown(made, "/break")
    assert screen.sees("Circle both wrists.")
    icons = [each.icon for each in screen.all(ft.Icon)]
    assert ft.Icons.SELF_IMPROVEMENT in icons
    assert all(text.value for text in screen.all(ft.Text) if text.visible and text.key is None)

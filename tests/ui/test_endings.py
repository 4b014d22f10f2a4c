"""How breaks, holds and breathing end; and that nothing lies over the buttons of a player."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.errors import NotAllowed
from app.domain.journal.entry import Score
from app.texts import break_screens, endings
from app.texts import breathing as breathing_words
from app.texts import hold_player as player
from app.texts import shell as shell_words
from app.ui.shell.player_line import LASTS
from tests.graph import graph
from tests.services.holds.running import pressing, ready
from tests.services.reminder_graph import working
from tests.ui.break_screens import playing
from tests.ui.harness import Screen
from tests.ui.hold_screens import at_the_press, opened, pass_time


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (22, "22nd")]
)
def test_ordinals(number: int, said: str) -> None:
    assert endings.ordinal(number) == said


async def test_a_break_ends_with_what_was_done_and_the_count_of_today() -> None:
    async with working() as life:
        screen = await playing(life)
        await life.graph.clock.advance(112)
        await screen.settle()
        assert screen.sees("Your first break today")
        assert screen.sees("Shoulder rolls and slow neck turns.")


async def test_of_a_break_stopped_early_only_what_was_begun_is_told() -> None:
    async with working() as life:
        screen = await playing(life)
        await life.graph.clock.advance(12)
        await screen.click(break_screens.STOP)
        assert screen.sees("Shoulder rolls.")
        assert not screen.sees("neck turns.")


async def test_a_hold_ends_with_both_scores_in_a_picture_and_the_count_of_today() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(200)
    await holds.rate_after(Score(2))
    screen = await opened(built, "/hold/now")
    pictured = screen.get(ft.Semantics, key="before-and-after")
    assert pictured.label == "5 before, 2 after"
    assert screen.sees("Your first hold today")
    assert screen.sees(endings.HOLD_EASED)


async def test_breathing_that_was_stopped_ends_with_what_was_breathed() -> None:
    built = graph()
    screen = await opened(built, "/hold/breathe/now/box/5")
    await pass_time(built, screen, 60)
    await screen.click(breathing_words.STOP)
    await screen.settle()
    assert screen.sees("1 minute with “Box")
    assert screen.sees(endings.breathing_today(1))
    await screen.click(endings.FINISH)
    assert screen.route == "/hold"


async def test_a_minute_of_breathing_takes_two_taps() -> None:
    built = graph()
    screen = await opened(built, "/hold")
    await screen.click(endings.BREATHE_ONE_MINUTE)
    await pass_time(built, screen, 0.2)
    assert screen.sees("Breathe in")
    assert not screen.all(ft.NavigationBar)
    await pass_time(built, screen, 62)
    assert screen.sees(endings.BREATHING_DONE)


async def test_what_was_breathed_last_is_offered_first() -> None:
    built = graph()
    screen = await opened(built, "/hold/breathe/now/box/2")
    await pass_time(built, screen, 130)
    screen = await opened(built, "/hold/breathe")
    await screen.click(breathing_words.START)
    await pass_time(built, screen, 4.2)
    assert screen.sees("Pause")
    assert screen.sees("2 minutes left")


def stop(screen: Screen) -> ft.Control:
    return next(each for each in screen.all(ft.Control) if each.key == "stop")


async def test_stop_is_red_under_pressure_and_calm_in_other_phases() -> None:
    built, screen = await at_the_press()
    assert isinstance(stop(screen), ft.FilledButton)
    at = screen.get(ft.Container, key="stop-row").height
    await pass_time(built, screen, 41)
    assert screen.sees(player.REST)
    assert isinstance(stop(screen), ft.OutlinedButton)
    assert screen.get(ft.Container, key="stop-row").height == at


async def test_the_picture_stays_where_it_is_from_phase_to_phase() -> None:
    built = await ready()
    await built.services.holds.begin("upper_trapezius", "left")  # type: ignore[arg-type]
    await built.services.holds.next()
    screen = await opened(built, "/hold/now")
    seen = set()
    await pass_time(built, screen, 1)
    for phase in (player.SETTLE, "Round 1 of 2", player.RELEASE, player.REST):
        if phase == "Round 1 of 2":
            await built.services.holds.next()
            await built.services.holds.rate_before(Score(5))
            await built.services.holds.confirm_spot("yes")  # type: ignore[arg-type]
            await pass_time(built, screen, 1)
        assert screen.sees(phase)
        seen |= {(each.width, str(each.src)) for each in screen.all(ft.Image)}
        await pass_time(built, screen, 30 if phase == "Round 1 of 2" else 10)
    assert len(seen) == 1


async def test_a_refusal_is_said_in_the_players_own_line_and_fades() -> None:
    built, screen = await at_the_press()

    async def refused() -> None:
        raise NotAllowed("Not now.")

    built.services.holds.pause = refused  # type: ignore[method-assign]
    await screen.click(player.PAUSE)
    assert screen.all(ft.SnackBar) == []
    line = screen.get(ft.Container, key="player-line")
    assert line.visible
    assert screen.sees("Not now.")
    assert LASTS >= 8
    assert not screen.sees(shell_words.WENT_WRONG)

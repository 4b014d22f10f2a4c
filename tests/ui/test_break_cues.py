"""A break with the eyes closed, and from the keyboard."""

from __future__ import annotations

from app.domain.movements import cues
from app.services.break_player import NotPlaying
from app.texts import break_screens as words
from app.ui.breaks.break_cues import TONES
from tests.services.reminder_graph import Morning, working
from tests.ui.break_screens import played, playing
from tests.ui.harness import Screen


async def pass_time(life: Morning, screen: Screen, seconds: int) -> None:
    for _ in range(seconds):
        await life.graph.clock.advance(1)
        await screen.settle()


async def press(screen: Screen, key: str) -> None:
    pressed = {"key": key, "shift": False, "ctrl": False, "alt": False, "meta": False}
    await screen.fire(screen.page, "keyboard_event", pressed)


async def test_each_cue_has_its_tone_and_the_end_its_chord() -> None:
    async with working() as life:
        screen = await playing(life)
        _, *following = cues(played(life).plan)
        await pass_time(life, screen, 112)
        assert screen.connection.played == [TONES[cue.kind].value for cue in following]
        assert screen.connection.played[-1] == "done"


async def test_nothing_sounds_while_the_break_is_paused() -> None:
    async with working() as life:
        screen = await playing(life)
        await pass_time(life, screen, 12)
        await press(screen, " ")
        before = list(screen.connection.played)
        await pass_time(life, screen, 30)
        assert screen.connection.played == before


async def test_a_step_says_how_to_breathe_with_it() -> None:
    async with working() as life:
        screen = await playing(life)
        await pass_time(life, screen, 12)
        assert screen.sees("Breathe in as you lift, out as you let go.")


async def test_space_holds_the_break_and_lets_it_go_on() -> None:
    async with working() as life:
        screen = await playing(life)
        await press(screen, " ")
        assert screen.sees(words.PAUSED)
        await life.graph.clock.advance(1)
        await press(screen, " ")
        assert not screen.sees(words.PAUSED)


async def test_n_goes_to_the_next_movement_and_escape_stops() -> None:
    async with working() as life:
        screen = await playing(life)
        await press(screen, "n")
        assert screen.sees(words.LAST_ONE)
        await press(screen, "Escape")
        assert isinstance(life.break_player.playing(), NotPlaying)
        assert screen.sees(words.DONE)

"""Cues as they reach a person: heard in one window, felt, announced, and tried in the settings."""

from __future__ import annotations

from dataclasses import replace

import flet as ft
from flet_audio import Audio

from app.domain.holds import Cue
from app.domain.holds.cues import Tone
from app.domain.settings import Settings
from app.texts import hold_player as words
from app.texts import holds
from app.ui.app import build_main
from tests.graph import Graph, graph
from tests.services.holds.running import pressing, ready
from tests.ui.harness import Screen, render


async def at_the_press() -> tuple[Graph, Screen]:
    """The player, a moment into a press of 30 s."""
    built = await ready()
    await pressing(built)
    screen = await render(build_main(built.services), "/hold/now")
    await built.clock.advance(0.15)
    return built, screen


async def pass_time(built: Graph, screen: Screen, seconds: float) -> None:
    await built.clock.advance(seconds)
    await screen.settle()


def players(screen: Screen) -> list[Audio]:
    return [each for each in screen.page._services._services if isinstance(each, Audio)]


def announced(screen: Screen) -> list[str]:
    said = [args for name, args in screen.connection.invoked if name == "announce_message"]
    return [args["message"] for args in said]


async def change(built: Graph, **holds: object) -> None:
    def changed(now: Settings) -> Settings:
        return replace(now, holds=replace(now.holds, **holds))  # type: ignore[arg-type]

    await built.services.settings.change(changed)


async def test_each_boundary_of_a_press_has_its_tone() -> None:
    built, screen = await at_the_press()
    for _ in range(35):
        await pass_time(built, screen, 1)
    assert screen.connection.played == ["out", "in", "out", "ask", "out", "release"]


async def test_a_whole_round_is_told_apart_by_ear() -> None:
    built, screen = await at_the_press()
    for _ in range(75):
        await pass_time(built, screen, 1)
    assert screen.connection.played[-4:] == ["release", "next", "rest_over", "out"]


async def test_what_came_before_the_window_looked_is_not_played() -> None:
    _, screen = await at_the_press()
    assert screen.connection.played == []


async def test_the_cue_that_opens_a_hold_reaches_the_window_that_opens_for_it() -> None:
    built = await ready()
    screen = await render(build_main(built.services), "/hold/upper_trapezius/left")
    await screen.click(holds.NOTHING_NEW)
    await screen.follow()
    assert announced(screen) == [words.ANNOUNCED[Cue.SETTLE]]
    assert screen.connection.played == ["in"]
    await pass_time(built, screen, 4)
    assert screen.connection.played == ["in", "out"]


async def test_one_of_two_windows_is_heard_and_the_other_takes_over() -> None:
    built, first = await at_the_press()
    second = await render(build_main(built.services), "/hold/now")
    await built.clock.advance(4)
    await first.settle()
    await second.settle()
    assert (first.connection.played, second.connection.played) == ([], ["out"])
    built.services.audio_focus.went_away(second.session.id)
    await built.clock.advance(6)
    await first.settle()
    assert first.connection.played == ["in"]


async def test_the_window_in_which_somebody_answers_is_the_one_that_is_heard() -> None:
    built, first = await at_the_press()
    second = await render(build_main(built.services), "/hold/now")
    await first.click("4")
    await built.clock.advance(4)
    await first.settle()
    await second.settle()
    assert (first.connection.played, second.connection.played) == (["out"], [])


async def test_a_window_that_comes_to_the_front_is_the_one_that_is_heard() -> None:
    built, first = await at_the_press()
    second = await render(build_main(built.services), "/hold/now")
    await first.fire(first.page, "app_lifecycle_state_change", {"state": "show"})
    await built.clock.advance(4)
    await first.settle()
    await second.settle()
    assert (first.connection.played, second.connection.played) == (["out"], [])


async def test_with_sounds_off_nothing_is_heard_and_the_hand_still_feels_it() -> None:
    built, screen = await at_the_press()
    await change(built, sound=False)
    await pass_time(built, screen, 4)
    assert screen.connection.played == []
    assert "light_impact" in [name for name, _ in screen.connection.invoked]


async def test_the_volume_that_was_chosen_is_the_volume_of_the_tones() -> None:
    built = graph()
    await change(built, volume=0.2)
    screen = await render(build_main(built.services), "/settings/holds")
    assert {each.volume for each in players(screen)} == {0.2}
    await change(built, volume=0.9)
    await screen.settle()
    assert {each.volume for each in players(screen)} == {0.9}


async def test_a_tone_is_loaded_once_in_a_window_whatever_screens_may_play_it() -> None:
    screen = await render(build_main(graph().services), "/settings/holds")
    loaded = [id(each) for each in players(screen)]
    assert len(loaded) == len(Tone)
    await screen.go("/hold/breathe")
    await screen.go("/settings/holds")
    assert [id(each) for each in players(screen)] == loaded


async def test_every_way_of_being_guided_can_be_tried() -> None:
    screen = await render(build_main(graph().services), "/settings/holds")
    for tone, label in words.TONES.items():
        await screen.click(label)
        assert screen.connection.played[-1] == tone
    await screen.click(next(iter(words.TAPS.values())))
    await screen.click(words.TRY_WORDS)
    asked = [name for name, _ in screen.connection.invoked]
    assert "light_impact" in asked
    assert "announce_message" in asked


async def test_what_is_switched_off_cannot_be_tried() -> None:
    built = graph()
    await change(built, sound=False)
    screen = await render(build_main(built.services), "/settings/holds")
    label = next(iter(words.TONES.values()))
    assert screen.get(ft.OutlinedButton, key=f"try-{label}").disabled

"""A hold that is under way, on the screen."""

from __future__ import annotations

from math import pi

import flet as ft

from app.domain.holds import CheckIn, Familiar, StopReason
from app.domain.journal.entry import Score
from app.texts import hold_player as player
from app.texts import holds as words
from tests.services.holds.running import pressing, ready, state
from tests.ui.harness import Screen
from tests.ui.hold_screens import LESS_MOTION, at_the_press, disc, opened, pass_time


async def test_a_whole_hold_is_gone_through_on_the_screen() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    await screen.click(words.NOTHING_NEW)
    await screen.follow()
    assert screen.sees(player.SETTLE)
    await pass_time(built, screen, 30)
    assert screen.sees(player.RATE_BEFORE)
    await screen.click("5")
    assert screen.sees(player.FAMILIAR)
    await screen.click(player.FOUND[Familiar.YES])
    assert screen.sees("Round 1 of 2")
    await pass_time(built, screen, 30)
    assert screen.sees(player.RELEASE)
    await pass_time(built, screen, 10)
    assert screen.sees(player.REST)
    await pass_time(built, screen, 30)
    assert screen.sees("Round 2 of 2")
    await pass_time(built, screen, 40)
    assert screen.sees(player.STRETCH)
    await pass_time(built, screen, 25)
    assert screen.sees(player.RATE_AFTER)
    await screen.click("2")
    assert screen.sees("It went from 5 to 2: 3 lower.")
    await screen.click(player.FINISH)
    assert screen.route == "/"
    assert [held.pressed for held in built.services.holds.records.history()] == [60.0]


async def test_the_pacer_swells_for_the_length_of_the_breath_in_and_sinks_for_that_out() -> None:
    built, screen = await at_the_press()
    assert screen.sees("Breathe in")
    assert disc(screen).scale == 1.0
    await pass_time(built, screen, 4)
    assert screen.sees("Breathe out")
    assert disc(screen).scale == 0.78  # seen around the picture
    assert disc(screen).animate_scale.duration.milliseconds == 6000  # type: ignore[union-attr]


async def test_the_pacer_sends_at_most_one_patch_for_each_part_of_a_breath() -> None:
    built, screen = await at_the_press()
    for part in (4, 6, 4, 6, 4):
        before = len(screen.connection.patches)
        await pass_time(built, screen, part)
        assert len(screen.connection.patches) - before <= 1
    before = len(screen.connection.patches)
    await pass_time(built, screen, 5.8)
    assert len(screen.connection.patches) == before


async def test_the_ring_goes_round_once_in_a_press_and_stands_at_each_boundary() -> None:
    built, screen = await at_the_press()
    gone = []
    for seconds in (0, 4, 6, 4, 6, 4):
        await pass_time(built, screen, seconds)
        gone.append(round(screen.get(ft.Container, key="hand").rotate / (2 * pi), 3))  # type: ignore[operator]
    assert gone == [0.133, 0.333, 0.467, 0.667, 0.8, 1.0]  # where each part of a breath leads


async def test_who_asked_for_less_motion_gets_words_and_a_bar_without_animation() -> None:
    built = await ready()
    await pressing(built)
    screen = await opened(built, "/hold/now", replies={"get_accessibility_features": LESS_MOTION})
    await pass_time(built, screen, 4.2)
    assert screen.sees("Breathe out")
    assert [bar.value for bar in screen.all(ft.ProgressBar)] == [0.0]
    assert not [each for each in screen.all(ft.Container) if each.animate_scale is not None]
    hand = screen.get(ft.Container, key="hand").animate_rotation
    assert isinstance(hand, ft.Animation)
    assert hand.duration.milliseconds == 1  # type: ignore[union-attr]


async def test_check_ins_are_one_tap_and_stop_is_always_there() -> None:
    _, screen = await at_the_press()
    await screen.click("5")
    await screen.click("More")
    assert screen.sees(player.EASE_OFF)
    await screen.click("More")
    assert screen.sees(player.RELEASE_NOW)
    assert screen.get(ft.FilledButton, key="stop")


async def test_the_first_check_in_asks_how_strong_it_feels_and_later_ones_for_a_change() -> None:
    _, screen = await at_the_press()
    assert screen.sees(player.LEVEL)
    assert screen.sees(player.SOFT)
    assert not screen.sees(player.CHECK_IN)
    await screen.click("4")
    assert not screen.sees(player.LEVEL)
    assert screen.sees(player.CHECK_IN)
    await screen.click("More")
    assert screen.sees("Round 1 of 2")
    assert screen.sees(player.MAY_RISE)


async def test_a_light_level_says_press_a_little_more_and_a_heavy_one_lets_go() -> None:
    _, screen = await at_the_press()
    await screen.click("1–2")
    assert screen.sees(player.PRESS_MORE)
    await screen.click("More")
    assert screen.sees("Round 1 of 2")
    _, other = await at_the_press()
    await other.click("7+")
    assert other.sees(player.RELEASE_NOW)


async def test_a_screen_reader_hears_what_each_number_means() -> None:
    _, screen = await at_the_press()
    said = [each.semantics_label for each in screen.all(ft.Text) if each.semantics_label]
    assert [said.count(player.level_label(score)) for score in player.LEVELS] == [1] * 6


async def test_when_it_fades_an_early_release_is_offered() -> None:
    built, screen = await at_the_press()
    await screen.click("5")
    await screen.click("Less")
    assert not screen.sees(player.MAY_RELEASE)
    await screen.click("Less")
    assert screen.sees(player.MAY_RELEASE)
    await screen.click(player.RELEASE_EARLY)
    assert screen.sees(player.LETTING_GO)
    assert player.RELEASE_EARLY not in screen.texts
    await pass_time(built, screen, 10)
    assert screen.sees(player.RELEASE)


async def press_key(screen: Screen, name: str) -> None:
    data = {"key": name, "shift": False, "ctrl": False, "alt": False, "meta": False}
    await screen.fire(screen.page, "keyboard_event", data)


async def test_keys_check_in_pause_go_on_and_stop() -> None:
    built, screen = await at_the_press()
    await press_key(screen, "4")
    assert state(built.services.holds).progress.level_set == Score(4)
    await press_key(screen, "1")
    await press_key(screen, "3")
    await press_key(screen, "2")
    assert state(built.services.holds).progress.answers == (
        CheckIn.LESS,
        CheckIn.MORE,
        CheckIn.SAME,
    )
    await press_key(screen, " ")
    assert screen.sees(player.PAUSED)
    await pass_time(built, screen, 5)
    await press_key(screen, " ")
    assert not screen.sees(player.PAUSED)
    await press_key(screen, "Escape")
    assert screen.sees(player.WHY_STOPPED)


async def test_a_space_bar_that_also_presses_the_focused_button_pauses_once() -> None:
    _, screen = await at_the_press()
    await press_key(screen, " ")
    await screen.click(player.RESUME)
    assert screen.sees(player.PAUSED)


async def test_stop_asks_why_and_says_when_to_get_help() -> None:
    built, screen = await at_the_press()
    await screen.click(player.STOP)
    assert screen.sees(player.WHY_STOPPED)
    numb = next(e.text for e in built.services.content.protocol.stop_now if e.id == "numb")
    await screen.click(numb)
    assert screen.sees(player.STOPPED_HELP)
    await screen.click(player.FINISH)
    (held,) = built.services.holds.records.history()
    assert held.reason is StopReason.NUMB


async def test_cues_are_announced_and_felt_once_each() -> None:
    built, screen = await at_the_press()

    def announced() -> list[str]:
        return [a["message"] for n, a in screen.connection.invoked if n == "announce_message"]

    def felt() -> int:
        return sum(n == "light_impact" for n, _ in screen.connection.invoked)

    assert announced() == []
    await pass_time(built, screen, 3.9)
    assert (announced(), felt()) == (["Out"], 1)
    await pass_time(built, screen, 0.2)
    assert (announced(), felt()) == (["Out"], 2)
    await pass_time(built, screen, 5.9)
    assert (announced(), felt()) == (["Out", "In"], 3)


async def test_each_kind_of_cue_can_be_switched_off() -> None:
    built, screen = await at_the_press()
    await built.services.settings.set("spoken", "off")
    await built.services.settings.set("haptics", "off")
    await pass_time(built, screen, 10)
    told = {name for name, _ in screen.connection.invoked}
    assert not told & {"announce_message", "light_impact"}


async def test_two_windows_show_the_same_hold() -> None:
    built, first = await at_the_press()
    second = await opened(built, "/hold/now")
    await first.click(player.PAUSE)
    await second.settle()
    assert second.sees(player.PAUSED)

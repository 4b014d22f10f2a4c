"""Breathing by itself: choosing, making a pattern of one's own, and following it."""

from __future__ import annotations

from math import pi

import flet as ft
import pytest
from flet.messaging.protocol import MessageAction

from app.domain.breathing.breath import BreathPart, Unpaced
from app.texts import breathing as words
from app.texts import endings
from app.ui.app import build_main
from app.ui.holds.breathing_player import breathing_route
from app.ui.holds.pacer import PacerLook, still_pacer
from app.ui.hooks.device import TextSize
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render

WIDTH_OF_A_LETTER = 0.56  # as a share of its size, on average
SLOW = {BreathPart.IN: 3.0, BreathPart.OUT: 5.0}


async def breathing(built: Graph, route: str = "/hold/breathe") -> Screen:
    return await render(build_main(built.services), route)


async def pass_time(built: Graph, screen: Screen, seconds: float) -> None:
    await built.clock.advance(seconds)
    await screen.settle()


async def test_a_minute_of_an_own_pattern_is_heard_breath_by_breath_and_ends() -> None:
    built = graph()
    await built.services.breathing_patterns.create("Tide", SLOW)
    screen = await breathing(built)
    await screen.click("Tide")
    await screen.click(words.minutes(1))
    await screen.click(words.START)
    for _ in range(66):
        await pass_time(built, screen, 1)
    assert screen.connection.played == [*["in", "out"] * 8, "done"]
    assert screen.sees(endings.BREATHING_DONE)


async def test_the_first_breath_begins_once_the_pacer_is_drawn() -> None:
    built = graph()
    screen = await breathing(built)
    await screen.begins_to_draw(breathing_route("box", 1))
    await built.clock.advance(0.5)  # a slow phone
    assert screen.connection.played == []
    await screen.settle()
    assert screen.connection.played == ["in"]
    await pass_time(built, screen, 7.9)
    assert screen.connection.played == ["in"]
    await pass_time(built, screen, 0.2)
    assert screen.connection.played == ["in", "out"]


async def test_each_tone_is_sent_before_what_is_drawn_with_it() -> None:
    built = graph()
    screen = await breathing(built, breathing_route("box", 1))
    await pass_time(built, screen, 4.1)
    before = len(screen.connection.messages)
    await pass_time(built, screen, 4)
    assert screen.sees("Breathe out")
    sent = [each.action for each in screen.connection.messages[before:]]
    assert sent.index(MessageAction.INVOKE_METHOD) < sent.index(MessageAction.PATCH_CONTROL)


async def test_a_timer_that_rings_early_sounds_no_tone_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built = graph()
    on_time = built.clock.sleep

    async def early(seconds: float) -> None:
        await on_time(seconds * 0.99)

    monkeypatch.setattr(built.clock, "sleep", early)
    screen = await breathing(built, breathing_route("box", 1))
    for _ in range(17):
        await pass_time(built, screen, 1)
    assert screen.connection.played == ["in", "out", "in"]


async def test_box_breathing_rests_in_silence() -> None:
    built = graph()
    screen = await breathing(built)
    await screen.click("Box")
    await screen.click(words.START)
    for _ in range(17):
        await pass_time(built, screen, 1)
    assert screen.connection.played == ["in", "out", "in"]
    assert screen.sees("Breathe in")


def ring(screen: Screen) -> ft.Stack:
    return next(each for each in screen.all(ft.Stack) if str(each.key).startswith("ring-"))


async def test_with_ones_own_breath_the_ring_walks_from_its_beginning_to_its_end() -> None:
    built = graph()
    screen = await breathing(built)
    await screen.begins_to_draw(breathing_route("own", 3))
    at_first, began = screen.get(ft.Container, key="hand"), ring(screen).key
    assert at_first.rotate == 0
    await screen.settle()
    later = screen.get(ft.Container, key="hand")
    assert ring(screen).key == began  # another would be drawn at its end at once
    assert later.rotate == 2 * pi
    assert isinstance(later.animate_rotation, ft.Animation)
    assert later.animate_rotation.duration.milliseconds > 179_000  # type: ignore[union-attr]


async def test_a_pattern_is_made_named_and_offered() -> None:
    built = graph()
    screen = await breathing(built, "/hold/breathe/own")
    await screen.type(words.NAME, "Tide")
    await screen.choose(screen.all(ft.Slider)[3], 14, "change_end")
    assert screen.sees("In 4, out 7")
    await screen.click(words.KEEP)
    assert [p.name for p in built.services.breathing_patterns.own()] == ["Tide"]
    await screen.follow()
    await screen.click("Tide")
    assert screen.sees(words.FOR_BOTH)


async def test_a_pattern_without_a_name_is_refused_in_words() -> None:
    built = graph()
    screen = await breathing(built, "/hold/breathe/own")
    await screen.click(words.KEEP)
    assert screen.sees("name")
    assert built.services.breathing_patterns.own() == ()


async def test_a_pattern_is_changed_and_removed() -> None:
    built = graph()
    made = await built.services.breathing_patterns.create("Tide", SLOW)
    screen = await breathing(built, f"/hold/breathe/own/{made.id}")
    await screen.type(words.NAME, "Calm tide")
    await screen.click(words.KEEP)
    assert built.services.breathing_patterns.own()[0].name == "Calm tide"
    screen = await breathing(built, f"/hold/breathe/own/{made.id}")
    await screen.click(words.REMOVE)
    assert built.services.breathing_patterns.own() == ()


async def test_a_pattern_that_is_gone_says_so() -> None:
    assert (await breathing(graph(), "/hold/breathe/own/own.gone")).sees(words.OWN_GONE)


async def test_what_was_breathed_is_recorded_once_whether_it_ended_or_was_stopped() -> None:
    built = graph()
    screen = await breathing(built)
    await screen.click("Box")
    await screen.click(words.minutes(1))
    await screen.click(words.START)
    await pass_time(built, screen, 66)
    await screen.click(endings.BREATHE_AGAIN)
    await screen.settle()
    await pass_time(built, screen, 30)
    await screen.click(words.STOP)
    await screen.settle()
    ended, stopped = built.store.breathing_records.all()
    assert (ended.pattern, ended.seconds, stopped.seconds) == ("box", 64.0, 30.0)
    assert (
        built.services.breathing_records.minutes_on(ended.day) == 2
    )  # 94 seconds, to the nearest minute


async def test_a_look_at_the_pacer_is_not_recorded() -> None:
    built = graph()
    screen = await breathing(built)
    await screen.click(words.START)
    await pass_time(built, screen, 10)
    await screen.click(words.STOP)
    await screen.settle()
    assert built.store.breathing_records.all() == ()


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_in_larger_text_no_word_on_a_still_pacer_is_broken(scale: float) -> None:
    look = PacerLook("Breathe out", 150, TextSize.USUAL, scale=scale)
    pacer = still_pacer(Unpaced(), look)
    assert isinstance(pacer, ft.Column)
    word = pacer.controls[0]
    assert isinstance(word, ft.Text)
    assert word.size is not None
    assert len("Breathe") * word.size * scale * WIDTH_OF_A_LETTER <= look.size


@pytest.mark.parametrize(("length", "said"), [(10.0, "about 6 a"), (11.0, "about 5.5 a")])
def test_breaths_a_minute_are_said_without_a_zero_at_the_end(length: float, said: str) -> None:
    assert said in words.whole(length)

"""A tip at the end of a break: now and then, kept, and only if wanted."""

from __future__ import annotations

import flet as ft

from app.domain.habits.record import TipShown
from app.texts import break_screens as words
from app.ui.app import build_main
from tests.services.reminder_graph import Morning, working
from tests.ui.harness import Screen, render


async def take(life: Morning) -> None:
    """Take an extra break, to its end."""
    await life.break_player.start()
    await life.break_player.stop()
    await life.graph.clock.advance(60)


def noted(life: Morning) -> list[TipShown]:
    notes = (each.what for each in life.graph.store.habits.all())
    return [each for each in notes if isinstance(each, TipShown)]


async def at_the_end_of_a_break(life: Morning) -> Screen:
    screen = await render(build_main(life.graph.services), "/break")
    await life.break_player.start()
    await screen.settle()
    await screen.click(words.STOP)
    assert screen.sees(words.DONE)
    return screen


def has_tip(screen: Screen) -> bool:
    return any(each.key == "tip" for each in screen.all(ft.Container))


async def test_the_third_break_ends_with_a_tip_which_stays_and_is_kept() -> None:
    async with working() as life:
        await take(life)
        assert not has_tip(await at_the_end_of_a_break(life))
        screen = await at_the_end_of_a_break(life)
        tip = life.graph.services.content.tips[0]
        assert screen.sees(tip.text)
        assert screen.sees(tip.sources[0])
        assert [each.tip for each in noted(life)] == [tip.id]
        await screen.go("/")
        await screen.go("/break")
        assert screen.sees(tip.text)
        for _ in range(3):
            await take(life)
        assert not has_tip(await at_the_end_of_a_break(life))
        assert len(noted(life)) == 1


async def test_switched_off_there_is_none() -> None:
    async with working() as life:
        await life.graph.services.settings.set("tips", "off")
        for _ in range(3):
            await take(life)
        assert not has_tip(await at_the_end_of_a_break(life))
        assert noted(life) == []

"""The screens of holds over fakes, and ways to look at them."""

from __future__ import annotations

import flet as ft

from app.domain.safety import QuestionGroup, QuestionId
from app.ui.app import build_main
from app.ui.settings.question_group import UNSEEN_SECONDS
from tests.graph import Graph
from tests.services.holds.running import pressing, ready
from tests.ui.harness import Screen, render, walk

LEFT_TOP = "Left top of the shoulder (upper trapezius)"
RIGHT_TOP = "Right top of the shoulder (upper trapezius)"

LESS_MOTION = {
    "accessible_navigation": False,
    "bold_text": False,
    "disable_animations": True,
    "high_contrast": False,
    "invert_colors": False,
    "reduce_motion": True,
    "on_off_switch_labels": False,
    "supports_announcements": True,
}


async def opened(built: Graph, route: str, **how: object) -> Screen:
    return await render(build_main(built.services), route, **how)  # type: ignore[arg-type]


async def at_the_press(before: int = 5) -> tuple[Graph, Screen]:
    """The player, a moment into the first press."""
    built = await ready()
    await pressing(built, before)
    screen = await opened(built, "/hold/now")
    await built.clock.advance(0.15)
    return built, screen


async def pass_time(built: Graph, screen: Screen, seconds: float) -> None:
    await built.clock.advance(seconds)
    await screen.settle()


def disc(screen: Screen) -> ft.Container:
    return screen.get(ft.Container, key="disc")


def labels(screen: Screen) -> set[str]:
    """Of the buttons that are only words."""
    filled = [each.content for each in screen.all(ft.FilledButton)]
    outlined = [each.content for each in screen.all(ft.OutlinedButton)]
    return {each for each in (*filled, *outlined) if isinstance(each, str)}


async def tick(screen: Screen, question: QuestionId) -> None:
    """Tick a safety question, or take its tick away."""
    await screen.fire(screen.get(ft.ListTile, key=f"tick-{question}"), "click")


async def go_on(built: Graph, screen: Screen, cards: int = len(QuestionGroup)) -> None:
    """Read so many cards of safety questions, and leave each by the button at its foot."""
    for _ in range(cards):
        await built.clock.advance(UNSEEN_SECONDS)
        foot = screen.get(ft.Container, key="foot")
        (way,) = [each for each in walk(foot) if isinstance(each, ft.FilledButton)]
        await screen.fire(way, "click")

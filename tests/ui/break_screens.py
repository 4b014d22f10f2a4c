"""Today and the break player over fakes, and ways to look at them."""

from __future__ import annotations

import flet as ft

from app.services.break_player import Playing
from app.ui.app import build_main
from tests.services.reminder_graph import Morning
from tests.ui.harness import Screen, labels_of, render


async def today(life: Morning, route: str = "/") -> Screen:
    """Today, or another screen, as it is now."""
    return await render(build_main(life.graph.services), route)


def labels(screen: Screen, kind: type[ft.Control]) -> list[str]:
    """The words of all controls of a kind."""
    return [label for control in screen.all(kind) for label in labels_of(control)]


# The player


async def playing(life: Morning) -> Screen:
    """The player, just after a break began."""
    await life.break_player.start()
    return await today(life, "/break")


def played(life: Morning) -> Playing:
    """The break that is played now."""
    found = life.break_player.playing()
    assert isinstance(found, Playing)
    return found


# On every other screen


async def bells(screen: Screen) -> int:
    """How often the bell sounded here."""
    await screen.settle()
    return screen.connection.played.count("due")

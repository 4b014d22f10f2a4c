"""Who comes back to a screen finds it where they left it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import flet as ft
import pytest

from app.texts import learn, shell
from app.ui.app import build_main
from app.ui.shell.scrolled import Place, Scrolled
from tests.graph import graph
from tests.ui.harness import Screen, render

TABS = ("/", "/trends")
DOWN = Place(offset=500, seen=700)


def walked(*routes: str) -> Scrolled:
    """A window in which every screen but the last was scrolled down."""
    scrolled = Scrolled(TABS, routes[0])
    for here, following in pairwise(routes):
        scrolled.moved(here, DOWN)
        scrolled.arrived(following)
    return scrolled


@pytest.mark.parametrize(
    "routes",
    [
        ("/trends", "/trends/a", "/trends"),
        ("/", "/trends", "/"),
        ("/", "/trends", "/", "/trends"),
        ("/trends", "/trends/a", "/", "/trends"),
        ("/trends", "/trends/a", "/trends/a/correct", "/trends/a"),
    ],
    ids=["back", "first tab", "other tab", "tab from below", "back below"],
)
def test_what_one_comes_back_to_is_where_it_was(routes: tuple[str, ...]) -> None:
    assert walked(*routes).wanted == DOWN


@pytest.mark.parametrize(
    "routes",
    [("/", "/trends"), ("/trends", "/trends/a"), ("/trends", "/trends/a", "/trends", "/trends/a")],
    ids=["a new tab", "a new screen", "a screen gone to again"],
)
def test_what_one_goes_to_begins_at_its_top(routes: tuple[str, ...]) -> None:
    assert walked(*routes).wanted is None


def test_a_screen_that_was_left_is_not_heard() -> None:
    scrolled = walked("/", "/trends", "/")
    scrolled.moved("/trends", Place(offset=0, seen=700))
    assert scrolled.wanted == DOWN
    scrolled.arrived("/trends")
    assert scrolled.wanted == DOWN


def test_who_scrolls_first_is_left_alone() -> None:
    scrolled = walked("/", "/trends", "/")
    scrolled.moved("/", Place(offset=10, seen=700))
    assert scrolled.wanted is None


def test_a_place_is_there_once_the_screen_is_long_enough() -> None:
    assert not DOWN.is_in(1100)
    assert DOWN.is_in(1200)


def column(screen: Screen) -> ft.Column:
    """The column of the screen that scrolls."""
    return next(each for each in screen.all(ft.Column) if each.scroll)


async def scroll(screen: Screen, offset: float) -> None:
    """Scroll as far as `offset`, of which the client tells."""
    ends = {"min_scroll_extent": 0.0, "max_scroll_extent": 2000.0}
    told: dict[str, Any] = {"pixels": offset, "viewport_dimension": 700.0, "event_type": "end"}
    await screen.fire(column(screen), "scroll", told | ends)


async def drawn(screen: Screen, height: float) -> list[Any]:
    """Say that the content is drawn, and how high; where the app then scrolls to."""
    content = column(screen).controls[0]
    await screen.fire(content, "size_change", {"w": 412.0, "h": height})
    return [args["offset"] for name, args in screen.connection.invoked if name == "scroll_to"]


async def test_a_screen_is_scrolled_to_where_it_was_once_it_is_drawn() -> None:
    screen = await render(build_main(graph().services), "/learn")
    before = len(screen.connection.patches)
    await scroll(screen, 420.0)
    assert len(screen.connection.patches) == before  # nothing is drawn again
    await screen.click(learn.WHY)
    assert await drawn(screen, 2000.0) == []
    await screen.click(shell.BACK)
    assert await drawn(screen, 600.0) == []  # there is more to come
    assert await drawn(screen, 2000.0) == [420.0]
    await scroll(screen, 420.0)
    assert await drawn(screen, 2100.0) == [420.0]  # only once

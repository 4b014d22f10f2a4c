"""The address of a window follows what is drawn."""

from __future__ import annotations

import asyncio
import logging
from itertools import pairwise
from typing import Any, cast

import flet as ft
import pytest

from app.ui.shell import navigation
from app.ui.shell.navigation import OnceDrawn, UrlSync


class FakePage:
    """A window whose client keeps what it is told."""

    def __init__(self, route: str) -> None:
        self.route = route
        self.told: list[str] = []
        self.there = True
        self.connection: object = "a socket"

    @property
    def session(self) -> FakePage:
        """Itself: of a session, only the connection matters here."""
        return self

    async def push_route(self, route: str) -> None:
        if not self.there:
            raise RuntimeError("Session closed")
        self.told.append(route)


class Window:
    """A window at Today, and what is drawn in it."""

    def __init__(self) -> None:
        self.page, self.drawn, self.once_drawn = FakePage("/"), ["/"], OnceDrawn()
        self.address = UrlSync(cast(ft.Page, self.page), self.draw, self.once_drawn)

    def draw(self, event: ft.RouteChangeEvent) -> None:
        self.drawn.append(event.route)

    def reports(self, route: str) -> None:
        page: Any = self.page
        self.address.heard(ft.RouteChangeEvent(name="route_change", control=page, route=route))


@pytest.fixture
def window() -> Window:
    return Window()


async def a_moment() -> None:
    for _ in range(3):
        await asyncio.sleep(0)


@pytest.fixture(autouse=True)
def _short_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "AT_LATEST", 0.0)


async def test_a_route_is_drawn_at_once_and_its_address_sent_a_moment_later(window: Window) -> None:
    window.address.go("/journal")
    assert (window.drawn[-1], window.page.told) == ("/journal", [])
    await a_moment()
    assert window.page.told == ["/journal"]


async def test_a_client_that_says_it_has_drawn_gets_the_address_without_waiting(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(navigation, "AT_LATEST", 1_000_000.0)
    window.address.go("/journal")
    await a_moment()
    assert window.page.told == []
    window.once_drawn.release()
    await a_moment()
    assert window.page.told == ["/journal"]


async def test_of_routes_visited_in_quick_succession_the_last_is_sent(window: Window) -> None:
    window.address.go("/journal")
    window.address.go("/trends")
    await a_moment()
    assert window.page.told == ["/trends"]


async def test_no_route_is_sent_twice_when_the_next_is_visited_while_it_is_being_sent(
    window: Window,
) -> None:
    window.address.go("/journal")
    window.address.follow()
    window.address.go("/trends")
    await a_moment()
    assert window.page.told == ["/journal", "/trends"]


async def test_the_report_of_an_address_that_is_past_does_not_take_anybody_back(
    window: Window,
) -> None:
    window.address.go("/journal")
    await a_moment()
    window.address.go("/trends")
    window.reports("/journal")  # it was told it, and says so only now
    assert window.drawn[-1] == "/trends"
    await a_moment()
    assert window.page.told == ["/journal", "/trends"]


async def test_going_back_in_the_browser_is_drawn_and_cancels_the_pending_address(
    window: Window,
) -> None:
    window.address.go("/journal")
    await a_moment()
    window.address.go("/trends")
    window.reports("/")
    await a_moment()
    assert window.drawn[-1] == "/"
    assert window.page.told == ["/journal"]


async def test_going_back_and_forward_again_is_drawn_each_time(window: Window) -> None:
    window.address.go("/journal")
    await a_moment()
    for route in ("/journal", "/", "/journal", "/"):
        window.reports(route)
        assert window.drawn[-1] == route
    assert window.page.told == ["/journal"]


async def test_a_client_that_was_loaded_at_another_address_shows_that(window: Window) -> None:
    window.address.go("/journal")
    window.page.route = "/settings"
    window.address.came_back()
    await a_moment()
    assert window.drawn[-1] == "/settings"
    assert window.page.told == []


async def test_a_client_that_is_reloaded_before_it_got_the_address_stays_where_it_was(
    window: Window,
) -> None:
    window.address.go("/journal")
    window.page.connection = None
    await a_moment()
    assert window.page.told == []
    window.page.connection = "a new socket"
    window.address.came_back()
    await a_moment()
    assert window.drawn[-1] == "/journal"
    assert window.page.told == ["/journal"]


async def test_a_client_that_was_away_for_a_moment_is_not_drawn_again(window: Window) -> None:
    window.address.go("/journal")
    await a_moment()
    window.page.route = "/journal"
    window.address.came_back()
    assert window.drawn == ["/", "/journal"]


async def test_a_window_that_has_gone_is_logged_and_nothing_else(
    window: Window, caplog: pytest.LogCaptureFixture
) -> None:
    window.page.there = False
    with caplog.at_level(logging.INFO):
        window.address.go("/journal")
        await a_moment()
    assert "was not told its address" in caplog.text


@pytest.mark.parametrize(
    ("way", "back"),
    [
        (["/", "/hold/spot/s1", "/hold/now"], "/"),
        (["/", "/journal/spot/s1", "/hold/spot/s1/psoas", "/hold/now"], "/journal/spot/s1"),
        (["/learn/muscle/psoas", "/hold/psoas", "/hold/psoas/left"], "/learn/muscle/psoas"),
        (["/trends", "/hold", "/hold/psoas", "/hold/now", "/hold/psoas/right"], "/trends"),
        (["/", "/hold/psoas", "/hold/now", "/learn/help", "/hold/now"], "/"),
        (["/hold/psoas", "/hold/now"], "/"),
        (["/holdings", "/hold/now"], "/"),
        (["/trends", "/break", "/hold/spot/s1", "/hold/now"], "/"),
    ],
)
def test_a_hold_leads_back_to_where_it_was_begun(way: list[str], back: str) -> None:
    known = navigation.NOWHERE
    for here, route in pairwise(way):
        known = navigation.before_hold(known, here, route)
    assert known == back

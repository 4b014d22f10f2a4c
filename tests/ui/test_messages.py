"""The messages at the bottom of a window, and the title above it."""

import asyncio
from collections.abc import Callable

import flet as ft
import pytest

from app.domain.holds import StopReason
from app.texts import getting_help, holds, journal, learn
from app.texts import shell as words
from app.ui.app import build_main
from app.ui.handlers import safe_handler, toast
from app.ui.shell import messages
from app.ui.shell.messages import FOOT, above_the_foot
from app.ui.shell.navigation import go
from app.ui.shell.routes import Tab
from tests.graph import graph
from tests.services.holds.running import pressing, ready
from tests.ui.harness import Screen, render


class Time:
    """A clock that goes on when it is told to."""

    now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Time:
    time = Time()
    monkeypatch.setattr(messages, "time", time)
    return time


def bars(screen: Screen) -> list[ft.SnackBar]:
    return [each for each in screen.all(ft.SnackBar) if each.open]


async def told(screen: Screen, action: Callable[[], object]) -> None:
    await safe_handler(action)(None)
    await screen.settle()


async def test_a_message_leaves_with_the_screen_it_was_told_on(clock: Time) -> None:
    screen = await render(build_main(graph().services), "/learn")
    await told(screen, lambda: toast("Told here"))
    assert len(bars(screen)) == 1
    clock.now += 3
    await told(screen, lambda: go("/trends"))
    assert bars(screen) == []


async def test_what_tells_and_goes_elsewhere_is_still_read(clock: Time) -> None:
    screen = await render(build_main(graph().services), "/learn")

    async def tell_and_go() -> None:
        toast("Merged")
        await go("/journal")

    await told(screen, tell_and_go)
    assert len(bars(screen)) == 1


async def test_a_player_has_no_bars_during_it_or_after(clock: Time) -> None:
    screen = await render(build_main(graph().services), "/hold/now")
    await told(screen, lambda: toast("Told in the player"))
    assert bars(screen) == []
    await told(screen, lambda: go("/hold"))
    assert bars(screen) == []


async def test_what_is_told_just_after_entering_a_player_is_no_bar_either() -> None:
    screen = await render(build_main(graph().services), "/hold")
    await told(screen, lambda: go("/hold/now"))
    assert screen.page.route == "/hold"  # the client has not answered yet
    await told(screen, lambda: toast("Told in the player"))
    assert bars(screen) == []
    assert screen.sees("Told in the player")


async def test_no_bar_comes_along_into_a_player() -> None:
    screen = await render(build_main(graph().services), "/hold")

    async def tell_and_go() -> None:
        toast("Saved")
        await go("/hold/now")

    await told(screen, tell_and_go)
    assert bars(screen) == []


async def test_an_emergency_within_a_hold_has_a_place_for_messages() -> None:
    built = await ready()
    await pressing(built, 5)
    await built.services.holds.stop_now()
    await built.services.holds.give_stop_reason(StopReason.CHEST)
    screen = await render(build_main(built.services), "/hold/now")
    assert screen.sees(getting_help.CALL)
    await told(screen, lambda: toast("Told here"))
    assert bars(screen) == []
    assert screen.sees("Told here")


@pytest.mark.parametrize("route", ["/welcome", "/journal/new", "/hold/levator_scapulae/left"])
def test_a_message_stands_above_the_foot_of_a_screen(route: str) -> None:
    margin = above_the_foot(route)
    assert margin is not None
    assert margin.bottom == FOOT


def test_where_nothing_is_at_the_foot_a_message_stands_there() -> None:
    assert above_the_foot("/trends") is None


async def test_the_title_is_that_of_the_screen() -> None:
    screen = await render(build_main(graph().services), "/trends")
    assert screen.page.title == f"{words.TRENDS} · Unknot"
    await told(screen, lambda: go("/journal/new"))
    assert screen.page.title == f"{journal.NEW_TITLE} · Unknot"
    await told(screen, lambda: go("/hold/breathe"))
    assert screen.page.title == f"{holds.BREATHE_TITLE} · Unknot"
    await told(screen, lambda: go("/nowhere"))
    assert screen.page.title == f"{words.NOT_FOUND_TITLE} · Unknot"


async def test_the_client_hears_of_a_title_once_it_has_drawn_the_screen() -> None:
    screen = await render(build_main(graph().services), "/trends")
    title = f"{words.LEARN} · Unknot"
    (bar,) = screen.all(ft.NavigationBar)
    screen.session.apply_patch(bar._i, {"selected_index": list(Tab).index(Tab.LEARN)})
    await screen.session.dispatch_event(bar._i, "change", None)
    await a_few_turns()
    assert screen.sees(learn.FIND)
    assert title not in str(screen.connection.patches)
    mark = screen.get(ft.Container, key="drawn /learn")
    await screen.session.dispatch_event(mark._i, "size_change", {"w": 412.0, "h": 0.0})
    await a_few_turns()
    assert title in str(screen.connection.patches)


async def a_few_turns() -> None:
    for _ in range(12):
        await asyncio.sleep(0)


async def test_an_address_that_the_browser_goes_to_by_itself_has_its_title_too() -> None:
    screen = await render(build_main(graph().services), "/trends")
    await screen.go("/learn")
    assert screen.page.title == f"{words.LEARN} · Unknot"

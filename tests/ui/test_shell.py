"""The frame around the screens."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import flet as ft
import pytest

from app.bootstrap import build
from app.domain.errors import NotAllowed
from app.domain.settings import ThemeChoice
from app.texts import journal, learn, welcome
from app.texts import shell as words
from app.texts import trends_screens as trends
from app.ui.app import build_main
from app.ui.handlers import safe_handler
from app.ui.hooks import Window
from app.ui.shell import navigation
from app.ui.shell.routes import SCREENS, Tab, screen_at
from app.ui.theme import Width
from tests.fakes import FakeClock
from tests.graph import AT_HOME, NEWCOMER, graph
from tests.ui.harness import DESKTOP, PHONE, render
from tests.ui.hold_screens import LESS_MOTION


def button(handler: Callable[[], None]) -> Callable[[ft.Page], None]:
    """A page with one guarded button."""

    @ft.component
    def Alone() -> ft.Control:
        return ft.Button("Hold", on_click=safe_handler(handler))

    return lambda page: page.render(Alone)


async def test_a_phone_has_the_tabs_in_a_bar_below() -> None:
    screen = await render(build_main(graph().services), "/learn", size=PHONE)
    bar = screen.get(ft.NavigationBar)
    assert bar.selected_index == list(Tab).index(Tab.LEARN)
    assert screen.all(ft.NavigationRail) == []


async def test_a_desktop_has_the_tabs_in_a_rail_beside() -> None:
    screen = await render(build_main(graph().services), "/learn", size=DESKTOP)
    assert screen.get(ft.NavigationRail).selected_index == list(Tab).index(Tab.LEARN)
    assert screen.all(ft.NavigationBar) == []


async def test_a_tab_that_returns_in_another_size_is_drawn_for_that_size() -> None:
    screen = await render(build_main(graph().services), "/learn", size=DESKTOP)
    wide, high = PHONE
    screen.session.apply_page_patch({"width": wide, "height": high})
    await screen.fire(screen.page, "connect")
    assert screen.all(ft.NavigationRail) == []
    assert screen.get(ft.NavigationBar)


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_a_long_title_has_two_lines_before_it_is_cut(size: tuple[float, float]) -> None:
    screen = await render(build_main(graph().services), "/learn/why", size=size)
    (title,) = [each for each in screen.all(ft.Text) if each.value == learn.WHY]
    assert title.max_lines == 2


async def test_all_tabs_of_the_rail_can_be_come_to_in_a_low_window() -> None:
    screen = await render(build_main(graph().services), "/learn", size=(915, 412))
    assert screen.get(ft.NavigationRail).scrollable


async def test_choosing_a_tab_goes_there() -> None:
    screen = await render(build_main(graph().services), "/learn")
    bar = screen.get(ft.NavigationBar)
    screen.session.apply_patch(bar._i, {"selected_index": list(Tab).index(Tab.TRENDS)})
    await screen.fire(bar, "change", "3")
    assert screen.route == "/trends"


async def test_the_screen_that_was_chosen_is_drawn_before_the_browser_says_where_it_is() -> None:
    screen = await render(build_main(graph().services), "/learn")
    bar = screen.get(ft.NavigationBar)
    screen.session.apply_patch(bar._i, {"selected_index": list(Tab).index(Tab.TRENDS)})
    await screen.fire(bar, "change", "3")
    assert screen.sees(trends.EMPTY)
    await screen.follow()
    assert screen.sees(trends.EMPTY)


@pytest.mark.parametrize("route", ["/trends", "/break"])
async def test_a_screen_and_a_player_tell_when_they_are_drawn(route: str) -> None:
    screen = await render(build_main(graph().services), route)
    released: list[str] = []
    screen.page.session.store.get(navigation.DRAWN).then(lambda: released.append(route))
    mark = screen.get(ft.Container, key=f"drawn {route}")
    await screen.fire(mark, "size_change", {"w": 412.0, "h": 0.0})
    assert released == [route]


async def test_what_lies_below_the_first_screenful_comes_when_that_has_been_drawn() -> None:
    screen = await render(build_main(graph().services), "/learn")
    await screen.session.dispatch_event(screen.page._i, "route_change", {"route": "/journal"})
    for _ in range(12):
        await asyncio.sleep(0)
    assert screen.get(ft.FilledButton, journal.LOG_NEW)
    assert not screen.sees(journal.EMPTY)
    await screen.settle()  # and with that the browser says that it has drawn it
    assert screen.sees(journal.EMPTY)
    assert screen.sees(journal.MAP_HINT)


async def test_an_unknown_address_says_so_and_offers_a_way_out() -> None:
    screen = await render(build_main(graph().services), "/no/such/place")
    assert screen.sees(words.NOT_FOUND)
    await screen.click(words.GO_TO_TODAY)
    assert screen.route == "/"


async def test_help_is_one_tap_away_from_every_framed_screen() -> None:
    screen = await render(build_main(graph().services), "/learn")
    await screen.click(words.HELP)
    assert screen.route == "/learn/help"


async def test_a_chosen_look_is_followed_at_once() -> None:
    services = graph().services
    screen = await render(build_main(services), "/learn")
    await services.settings.set("look", ThemeChoice.DARK.value)
    await screen.settle()
    assert screen.page.theme_mode is ft.ThemeMode.DARK


async def test_a_wish_for_contrast_makes_text_and_outlines_stronger() -> None:
    wishes = LESS_MOTION | {"high_contrast": True}
    answers = {"get_accessibility_features": wishes}
    screen = await render(build_main(graph().services), "/learn", replies=answers)
    for theme in (screen.page.theme, screen.page.dark_theme):
        assert theme is not None
        assert theme.color_scheme is not None
        colours = theme.color_scheme
        assert {colours.surface, colours.outline} == {"#000000", "#ffffff"}
        assert colours.outline == colours.on_surface == colours.on_surface_variant
        assert theme.filled_button_theme is not None
        assert theme.filled_button_theme.style is not None
        assert theme.filled_button_theme.style.side == ft.BorderSide(2, colours.outline)


async def test_what_a_rule_refuses_is_shown_and_the_screen_stays() -> None:
    def refuse() -> None:
        raise NotAllowed("Not today: this spot rests until Friday.")

    screen = await render(button(refuse))
    await screen.click("Hold")
    assert screen.sees("Not today: this spot rests until Friday.")
    assert screen.all(ft.Button)


async def test_a_fault_of_ours_is_logged_and_the_screen_stays(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def break_down() -> None:
        raise ZeroDivisionError

    screen = await render(button(break_down))
    await screen.click("Hold")
    assert screen.sees(words.WENT_WRONG)
    assert "ZeroDivisionError" in caplog.text


async def test_a_default_parameter_is_the_handlers_own() -> None:
    heard: list[str] = []

    def hear(name: str = "spot") -> None:
        heard.append(name)

    screen = await render(button(hear))
    await screen.click("Hold")
    assert heard == ["spot"]


def test_every_address_leads_back_to_a_screen() -> None:
    for screen in SCREENS:
        if screen.back:
            assert screen_at(screen.back).path == screen.back


def test_a_window_redraws_only_when_its_width_or_height_changes_class() -> None:
    fired: list[int] = []
    window = Window(graph().services, Width.NARROW)
    listener = lambda: fired.append(1)  # noqa: E731
    window.resized.connect(listener)
    window.resize(500)
    window.resize(900)
    window.resize(1200)
    assert fired == [1]
    window.resize(1200, 1000)
    assert fired == [1]
    window.resize(1200, 640)
    window.resize(1200, 600)
    assert fired == [1, 1]


async def test_the_first_time_begins_with_three_ways_to_begin() -> None:
    screen = await render(build_main(graph(settings=NEWCOMER).services))
    assert screen.sees(welcome.HEADING)
    assert screen.route == "/welcome"


async def test_whoever_has_been_welcomed_begins_with_today() -> None:
    screen = await render(build_main(graph(settings=AT_HOME).services))
    assert screen.route == "/"
    assert not screen.sees(welcome.HEADING)


async def test_what_happened_to_the_data_is_shown_until_it_is_dismissed(tmp_path: Path) -> None:
    (tmp_path / "journal.json").write_text("not a journal at all")
    services = build(tmp_path, FakeClock())
    screen = await render(build_main(services), "/learn")
    assert screen.sees("quarantine")
    await screen.click(words.READ)
    assert not screen.sees("quarantine")
    assert not services.store.reports
    services.close()

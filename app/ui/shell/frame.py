"""The frame around every screen: title, back button, help, settings, and the five tabs."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.texts import shell as words
from app.ui import theme
from app.ui.breaks.banner import BannerPlace, BreakBanner
from app.ui.components.controls import icon_button
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_width
from app.ui.shell.navigation import drawn_mark, go, to
from app.ui.shell.notices import CannotSave, Notices, WhichZone
from app.ui.shell.routes import Screen, Tab, screen_at
from app.ui.theme import Width

TABS = tuple(Tab)
TITLE_LINES = 2


def _app_bar(screen: Screen) -> ft.AppBar:
    back = icon_button(ft.Icons.ARROW_BACK, words.BACK, to(screen.back))
    beside_back = bool(screen.back) and use_width() is Width.NARROW
    # Two lines of this style fit into the bar, even with text as large as the bar lets it become.
    style = ft.TextThemeStyle.TITLE_MEDIUM if beside_back else ft.TextThemeStyle.TITLE_LARGE
    return ft.AppBar(
        leading=back if screen.back else None,
        automatically_imply_leading=False,
        title_spacing=theme.SMALL if screen.back else None,
        title=ft.Semantics(
            identifier="landmark-banner",
            header=True,
            heading_level=1,
            content=ft.Text(
                screen.title,
                theme_style=style,
                style=ft.TextStyle(height=1.2),
                max_lines=TITLE_LINES,
                overflow=ft.TextOverflow.ELLIPSIS,
            ),
        ),
        bgcolor=ft.Colors.SURFACE,
        actions=[
            icon_button(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, words.HELP, to("/learn/help")),
            icon_button(ft.Icons.SETTINGS_OUTLINED, words.SETTINGS, to("/settings")),
        ],
    )


async def _choose(event: Any) -> None:
    await go(TABS[int(event.control.selected_index)].route)


def _bar(selected: int) -> ft.NavigationBar:
    return ft.NavigationBar(
        animation_duration=ft.Duration(),
        selected_index=selected,
        on_change=safe_handler(_choose),
        destinations=[
            ft.NavigationBarDestination(label=label, icon=icon, selected_icon=chosen)
            for _, label, icon, chosen in (tab.value for tab in TABS)
        ],
    )


def _rail(selected: int) -> ft.NavigationRail:
    return ft.NavigationRail(
        selected_index=selected,
        on_change=safe_handler(_choose),
        label_type=ft.NavigationRailLabelType.ALL,
        min_width=theme.RAIL_WIDTH,
        scrollable=True,  # in a low window with large text not all of it fits
        group_alignment=-0.9,
        bgcolor=ft.Colors.SURFACE,
        destinations=[
            ft.NavigationRailDestination(label=label, icon=icon, selected_icon=chosen)
            for _, label, icon, chosen in (tab.value for tab in TABS)
        ],
    )


def _use_quiet_while_writing(screen: Screen) -> None:
    """Defer breaks while a form is being filled in."""
    in_app = use_services().in_app

    def look() -> None:
        window = ft.context.page.session.id
        (in_app.form_opened if screen.is_form else in_app.form_closed)(window)

    ft.use_effect(look, [screen.path])


@ft.component
def Shell() -> ft.View:
    """The layout of every framed screen."""
    outlet, location = ft.use_route_outlet(), ft.use_route_location()
    screen = screen_at(location)
    _use_quiet_while_writing(screen)
    selected = TABS.index(screen.tab)
    wide = use_width() is Width.WIDE
    # Today shows the break itself, larger.
    place = BannerPlace.ON_TODAY if screen.path == Tab.TODAY.route else BannerPlace.ELSEWHERE
    content = ft.Column(
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            CannotSave(),
            WhichZone(),
            Notices(),
            ft.Container(BreakBanner(place), key="banner"),
            ft.Container(outlet, key="outlet", expand=True),
            drawn_mark(location),
        ],
    )
    main = ft.Semantics(key="main", identifier="landmark-main", expand=True, content=content)
    rail = ft.Semantics(identifier="landmark-navigation", content=_rail(selected))
    return ft.View(
        route="/",
        can_pop=False,
        padding=0,
        spacing=0,
        bgcolor=ft.Colors.SURFACE,
        appbar=_app_bar(screen),
        navigation_bar=None if wide else _bar(selected),
        controls=[
            ft.SafeArea(
                expand=True,
                content=ft.Row(
                    [rail, ft.VerticalDivider(width=1), main] if wide else [main],
                    expand=True,
                    spacing=0,
                    vertical_alignment=ft.CrossAxisAlignment.STRETCH,
                ),
            )
        ],
    )


@ft.component
def NotFound() -> ft.SafeArea:
    """The screen for an unknown address.  The router puts it into a view of its own."""
    return ft.SafeArea(
        expand=True,
        content=ft.Container(
            expand=True,
            alignment=ft.Alignment.CENTER,
            padding=theme.LARGE,
            content=ft.Column(
                tight=True,
                horizontal_alignment=ft.CrossAxisAlignment.CENTER,
                spacing=theme.MEDIUM,
                controls=[
                    ft.Text(
                        words.NOT_FOUND_TITLE,
                        theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM,
                        text_align=ft.TextAlign.CENTER,
                    ),
                    ft.Text(words.NOT_FOUND, text_align=ft.TextAlign.CENTER),
                    ft.FilledButton(words.GO_TO_TODAY, on_click=to("/")),
                ],
            ),
        ),
    )

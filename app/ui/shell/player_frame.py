"""The frame of every player: title, figure, time, words and buttons, each in its own place.

It fills the window and has its own way out.  On a low and wide window the figure stands beside the
words and buttons, else above them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import flet as ft

from app.texts import hold_player as words
from app.ui import theme
from app.ui.components.controls import icon_button
from app.ui.components.stage_size import StageSize
from app.ui.shell.back import AsksBeforeLeaving
from app.ui.shell.navigation import drawn_mark, to
from app.ui.shell.player_line import SaidHere

WIDEST = 640
RUNNING = "player-running"
"""By this name, which its way out has, the page (`assets/phone.js`) knows that a player runs."""


@dataclass(frozen=True, slots=True)
class PlayerTop:
    """The line above: the way out with its name, the title, and the control that measures text.

    `leaving` says what it means to leave by Back while the player guides.
    """

    close: Callable[[Any], Any]
    close_name: str
    leaving: str
    title: str
    gauge: ft.Control


def stage_view(
    route: str,
    top: PlayerTop,
    size: StageSize,
    figure: ft.Control,
    time: ft.Control,
    said: Sequence[ft.Control],
    foot: ft.Control,
    *unseen: ft.Control,
) -> ft.View:
    """A player while it guides; `said` scrolls where there is too little room."""
    shown = ft.Column(
        key="stage",
        tight=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[figure, time],
    )
    if size.beside:
        return _view(
            route,
            top,
            unseen,
            _beside(size, shown, said, foot),
            name=RUNNING,
            lines=1 if size.room.is_large else 2,
        )
    above = ft.Container(height=size.spare / 3)
    words_below = ft.Container(
        width=size.room.across,
        content=ft.Column(
            tight=True,
            spacing=theme.SMALL,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=list(said),
        ),
    )
    middle = _scrolling([above, shown, words_below], ft.MainAxisAlignment.START)
    return _view(route, top, unseen, middle, _column([foot]), name=RUNNING)


def _beside(
    size: StageSize, shown: ft.Control, said: Sequence[ft.Control], foot: ft.Control
) -> ft.Control:
    aside = ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Column(
                key="middle",
                expand=True,
                scroll=ft.ScrollMode.AUTO,
                spacing=theme.SMALL,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                controls=[ft.Container(height=size.above_words), *said],
            ),
            foot,
        ],
    )
    return ft.Container(
        expand=True,
        alignment=ft.Alignment.CENTER,
        padding=ft.Padding.only(bottom=theme.SMALL),
        content=ft.Row(
            alignment=ft.MainAxisAlignment.CENTER,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
            spacing=theme.MEDIUM,
            controls=[shown, ft.Container(aside, width=size.room.across, height=size.block)],
        ),
    )


def page_view(
    route: str,
    top: PlayerTop,
    middle: Sequence[ft.Control],
    feet: Sequence[ft.Control],
    *unseen: ft.Control,
) -> ft.View:
    """A player while it asks, or when it is over: one column that scrolls, and buttons below."""
    shown = _scrolling([_column(middle)], ft.MainAxisAlignment.CENTER)
    return _view(route, top, unseen, shown, *(_column([each]) for each in feet))


def _scrolling(controls: Sequence[ft.Control], alignment: ft.MainAxisAlignment) -> ft.Control:
    return ft.Column(
        key="middle",
        expand=True,
        scroll=ft.ScrollMode.AUTO,
        spacing=theme.SMALL,
        alignment=alignment,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=list(controls),
    )


def _column(controls: Sequence[ft.Control]) -> ft.Control:
    return ft.Container(
        width=WIDEST,
        padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
        content=ft.Column(
            spacing=theme.MEDIUM,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=list(controls),
        ),
    )


def _view(
    route: str,
    top: PlayerTop,
    unseen: Sequence[ft.Control],
    *parts: ft.Control,
    name: str = "player",
    lines: int = 2,
) -> ft.View:
    asks = AsksBeforeLeaving(top.leaving if name == RUNNING else "")
    return ft.View(
        route=route,
        can_pop=False,
        padding=0,
        bgcolor=ft.Colors.SURFACE,
        controls=[
            ft.SafeArea(
                expand=True,
                content=ft.Column(
                    spacing=0,
                    horizontal_alignment=ft.CrossAxisAlignment.CENTER,
                    # What is not seen keeps its place, so that it is kept whatever is shown.
                    controls=[
                        _bar(top, name, lines),
                        SaidHere(),
                        asks,
                        *unseen,
                        *parts,
                        drawn_mark(route),
                    ],
                ),
            )
        ],
    )


def _bar(top: PlayerTop, name: str, lines: int) -> ft.Control:
    return ft.Row(
        key="bar",
        spacing=0,
        controls=[
            ft.Semantics(
                identifier=name, content=icon_button(ft.Icons.CLOSE, top.close_name, top.close)
            ),
            ft.Container(
                expand=True,
                content=ft.Text(
                    top.title,
                    theme_style=ft.TextThemeStyle.TITLE_SMALL,
                    text_align=ft.TextAlign.CENTER,
                    max_lines=lines,
                    overflow=ft.TextOverflow.ELLIPSIS,
                ),
            ),
            top.gauge,
            icon_button(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, words.HELP, to("/learn/help")),
        ],
    )

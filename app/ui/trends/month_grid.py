"""A month as a grid of days, each with its worst score, breaks and holds; a tap opens a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import flet as ft

from app.domain.insights import (
    CalendarCell,
    DayActivity,
    InFuture,
    KnownDayScore,
    Month,
    OutsideMonth,
    month_after,
    month_before,
)
from app.domain.journal.entry import Score
from app.texts import trends_charts as words
from app.ui import theme
from app.ui.components.controls import icon_button
from app.ui.components.section import small
from app.ui.handlers import safe_handler

MARK = 14
FLARE_WIDE = 22
BETWEEN = 2  # pixels: fits seven days side by side, also at twice the text size


@ft.component
def MonthGrid(
    of: Callable[[date], Month], today: date, opened: date | None, choose: Callable[[date], Any]
) -> ft.Control:
    """The grid, with this month first; `of` returns the month that contains a date.  A tap on a day
    calls `choose`; `opened` is the day that is open.
    """
    first, show = ft.use_state(today.replace(day=1))
    shown = of(first)
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            _head(first, today, show),
            ft.Row([_weekday(name) for name in words.WEEKDAYS], spacing=BETWEEN),
            *(
                ft.Row(
                    [_cell(cell, opened, choose) for cell in week],
                    spacing=BETWEEN,
                    key=f"week-{nth}",
                )
                for nth, week in enumerate(shown.weeks)
            ),
            small(words.month(shown)),
            _legend(),
        ],
    )


def _head(first: date, today: date, show: Callable[[date], None]) -> ft.Control:
    before, after = month_before(first), month_after(first)
    return ft.Row(
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        controls=[
            icon_button(
                ft.Icons.CHEVRON_LEFT, words.MONTH_BEFORE, safe_handler(lambda: show(before))
            ),
            ft.Text(words.month_name(first), theme_style=ft.TextThemeStyle.TITLE_MEDIUM),
            ft.Container(
                icon_button(
                    ft.Icons.CHEVRON_RIGHT, words.MONTH_AFTER, safe_handler(lambda: show(after))
                ),
                visible=after <= today,
            )
            if after <= today
            else ft.Container(width=theme.TOUCH),
        ],
    )


def _weekday(name: str) -> ft.Control:
    short = ft.Text(
        name,
        theme_style=ft.TextThemeStyle.BODY_SMALL,
        color=ft.Colors.ON_SURFACE_VARIANT,
        no_wrap=True,
    )
    return ft.Container(short, expand=True, alignment=ft.Alignment.CENTER)


def _cell(cell: CalendarCell, opened: date | None, choose: Callable[[date], Any]) -> ft.Control:
    if isinstance(cell, OutsideMonth):
        return ft.Container(expand=True)
    day = cell.date
    is_open = day == opened
    known = isinstance(cell, KnownDayScore)
    ahead = isinstance(cell, InFuture)
    flare = not isinstance(cell, InFuture) and cell.flare
    score = Score(cell.worst) if isinstance(cell, KnownDayScore) else Score(0)
    ink = theme.score_ink(score) if known else ft.Colors.ON_SURFACE_VARIANT
    said = ft.Semantics(
        label=words.cell(cell),
        button=not ahead,
        selected=is_open,
        content=ft.Container(
            on_click=None if ahead else safe_handler(lambda: choose(day)),
            bgcolor=theme.score_fill(score) if known else None,
            border=ft.Border.all(2, ft.Colors.PRIMARY)
            if is_open
            else ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
            border_radius=theme.SMALL,
            opacity=0.4 if ahead else 1.0,
            padding=ft.Padding.symmetric(vertical=theme.TINY),
            content=_quiet(
                [
                    _text(str(cell.date.day), ft.TextThemeStyle.BODY_SMALL, ink),
                    _text(str(int(score)) if known else " ", ft.TextThemeStyle.TITLE_MEDIUM, ink),
                    _marks(DayActivity() if isinstance(cell, InFuture) else cell.activity, ink),
                    _flare_line(ink if flare else ft.Colors.TRANSPARENT),
                ]
            ),
        ),
    )
    # The name and what a tap does are one control.
    return ft.MergeSemantics(said, expand=True)


def _quiet(controls: list[ft.Control]) -> ft.Control:
    """The content of a cell, whose label says the same."""
    column = ft.Column(controls, spacing=0, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
    return ft.Semantics(exclude_semantics=True, content=column)


def _text(text: str, style: ft.TextThemeStyle, colour: str) -> ft.Text:
    return ft.Text(text, theme_style=style, color=colour, no_wrap=True)


def _marks(activity: DayActivity, ink: str) -> ft.Control:
    marks: list[ft.Control] = []
    if activity.came_up:
        icon = ft.Icons.CHECK_CIRCLE if activity.took_all else ft.Icons.RADIO_BUTTON_UNCHECKED
        marks.append(ft.Icon(icon, size=MARK, color=ink))
    if activity.holds:
        marks.append(ft.Icon(ft.Icons.TOUCH_APP, size=MARK, color=ink))
    return ft.Row(marks, spacing=0, height=MARK, alignment=ft.MainAxisAlignment.CENTER, tight=True)


def _flare_line(colour: str) -> ft.Control:
    return ft.Container(width=FLARE_WIDE, height=3, border_radius=2, bgcolor=colour)


def _legend() -> ft.Control:
    soft = ft.Colors.ON_SURFACE_VARIANT
    entries: tuple[tuple[ft.Control, str], ...] = (
        (
            _flare_line(soft),
            words.LEGEND_FLARE,
        ),
        (ft.Icon(ft.Icons.CHECK_CIRCLE, size=MARK, color=soft), words.LEGEND_ALL_TAKEN),
        (ft.Icon(ft.Icons.RADIO_BUTTON_UNCHECKED, size=MARK, color=soft), words.LEGEND_SOME_TAKEN),
        (ft.Icon(ft.Icons.TOUCH_APP, size=MARK, color=soft), words.LEGEND_HOLD),
    )
    return ft.Row(
        wrap=True,
        spacing=theme.MEDIUM,
        run_spacing=theme.TINY,
        controls=[
            *(
                ft.Row([mark, small(text)], spacing=theme.TINY, tight=True)
                for mark, text in entries
            ),
            small(words.LEGEND_UNKNOWN),
        ],
    )

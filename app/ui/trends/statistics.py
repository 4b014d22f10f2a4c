"""The statistics of one spot, each with what it rests on, and periods beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import flet as ft

from app.domain.body import SpotId
from app.texts import insights as words
from app.texts.trends_statistics import Figure
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.components.section import small
from app.ui.hooks import use_services, use_width
from app.ui.theme import Width


def figure_list(shown: Iterable[Figure]) -> ft.Control:
    """Figures with enough evidence, one below another."""
    return ft.Column([_tile(figure) for figure in shown], spacing=theme.SMALL)


def _tile(figure: Figure) -> ft.Control:
    return ft.ExpansionTile(
        key=figure.name,
        leading=ft.Icon(ft.Icons.INSIGHTS, color=ft.Colors.PRIMARY),
        title=ft.Text(figure.name, theme_style=ft.TextThemeStyle.TITLE_SMALL),
        subtitle=ft.Text(
            figure.value, theme_style=ft.TextThemeStyle.BODY_LARGE, color=ft.Colors.ON_SURFACE
        ),
        controls=[small(figure.about)],
        controls_padding=ft.Padding.only(
            left=theme.MEDIUM, right=theme.MEDIUM, bottom=theme.MEDIUM
        ),
        tile_padding=ft.Padding.symmetric(horizontal=theme.SMALL),
        expanded_cross_axis_alignment=ft.CrossAxisAlignment.START,
        expanded_alignment=ft.Alignment.TOP_LEFT,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        collapsed_bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        shape=ft.RoundedRectangleBorder(radius=theme.RADIUS),
        collapsed_shape=ft.RoundedRectangleBorder(radius=theme.RADIUS),
    )


@ft.component
def TwoPeriods(spot: SpotId) -> ft.Control:
    """The two periods of an existing spot; their length can be chosen."""
    services = use_services()
    days, choose = ft.use_state(words.LENGTHS[0][1])
    before, now = services.insights.periods(spot, days)
    today = now.last
    wide = use_width() is Width.WIDE
    head = tuple(
        f"{name}\n{words.period_dates(period, today)}"
        for name, period in ((words.BEFORE, before), (words.NOW, now))
    )
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            choices([(name, each == days, each) for name, each in words.LENGTHS], choose),
            _columns(["", *head] if wide else [*head], ft.TextThemeStyle.BODY_SMALL),
            ft.Divider(height=1),
            *(_row(row, wide) for row in words.period_rows(before, now)),
            small(words.PERIODS_ABOUT),
        ],
    )


def _row(cells: tuple[str, str, str], wide: bool) -> ft.Control:
    """One row; in a narrow window its label stands above the two values."""
    description = f"{cells[0]}: {words.BEFORE} {cells[1]}, {words.NOW} {cells[2]}"
    style = ft.TextThemeStyle.BODY_LARGE
    return ft.Semantics(
        key=f"row-{cells[0]}",
        label=description,
        exclude_semantics=True,
        content=_columns(cells, style)
        if wide
        else ft.Column([small(cells[0]), _columns(cells[1:], style)], spacing=0),
    )


def _columns(cells: Sequence[str], style: ft.TextThemeStyle) -> ft.Row:
    return ft.Row(
        spacing=theme.SMALL,
        controls=[ft.Container(ft.Text(cell, theme_style=style), expand=True) for cell in cells],
    )

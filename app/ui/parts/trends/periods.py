"""Two periods of one length, side by side."""

from __future__ import annotations

import flet as ft

from app.domain.body import SpotId
from app.ui import theme
from app.ui.hooks import use_unknot
from app.ui.parts.choices import choices
from app.ui.parts.frame import small
from app.ui.words import trends_together as words


@ft.component
def TwoPeriods(spot: SpotId) -> ft.Control:
    """Of a spot that is there; how long they are can be chosen."""
    unknot = use_unknot()
    days, choose = ft.use_state(words.LENGTHS[0][1])
    before, now = unknot.together.periods(spot, days)
    today = now.last
    head = (
        "",
        f"{words.BEFORE}\n{words.period_dates(before, today)}",
        f"{words.NOW}\n{words.period_dates(now, today)}",
    )
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            choices([(name, each == days, each) for name, each in words.LENGTHS], choose),
            _row(head, ft.TextThemeStyle.BODY_SMALL),
            ft.Divider(height=1),
            *(_row(row, ft.TextThemeStyle.BODY_LARGE) for row in words.period_rows(before, now)),
            small(words.PERIODS_ABOUT),
        ],
    )


def _row(cells: tuple[str, str, str], style: ft.TextThemeStyle) -> ft.Control:
    told = f"{cells[0]}: {words.BEFORE} {cells[1]}, {words.NOW} {cells[2]}"
    return ft.Semantics(
        key=f"row-{cells[0]}",
        label=told,
        exclude_semantics=True,
        content=ft.Row(
            spacing=theme.SMALL,
            controls=[
                ft.Container(ft.Text(cell, theme_style=style), expand=True) for cell in cells
            ],
        ),
    )

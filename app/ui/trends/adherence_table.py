"""The plan of a spot beside its weekly pain, as a small table."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.insights import AdherenceWeek
from app.texts import adherence as words
from app.ui import theme
from app.ui.components.section import paragraph, small, subheading


def adherence_table(weeks: Sequence[AdherenceWeek]) -> ft.Control:
    """The newest weeks: what was planned and done, and the pain."""
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            subheading(words.TITLE),
            paragraph(words.summary(weeks)),
            _cells([small(text) for text in words.HEAD]),
            ft.Divider(height=1),
            *(_row(row) for row in words.rows(weeks)),
            small(words.ABOUT),
        ],
    )


def _row(row: words.AdherenceRow) -> ft.Control:
    return ft.Semantics(
        key=f"adherence-{row.monday}",
        label=row.description,
        exclude_semantics=True,
        content=_cells([paragraph(text) for text in (row.monday, row.done, row.pain)]),
    )


def _cells(cells: list[ft.Control]) -> ft.Control:
    return ft.Row([ft.Container(each, expand=True) for each in cells], spacing=theme.SMALL)

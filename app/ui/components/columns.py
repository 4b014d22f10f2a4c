"""Two columns, for windows that are wide enough."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.ui import theme
from app.ui.components.section import body
from app.ui.theme import Width

WIDE_BODY = 1160  # pixels: two columns, each as wide as is comfortable to read


def columns(left: Sequence[ft.Control], right: Sequence[ft.Control]) -> ft.Control:
    """Two columns of the same width."""
    return ft.Row(
        spacing=theme.MEDIUM,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[_column(left), _column(right)],
    )


def two_columns(
    first: Sequence[ft.Control], second: Sequence[ft.Control], width: Width
) -> ft.Control:
    """A screen with `first` above `second`, or on its left where the window is wide."""
    if width is not Width.WIDE:
        return body(*first, *second)
    return body(columns(first, second), width=theme.TWO_COLUMNS)


def _column(controls: Sequence[ft.Control]) -> ft.Control:
    return ft.Column(
        list(controls),
        expand=True,
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )

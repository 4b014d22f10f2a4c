"""A few things to choose one from: buttons in a row, the chosen one filled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import flet as ft

from app.ui import theme
from app.ui.guard import guarded

C = TypeVar("C")


def choices(
    offered: Iterable[tuple[str, bool, C]],
    choose: Callable[[C], Any],
    alignment: ft.MainAxisAlignment = ft.MainAxisAlignment.CENTER,
) -> ft.Control:
    """One button for each (label, whether it is chosen, value); wraps where it must.

    `choose(value)` may be async.
    """
    return ft.Row(
        wrap=True,
        alignment=alignment,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=[_choice(label, chosen, value, choose) for label, chosen, value in offered],
    )


def _choice(label: str, chosen: bool, value: C, choose: Callable[[C], Any]) -> ft.Control:
    kind = ft.FilledTonalButton if chosen else ft.OutlinedButton
    button = kind(
        label,
        on_click=guarded(lambda: choose(value)),
        # Padding, not a height: text may be twice as large.
        style=ft.ButtonStyle(
            padding=ft.Padding.symmetric(vertical=14, horizontal=theme.LARGE),
            visual_density=ft.VisualDensity.STANDARD,
        ),
    )
    return ft.Semantics(key=f"choose-{label}", selected=chosen, content=button)

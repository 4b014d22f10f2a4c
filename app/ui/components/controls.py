"""Small shared controls: choice chips, icon buttons, rows that lead to a screen, and sections that
open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import flet as ft

from app.texts.journal import NONE_YET
from app.ui import theme
from app.ui.handlers import safe_handler
from app.ui.shell.navigation import to


def link(icon: ft.IconData, title: str, about: str, route: str) -> ft.Control:
    """One row, which is a button as a whole."""
    return ft.ListTile(
        key=f"link-{route}",
        leading=ft.Icon(icon, color=ft.Colors.PRIMARY),
        title=title,
        subtitle=about,
        trailing=ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT),
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        shape=ft.RoundedRectangleBorder(radius=theme.RADIUS),
        content_padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.TINY),
        min_height=theme.TOUCH,
        on_click=to(route),
    )


def icon_button(icon: ft.IconData, name: str, on_click: Callable[[Any], Any]) -> ft.IconButton:
    """An icon button; `name` is its tooltip and its name for a screen reader.

    A tooltip alone would name what is around the button, not the button.  `on_click` is wrapped in
    `safe_handler`.
    """
    return ft.IconButton(
        icon=ft.Icon(icon, semantics_label=name),
        tooltip=ft.Tooltip(name, exclude_from_semantics=True),
        on_click=on_click,
        padding=ft.Padding.all(12),
        visual_density=ft.VisualDensity.STANDARD,
    )


C = TypeVar("C")


def choices(
    offered: Iterable[tuple[str, bool, C]],
    choose: Callable[[C], Any],
    alignment: ft.MainAxisAlignment = ft.MainAxisAlignment.CENTER,
) -> ft.Control:
    """One button for each (label, whether it is chosen, value); wraps where necessary.

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
        on_click=safe_handler(lambda: choose(value)),
        # Padding instead of a fixed height, as text may be twice as large.
        style=ft.ButtonStyle(
            padding=ft.Padding.symmetric(vertical=14, horizontal=theme.LARGE),
            visual_density=ft.VisualDensity.STANDARD,
        ),
    )
    return ft.Semantics(key=f"choose-{label}", selected=chosen, content=button)


@ft.component
def Section(title: str, summary: str, content: Callable[[], ft.Control]) -> ft.Control:
    """A title that shows or hides `content()`; `summary` says what is chosen."""
    is_open, set_open = ft.use_state(False)
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Semantics(
                expanded=is_open,
                content=ft.ListTile(
                    title=title,
                    subtitle=summary or NONE_YET,
                    min_height=theme.TOUCH,
                    content_padding=ft.Padding.all(0),
                    trailing=ft.Icon(ft.Icons.EXPAND_LESS if is_open else ft.Icons.EXPAND_MORE),
                    on_click=safe_handler(lambda: set_open(not is_open)),
                ),
            ),
            *([content()] if is_open else []),
        ],
    )

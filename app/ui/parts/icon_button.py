"""A button that is only an icon: a finger wide, with its name where every reader looks for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft


def icon_button(icon: ft.IconData, name: str, on_click: Callable[[Any], Any]) -> ft.IconButton:
    """`name` is shown as a tooltip, and is the button's own name for a screen reader.

    A tooltip alone names what is around the button, not the button.  `on_click` is guarded.
    """
    return ft.IconButton(
        icon=ft.Icon(icon, semantics_label=name),
        tooltip=ft.Tooltip(name, exclude_from_semantics=True),
        on_click=on_click,
        padding=ft.Padding.all(12),
        visual_density=ft.VisualDensity.STANDARD,
    )

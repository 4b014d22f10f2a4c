"""Keys pressed anywhere in a window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.ui.handlers import safe_handler

OnKey = Callable[[str], Any]


def use_keys(on_key: OnKey) -> None:
    """Call `on_key(name)`, which may be async, for each key while this component is shown.

    Names are the browser's: “1”, “Escape”, and “ ” for the space bar.
    """
    newest: Any = ft.use_ref()
    newest.current = on_key
    ours: Any = ft.use_ref()

    def listen() -> None:
        page = ft.context.page
        ours.current = safe_handler(lambda event: newest.current(event.key))
        page.on_keyboard_event = ours.current
        page.update()

    def leave() -> None:
        page = ft.context.page
        if page.on_keyboard_event is ours.current:
            page.on_keyboard_event = None
            page.update()

    ft.use_effect(listen, [], cleanup=leave)

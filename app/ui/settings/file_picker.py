"""The window in which a person chooses a file, or where one goes."""

from __future__ import annotations

from typing import Any

import flet as ft


def use_picker() -> ft.FilePicker:
    """One for as long as the component lives; unheld, Flet would drop it after each event."""
    use_made: Any = ft.use_state
    picker: ft.FilePicker = use_made(ft.FilePicker)[0]
    return picker

"""The dialog in which a person chooses a file, or where to save one."""

from __future__ import annotations

from typing import Any

import flet as ft


def use_picker() -> ft.FilePicker:
    """A file picker for the component's lifetime; without a reference, Flet drops it after an
    event.
    """
    use_made: Any = ft.use_state
    picker: ft.FilePicker = use_made(ft.FilePicker)[0]
    return picker

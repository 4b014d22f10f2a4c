"""A time of day: picked on a clock, or typed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import time
from typing import Any

import flet as ft

from app.texts import settings as words
from app.ui import theme
from app.ui.components.controls import icon_button, lowered
from app.ui.handlers import safe_handler, say_saved
from app.ui.settings.fields import KeptField


def time_picker(
    label: str, at: time, picked: Callable[[time], Any], left: Callable[[], Any]
) -> ft.TimePicker:
    """The dialog for the time called `label`; `left()` is called when it is closed without one."""

    async def chosen(event: ft.Event[ft.TimePicker]) -> None:
        left()
        if isinstance(event.control.value, time):
            result = picked(event.control.value)
            if result is not None:
                await result

    return ft.TimePicker(
        value=at,
        help_text=label,
        cancel_text=words.CANCEL,
        confirm_text=words.SET,
        hour_format=ft.TimePickerHourFormat.H24,
        on_change=safe_handler(chosen),
        on_dismiss=safe_handler(left),
    )


def clock_button(label: str, open_: Callable[[], Any]) -> ft.Control:
    """The button that opens the clock of the time called `label`."""
    return icon_button(ft.Icons.SCHEDULE, words.pick_time(label), safe_handler(open_))


@ft.component
def KeptTime(
    key_: str, label: str, at: time, about: str, save: Callable[[str], Awaitable[object]]
) -> ft.Control:
    """A time that is saved at once when it is picked, and on Enter or leaving when it is typed."""
    picking, set_picking = ft.use_state(False)

    async def picked(chosen: time) -> None:
        if chosen != at:
            await save(f"{chosen:%H:%M}")
            say_saved()

    ft.use_dialog(time_picker(label, at, picked, lambda: set_picking(False)) if picking else None)
    return ft.Row(
        vertical_alignment=ft.CrossAxisAlignment.START,
        spacing=theme.TINY,
        controls=[
            ft.Container(
                KeptField(key_, label, f"{at:%H:%M}", words.TIME_HINT, about, save), expand=True
            ),
            lowered(clock_button(label, lambda: set_picking(True)), ft.CrossAxisAlignment.START),
        ],
    )

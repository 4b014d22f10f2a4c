"""A field for a day: typed, picked, or left empty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import flet as ft

from app.domain.errors import InvalidInput
from app.domain.journal.entry import EARLIEST
from app.texts import data_settings as words
from app.texts import journal as journal_words
from app.ui import theme
from app.ui.components.controls import icon_button
from app.ui.handlers import safe_handler
from app.ui.hooks.announced import use_announced
from app.ui.journal.when_fields import picked_date


def typed_day(text: str, default: date) -> date:
    """The typed date, or `default` if the field is empty.  Raises `InvalidInput`."""
    try:
        return date.fromisoformat(text.strip()) if text.strip() else default
    except ValueError as wrong:
        raise InvalidInput("day", words.DAY_ALLOWED) from wrong


@ft.component
def DayField(
    label: str, text: str, wrong: str, now: datetime, change: Callable[[str], Any]
) -> ft.Control:
    """A date to type or to pick, or to leave empty; an error is shown below it."""
    picking, set_picking = ft.use_state(False)

    def picked(event: ft.Event[ft.DatePicker]) -> Any:
        set_picking(False)
        chosen = event.control.value
        if isinstance(chosen, datetime):
            return change(picked_date(chosen, now.tzinfo).isoformat())
        return None

    def typed(event: ft.Event[ft.TextField]) -> Any:
        return change(event.control.value or "")

    ft.use_dialog(
        ft.DatePicker(
            value=now,
            first_date=datetime.combine(EARLIEST, now.time()),
            last_date=now,
            current_date=now,
            on_change=safe_handler(picked),
            on_dismiss=safe_handler(lambda: set_picking(False)),
        )
        if picking
        else None
    )
    try:
        typed_day(text, now.date())
    except InvalidInput as bad:
        wrong = bad.allowed
    use_announced(wrong)
    return ft.Row(
        tight=True,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            ft.TextField(
                label=label,
                value=text,
                hint_text=f"{now:%Y-%m-%d}",
                error=wrong or None,
                width=theme.DATE_WIDE,
                keyboard_type=ft.KeyboardType.DATETIME,
                on_change=safe_handler(typed),
            ),
            icon_button(
                ft.Icons.CALENDAR_MONTH,
                f"{label}: {journal_words.PICK_DATE}",
                safe_handler(lambda: set_picking(True)),
            ),
        ],
    )

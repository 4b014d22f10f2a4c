"""When it was felt: now, or at a date and a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

import flet as ft

from app.domain.journal.entry import EARLIEST
from app.texts import journal as words
from app.ui import theme
from app.ui.components.controls import choices, icon_button
from app.ui.handlers import safe_handler
from app.ui.journal.entry_draft import FeltNow, FeltThen

TIME_WIDE = 148  # pixels: fits the whole time, also at twice the text size


def picked_date(value: datetime, zone: tzinfo | None) -> date:
    """The date that was picked.

    A browser sends it as the instant at which that date begins there.  Half a day later, it is the
    same date in all nearby zones.
    """
    return (value.astimezone(zone) + timedelta(hours=12)).date()


@ft.component
def WhenFields(
    when: FeltNow | FeltThen, present: datetime, choose: Callable[[FeltNow | FeltThen], Any]
) -> ft.Control:
    """A switch between now and earlier; "earlier" starts from `present`."""
    picking, set_picking = ft.use_state(False)

    def picked(event: ft.Event[ft.DatePicker]) -> None:
        set_picking(False)
        chosen = event.control.value
        if isinstance(chosen, datetime) and isinstance(when, FeltThen):
            choose(FeltThen(picked_date(chosen, present.tzinfo).isoformat(), when.time))

    ft.use_dialog(
        ft.DatePicker(
            value=present,
            first_date=datetime.combine(EARLIEST, present.time()),
            last_date=present,
            current_date=present,
            on_change=safe_handler(picked),
            on_dismiss=safe_handler(lambda: set_picking(False)),
        )
        if picking
        else None
    )
    now = isinstance(when, FeltNow)
    ways: list[tuple[str, bool, FeltNow | FeltThen]] = [
        (words.NOW, now, FeltNow()),
        (words.EARLIER, not now, FeltThen.at(present)),
    ]
    switch = choices(ways, choose, ft.MainAxisAlignment.START)
    if isinstance(when, FeltNow):
        return switch
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[switch, _fields(when, choose, lambda: set_picking(True))],
    )


def _fields(
    when: FeltThen, choose: Callable[[FeltNow | FeltThen], Any], pick: Callable[[], None]
) -> ft.Control:
    def dated(event: ft.Event[ft.TextField]) -> Any:
        return choose(FeltThen(event.control.value, when.time))

    def timed(event: ft.Event[ft.TextField]) -> Any:
        return choose(FeltThen(when.date, event.control.value))

    return ft.Row(
        wrap=True,
        spacing=theme.SMALL,
        run_spacing=theme.MEDIUM,
        controls=[
            ft.TextField(
                label=words.DATE,
                value=when.date,
                width=theme.DATE_WIDE,
                keyboard_type=ft.KeyboardType.DATETIME,
                on_change=safe_handler(dated),
            ),
            icon_button(ft.Icons.CALENDAR_MONTH, words.PICK_DATE, safe_handler(pick)),
            ft.TextField(
                label=words.TIME,
                value=when.time,
                width=TIME_WIDE,
                keyboard_type=ft.KeyboardType.DATETIME,
                on_change=safe_handler(timed),
            ),
        ],
    )

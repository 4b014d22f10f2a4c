"""When it was felt: now, or a date and a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

import flet as ft

from app.domain.journal import EARLIEST
from app.ui import theme
from app.ui.guard import guarded
from app.ui.parts.choices import choices
from app.ui.parts.icon_button import icon_button
from app.ui.parts.journal.draft import JustNow, Then
from app.ui.words import journal as words

TIME_WIDE = 148  # pixels: the whole time, also in letters twice as large


def picked_date(value: datetime, zone: tzinfo | None) -> date:
    """The date that was picked.  A browser tells it as the instant at which that date begins
    there; half a day on, it is that date in every zone near by."""
    return (value.astimezone(zone) + timedelta(hours=12)).date()


@ft.component
def WhenFields(
    when: JustNow | Then, present: datetime, choose: Callable[[JustNow | Then], Any]
) -> ft.Control:
    """A switch between now and earlier; `present` is what "earlier" starts from."""
    picking, set_picking = ft.use_state(False)

    def picked(event: ft.Event[ft.DatePicker]) -> None:
        set_picking(False)
        chosen = event.control.value
        if isinstance(chosen, datetime) and isinstance(when, Then):
            choose(Then(picked_date(chosen, present.tzinfo).isoformat(), when.time))

    ft.use_dialog(
        ft.DatePicker(
            value=present,
            first_date=datetime.combine(EARLIEST, present.time()),
            last_date=present,
            current_date=present,
            on_change=guarded(picked),
            on_dismiss=guarded(lambda: set_picking(False)),
        )
        if picking
        else None
    )
    now = isinstance(when, JustNow)
    ways: list[tuple[str, bool, JustNow | Then]] = [
        (words.NOW, now, JustNow()),
        (words.EARLIER, not now, Then.at(present)),
    ]
    switch = choices(ways, choose)
    if isinstance(when, JustNow):
        return switch
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[switch, _fields(when, choose, lambda: set_picking(True))],
    )


def _fields(
    when: Then, choose: Callable[[JustNow | Then], Any], pick: Callable[[], None]
) -> ft.Control:
    def dated(event: ft.Event[ft.TextField]) -> Any:
        return choose(Then(event.control.value, when.time))

    def timed(event: ft.Event[ft.TextField]) -> Any:
        return choose(Then(when.date, event.control.value))

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
                on_change=guarded(dated),
            ),
            icon_button(ft.Icons.CALENDAR_MONTH, words.PICK_DATE, guarded(pick)),
            ft.TextField(
                label=words.TIME,
                value=when.time,
                width=TIME_WIDE,
                keyboard_type=ft.KeyboardType.DATETIME,
                on_change=guarded(timed),
            ),
        ],
    )

"""The pause menu: for a while, until tomorrow, until a date, until resumed."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import flet as ft

from app.domain.breaks import ForMinutes, UntilDate, UntilResumed, UntilTomorrow
from app.texts import break_screens as words
from app.ui import theme
from app.ui.breaks.actions import pausing
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services

LENGTHS = (
    (words.PAUSE_HALF_HOUR, ForMinutes(30)),
    (words.PAUSE_HOUR, ForMinutes(60)),
    (words.PAUSE_TWO_HOURS, ForMinutes(120)),
    (words.PAUSE_TOMORROW, UntilTomorrow()),
    (words.PAUSE_OPEN, UntilResumed()),
)


@ft.component
def PauseMenu() -> ft.Control:
    """A button that opens the menu; a date is chosen in a calendar."""
    services = use_services()
    choosing, set_choosing = ft.use_state(False)
    today = services.clock.now().astimezone(services.settings.current.reminders.tz).date()

    async def chosen(event: Any) -> None:
        set_choosing(False)
        day = _date(event.control.value)
        await services.reminders.pause(UntilDate(day))
        toast(words.paused_until(day))

    calendar = ft.DatePicker(
        first_date=today + timedelta(days=1),
        last_date=today + timedelta(days=365),
        current_date=today,
        help_text=words.PAUSE_DATE,
        on_change=safe_handler(chosen),
        on_dismiss=safe_handler(lambda: set_choosing(False)),
    )
    ft.use_dialog(calendar if choosing else None)
    items = [
        ft.PopupMenuItem(label, key=label, on_click=pausing(services, length))
        for label, length in LENGTHS
    ]
    by_date = ft.PopupMenuItem(
        words.PAUSE_DATE, key="date", on_click=safe_handler(lambda: set_choosing(True))
    )
    return ft.PopupMenuButton(
        key="pause-menu",
        tooltip=ft.Tooltip(words.PAUSE_MENU, exclude_from_semantics=True),
        items=[*items[:-1], by_date, items[-1]],
        content=_face(),
    )


def _face() -> ft.Control:
    """The button's face, styled like the buttons beside it, which cannot open a menu."""
    return ft.Container(
        height=theme.TOUCH,
        padding=ft.Padding.symmetric(horizontal=theme.LARGE),
        border=ft.Border.all(1, ft.Colors.OUTLINE),
        border_radius=theme.TOUCH / 2,
        content=ft.Row(
            tight=True,
            spacing=theme.SMALL,
            controls=[
                ft.Icon(ft.Icons.PAUSE, size=18, color=ft.Colors.PRIMARY),
                ft.Text(
                    words.PAUSE_MENU,
                    theme_style=ft.TextThemeStyle.LABEL_LARGE,
                    color=ft.Colors.PRIMARY,
                ),
            ],
        ),
    )


def _date(value: date | datetime) -> date:
    return value.date() if isinstance(value, datetime) else value

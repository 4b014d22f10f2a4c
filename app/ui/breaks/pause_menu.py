"""The menu that pauses breaks: for a while, until a time, a date or tomorrow, or for today as a day
off or a day of illness.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any

import flet as ft

from app.domain.breaks import ForMinutes, UntilDate, UntilResumed, UntilTime, UntilTomorrow
from app.texts import break_screens as words
from app.ui import theme
from app.ui.breaks.actions import pausing
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services
from app.ui.settings.fields import keep_breaks

LENGTHS = (
    (words.PAUSE_HALF_HOUR, ForMinutes(30)),
    (words.PAUSE_HOUR, ForMinutes(60)),
    (words.PAUSE_TWO_HOURS, ForMinutes(120)),
    (words.PAUSE_TOMORROW, UntilTomorrow()),
)


class PauseChooser(Enum):
    """Which picker is open above the menu."""

    NONE = "none"
    TIME = "time"
    DATE = "date"


@ft.component
def PauseMenu() -> ft.Control:
    """A button that opens the menu; a time is chosen on a clock, and a date in a calendar."""
    services = use_services()
    choosing, choose = ft.use_state(PauseChooser.NONE)
    today = services.local_time.today()

    async def time_chosen(event: Any) -> None:
        choose(PauseChooser.NONE)
        at = _time(event.control.value)
        await services.reminders.pause(UntilTime(at))
        toast(words.paused_until_time(at))

    async def date_chosen(event: Any) -> None:
        choose(PauseChooser.NONE)
        day = _date(event.control.value)
        await services.reminders.pause(UntilDate(day))
        toast(words.paused_until(day))

    async def day_off() -> None:
        days = services.settings.current.reminders.days_off
        await keep_breaks(services, days_off=days.with_day(today))

    async def ill() -> None:
        await services.ill_days.begin()
        toast(words.GET_WELL)

    closed = safe_handler(lambda: choose(PauseChooser.NONE))
    clock = ft.TimePicker(
        value=services.local_time.now().time().replace(second=0, microsecond=0),
        help_text=words.PAUSE_TIME,
        hour_format=ft.TimePickerHourFormat.H24,
        on_change=safe_handler(time_chosen),
        on_dismiss=closed,
    )
    calendar = ft.DatePicker(
        first_date=today + timedelta(days=1),
        last_date=today + timedelta(days=365),
        current_date=today,
        help_text=words.PAUSE_DATE,
        on_change=safe_handler(date_chosen),
        on_dismiss=closed,
    )
    pickers = {PauseChooser.TIME: clock, PauseChooser.DATE: calendar}
    ft.use_dialog(pickers.get(choosing))
    return ft.PopupMenuButton(
        key="pause-menu",
        tooltip=ft.Tooltip(words.PAUSE_MENU, exclude_from_semantics=True),
        items=[
            *(
                ft.PopupMenuItem(label, key=label, on_click=pausing(services, length))
                for label, length in LENGTHS
            ),
            _item(words.PAUSE_TIME, lambda: choose(PauseChooser.TIME)),
            _item(words.PAUSE_DATE, lambda: choose(PauseChooser.DATE)),
            _item(words.DAY_OFF_TODAY, day_off),
            _item(words.ILL_TODAY, ill),
            ft.PopupMenuItem(
                words.PAUSE_OPEN, key=words.PAUSE_OPEN, on_click=pausing(services, UntilResumed())
            ),
        ],
        content=_face(),
    )


def _item(label: str, do: Any) -> ft.PopupMenuItem:
    return ft.PopupMenuItem(label, key=label, on_click=safe_handler(do))


def _face() -> ft.Control:
    """The button's face, styled like the buttons beside it, which cannot open a menu."""
    return ft.Container(
        # Padding instead of a fixed height, as text may be several times as large.
        padding=ft.Padding.symmetric(horizontal=theme.LARGE, vertical=14),
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


def _time(value: time | datetime) -> time:
    return (value.time() if isinstance(value, datetime) else value).replace(second=0, microsecond=0)

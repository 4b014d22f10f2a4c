"""What the settings would make of tomorrow."""

from __future__ import annotations

from datetime import timedelta

import flet as ft

from app.domain.breaks import preview
from app.domain.breaks.windows import start_of_day
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.parts.frame import small
from app.ui.words import settings as words


def tomorrow(unknot: Unknot) -> ft.Control:
    """The breaks of tomorrow in a sentence, by the same rules that will decide them."""
    reminders = unknot.preferences.current.reminders
    day = unknot.clock.now().astimezone(reminders.tz).date() + timedelta(days=1)
    start, end = (start_of_day(each, reminders.tz) for each in (day, day + timedelta(days=1)))
    due = [at.astimezone(reminders.tz) for at in preview(reminders, start, end)]
    return ft.Column(
        spacing=theme.TINY,
        controls=[
            ft.Text(words.tomorrow(day, due), theme_style=ft.TextThemeStyle.BODY_LARGE),
            small(words.TOMORROW_ABOUT),
        ],
    )

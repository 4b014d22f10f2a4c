"""Days without breaks: chosen ones, today, and public holidays."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.breaks import format_days_off
from app.domain.breaks.days_off import EXAMPLE
from app.domain.breaks.public_holidays import EXAMPLE as HOLIDAYS_EXAMPLE
from app.domain.settings import Settings
from app.services.container import Services
from app.texts import settings as words
from app.ui.components.section import paragraph, small
from app.ui.handlers import safe_handler
from app.ui.settings.fields import SavedField, keep

HOLIDAYS_SHOWN = 3


def days_off(services: Services) -> list[ft.Control]:
    """Days without breaks as text, and today as one with a tap, or not after all."""
    now = services.settings.current.reminders.days_off
    today = services.local_time.today()

    async def toggle() -> None:
        def changed(newest: Settings) -> Settings:
            days = newest.reminders.days_off
            days = days.without_day(today) if now.is_listed(today) else days.with_day(today)
            return replace(newest, reminders=replace(newest.reminders, days_off=days))

        await keep(services, changed)

    label = words.NO_DAY_OFF_TODAY if now.is_listed(today) else words.DAY_OFF_TODAY
    button = ft.TextButton(label, ft.Icons.EVENT_BUSY, on_click=safe_handler(toggle))
    field = SavedField(
        "days_off", words.DAYS_OFF, format_days_off(now), EXAMPLE, words.DAYS_OFF_ABOUT
    )
    already = today in now and not now.is_listed(today)
    return [field] if already else [field, ft.Row([button], wrap=True)]


def public_holidays(services: Services) -> list[ft.Control]:
    """Where public holidays are days off, and the next ones with their names."""
    public = services.settings.current.reminders.days_off.public
    coming = public.coming(services.local_time.today(), HOLIDAYS_SHOWN)
    return [
        SavedField(
            "holidays_of", words.HOLIDAYS, public.place, HOLIDAYS_EXAMPLE, words.HOLIDAYS_ABOUT
        ),
        *(paragraph(words.holiday(each)) for each in coming),
        *([small(words.NO_HOLIDAYS_KNOWN)] if public.place and not coming else []),
    ]

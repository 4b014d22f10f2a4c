"""The settings of breaks, of their movements, and of the evening question."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import flet as ft

from app.domain.breaks import IDLE_MINUTES, INTERVALS, preview
from app.domain.breaks.hours import start_of_day
from app.domain.settings import Chime, EveningCheckIn, ZoneFrom
from app.services.container import Services
from app.texts import dates_and_times, shell
from app.texts import settings as words
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.components.section import body, card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.settings.fields import SavedField, keep, keep_breaks, slider, switch
from app.ui.settings.hours import HoursEditor


def tomorrow(services: Services) -> ft.Control:
    """A sentence about tomorrow's breaks, planned by the same rules as the real ones."""
    reminders = services.settings.current.reminders
    day = services.local_time.today() + timedelta(days=1)
    start, end = (start_of_day(each, reminders.tz) for each in (day, day + timedelta(days=1)))
    due = [at.astimezone(reminders.tz) for at in preview(reminders, start, end)]
    return ft.Column(
        spacing=theme.TINY,
        controls=[
            ft.Text(words.tomorrow(day, due), theme_style=ft.TextThemeStyle.BODY_LARGE),
            small(words.TOMORROW_ABOUT),
        ],
    )


@ft.component
def SettingsBreaks() -> ft.Control:
    """Each choice is saved at once; the preview of tomorrow follows it."""
    services = use_services()
    use_signal(services.settings.changed)
    settings = services.settings.current
    now = settings.reminders
    unsure = dates_and_times.unsure(services.settings.zone_certainty, now.zone)

    async def device_zone() -> None:
        await services.settings.set("zone", ZoneFrom.SYSTEM)
        toast(shell.SAVED)

    async def sounds(on: bool) -> None:
        chosen = Chime.ON if on else Chime.OFF
        await keep(services, lambda newest: replace(newest, chime=chosen))

    return body(
        card(
            slider(
                words.INTERVAL,
                words.minutes(now.interval_minutes),
                words.INTERVAL_ABOUT,
                now.interval_minutes,
                (INTERVALS[0], INTERVALS[-1]),
                lambda number: keep_breaks(services, interval_minutes=number),
            ),
        ),
        card(subheading(words.HOURS), small(words.HOURS_ABOUT), HoursEditor(now.hours)),
        card(tomorrow(services), tone=ft.Colors.SECONDARY_CONTAINER),
        card(
            subheading(words.NOTICE),
            choices(
                [(name, each == now.notice_seconds, each) for each, name in words.NOTICES.items()],
                lambda seconds: keep_breaks(services, notice_seconds=seconds),
                ft.MainAxisAlignment.START,
            ),
        ),
        card(switch(words.CHIME, words.CHIME_ABOUT, settings.chime is Chime.ON, sounds)),
        card(
            slider(
                words.AWAY,
                words.minutes(now.idle_minutes),
                words.AWAY_ABOUT,
                now.idle_minutes,
                (IDLE_MINUTES[0], IDLE_MINUTES[-1]),
                lambda number: keep_breaks(services, idle_minutes=number),
            ),
        ),
        card(
            *([paragraph(unsure)] if unsure else []),
            SavedField("zone", words.ZONE, now.zone, words.ZONE_HINT, words.ZONE_ABOUT),
            *(
                []
                if settings.zone_from is ZoneFrom.SYSTEM
                else [ft.TextButton(words.ZONE_OF_DEVICE, on_click=safe_handler(device_zone))]
            ),
        ),
    )


@ft.component
def SettingsEvening() -> ft.Control:
    """Whether the evening check-in is on, and its time."""
    services = use_services()
    use_signal(services.settings.changed)
    now = services.settings.current

    async def asked(on: bool) -> None:
        chosen = EveningCheckIn.ON if on else EveningCheckIn.OFF
        await keep(services, lambda newest: replace(newest, checkin=chosen))

    return body(
        card(
            switch(words.CHECKIN, words.CHECKIN_ABOUT, now.checkin is EveningCheckIn.ON, asked),
            SavedField(
                "checkin_at",
                words.CHECKIN_AT,
                f"{now.checkin_at:%H:%M}",
                "20:00",
                words.CHECKIN_AT_ABOUT,
            ),
        )
    )

"""The settings of breaks, of their movements, and of the evening question."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import flet as ft

from app.domain.breaks import IDLE_MINUTES, preview
from app.domain.breaks.windows import start_of_day
from app.domain.settings import Chime, EveningCheckIn, ShowTips, ZoneFrom
from app.services.container import Services
from app.texts import dates_and_times
from app.texts import settings as words
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.components.section import body, card, paragraph, small, subheading
from app.ui.handlers import safe_handler, say_saved
from app.ui.hooks import use_services, use_signal
from app.ui.settings.days_off import days_off, public_holidays
from app.ui.settings.fields import SavedField, keep, keep_breaks, slider, switch
from app.ui.settings.hours import HoursEditor
from app.ui.settings.how_often import HowOften
from app.ui.settings.time_field import KeptTime


def tomorrow(services: Services) -> ft.Control:
    """A sentence about tomorrow's breaks, planned by the same rules as the real ones."""
    reminders = services.settings.current.reminders
    day = services.local_time.today() + timedelta(days=1)
    start, end = (start_of_day(each, reminders.tz) for each in (day, day + timedelta(days=1)))
    due = [at.astimezone(reminders.tz) for at in preview(reminders, start, end)]
    return ft.Column(
        spacing=theme.TINY,
        controls=[
            ft.Text(
                words.tomorrow(day, due, day in reminders.days_off),
                theme_style=ft.TextThemeStyle.BODY_LARGE,
            ),
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
        say_saved()

    async def sounds(on: bool) -> None:
        chosen = Chime.ON if on else Chime.OFF
        await keep(services, lambda newest: replace(newest, chime=chosen))

    async def tips(on: bool) -> None:
        chosen = ShowTips.ON if on else ShowTips.OFF
        await keep(services, lambda newest: replace(newest, tips=chosen))

    device = ft.TextButton(words.ZONE_OF_DEVICE, on_click=safe_handler(device_zone))
    return body(
        card(subheading(words.HOURS), HoursEditor(now.hours), small(words.HOURS_ABOUT)),
        HowOften(now),
        card(*days_off(services)),
        card(*public_holidays(services)),
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
        card(switch(words.TIPS, words.TIPS_ABOUT, settings.tips is ShowTips.ON, tips)),
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
            *([] if settings.zone_from is ZoneFrom.SYSTEM else [ft.Row([device], wrap=True)]),
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
            KeptTime(
                "checkin_at",
                words.CHECKIN_AT,
                now.checkin_at,
                words.CHECKIN_AT_ABOUT,
                lambda text: services.settings.set("checkin_at", text),
            ),
        )
    )

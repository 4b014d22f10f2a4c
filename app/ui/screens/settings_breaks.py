"""Settings of breaks: how often, when in the week, and what tomorrow will be like."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.breaks import IDLE_MINUTES, INTERVALS
from app.domain.settings import Chime, ZoneFrom
from app.ui.guard import guarded, say
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.choices import choices
from app.ui.parts.frame import body, card, paragraph, small, subheading
from app.ui.parts.settings.fields import KeptField, slider, switch
from app.ui.parts.settings.hours import HoursEditor
from app.ui.parts.settings.keeping import keep, keep_breaks
from app.ui.parts.settings.tomorrow import tomorrow
from app.ui.words import settings as words
from app.ui.words import shell, zones


@ft.component
def SettingsBreaks() -> ft.Control:
    """Each choice is kept at once; tomorrow below follows it."""
    unknot = use_unknot()
    use_signal(unknot.preferences.changed)
    settings = unknot.preferences.current
    now = settings.reminders
    unsure = zones.unsure(unknot.preferences.zone_certainty, now.zone)

    async def device_zone() -> None:
        await unknot.preferences.set("zone", ZoneFrom.SYSTEM)
        say(shell.SAVED)

    async def sounds(on: bool) -> None:
        chosen = Chime.ON if on else Chime.OFF
        await keep(unknot, lambda newest: replace(newest, chime=chosen))

    return body(
        card(
            slider(
                words.INTERVAL,
                words.minutes(now.interval_minutes),
                words.INTERVAL_ABOUT,
                now.interval_minutes,
                (INTERVALS[0], INTERVALS[-1]),
                lambda number: keep_breaks(unknot, interval_minutes=number),
            ),
        ),
        card(subheading(words.HOURS), small(words.HOURS_ABOUT), HoursEditor(now.hours)),
        card(tomorrow(unknot), tone=ft.Colors.SECONDARY_CONTAINER),
        card(
            subheading(words.NOTICE),
            choices(
                [(name, each == now.notice_seconds, each) for each, name in words.NOTICES.items()],
                lambda seconds: keep_breaks(unknot, notice_seconds=seconds),
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
                lambda number: keep_breaks(unknot, idle_minutes=number),
            ),
        ),
        card(
            *([paragraph(unsure)] if unsure else []),
            KeptField("zone", words.ZONE, now.zone, words.ZONE_HINT, words.ZONE_ABOUT),
            *(
                []
                if settings.zone_from is ZoneFrom.SYSTEM
                else [ft.TextButton(words.ZONE_OF_DEVICE, on_click=guarded(device_zone))]
            ),
        ),
    )

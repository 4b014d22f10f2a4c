"""Settings for the evening check-in."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.settings import EveningCheckIn
from app.texts import settings as words
from app.ui.components.section import body, card
from app.ui.hooks import use_services, use_signal
from app.ui.settings.fields import SavedField, keep, switch


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

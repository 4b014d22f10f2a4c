"""Settings of the evening check-in."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.settings import CheckIn
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.frame import body, card
from app.ui.parts.settings.fields import KeptField, switch
from app.ui.parts.settings.keeping import keep
from app.ui.words import settings as words


@ft.component
def SettingsEvening() -> ft.Control:
    """Whether, and when."""
    unknot = use_unknot()
    use_signal(unknot.preferences.changed)
    now = unknot.preferences.current

    async def asked(on: bool) -> None:
        chosen = CheckIn.ON if on else CheckIn.OFF
        await keep(unknot, lambda newest: replace(newest, checkin=chosen))

    return body(
        card(
            switch(words.CHECKIN, words.CHECKIN_ABOUT, now.checkin is CheckIn.ON, asked),
            KeptField(
                "checkin_at",
                words.CHECKIN_AT,
                f"{now.checkin_at:%H:%M}",
                "20:00",
                words.CHECKIN_AT_ABOUT,
            ),
        )
    )

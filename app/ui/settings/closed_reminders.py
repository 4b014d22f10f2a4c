"""Who reminds a person while Unknot is closed: this device, and the other ways."""

from __future__ import annotations

import flet as ft

from app.domain.permissions import DeviceKind
from app.texts import closed_reminders as words
from app.texts import notifications
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.settings.calendar_card import CalendarCard
from app.ui.settings.push_card import PushCard


def closed_reminders(device: DeviceKind) -> list[ft.Control]:
    """One card for what this device does, and one for each other way."""
    here = device is DeviceKind.COMPUTER
    return [
        card(
            subheading(words.TITLE),
            paragraph(words.HERE[device]),
            *([small(notifications.BACKGROUND_ABOUT)] if here else []),
        ),
        CalendarCard(),
        PushCard()
        if here
        else card(subheading(words.PUSH), small(words.PUSH_CAN), small(words.PUSH_ELSEWHERE)),
        *(
            []
            if device is DeviceKind.ANDROID
            else [card(subheading(words.ANDROID), small(words.ANDROID_CAN))]
        ),
    ]

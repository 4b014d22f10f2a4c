"""Reminders from this computer to the phone, through ntfy."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.outside import leaves_topic
from app.domain.settings import Settings
from app.services.spots import random_id
from app.texts import closed_reminders as words
from app.texts import notifications
from app.ui import theme
from app.ui.components.controls import Section
from app.ui.components.section import card, small, subheading
from app.ui.hooks import use_services, use_signal
from app.ui.hooks.announced import use_announced
from app.ui.settings.fields import SavedField, keep, switch


@ft.component
def PushCard() -> ft.Control:
    """What leaves the computer, the switch, where it goes, and what went wrong."""
    services = use_services()
    use_signal(services.settings.changed)
    outside = services.settings.current.outside
    found = (*services.notification_channels.troubles, *services.reminders.service_status.troubles)
    wrong = notifications.troubles(tuple(dict.fromkeys(found))) if outside.push else ""

    seen, set_seen = ft.use_state(outside)
    left, set_left = ft.use_state("")
    use_announced(left)

    def look() -> None:
        if leaves_topic(seen, outside):
            set_left(words.push_left(seen.server, seen.topic))
        elif outside.push and not seen.push:
            set_left("")
        set_seen(outside)

    ft.use_effect(look, [outside])

    async def turn(on: bool) -> None:
        def change(before: Settings) -> Settings:
            topic = before.outside.topic or f"unknot-{random_id()}"
            return replace(before, outside=replace(before.outside, push=on, topic=topic))

        await keep(services, change)

    return card(
        subheading(words.PUSH),
        small(words.PUSH_CAN),
        switch(words.PUSH_SWITCH, words.PUSH_SWITCH_ABOUT, outside.push, turn),
        *([small(words.PUSH_STEPS)] if outside.push else []),
        ft.Text(left, key="push-left") if left else small(words.PUSH_STAYS),
        *([ft.Text(wrong, key="push-trouble", color=ft.Colors.ERROR)] if wrong else []),
        Section(
            words.SERVER_SECTION,
            words.push_summary(outside.server, outside.topic),
            lambda: ft.Column(
                [
                    SavedField("ntfy_server", words.SERVER, outside.server, "", words.SERVER_ABOUT),
                    SavedField("ntfy_topic", words.TOPIC, outside.topic, "", words.TOPIC_ABOUT),
                    SavedField("ntfy_token", words.TOKEN, outside.token, "", words.TOKEN_ABOUT),
                ],
                spacing=theme.MEDIUM,
            ),
        ),
    )

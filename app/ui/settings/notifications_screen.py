"""Notification settings: the available channels, their permissions, and a test of all."""

from __future__ import annotations

import logging

import flet as ft

from app.domain.permissions import PhonePermissions
from app.services.container import Services
from app.services.in_app_notifications import IN_APP
from app.services.notification_channels import DeliveryTest, Message
from app.texts import break_history as history
from app.texts import notifications as words
from app.ui.components.controls import link
from app.ui.components.section import body, card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.settings.permissions import computer_cards, phone_cards

log = logging.getLogger(__name__)

TEST = Message(words.TEST_TITLE, words.TEST_BODY)


def _reached(services: Services) -> tuple[str, ...]:
    # A person reading this has a window open, whatever the last beat recorded.
    return tuple(dict.fromkeys((IN_APP, *services.reminders.service_status.channels)))


@ft.component
def SettingsNotifications() -> ft.Control:
    """One card for each thing that can be done."""
    services = use_services()
    use_signal(services.browser.changed)
    use_signal(services.permissions.changed)
    use_signal(services.reminder_loop.heartbeat)
    nothing: tuple[DeliveryTest, ...] = ()
    answers, set_answers = ft.use_state(nothing)

    async def test() -> None:
        await services.permissions.refresh()
        set_answers(await services.notification_channels.test_all(TEST))
        toast(f"{words.TEST_TITLE}. {words.TEST_BODY}")  # the channel of this window

    async def look() -> None:
        try:
            await services.permissions.refresh()
        except Exception:
            log.exception("what this device allows could not be looked up")

    ft.use_effect(look, [])
    phone = services.permissions.phone
    return body(
        card(
            subheading(words.NOW),
            paragraph(words.shown_where(_reached(services))),
            small(words.TEST_ABOUT),
            ft.Row(
                wrap=True,
                controls=[
                    ft.FilledButton(
                        words.TEST,
                        icon=ft.Icons.NOTIFICATIONS_ACTIVE_OUTLINED,
                        on_click=safe_handler(test),
                    )
                ],
            ),
            *[_answer(one) for one in answers],
        ),
        *(
            phone_cards(phone, services.permissions)
            if isinstance(phone, PhonePermissions)
            else computer_cards(services.permissions.desktop, services.browser)
        ),
        link(ft.Icons.HISTORY, history.TITLE, words.HISTORY_ABOUT, "/settings/history"),
    )


def _answer(one: DeliveryTest) -> ft.Control:
    name, says = words.tried(one)
    return ft.Semantics(
        key=f"tried-{one.channel}",
        live_region=True,
        content=ft.Column(
            spacing=0,
            controls=[ft.Text(name, theme_style=ft.TextThemeStyle.TITLE_SMALL), small(says)],
        ),
    )

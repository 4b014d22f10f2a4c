"""Notification settings: the available channels, permissions of this device, and a test of all."""

from __future__ import annotations

import logging

import flet as ft

from app.domain.outside import PUSH_CHANNEL
from app.domain.permissions import DesktopStatus, PermissionState, PhonePermissions
from app.services.browser_notifications import BrowserNotifier, Permission
from app.services.container import Services
from app.services.in_app_notifications import IN_APP
from app.services.notification_channels import DeliveryTest, Message
from app.services.permissions import Permissions
from app.texts import break_history as history
from app.texts import notifications as words
from app.ui import theme
from app.ui.components.controls import link
from app.ui.components.section import body, card, paragraph, small, subheading
from app.ui.handlers import Handler, safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.settings.closed_reminders import closed_reminders


def computer_cards(desk: DesktopStatus, browser: BrowserNotifier) -> list[ft.Control]:
    """The browser's permission, and the desktop's notifications."""

    def allow() -> None:
        browser.ask()
        toast(words.ASKED)

    asks = browser.permission is Permission.NOT_ASKED
    return [
        card(
            subheading(words.BROWSER),
            small(words.PERMISSIONS[browser.permission]),
            *([_buttons(_button(words.ALLOW, allow))] if asks else []),
        ),
        *(
            []
            if desk is DesktopStatus.NONE
            else [card(subheading(words.DESKTOP), small(words.DESKS[desk]))]
        ),
    ]


def phone_cards(phone: PhonePermissions, rights: Permissions) -> list[ft.Control]:
    """Notifications, exact alarms, and the battery saver."""
    return [
        card(
            subheading(words.PHONE),
            small(words.PHONE_RIGHTS[phone.notifications]),
            *_unless_given(
                phone.notifications,
                _button(words.ALLOW, rights.ask_to_notify),
                _button(words.PHONE_SETTINGS, rights.open_settings),
            ),
        ),
        card(
            subheading(words.EXACT),
            small(words.EXACT_RIGHTS[phone.exact_alarms]),
            *_unless_given(
                phone.exact_alarms, _button(words.ALLOW_EXACT, rights.ask_for_exact_alarms)
            ),
        ),
        card(
            subheading(words.BATTERY),
            small(words.BATTERY_RIGHTS[phone.background]),
            *([] if phone.background is PermissionState.GIVEN else [small(words.BATTERY_ABOUT)]),
        ),
    ]


def _unless_given(right: PermissionState, *buttons: ft.Control) -> list[ft.Control]:
    return [] if right is PermissionState.GIVEN else [_buttons(*buttons)]


def _buttons(*buttons: ft.Control) -> ft.Control:
    return ft.Row(list(buttons), wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL)


def _button(label: str, do: Handler) -> ft.Control:
    return ft.OutlinedButton(label, key=label, on_click=safe_handler(do))


log = logging.getLogger(__name__)

TEST = Message(words.TEST_TITLE, words.TEST_BODY)


def channels_now(services: Services) -> tuple[str, ...]:
    """Where reminders are shown to somebody who reads this: a window is open, whatever the last
    beat recorded."""
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
            paragraph(words.shown_where(channels_now(services))),
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
            *[_answer(one) for one in answers if _is_wanted(one, services)],
        ),
        *(
            phone_cards(phone, services.permissions)
            if isinstance(phone, PhonePermissions)
            else computer_cards(services.permissions.desktop, services.browser)
        ),
        *closed_reminders(services.permissions.device),
        link(ft.Icons.HISTORY, history.TITLE, words.HISTORY_ABOUT, "/settings/history"),
    )


def _is_wanted(one: DeliveryTest, services: Services) -> bool:
    """A channel that nobody has turned on is not missing."""
    return one.channel != PUSH_CHANNEL or services.settings.current.outside.push


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

"""Permissions on this device, one card each: its state, and what can be done."""

from __future__ import annotations

import flet as ft

from app.domain.permissions import DesktopStatus, PermissionState, PhonePermissions
from app.services.browser_notifications import BrowserNotifier, Permission
from app.services.permissions import Permissions
from app.texts import notifications as words
from app.ui import theme
from app.ui.components.section import card, small, subheading
from app.ui.handlers import Handler, safe_handler, toast


def computer_cards(desk: DesktopStatus, browser: BrowserNotifier) -> list[ft.Control]:
    """The browser's permission, the desktop's notifications, and reminders without a window."""

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
        card(subheading(words.BACKGROUND), small(words.BACKGROUND_ABOUT)),
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

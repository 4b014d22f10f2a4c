"""The user interface over the object graph: a window or tab, and notifications on a phone."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from app.services.container import Services
from app.services.notification_actions import NotificationAction
from app.services.notification_channels import NotificationKind
from app.texts import breaks as break_words
from app.ui.first_paint import FirstPage, first_page, first_paint

if TYPE_CHECKING:
    import flet as ft


def window(services: Services) -> Callable[[ft.Page], None]:
    """The function that Flet calls for each window or tab.  The first call imports the screens."""
    can_notify = find_spec("flet_android_notifications") is not None

    def main(page: ft.Page) -> None:
        import_screens()(services)(page)
        if can_notify and page.platform is not None and page.platform.value == "android":
            _attach_phone(services, page)

    return main


def paint(services: Services) -> Callable[[str], FirstPage]:
    """The function that returns what a page shows at a route before the client draws it."""
    return lambda route: first_page(first_paint(services, route))


def import_screens() -> Callable[[Services], Callable[[ft.Page], None]]:
    """Import the screens, and return the function that builds `main` over the services."""
    from app.ui.app import build_main

    return build_main


def _attach_phone(services: Services, page: ft.Page) -> None:
    from app.system.android import AndroidNotifier, NotificationForm
    from app.system.android_page import AndroidPage

    plugin = import_module("flet_android_notifications").FletAndroidNotifications
    meeting = AndroidPage(services.permissions.refresh)

    def wording() -> NotificationForm:
        what = break_words.next_movements(services.break_player.next_movements())
        message = break_words.message(NotificationKind.DUE, what)
        return NotificationForm(
            message.title, message.body, break_words.buttons, break_words.CHANNEL_NAME
        )

    android = AndroidNotifier(
        plugin(on_notification_tap=meeting.tapped),
        services.reminders.coming_breaks,
        wording,
        lambda name, break_id: services.notification_actions.perform(
            NotificationAction(name), break_id
        ),
    )
    services.notification_channels.replace(android)
    services.permissions.phone_source = android
    refill = meeting.refill
    meeting.keep(refill)  # signals hold their listeners weakly
    services.reminders.changed.connect(refill)
    meeting.attach(android, page)

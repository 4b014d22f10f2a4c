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

if TYPE_CHECKING:
    import flet as ft


def window(services: Services) -> Callable[[ft.Page], None]:
    """The function that Flet calls for each window or tab."""
    from app.ui.app import build_main

    main = build_main(services)
    if find_spec("flet_android_notifications") is None:
        return main

    def on_a_phone(page: ft.Page) -> None:
        main(page)
        if page.platform is not None and page.platform.value == "android":
            _attach_phone(services, page)

    return on_a_phone


def _attach_phone(services: Services, page: ft.Page) -> None:
    from app.system.android import AndroidNotifier, NotificationForm
    from app.system.android_page import AndroidPage

    plugin = import_module("flet_android_notifications").FletAndroidNotifications
    meeting = AndroidPage(services.permissions.refresh)
    buttons = {button.value: title for button, title in break_words.BUTTONS.items()}

    def wording() -> NotificationForm:
        names = tuple(one.movement.name for one in services.break_player.next_movements())
        said = break_words.message(NotificationKind.DUE, break_words.movements(names))
        return NotificationForm(said.title, said.body, buttons, break_words.CHANNEL_NAME)

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

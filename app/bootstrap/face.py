"""What is shown of the object graph: a window or tab, and on a phone its notifications."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from app.services.answers import Button
from app.services.channels import Occasion
from app.services.unknot import Unknot
from app.ui.words import breaks as break_words

if TYPE_CHECKING:
    import flet as ft


def face(unknot: Unknot) -> Callable[[ft.Page], None]:
    """What Flet calls for each window or tab."""
    from app.ui.app import build_main

    main = build_main(unknot)
    if find_spec("flet_android_notifications") is None:
        return main

    def on_a_phone(page: ft.Page) -> None:
        main(page)
        if page.platform is not None and page.platform.value == "android":
            _attach_phone(unknot, page)

    return on_a_phone


def _attach_phone(unknot: Unknot, page: ft.Page) -> None:
    from app.system.android import Android, Wording
    from app.system.android_page import AndroidPage

    plugin = import_module("flet_android_notifications").FletAndroidNotifications
    meeting = AndroidPage(unknot.rights.look)
    buttons = {button.value: title for button, title in break_words.BUTTONS.items()}

    def wording() -> Wording:
        names = tuple(one.movement.name for one in unknot.breaktime.next_up())
        said = break_words.message(Occasion.DUE, break_words.movements(names))
        return Wording(said.title, said.body, buttons, break_words.LANE)

    android = Android(
        plugin(on_notification_tap=meeting.tapped),
        unknot.reminders.ahead,
        wording,
        lambda name, break_id: unknot.answers.press(Button(name), break_id),
    )
    unknot.reminders.channels.replace(android)
    unknot.rights.asks_phone = android
    refill = meeting.refill
    meeting.keep(refill)  # signals hold their listeners weakly
    unknot.reminders.changed.connect(refill)
    meeting.attach(android, page)

"""A person's data: where it lives, taking it along, bringing it back."""

from __future__ import annotations

import flet as ft

from app.services.unknot import NoEntrance
from app.ui.guard import guarded, say
from app.ui.hooks import use_unknot
from app.ui.parts.frame import body, card, paragraph, small, subheading
from app.ui.parts.settings.bring_back import BringBack
from app.ui.parts.settings.browsers import Browsers
from app.ui.parts.settings.take_along import TakeAlong
from app.ui.words import data as words


@ft.component
def SettingsData() -> ft.Control:
    """Nothing here leaves the device unless the person takes it."""
    unknot = use_unknot()
    home = unknot.transfer.home
    return body(
        card(
            subheading(words.HOME),
            paragraph(home or words.NO_HOME),
            *([small(words.HOME_ABOUT), _copy(home)] if home else []),
        ),
        TakeAlong(),
        BringBack(),
        *([] if isinstance(unknot.entrance, NoEntrance) else [Browsers()]),
    )


def _copy(home: str) -> ft.Control:
    return ft.Row(
        [
            ft.TextButton(
                words.COPY,
                ft.Icons.CONTENT_COPY,
                action=ft.CopyToClipboard(home),
                on_click=guarded(lambda: say(words.COPIED)),
            )
        ]
    )

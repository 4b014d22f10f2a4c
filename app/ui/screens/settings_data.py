"""A person's data: where it lives, taking it along, bringing it back."""

from __future__ import annotations

import flet as ft

from app.ui.hooks import use_unknot
from app.ui.parts.frame import body, card, small, subheading
from app.ui.parts.settings.bring_back import BringBack
from app.ui.parts.settings.take_along import TakeAlong
from app.ui.words import data as words


@ft.component
def SettingsData() -> ft.Control:
    """Nothing here leaves the device unless the person takes it."""
    home = use_unknot().transfer.home
    return body(
        card(
            subheading(words.HOME),
            ft.Text(
                home or words.NO_HOME,
                selectable=True,
                theme_style=ft.TextThemeStyle.BODY_LARGE,
            ),
            small(words.HOME_ABOUT if home else ""),
        ),
        TakeAlong(),
        BringBack(),
    )

"""How to install the app, where a browser shows it and it isn't installed yet.

The page (`assets/phone.js`) says what this browser can do, and opens the browser's own question
when the button is pressed, as only the page may.
"""

from __future__ import annotations

import logging

import flet as ft

from app.texts import install as words
from app.ui.components.section import card, paragraph, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services
from app.ui.hooks.use_signal import use_kept

INSTALL = "install"
"""Under this key the page says how; by this name it knows the button."""

log = logging.getLogger(__name__)


@ft.component
def InstallCard() -> ft.Control:
    """The way of this browser; nothing where there is none, or no browser."""
    preferences = use_kept(ft.SharedPreferences)
    how, set_how = ft.use_state("")
    has_own_journal = use_services().entrance is None

    async def ask() -> None:
        if not ft.context.page.web:
            return
        try:
            set_how(str(await preferences.get(INSTALL) or ""))
        except Exception as error:  # the window closed, or this browser keeps nothing
            log.info("whether Unknot can be installed could not be asked: %s", error)

    async def pressed() -> None:
        set_how("")
        await preferences.remove(INSTALL)  # a browser asks once

    ft.use_effect(ask, [])
    match how:
        case "by button":
            button = ft.FilledButton(words.BUTTON, on_click=safe_handler(pressed))
            named = ft.Semantics(identifier=INSTALL, content=button)
            return card(
                subheading(words.TITLE), paragraph(words.BY_BUTTON), ft.Row([named], wrap=True)
            )
        case "by hand":
            more = [paragraph(words.EMPTY_THERE)] if has_own_journal else []
            return card(subheading(words.TITLE), paragraph(words.BY_HAND), *more)
    return ft.Container()

"""About the app: what it is, what it is not, and where that is from."""

from __future__ import annotations

import flet as ft

from app.ui.parts.frame import body, card, paragraph, subheading
from app.ui.parts.links import link
from app.ui.words import learn, shell
from app.ui.words import settings as words


@ft.component
def SettingsAbout() -> ft.Control:
    """Nothing to choose here."""
    return body(
        card(subheading(shell.APP), paragraph(words.ABOUT_TEXT), paragraph(words.NOT_REVIEWED)),
        card(subheading(words.PRIVACY), paragraph(words.PRIVACY_TEXT)),
        link(
            ft.Icons.SCIENCE_OUTLINED,
            words.EVIDENCE,
            words.EVIDENCE_ABOUT,
            "/learn/evidence",
        ),
        link(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, learn.HELP, learn.HELP_ABOUT, "/learn/help"),
        link(ft.Icons.REPLAY, words.WELCOME_AGAIN, words.WELCOME_AGAIN_ABOUT, "/welcome"),
    )

"""Red flags on the screen: below a heading for how soon, each with its way to the emergency."""

from __future__ import annotations

from collections.abc import Iterable

import flet as ft

from app.domain.holds import EMERGENCY
from app.domain.learn.content import RedFlag, Urgency
from app.texts import getting_help as words
from app.texts import learn
from app.ui import theme
from app.ui.components.section import card, heading, marked, paragraph
from app.ui.shell.navigation import to

TONES = {
    Urgency.NOW: ft.Colors.ERROR_CONTAINER,
    Urgency.TODAY: ft.Colors.SECONDARY_CONTAINER,
    Urgency.SOON: ft.Colors.SURFACE_CONTAINER_LOW,
}


def flag_cards(flags: Iterable[RedFlag]) -> list[ft.Control]:
    """One card for each urgency of which there are flags, the most urgent first."""
    shown = tuple(flags)
    return [
        ft.Container(
            key=f"flags-{urgency}",
            content=card(
                heading(learn.URGENCIES[urgency]),
                *([paragraph(words.CALL)] if urgency is Urgency.NOW else []),
                *(_row(flag) for flag in shown if flag.urgency is urgency),
                tone=TONES[urgency],
            ),
        )
        for urgency in Urgency
        if any(flag.urgency is urgency for flag in shown)
    ]


def sign(text: str) -> ft.Control:
    """One sign with its mark."""
    return marked(text, ft.Icons.ERROR_OUTLINE)


def _row(flag: RedFlag) -> ft.Control:
    """The flag; where it can be heart, brain or an artery, a button to the emergency screen."""
    reasons = sorted(EMERGENCY.intersection(flag.stops))
    if not reasons:
        return ft.Container(sign(flag.text), key=f"flag-{flag.id}")
    return ft.ListTile(
        key=f"flag-{flag.id}",
        leading=ft.Icon(ft.Icons.ERROR_OUTLINE, size=20),
        min_leading_width=20,
        horizontal_spacing=theme.SMALL,
        content_padding=ft.Padding.all(0),
        title=paragraph(flag.text),
        trailing=ft.Icon(ft.Icons.CHEVRON_RIGHT),
        min_height=theme.TOUCH,
        on_click=to(f"/learn/emergency/{reasons[0]}"),
    )

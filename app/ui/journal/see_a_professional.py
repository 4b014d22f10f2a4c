"""Reasons in the journal to see a professional, with the way to "when to get help"; and that a
score is higher than usual, which can be hidden.
"""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.body import Spot
from app.domain.journal.entry import EntryDetails, Score
from app.domain.safety.entry_locks import NERVE_SIGNS
from app.domain.safety.warning_signs import SEVERE, WarningSign
from app.services.container import Services
from app.texts import getting_help
from app.texts import safety as words
from app.ui import theme
from app.ui.components.controls import icon_button
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to

REMARK = WarningSign.HIGHER_THAN_USUAL


@ft.component
def Care(spots: Sequence[Spot]) -> ft.Control:
    """The reasons, for the spots that have some; otherwise nothing."""
    services = use_services()
    use_signal(services.journal.changed)
    use_signal(services.safety.changed)
    reasons, remarks = list[str](), list[ft.Control]()
    for spot in spots:
        signs = services.safety.warning_signs(spot.id)
        if REMARK in signs and WarningSign.SEVERE not in signs:
            remarks.append(_remark(services, spot))
        reasons += words.reasons_for_help(signs, spot.name)
    shown = [*([_card(reasons)] if reasons else []), *remarks]
    return (
        ft.Column(
            shown,
            spacing=theme.MEDIUM,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        )
        if shown
        else ft.Container(visible=False)
    )


def _remark(services: Services, spot: Spot) -> ft.Control:
    """That a score is higher than usual: not a red flag, and the person can hide it."""

    async def set_aside() -> None:
        await services.safety.set_aside(spot.id)

    said = words.warning_sign(REMARK, spot.name)
    return ft.Semantics(
        key=f"remark-{spot.id}",
        live_region=True,
        content=card(
            ft.Row(
                spacing=theme.SMALL,
                controls=[
                    ft.Icon(ft.Icons.NORTH_EAST, color=ft.Colors.SECONDARY),
                    ft.Container(paragraph(said), expand=True),
                    icon_button(
                        ft.Icons.CLOSE, f"{words.SET_ASIDE}: {said}", safe_handler(set_aside)
                    ),
                ],
            ),
            small(words.HIGHER_ABOUT),
            tone=ft.Colors.SECONDARY_CONTAINER,
        ),
    )


def worth_help(said: object, details: EntryDetails) -> list[ft.Control]:
    """The reasons in an entry that is still being written; nothing where there are none."""
    reasons = []
    if isinstance(said, Score) and said >= SEVERE:
        reasons.append(getting_help.SEVERE_ENTRY)
    if NERVE_SIGNS.intersection(details.descriptors):
        reasons.append(getting_help.NERVE_ENTRY)
    return [ft.Container(_card(reasons), key="worth-help")] if reasons else []


def _card(reasons: Sequence[str]) -> ft.Control:
    return ft.Semantics(
        live_region=True,
        content=card(
            ft.Row(
                spacing=theme.SMALL,
                controls=[
                    ft.Icon(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, color=ft.Colors.ERROR),
                    subheading(words.SEE_A_PROFESSIONAL),
                ],
            ),
            *(ft.Text(each, theme_style=ft.TextThemeStyle.BODY_LARGE) for each in reasons),
            small(words.SELF_CARE_LIMITS),
            ft.Row(
                controls=[ft.OutlinedButton(words.WHEN_TO_GET_HELP, on_click=to("/learn/help"))]
            ),
            tone=ft.Colors.ERROR_CONTAINER,
        ),
    )

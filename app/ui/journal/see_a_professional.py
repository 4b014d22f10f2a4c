"""Reasons in the journal to see a professional, with a link to more information."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.body import Spot
from app.domain.safety.warning_signs import WarningSign
from app.texts import safety as words
from app.ui import theme
from app.ui.components.section import card, small, subheading
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to


@ft.component
def Care(spots: Sequence[Spot]) -> ft.Control:
    """The reasons, for the spots that have some; otherwise nothing."""
    services = use_services()
    use_signal(services.journal.changed)
    use_signal(services.safety.changed)
    reasons = []
    for spot in spots:
        signs = services.safety.warning_signs(spot.id)
        reasons += [words.warning_sign(sign, spot.name) for sign in WarningSign if sign in signs]
    if not reasons:
        return ft.Container(visible=False)
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

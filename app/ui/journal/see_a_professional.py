"""Reasons in the journal to see a professional, with the way to "when to get help"."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.body import Spot
from app.domain.journal.entry import EntryDetails, Score
from app.domain.safety.entry_locks import NERVE_SIGNS
from app.domain.safety.warning_signs import SEVERE, WarningSign
from app.texts import getting_help
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
    return _card(reasons) if reasons else ft.Container(visible=False)


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

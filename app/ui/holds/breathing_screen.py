"""Choosing how and how long to breathe on its own."""

from __future__ import annotations

import flet as ft

from app.domain.breathing.record import chosen_last
from app.texts import breathing as words
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.components.section import body, card, paragraph, small, subheading
from app.ui.holds.breathing_player import breathing_route
from app.ui.holds.cues import BREATHING_TONES, use_channels
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to

LENGTHS = (1, 2, 3, 5, 10)
USUAL_MINUTES = 3


@ft.component
def HoldBreathe() -> ft.Control:
    """The choice of pattern and length, at first those of last time."""
    services = use_services()
    use_signal(services.settings.changed)
    usual = services.settings.current.holds.pattern, USUAL_MINUTES
    pattern, length = chosen_last(services.breathing_records.all(), usual, LENGTHS)
    wanted, want = ft.use_state(str(pattern))
    minutes, set_minutes = ft.use_state(length)
    # Tones are loaded here, as one that is still loading when due would come late.
    use_channels(services.settings.current.holds, BREATHING_TONES)
    patterns = services.breathing_patterns.all()
    chosen = next((each for each in patterns if each.id == wanted), patterns[0])
    return body(
        ft.FilledButton(words.START, on_click=to(breathing_route(chosen.id, minutes))),
        card(
            subheading(words.MINUTES),
            choices(
                [(words.minutes(n), n == minutes, n) for n in LENGTHS],
                set_minutes,
                ft.MainAxisAlignment.START,
            ),
        ),
        card(
            subheading(words.PATTERN),
            choices(
                [(each.name, each is chosen, each.id) for each in patterns],
                want,
                ft.MainAxisAlignment.START,
            ),
            paragraph(words.about(chosen)),
            _making(chosen in services.breathing_patterns.own(), chosen.id),
        ),
        small(words.EASE),
    )


def _making(is_own: bool, pattern: str) -> ft.Control:
    make = ft.OutlinedButton(words.MAKE_OWN, icon=ft.Icons.ADD, on_click=to("/hold/breathe/own"))
    change = ft.OutlinedButton(
        words.CHANGE,
        icon=ft.Icons.EDIT_OUTLINED,
        on_click=to(f"/hold/breathe/own/{pattern}"),
        visible=is_own,
    )
    return ft.Row([change, make], wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL)

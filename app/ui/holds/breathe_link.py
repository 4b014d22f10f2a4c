"""The ways into breathing on its own: one minute at once, or a choice of how and how long."""

from __future__ import annotations

import flet as ft

from app.domain.breathing.record import chosen_last
from app.domain.breathing.session import FEWEST_MINUTES
from app.texts import endings as words
from app.texts import holds
from app.ui import theme
from app.ui.components.controls import link
from app.ui.holds.breathing_player import breathing_route
from app.ui.holds.cues import BREATHING_TONES, use_channels
from app.ui.hooks import use_services
from app.ui.shell.navigation import to


@ft.component
def BreatheLink() -> ft.Control:
    """A minute as it was breathed last, with one tap; below it the way to choose."""
    services = use_services()
    chosen = services.settings.current.holds
    use_channels(chosen, BREATHING_TONES)  # so that the first breath is heard in time
    usual = chosen.pattern, FEWEST_MINUTES
    pattern, _ = chosen_last(services.breathing_records.all(), usual, (FEWEST_MINUTES,))
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            link(ft.Icons.AIR, holds.BREATHE, holds.BREATHE_ABOUT, "/hold/breathe"),
            ft.FilledTonalButton(
                words.BREATHE_ONE_MINUTE,
                icon=ft.Icons.PLAY_ARROW,
                on_click=to(breathing_route(pattern, FEWEST_MINUTES)),
            ),
        ],
    )

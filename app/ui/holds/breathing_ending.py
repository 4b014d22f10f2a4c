"""The end of breathing on its own: what was breathed, the minutes of today, and what is next."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.texts import breaks as break_words
from app.texts import endings as words
from app.ui import theme
from app.ui.handlers import safe_handler
from app.ui.holds.hold_view import large, medium
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to


@ft.component
def BreathingEnding(pattern: str, seconds: float, again: Callable[[], None]) -> ft.Control:
    """What a session ends with, whether it was breathed to its end or stopped."""
    services = use_services()
    use_signal(services.breathing_records.changed)
    now = services.local_time.now()
    today = services.breathing_records.minutes_on(now.date())
    return ft.Column(
        key="over",
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Icon(ft.Icons.AIR, size=96, color=ft.Colors.PRIMARY),
            ft.Semantics(live_region=True, header=True, content=large(words.BREATHING_DONE)),
            medium(words.breathed(seconds, pattern)),
            medium(words.breathing_today(today), ft.Colors.PRIMARY),
            medium(
                break_words.why(services.reminders.schedule_status(), now),
                ft.Colors.ON_SURFACE_VARIANT,
            ),
            ft.FilledButton(words.FINISH, on_click=to("/hold")),
            ft.OutlinedButton(words.BREATHE_AGAIN, on_click=safe_handler(again)),
        ],
    )

"""When the person works: how often a break comes, and within which hours."""

from __future__ import annotations

import flet as ft

from app.domain.breaks import INTERVALS
from app.ui import theme
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.frame import card, paragraph, subheading
from app.ui.parts.settings.fields import slider
from app.ui.parts.settings.hours import HoursEditor
from app.ui.parts.settings.keeping import keep_breaks
from app.ui.parts.settings.tomorrow import tomorrow
from app.ui.words import settings
from app.ui.words import welcome as words


@ft.component
def When() -> ft.Control:
    """Kept as it is chosen, as in the settings."""
    unknot = use_unknot()
    use_signal(unknot.preferences.changed)
    now = unknot.preferences.current.reminders
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            paragraph(words.WHEN_ABOUT),
            card(
                slider(
                    settings.INTERVAL,
                    settings.minutes(now.interval_minutes),
                    settings.INTERVAL_ABOUT,
                    now.interval_minutes,
                    (INTERVALS[0], INTERVALS[-1]),
                    lambda number: keep_breaks(unknot, interval_minutes=number),
                )
            ),
            card(subheading(settings.HOURS), HoursEditor(now.hours)),
            card(tomorrow(unknot), tone=ft.Colors.SECONDARY_CONTAINER),
        ],
    )

"""The journal's part of Today, the most important first."""

from __future__ import annotations

import flet as ft

from app.ui import theme
from app.ui.hooks import use_services, use_signal
from app.ui.journal.check_in import CheckIn
from app.ui.journal.see_a_professional import Care
from app.ui.journal.spots_today import SpotsToday


@ft.component
def JournalToday() -> ft.Control:
    """The evening check-in when it is due, reasons to get help, and the open spots."""
    services = use_services()
    use_signal(services.journal.changed)
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[CheckIn(), Care(services.journal_reader.open_spots()), SpotsToday()],
    )

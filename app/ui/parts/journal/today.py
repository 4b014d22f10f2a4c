"""What Today shows of the journal, in the order of what matters now."""

from __future__ import annotations

import flet as ft

from app.ui import theme
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.journal.care import Care
from app.ui.parts.journal.check_in import CheckIn
from app.ui.parts.journal.spots_today import SpotsToday


@ft.component
def JournalToday() -> ft.Control:
    """The evening check-in when it is due, reasons to get help, and the open spots."""
    journal = use_unknot().journal
    use_signal(journal.changed)
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[CheckIn(), Care(journal.open_spots()), SpotsToday()],
    )

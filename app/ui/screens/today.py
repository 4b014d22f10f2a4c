"""Today: the next break and why, the day so far, and the spots being followed."""

from __future__ import annotations

import flet as ft

from app.ui import theme
from app.ui.hooks import use_width
from app.ui.parts.breaks.break_card import BreakCard
from app.ui.parts.breaks.day_dots import DayDots
from app.ui.parts.frame import body
from app.ui.parts.journal.today import JournalToday
from app.ui.theme import Width

TWO_COLUMNS = 1120


def _column(*controls: ft.Control) -> ft.Control:
    return ft.Column(
        expand=1,
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=list(controls),
    )


@ft.component
def Today() -> ft.Control:
    """The first screen: breaks first, spots below them or, where there is room, beside."""
    wide = use_width() is Width.WIDE
    breaks, spots = _column(BreakCard(), DayDots()), _column(JournalToday())
    if not wide:
        return body(BreakCard(), DayDots(), JournalToday())
    beside = ft.Row(
        spacing=theme.MEDIUM,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[breaks, spots],
    )
    return body(beside, width=TWO_COLUMNS)

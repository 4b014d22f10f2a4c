"""Today: the next break and why, the day so far, and the followed spots."""

from __future__ import annotations

import flet as ft

from app.domain.holds import HoldSession
from app.services.container import Services
from app.ui import theme
from app.ui.breaks.break_card import BreakCard
from app.ui.breaks.day_dots import DayDots
from app.ui.components.section import body
from app.ui.holds.next_day import NextDayQuestion
from app.ui.holds.resume_card import UnderWay
from app.ui.hooks import use_services, use_signal, use_width
from app.ui.journal.today_journal import JournalToday
from app.ui.shell.navigation import go
from app.ui.theme import Width
from app.ui.welcome.welcome_screen import is_new

TWO_COLUMNS = 1120


def _column(*controls: ft.Control) -> ft.Control:
    return ft.Column(
        expand=1,
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=list(controls),
    )


def _now(services: Services) -> list[ft.Control]:
    """What comes first: a hold in progress, and how yesterday's holds feel."""
    under_way = isinstance(services.holds.runner.current, HoldSession)
    return [
        *([UnderWay()] if under_way else []),
        *([NextDayQuestion()] if services.holds.records.awaiting_next_day() else []),
    ]


@ft.component
def Today() -> ft.Control:
    """The first screen: breaks first, spots below them or, where there is room, beside them."""
    services = use_services()
    use_signal(services.holds.changed)

    async def welcome() -> None:
        # A new person always sees the first steps first, whatever the address.
        if is_new(services):
            await go("/welcome")

    ft.use_effect(welcome, [])
    wide = use_width() is Width.WIDE
    if not wide:
        return body(*_now(services), BreakCard(), DayDots(), JournalToday())
    beside = ft.Row(
        spacing=theme.MEDIUM,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            _column(BreakCard(), DayDots()),
            _column(*_now(services), JournalToday()),
        ],
    )
    return body(beside, width=TWO_COLUMNS)

"""Today: the next break and why, the day so far, and the spots being followed."""

from __future__ import annotations

import flet as ft

from app.domain.hold import Run
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.hooks import use_signal, use_unknot, use_width
from app.ui.navigation import go
from app.ui.parts.breaks.break_card import BreakCard
from app.ui.parts.breaks.day_dots import DayDots
from app.ui.parts.frame import body
from app.ui.parts.holds.next_day import NextDayQuestion
from app.ui.parts.holds.under_way import UnderWay
from app.ui.parts.journal.today import JournalToday
from app.ui.screens.welcome import is_new
from app.ui.theme import Width

TWO_COLUMNS = 1120


def _column(*controls: ft.Control) -> ft.Control:
    return ft.Column(
        expand=1,
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=list(controls),
    )


def _now(unknot: Unknot) -> list[ft.Control]:
    """What cannot wait: a hold that is under way, and how yesterday's holds feel."""
    under_way = isinstance(unknot.holds.current, Run)
    return [
        *([UnderWay()] if under_way else []),
        *([NextDayQuestion()] if unknot.holds.owed() else []),
    ]


@ft.component
def Today() -> ft.Control:
    """The first screen: breaks first, spots below them or, where there is room, beside."""
    unknot = use_unknot()
    use_signal(unknot.holds.changed)

    async def welcome() -> None:
        # However somebody new came here: the first steps come first.
        if is_new(unknot):
            await go("/welcome")

    ft.use_effect(welcome, [])
    wide = use_width() is Width.WIDE
    if not wide:
        return body(*_now(unknot), BreakCard(), DayDots(), JournalToday())
    beside = ft.Row(
        spacing=theme.MEDIUM,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            _column(BreakCard(), DayDots()),
            _column(*_now(unknot), JournalToday()),
        ],
    )
    return body(beside, width=TWO_COLUMNS)

"""Today: the next break and why, a dot for each of the day's breaks, and the followed spots."""

from __future__ import annotations

import flet as ft

from app.domain.breaks import BreakMark, BreakMarkKind
from app.domain.holds import HoldSession
from app.services.container import Services
from app.texts import break_screens as words
from app.ui import theme
from app.ui.breaks.break_card import BreakCard
from app.ui.components.section import body, card, small, subheading
from app.ui.holds.cards import NextDayQuestion, UnderWay
from app.ui.hooks import use_services, use_signal, use_width
from app.ui.journal.today_journal import JournalToday
from app.ui.shell.navigation import go
from app.ui.theme import Width
from app.ui.welcome.welcome_screen import is_new

_LOOKS = {
    BreakMarkKind.DONE: (ft.Icons.CHECK_CIRCLE, ft.Colors.PRIMARY),
    BreakMarkKind.NATURAL: (ft.Icons.DIRECTIONS_WALK, ft.Colors.TERTIARY),
    BreakMarkKind.SKIPPED: (ft.Icons.REMOVE_CIRCLE_OUTLINE, ft.Colors.ON_SURFACE_VARIANT),
    BreakMarkKind.MISSED: (ft.Icons.CIRCLE_OUTLINED, ft.Colors.ON_SURFACE_VARIANT),
    BreakMarkKind.OPEN: (ft.Icons.NOTIFICATIONS_ACTIVE, ft.Colors.SECONDARY),
    BreakMarkKind.AHEAD: (ft.Icons.FIBER_MANUAL_RECORD, ft.Colors.OUTLINE),
}
SIZE = 24


@ft.component
def DayDots() -> ft.Control:
    """The outcomes of today's breaks, and how many are still to come."""
    services = use_services()
    use_signal(services.reminders.changed)
    marks = services.reminders.today()
    tz = services.settings.current.reminders.tz
    if not marks:
        return card(subheading(words.DAY), small(words.NO_DOTS))
    return card(
        subheading(words.DAY),
        ft.Row(
            wrap=True,
            spacing=theme.TINY,
            run_spacing=theme.TINY,
            controls=[
                _dot(one, words.break_mark(one, one.at.astimezone(tz)), f"{nth}-{one.kind}")
                for nth, one in enumerate(marks)
            ],
        ),
        small(words.day_counts(marks)),
    )


def _dot(one: BreakMark, name: str, key: str) -> ft.Control:
    icon, colour = _LOOKS[one.kind]
    return ft.Icon(
        icon,
        key=key,
        size=SIZE,
        color=colour,
        semantics_label=name,
        tooltip=ft.Tooltip(name, exclude_from_semantics=True),
    )


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

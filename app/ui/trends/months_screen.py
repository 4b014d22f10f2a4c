"""Pain, breaks and holds together, month by month, and what was logged on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, cast

import flet as ft

from app.domain.body import SpotId
from app.domain.insights import Month
from app.texts import dates_and_times
from app.texts import trends_charts as words
from app.ui import theme
from app.ui.components.columns import WIDE_BODY, columns
from app.ui.components.section import body, card, small, subheading
from app.ui.hooks import use_services, use_signal, use_width
from app.ui.journal.day_card import day_card
from app.ui.theme import Width
from app.ui.trends.month_grid import MonthGrid


def use_day() -> tuple[date | None, Callable[[date], None]]:
    """The day that is open, at first none, and a function that opens one."""
    state: Any = ft.use_state(cast(Any, None))
    return state[0], state[1]


@ft.component
def DayByDay(
    of: Callable[[date], Month], today: date, spots: tuple[SpotId, ...] = ()
) -> ft.Control:
    """The grid; below it, or beside it, the entries of the day that is tapped: of all spots, or
    only of `spots`.
    """
    opened, choose = use_day()
    width = use_width()
    grid = MonthGrid(of, today, opened, choose)
    if opened is None:
        return ft.Column(
            [grid, small(words.DAY_HINT)],
            spacing=theme.SMALL,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        )
    day = ft.Semantics(live_region=True, content=DayEntries(opened, spots), key=f"open-{opened}")
    if not spots and width is Width.WIDE:
        return columns([grid], [day])
    return ft.Column(
        [grid, day],
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


@ft.component
def DayEntries(day: date, spots: tuple[SpotId, ...]) -> ft.Control:
    """What was logged on a local date, and the holds of that day."""
    services = use_services()
    reader = services.journal_reader
    use_signal(services.journal.changed)
    use_signal(services.holds.changed)
    logged = reader.day(day, spots)
    if not (logged.entries or logged.holds):
        when = dates_and_times.heading(day, services.local_time.today())
        return card(subheading(when), small(words.NOTHING_THAT_DAY))
    names = {spot.id: spot.name for spot in reader.spots()}
    return day_card(logged, names, services)


@ft.component
def TrendsMonths() -> ft.Control:
    """The grid for all spots together."""
    services = use_services()
    use_signal(services.insights.changed)
    return body(
        small(words.MONTHS_ABOUT),
        card(DayByDay(services.insights.month, services.trends.reading_date)),
        width=WIDE_BODY if use_width() is Width.WIDE else theme.READING_WIDTH,
    )

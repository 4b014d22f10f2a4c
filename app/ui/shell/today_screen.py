"""Today: what waits for an answer, the followed spots, the next break and why, and the week."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import flet as ft

from app.domain.holds import HoldSession
from app.domain.today_order import (
    BESIDE,
    BreakDistance,
    TodayPart,
    break_distance,
    distance_on_screen,
    today_order,
)
from app.services.container import Services
from app.services.first_steps import is_new
from app.ui import theme
from app.ui.breaks.break_card import BreakCard
from app.ui.components.columns import columns
from app.ui.components.section import body
from app.ui.habits.due_holds_card import DueHoldsCard, OtherHolds
from app.ui.habits.gentle_start_card import MoreBreaks
from app.ui.habits.week_cards import ComingBackCard, WeekCard
from app.ui.habits.why_skipped import WhySkipped
from app.ui.holds.cards import NextDayQuestion, UnderWay
from app.ui.hooks import use_first_paint, use_reading, use_services, use_signal, use_width
from app.ui.journal.evening_card import CheckIn
from app.ui.journal.see_a_professional import Care
from app.ui.journal.spots_today import SpotsToday
from app.ui.settings.backup_card import BackupCard
from app.ui.shell.navigation import go
from app.ui.shell.this_week import ThisWeek
from app.ui.theme import Width
from app.ui.welcome.set_up_card import FinishSettingUp

TWO_COLUMNS = 1120


def _part(key: str, *controls: ft.Control) -> ft.Control:
    """A part by its key: what is open in it stays open when its place changes.

    A part that is one component has its key itself, as a column around an empty one takes room.
    """
    if len(controls) == 1:
        return controls[0]
    return ft.Column(
        key=key,
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=list(controls),
    )


def _now(services: Services) -> list[ft.Control]:
    """What goes before everything: a welcome, a hold in progress, yesterday’s holds."""
    asks = bool(services.holds.records.awaiting_next_day())
    under_way = isinstance(services.holds.runner.current, HoldSession)
    return [
        ComingBackCard(),
        *([UnderWay()] if under_way else []),
        *([NextDayQuestion()] if asks else []),
    ]


def _contents(part: TodayPart, services: Services) -> list[ft.Control]:
    match part:
        case TodayPart.CHECK_IN:
            return [CheckIn(key=part)]  # type: ignore[call-arg]
        case TodayPart.HOLDS:
            return [DueHoldsCard(key=part)]  # type: ignore[call-arg]
        case TodayPart.BREAK:
            return [BreakCard(key=part)]  # type: ignore[call-arg]
        case TodayPart.SPOTS:
            return [Care(services.journal_reader.open_spots()), SpotsToday()]
        case TodayPart.LATER:
            return [
                FinishSettingUp(),
                BackupCard(),
                OtherHolds(),
                ThisWeek(),
                WeekCard(),
                WhySkipped(),
                MoreBreaks(),
            ]


def _to_first_card(order: Sequence[TodayPart]) -> Sequence[TodayPart]:
    """What a phone draws first, as all of Today takes a slow one long: up to the first part that
    always has something to show.
    """
    return order[: min(order.index(TodayPart.SPOTS), order.index(TodayPart.BREAK)) + 1]


@ft.component
def Today() -> ft.Control:
    """The first screen: in one column, or with the spots beside the rest where there is room."""
    services = use_services()
    use_signal(services.holds.changed)
    unfolded, edge = use_first_paint()

    def distance() -> BreakDistance:
        return break_distance(services.reminders.schedule_status(), services.local_time.now())

    reminders, loop = services.reminders, services.reminder_loop
    now = use_reading(distance, reminders.changed, loop.heartbeat)
    arranged: Any = ft.use_ref(now)
    arranged.current = distance_on_screen(arranged.current, now)
    order = today_order(arranged.current)

    async def welcome() -> None:
        # A new person always sees the first steps first, whatever the address.
        if is_new(services):
            await go("/welcome")

    ft.use_effect(welcome, [])
    last = [] if unfolded else [edge]
    if use_width() is Width.NARROW:
        shown = order if unfolded else _to_first_card(order)
        parts = [_part(part, *_contents(part, services)) for part in shown]
        return body(*_now(services), *parts, *last)
    shown = [part for part in order if unfolded or part is not TodayPart.LATER]
    left = [_part(part, *_contents(part, services)) for part in shown if part not in BESIDE]
    right = [_part(part, *_contents(part, services)) for part in shown if part in BESIDE]
    return body(columns([*_now(services), *left, *last], right), width=TWO_COLUMNS)

"""The break on Today: when the next one comes, in a ring that counts down, what it is, and why."""

from __future__ import annotations

from datetime import datetime, timedelta

import flet as ft

from app.domain.breaks import ScheduleStatus
from app.domain.breaks.status import (
    DeferredBecause,
    DeferredOfferAt,
    DueNow,
    HoursTooShort,
    InProgressNow,
    NextAt,
    OutsideHours,
    PausedStatusUntil,
    PausedStatusUntilResumed,
    SnoozedUntil,
)
from app.services.container import Services
from app.texts import break_screens as words
from app.texts import breaks as break_words
from app.texts import movements as movement_words
from app.ui import theme
from app.ui.breaks.actions import PauseMenu, resuming, skipping, starting
from app.ui.breaks.due_break import DueBreakLayout, break_id, buttons, due_break
from app.ui.components.section import card, heading, paragraph, small
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to

SIZE, STROKE = 176, 12
SNUG = ft.TextStyle(height=1.0)
"""Both lines still fit at twice the text size."""


def ring(left: timedelta, whole: timedelta) -> ft.Control:
    """`left` of `whole` until the next break; full when the break is due."""
    number, unit = words.ring(left)
    gone = 1 - max(0.0, min(1.0, left / whole)) if whole else 1.0
    return ft.Semantics(
        key="ring",
        container=True,
        label=words.in_words(left),
        exclude_semantics=True,
        content=ft.Stack(
            width=SIZE,
            height=SIZE,
            alignment=ft.Alignment.CENTER,
            controls=[
                ft.ProgressRing(
                    value=round(gone, 3),
                    width=SIZE - STROKE,
                    height=SIZE - STROKE,
                    stroke_width=STROKE,
                    stroke_cap=ft.StrokeCap.ROUND,
                    color=ft.Colors.PRIMARY,
                    bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
                ),
                ft.Column(
                    spacing=0,
                    tight=True,
                    horizontal_alignment=ft.CrossAxisAlignment.CENTER,
                    controls=[
                        ft.Text(
                            number,
                            theme_style=ft.TextThemeStyle.DISPLAY_MEDIUM,
                            style=SNUG,
                            color=ft.Colors.ON_SURFACE,
                        ),
                        ft.Text(
                            unit,
                            theme_style=ft.TextThemeStyle.BODY_LARGE,
                            style=SNUG,
                            color=ft.Colors.ON_SURFACE_VARIANT,
                        ),
                    ],
                ),
            ],
        ),
    )


@ft.component
def BreakCard() -> ft.Control:
    """The upper part of Today."""
    services = use_services()
    use_signal(services.reminders.changed)
    use_signal(services.reminder_loop.heartbeat)
    use_signal(services.settings.changed)
    use_signal(services.safety.changed)
    now = services.local_time.now()
    reason = services.reminders.schedule_status()
    match reason:
        case DueNow():
            return due_break(services, reason, DueBreakLayout.CARD)
        case InProgressNow():
            go_to = ft.FilledButton(words.GO_TO_BREAK, on_click=to("/break"))
            return card(heading(words.PLAYING), go_to, tone=ft.Colors.PRIMARY_CONTAINER)
        case _:
            return _coming(services, reason, now)


def _coming(services: Services, reason: ScheduleStatus, now: datetime) -> ft.Control:
    what = break_words.next_movements(services.break_player.next_movements())
    omitted = movement_words.left_out(services.movement_picker.left_out())
    return card(
        ft.Row(
            wrap=True,
            spacing=theme.LARGE,
            run_spacing=theme.MEDIUM,
            alignment=ft.MainAxisAlignment.CENTER,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
            controls=[
                _mark(services, reason, now),
                ft.Container(
                    width=360,
                    content=ft.Column(
                        spacing=theme.SMALL,
                        controls=[
                            heading(_title(reason)),
                            *([paragraph(what)] if _is_near(reason) else []),
                            *([small(omitted)] if omitted and _is_near(reason) else []),
                            small(break_words.why(reason, now)),
                            _buttons(services, reason),
                        ],
                    ),
                ),
            ],
        ),
    )


def _mark(services: Services, reason: ScheduleStatus, now: datetime) -> ft.Control:
    match reason:
        case NextAt(at, anchor):
            return ring(at - now, at - anchor.at)
        case SnoozedUntil(until):
            return ring(until - now, services.settings.current.reminders.interval)
        case PausedStatusUntil() | PausedStatusUntilResumed():
            return _icon(ft.Icons.PAUSE_CIRCLE_OUTLINED)
        case DeferredBecause() | DeferredOfferAt():
            return _icon(ft.Icons.SCHEDULE)
        case _:
            return _icon(ft.Icons.BEDTIME_OUTLINED)


def _icon(icon: ft.IconData) -> ft.Control:
    return ft.Icon(icon, size=88, color=ft.Colors.PRIMARY)


def _title(reason: ScheduleStatus) -> str:
    match reason:
        case PausedStatusUntil() | PausedStatusUntilResumed():
            return words.RESTING
        case OutsideHours() | HoursTooShort():
            return words.RESTS_NOW
        case DeferredBecause() | DeferredOfferAt() | SnoozedUntil():
            return words.BREAK_OPEN
        case _:
            return words.NEXT_BREAK


def _is_near(reason: ScheduleStatus) -> bool:
    """Whether the break is near enough to show what it will be."""
    far = PausedStatusUntil | PausedStatusUntilResumed | OutsideHours | HoursTooShort
    return not isinstance(reason, far)


def _buttons(services: Services, reason: ScheduleStatus) -> ft.Control:
    one = break_id(services)
    start = ft.FilledButton(
        words.START_NOW,
        icon=ft.Icons.PLAY_ARROW,
        on_click=starting(services, one),
    )
    beside: ft.Control
    match reason:
        case PausedStatusUntil() | PausedStatusUntilResumed():
            resume = ft.FilledButton(words.RESUME, on_click=resuming(services))
            aside = ft.OutlinedButton(words.START_NOW, on_click=starting(services, one))
            return buttons(resume, aside)
        case HoursTooShort():
            beside = ft.OutlinedButton(words.SETTINGS, on_click=to("/settings/breaks"))
        case SnoozedUntil() | DeferredBecause() | DeferredOfferAt():
            beside = ft.TextButton(words.SKIP, on_click=skipping(services, one))
        case _:
            beside = PauseMenu()
    return ft.Row(wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL, controls=[start, beside])

"""What a glance tells of the next break: a ring that counts down to it, or a symbol."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import flet as ft

from app.domain.breaks import ScheduleStatus
from app.domain.breaks.status import (
    DeferredBecause,
    DeferredOfferAt,
    NextAt,
    NextAtFixedTime,
    PausedStatusUntil,
    PausedStatusUntilResumed,
    SnoozedUntil,
)
from app.services.container import Services
from app.texts import break_screens as words
from app.ui import theme
from app.ui.hooks.device import TextSize

SIZE, STROKE = 176, 12
SMALL_SIZE, SMALL_STROKE = 56, 5
RING_OF_FIXED_TIMES = timedelta(hours=2)
"""The ring fills up over this time before a fixed time."""
SNUG = ft.TextStyle(height=1.0)


@dataclass(frozen=True, slots=True)
class RingLook:
    """How the time to a break is drawn: small while it is far off, and with its number beside the
    ring where large text has no room within."""

    is_small: bool = False
    text: TextSize = TextSize.USUAL


def ring(left: timedelta, whole: timedelta, look: RingLook) -> ft.Control:
    """`left` of `whole` until the next break; full when the break is due."""
    is_large = look.text is TextSize.LARGE
    is_small = look.is_small or is_large
    size, stroke = (SMALL_SIZE, SMALL_STROKE) if is_small else (SIZE, STROKE)
    large = (ft.TextThemeStyle.DISPLAY_MEDIUM, ft.TextThemeStyle.BODY_LARGE)
    styles = (ft.TextThemeStyle.TITLE_MEDIUM, ft.TextThemeStyle.BODY_SMALL) if is_small else large
    number, unit = words.ring(left)
    gone = 1 - max(0.0, min(1.0, left / whole)) if whole else 1.0
    said = [
        ft.Text(
            number,
            theme_style=styles[0],
            style=SNUG,
            no_wrap=True,
            color=ft.Colors.ON_SURFACE,
        ),
        ft.Text(
            unit,
            theme_style=styles[1],
            style=SNUG,
            color=ft.Colors.ON_SURFACE_VARIANT,
        ),
    ]
    circle = ft.ProgressRing(
        value=round(gone, 3),
        width=size - stroke,
        height=size - stroke,
        stroke_width=stroke,
        stroke_cap=ft.StrokeCap.ROUND,
        color=ft.Colors.PRIMARY,
        bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
    )
    return ft.Semantics(
        key="ring",
        container=True,
        label=words.in_words(left),
        exclude_semantics=True,
        content=_beside(circle, said) if is_large else _within(circle, said, size),
    )


def _within(circle: ft.Control, said: list[ft.Text], size: float) -> ft.Control:
    return ft.Stack(
        width=size,
        height=size,
        alignment=ft.Alignment.CENTER,
        controls=[
            circle,
            ft.Column(
                [*said],
                spacing=0,
                tight=True,
                horizontal_alignment=ft.CrossAxisAlignment.CENTER,
            ),
        ],
    )


def _beside(circle: ft.Control, said: list[ft.Text]) -> ft.Control:
    return ft.Row(
        [circle, *said],
        wrap=True,
        spacing=theme.MEDIUM,
        run_spacing=theme.SMALL,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def mark(services: Services, reason: ScheduleStatus, now: datetime, look: RingLook) -> ft.Control:
    """The time to the next break, or a symbol for a pause and the like."""
    match reason:
        case NextAt(at, anchor):
            return ring(at - now, at - anchor.at, look)
        case NextAtFixedTime(at):
            return ring(at - now, RING_OF_FIXED_TIMES, look)
        case SnoozedUntil(until):
            whole = services.settings.current.reminders.interval
            return ring(until - now, whole, look)
        case PausedStatusUntil() | PausedStatusUntilResumed():
            icon = ft.Icons.PAUSE_CIRCLE_OUTLINED
        case DeferredBecause() | DeferredOfferAt():
            icon = ft.Icons.SCHEDULE
        case _:
            icon = ft.Icons.BEDTIME_OUTLINED
    return ft.Icon(icon, size=40 if look.is_small else 88, color=ft.Colors.PRIMARY)

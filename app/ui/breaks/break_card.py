"""The break on Today: when the next one comes, in a ring that counts down, what it is, and why.

The ring is large when the break is near, and small beside a line or two while it is far off.
"""

from __future__ import annotations

from datetime import datetime

import flet as ft

from app.domain.breaks import ScheduleStatus
from app.domain.breaks.days_off import OffKind, WhyOff
from app.domain.breaks.status import (
    DayOff,
    DeferredBecause,
    DeferredOfferAt,
    DueNow,
    HoursTooShort,
    InProgressNow,
    PausedStatusUntil,
    PausedStatusUntilResumed,
    SnoozedUntil,
    is_coming,
)
from app.domain.today_order import BreakDistance, break_distance
from app.services.container import Services
from app.texts import break_screens as words
from app.texts import breaks as break_words
from app.texts import movements as movement_words
from app.texts import today as today_words
from app.ui import theme
from app.ui.breaks.actions import resuming, skipping, starting
from app.ui.breaks.due_break import DueBreakLayout, break_id, buttons, due_break
from app.ui.breaks.next_break import RingLook, mark
from app.ui.breaks.pause_menu import PauseMenu
from app.ui.components.section import card, heading, paragraph, small, subheading
from app.ui.hooks import use_services, use_signal
from app.ui.hooks.device import TextSize, use_text_size
from app.ui.shell.navigation import to


@ft.component
def BreakCard() -> ft.Control:
    """The upper part of Today."""
    services = use_services()
    use_signal(services.reminders.changed)
    use_signal(services.reminder_loop.heartbeat)
    use_signal(services.settings.changed)
    use_signal(services.safety.changed)
    text, gauge = use_text_size()
    now = services.local_time.now()
    reason = services.reminders.schedule_status()
    match reason:
        case DueNow():
            return due_break(services, reason, DueBreakLayout.CARD)
        case InProgressNow():
            go_to = ft.FilledButton(words.GO_TO_BREAK, on_click=to("/break"))
            return card(heading(words.PLAYING), go_to, tone=ft.Colors.PRIMARY_CONTAINER)
        case _ if break_distance(reason, now) is BreakDistance.FAR:
            return ft.Stack([gauge, _far(services, reason, now, text)])
        case _:
            return ft.Stack([gauge, _near(services, reason, now, text)])


def _far(services: Services, reason: ScheduleStatus, now: datetime, text: TextSize) -> ft.Control:
    what = break_words.next_movements(services.break_player.next_movements())
    omitted = movement_words.left_out(services.movement_picker.left_out())
    coming = is_coming(reason)
    sign = mark(services, reason, now, RingLook(is_small=True, text=text))
    told = ft.Column(
        spacing=0,
        controls=[
            subheading(what if coming else today_words.break_title(reason)),
            small(break_words.why(reason, now)),
            *([small(omitted)] if omitted and coming else []),
        ],
    )
    told.expand = text is TextSize.USUAL
    return card(
        *([ft.Row([sign, told], spacing=theme.MEDIUM)] if text is TextSize.USUAL else [sign, told]),
        _buttons(services, reason, ft.FilledTonalButton),
    )


def _near(services: Services, reason: ScheduleStatus, now: datetime, text: TextSize) -> ft.Control:
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
                mark(services, reason, now, RingLook(text=text)),
                ft.Container(
                    width=360,
                    content=ft.Column(
                        spacing=theme.SMALL,
                        controls=[
                            heading(today_words.break_title(reason)),
                            *([paragraph(what)] if is_coming(reason) else []),
                            *([small(omitted)] if omitted and is_coming(reason) else []),
                            small(break_words.why(reason, now)),
                            _buttons(services, reason, ft.FilledButton),
                        ],
                    ),
                ),
            ],
        ),
    )


def _buttons(
    services: Services, reason: ScheduleStatus, kind: type[ft.FilledButton | ft.FilledTonalButton]
) -> ft.Control:
    one = break_id(services)
    start = kind(
        words.START_NOW,
        icon=ft.Icons.PLAY_ARROW,
        on_click=starting(services, one),
    )
    beside: ft.Control
    match reason:
        case PausedStatusUntil() | PausedStatusUntilResumed():
            resume = kind(words.RESUME, on_click=resuming(services))
            aside = ft.OutlinedButton(words.START_NOW, on_click=starting(services, one))
            return buttons(resume, aside)
        case DayOff(why=WhyOff(OffKind.ILL)):
            return buttons(ft.OutlinedButton(words.RESUME, on_click=resuming(services)))
        case HoursTooShort():
            beside = ft.OutlinedButton(words.SETTINGS, on_click=to("/settings/breaks"))
        case SnoozedUntil() | DeferredBecause() | DeferredOfferAt():
            beside = ft.TextButton(words.SKIP, on_click=skipping(services, one))
        case _:
            beside = PauseMenu()
    return ft.Row(wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL, controls=[start, beside])

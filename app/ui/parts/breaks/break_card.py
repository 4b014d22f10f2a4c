"""The break on Today: when the next comes, what it is and why; when one is due, its answers."""

from __future__ import annotations

from datetime import datetime

import flet as ft

from app.domain.breaks import CURRENT, SNOOZE_MINUTES, BreakId, NoBreakOpen, Plain, open_break
from app.domain.breaks.reasons import (
    DueNow,
    HoursTooShort,
    NextAt,
    OutsideHours,
    OwedBecause,
    OwedOfferedAt,
    RestingUntil,
    RestingUntilResumed,
    SnoozedUntil,
    TakingNow,
)
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.hooks import use_signal, use_unknot
from app.ui.navigation import to
from app.ui.parts.breaks.acting import resuming, skipping, snoozing, starting
from app.ui.parts.breaks.pause_menu import PauseMenu
from app.ui.parts.breaks.ring import ring
from app.ui.parts.frame import card, heading, paragraph, small
from app.ui.words import break_screens as words
from app.ui.words import breaks as break_words


@ft.component
def BreakCard() -> ft.Control:
    """The upper part of Today."""
    unknot = use_unknot()
    use_signal(unknot.reminders.changed)
    use_signal(unknot.reminders.beat)
    use_signal(unknot.preferences.changed)
    now = unknot.clock.now().astimezone(unknot.reminders.settings.tz)
    reason = unknot.reminders.why()
    match reason:
        case DueNow():
            return _due(unknot, reason, now)
        case TakingNow():
            go_to = ft.FilledButton(words.GO_TO_BREAK, on_click=to("/break"))
            return card(heading(words.PLAYING), go_to, tone=ft.Colors.PRIMARY_CONTAINER)
        case _:
            return _coming(unknot, reason, now)


def _due(unknot: Unknot, reason: DueNow, now: datetime) -> ft.Control:
    one = _open_id(unknot)
    later = [
        ft.OutlinedButton(
            words.snooze(minutes),
            key=f"snooze-{minutes}",
            tooltip=words.snooze_named(minutes),
            on_click=snoozing(unknot, one, minutes),
        )
        for minutes in SNOOZE_MINUTES
        if reason.snoozes_left
    ]
    return card(
        ft.Semantics(key="due", live_region=True, content=heading(words.DUE)),
        paragraph(_what(unknot)),
        small(break_words.why(reason, now)),
        _row(
            ft.FilledButton(
                words.START,
                icon=ft.Icons.PLAY_ARROW,
                on_click=starting(unknot, one),
            ),
            ft.TextButton(words.SKIP, on_click=skipping(unknot, one)),
        ),
        *([_row(small(words.SNOOZE), *later)] if later else []),
        tone=ft.Colors.PRIMARY_CONTAINER,
    )


def _row(*controls: ft.Control) -> ft.Control:
    return ft.Row(
        wrap=True,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
        controls=list(controls),
    )


def _coming(unknot: Unknot, reason: Plain, now: datetime) -> ft.Control:
    return card(
        ft.Row(
            wrap=True,
            spacing=theme.LARGE,
            run_spacing=theme.MEDIUM,
            alignment=ft.MainAxisAlignment.CENTER,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
            controls=[
                _mark(unknot, reason, now),
                ft.Container(
                    width=360,
                    content=ft.Column(
                        spacing=theme.SMALL,
                        controls=[
                            heading(_title(reason)),
                            *([paragraph(_what(unknot))] if _is_near(reason) else []),
                            small(break_words.why(reason, now)),
                            _buttons(unknot, reason),
                        ],
                    ),
                ),
            ],
        ),
    )


def _mark(unknot: Unknot, reason: Plain, now: datetime) -> ft.Control:
    match reason:
        case NextAt(at, anchor):
            return ring(at - now, at - anchor.at)
        case SnoozedUntil(until):
            return ring(until - now, unknot.reminders.settings.interval)
        case RestingUntil() | RestingUntilResumed():
            return _icon(ft.Icons.PAUSE_CIRCLE_OUTLINED)
        case OwedBecause() | OwedOfferedAt():
            return _icon(ft.Icons.SCHEDULE)
        case _:
            return _icon(ft.Icons.BEDTIME_OUTLINED)


def _icon(icon: ft.IconData) -> ft.Control:
    return ft.Icon(icon, size=88, color=ft.Colors.PRIMARY)


def _title(reason: Plain) -> str:
    match reason:
        case RestingUntil() | RestingUntilResumed():
            return words.RESTING
        case OutsideHours() | HoursTooShort():
            return words.RESTS_NOW
        case OwedBecause() | OwedOfferedAt() | SnoozedUntil():
            return words.BREAK_OPEN
        case _:
            return words.NEXT_BREAK


def _is_near(reason: Plain) -> bool:
    """Whether what the break will be is of interest yet."""
    far = RestingUntil | RestingUntilResumed | OutsideHours | HoursTooShort
    return not isinstance(reason, far)


def _buttons(unknot: Unknot, reason: Plain) -> ft.Control:
    one = _open_id(unknot)
    start = ft.FilledButton(
        words.START_NOW,
        icon=ft.Icons.PLAY_ARROW,
        on_click=starting(unknot, one),
    )
    beside: ft.Control
    match reason:
        case RestingUntil() | RestingUntilResumed():
            resume = ft.FilledButton(words.RESUME, on_click=resuming(unknot))
            aside = ft.OutlinedButton(words.START_NOW, on_click=starting(unknot, one))
            return _row(resume, aside)
        case HoursTooShort():
            beside = ft.OutlinedButton(words.SETTINGS, on_click=to("/settings/breaks"))
        case SnoozedUntil() | OwedBecause() | OwedOfferedAt():
            beside = ft.TextButton(words.SKIP, on_click=skipping(unknot, one))
        case _:
            beside = PauseMenu()
    return ft.Row(wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL, controls=[start, beside])


def _what(unknot: Unknot) -> str:
    return break_words.movements(tuple(one.movement.name for one in unknot.breaktime.next_up()))


def _open_id(unknot: Unknot) -> BreakId:
    one = open_break(unknot.reminders.state)
    return CURRENT if isinstance(one, NoBreakOpen) else one.id

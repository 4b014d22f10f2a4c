"""A due break, on any screen, and what the player shows when there is none."""

from __future__ import annotations

from datetime import timedelta

import flet as ft

from app.domain.breaks import SNOOZE_MINUTES, NoBreakOpen, open_break
from app.domain.breaks.state import AnchorReason
from app.domain.breaks.status import DueNow
from app.services.container import Services
from app.texts import break_screens as words
from app.texts import breaks as break_words
from app.ui import theme
from app.ui.breaks.actions import skipping, snoozing, starting
from app.ui.breaks.player_stage import line
from app.ui.shell.navigation import to

TALL = ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=20, horizontal=theme.LARGE))
"""60 px high, and higher with larger text."""


def offer(services: Services, reason: DueNow) -> ft.Control:
    """The break and its answers."""
    one = open_break(services.reminders.state)
    if isinstance(one, NoBreakOpen):
        return ft.Container()
    names = tuple(each.movement.name for each in services.break_player.next_movements())
    later = [
        ft.OutlinedButton(
            words.snooze(minutes),
            key=f"snooze-{minutes}",
            tooltip=words.snooze_named(minutes),
            on_click=snoozing(services, one.id, minutes),
        )
        for minutes in SNOOZE_MINUTES
        if reason.snoozes_left
    ]
    return ft.Column(
        key="offer",
        spacing=theme.LARGE,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Icon(ft.Icons.SELF_IMPROVEMENT, size=120, color=ft.Colors.PRIMARY),
            ft.Semantics(
                live_region=True,
                header=True,
                content=_line(words.DUE, ft.TextThemeStyle.HEADLINE_LARGE),
            ),
            _line(break_words.movements(names), ft.TextThemeStyle.TITLE_MEDIUM),
            ft.FilledButton(
                words.START,
                icon=ft.Icons.PLAY_ARROW,
                style=TALL,
                on_click=starting(services, one.id),
            ),
            ft.Row(
                wrap=True,
                spacing=theme.SMALL,
                run_spacing=theme.SMALL,
                alignment=ft.MainAxisAlignment.CENTER,
                controls=[
                    *later,
                    ft.TextButton(words.SKIP, on_click=skipping(services, one.id)),
                ],
            ),
        ],
    )


def _line(text: str, style: ft.TextThemeStyle) -> ft.Text:
    return ft.Text(text, theme_style=style, text_align=ft.TextAlign.CENTER)


JUST_NOW = timedelta(minutes=5)


def is_done(services: Services) -> bool:
    """Whether a break was taken just now."""
    anchor = services.reminders.state.anchor
    return anchor.why is AnchorReason.BREAK_TAKEN and services.clock.now() - anchor.at < JUST_NOW


def between(services: Services) -> ft.Control:
    """The due break, or a note that there is none."""
    reason = services.reminders.schedule_status()
    return offer(services, reason) if isinstance(reason, DueNow) else _over(services)


def _over(services: Services) -> ft.Control:
    """The screen after the break, or without one."""
    now = services.clock.now().astimezone(services.settings.current.reminders.tz)
    done = is_done(services)
    return ft.Column(
        key="over",
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Icon(
                ft.Icons.CHECK_CIRCLE_OUTLINE if done else ft.Icons.SELF_IMPROVEMENT,
                size=96,
                color=ft.Colors.PRIMARY,
            ),
            ft.Semantics(
                live_region=True,
                header=True,
                content=line(
                    words.DONE if done else words.NO_BREAK, ft.TextThemeStyle.HEADLINE_LARGE
                ),
            ),
            line(
                break_words.why(services.reminders.schedule_status(), now),
                ft.TextThemeStyle.BODY_LARGE,
            ),
            ft.FilledButton(words.BACK_TO_TODAY, on_click=to("/")),
        ],
    )

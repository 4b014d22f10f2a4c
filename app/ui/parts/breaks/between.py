"""The player with no break under way: before one, or after."""

from __future__ import annotations

from datetime import timedelta

import flet as ft

from app.domain.breaks.reasons import DueNow
from app.domain.breaks.state import AnchorWhy
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.navigation import to
from app.ui.parts.breaks.offer import offer
from app.ui.parts.breaks.stage import line
from app.ui.words import break_screens as words
from app.ui.words import breaks as break_words

JUST_NOW = timedelta(minutes=5)


def is_done(unknot: Unknot) -> bool:
    """Whether a break was taken just now."""
    anchor = unknot.reminders.state.anchor
    return anchor.why is AnchorWhy.BREAK_TAKEN and unknot.clock.now() - anchor.at < JUST_NOW


def between(unknot: Unknot) -> ft.Control:
    """The one that is due, or that there is none."""
    reason = unknot.reminders.why()
    return offer(unknot, reason) if isinstance(reason, DueNow) else _over(unknot)


def _over(unknot: Unknot) -> ft.Control:
    """After the break, or without one."""
    now = unknot.clock.now().astimezone(unknot.reminders.settings.tz)
    done = is_done(unknot)
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
            line(break_words.why(unknot.reminders.why(), now), ft.TextThemeStyle.BODY_LARGE),
            ft.FilledButton(words.BACK_TO_TODAY, on_click=to("/")),
        ],
    )

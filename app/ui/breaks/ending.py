"""The end of a break: what was done, the count of today, and what comes next."""

from __future__ import annotations

import flet as ft

from app.domain.breaks import BreakMarkKind
from app.texts import break_screens
from app.texts import breaks as break_words
from app.texts import endings as words
from app.ui import theme
from app.ui.breaks.player_stage import line
from app.ui.breaks.tip_card import TipCard
from app.ui.components.figure import movement_figure
from app.ui.habits.due_holds_card import NextHold
from app.ui.hooks import use_services, use_signal

PICTURE = 104


@ft.component
def BreakOverview() -> ft.Control:
    """What a break that was taken a moment ago ends with."""
    services = use_services()
    use_signal(services.reminders.changed)
    marks = services.reminders.today()
    taken = sum(1 for mark in marks if mark.kind is BreakMarkKind.DONE)
    done = services.break_player.last_movements()
    now = services.local_time.now()
    why = break_words.why(services.reminders.schedule_status(), now)
    body = ft.TextThemeStyle.BODY_LARGE
    return ft.Column(
        key="over",
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Row(
                wrap=True,
                alignment=ft.MainAxisAlignment.CENTER,
                spacing=theme.SMALL,
                run_spacing=theme.SMALL,
                controls=[movement_figure(each.id, PICTURE) for each in done],
            )
            if done
            else ft.Icon(ft.Icons.CHECK_CIRCLE_OUTLINE, size=96, color=ft.Colors.PRIMARY),
            ft.Semantics(
                live_region=True,
                header=True,
                content=line(break_screens.DONE, ft.TextThemeStyle.HEADLINE_LARGE),
            ),
            line(words.breaks_today(taken), ft.TextThemeStyle.TITLE_LARGE, ft.Colors.PRIMARY),
            *([line(words.movements_done(each.name for each in done), body)] if done else []),
            line(why, body, ft.Colors.ON_SURFACE_VARIANT),
            NextHold(),
            TipCard(),
        ],
    )

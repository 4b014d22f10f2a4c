"""A due break with its answers: a line on any screen, a card on Today, or all of the player."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

import flet as ft

from app.domain.breaks import CURRENT, SNOOZE_MINUTES, BreakId, NoBreakOpen, open_break
from app.domain.breaks.status import DueNow
from app.services.container import Services
from app.services.notification_actions import SNOOZE_DEFAULT
from app.texts import break_screens as words
from app.texts import breaks as break_words
from app.texts import movements as movement_words
from app.ui import theme
from app.ui.breaks.actions import skipping, snoozing, starting
from app.ui.breaks.player_stage import line
from app.ui.components.section import announced_heading, card, paragraph, small

TALL = ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=20, horizontal=theme.LARGE))
"""60 px high, and higher with larger text."""


SNUG = ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=14, horizontal=12))
"""So that the three lengths of snooze stand in one line on a small phone."""


class DueBreakLayout(Enum):
    """How much room a due break has."""

    LINE = "above another screen"
    CARD = "on Today"
    SCREEN = "in the player"
    LOW_SCREEN = "in the player of a low window"


def due_break(
    services: Services,
    reason: DueNow,
    layout: DueBreakLayout,
    headline: ft.TextThemeStyle = ft.TextThemeStyle.HEADLINE_LARGE,
) -> ft.Control:
    """The due break: what it will be, and the buttons that start, snooze or skip it.

    `headline` is how it is called in the player.
    """
    what = break_words.next_movements(services.break_player.next_movements())
    omitted = movement_words.left_out(services.movement_picker.left_out())
    start = _start(services, TALL if layout is DueBreakLayout.SCREEN else None)
    skip = ft.TextButton(words.SKIP, on_click=skipping(services, break_id(services)))
    lengths = _snoozes(services, layout) if reason.snoozes_left else []
    snoozes = [small(words.SNOOZE), *lengths] if lengths else []
    match layout:
        case DueBreakLayout.LINE:
            return _line(what, [start, *lengths, skip])
        case DueBreakLayout.SCREEN:
            picture = [ft.Icon(ft.Icons.SELF_IMPROVEMENT, size=120, color=ft.Colors.PRIMARY)]
            return _screen(headline, picture, what, omitted, [[start], snoozes, [skip]])
        case DueBreakLayout.LOW_SCREEN:
            return _screen(headline, [], what, omitted, [[start, skip], snoozes])
    now = services.local_time.now()
    return card(
        announced_heading(words.DUE),
        paragraph(what),
        *([small(omitted)] if omitted else []),
        small(break_words.why(reason, now)),
        buttons(start, skip),
        *([buttons(*snoozes)] if snoozes else []),
        tone=ft.Colors.PRIMARY_CONTAINER,
    )


def break_id(services: Services) -> BreakId:
    """The id of the open break, or what stands for the next one if none is open."""
    one = open_break(services.reminders.state)
    return CURRENT if isinstance(one, NoBreakOpen) else one.id


def buttons(*controls: ft.Control) -> ft.Control:
    """A row of buttons that wraps where there is no room."""
    return ft.Row(
        wrap=True,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
        controls=list(controls),
    )


def _start(services: Services, style: ft.ButtonStyle | None) -> ft.Control:
    return ft.FilledButton(
        words.START,
        icon=ft.Icons.PLAY_ARROW,
        style=style,
        on_click=starting(services, break_id(services)),
    )


def _snoozes(services: Services, layout: DueBreakLayout) -> list[ft.Control]:
    """A button for each length of snooze; on a line, for the usual length only."""
    on_a_line = layout is DueBreakLayout.LINE
    return [
        ft.OutlinedButton(
            words.SNOOZE_TEN if on_a_line else words.snooze(minutes),
            key=f"snooze-{minutes}",
            tooltip=words.snooze_named(minutes),
            style=None if on_a_line else SNUG,
            on_click=snoozing(services, break_id(services), minutes),
        )
        for minutes in ((SNOOZE_DEFAULT,) if on_a_line else SNOOZE_MINUTES)
    ]


def _line(what: str, answers: list[ft.Control]) -> ft.Control:
    ink = ft.Colors.ON_PRIMARY_CONTAINER
    about = ft.Column(
        tight=True,
        spacing=0,
        controls=[
            ft.Text(words.DUE, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=ink),
            ft.Text(what, theme_style=ft.TextThemeStyle.BODY_MEDIUM, color=ink),
        ],
    )
    return ft.Container(
        key="due",
        bgcolor=ft.Colors.PRIMARY_CONTAINER,
        padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
        content=ft.Row(
            wrap=True,
            spacing=theme.MEDIUM,
            run_spacing=theme.SMALL,
            alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
            controls=[
                ft.Semantics(live_region=True, content=about),
                ft.Row(wrap=True, spacing=theme.SMALL, run_spacing=theme.TINY, controls=answers),
            ],
        ),
    )


def _screen(
    headline: ft.TextThemeStyle,
    picture: Sequence[ft.Control],
    what: str,
    omitted: str,
    answers: Sequence[list[ft.Control]],
) -> ft.Control:
    return ft.Column(
        key="offer",
        spacing=theme.LARGE,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            *picture,
            ft.Semantics(
                live_region=True,
                header=True,
                content=line(words.DUE, headline),
            ),
            line(what, ft.TextThemeStyle.TITLE_MEDIUM),
            *([line(omitted, ft.TextThemeStyle.BODY_MEDIUM)] if omitted else []),
            *(
                ft.Row(
                    wrap=True,
                    spacing=theme.SMALL,
                    run_spacing=theme.SMALL,
                    alignment=ft.MainAxisAlignment.CENTER,
                    vertical_alignment=ft.CrossAxisAlignment.CENTER,
                    controls=row,
                )
                for row in answers
                if row
            ),
        ],
    )

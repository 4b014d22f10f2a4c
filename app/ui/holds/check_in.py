"""The check-ins while pressing: first how strong it feels, then how it changes."""

from __future__ import annotations

import flet as ft

from app.domain.holds import HoldButton
from app.domain.journal.entry import Score
from app.services.holds.service import Holds
from app.texts import hold_player as words
from app.ui import theme
from app.ui.components.stage_size import Room
from app.ui.handlers import safe_handler
from app.ui.holds.hold_view import ANSWER_SIZE, HoldView, in_two_rows, medium


def tall(room: Room) -> ft.ButtonStyle:
    """64 px high, and higher with larger text; where there is little room, as a finger needs."""
    vertical = 7 if room.is_large else 12 if room.low else 18
    return ft.ButtonStyle(
        padding=ft.Padding.symmetric(vertical=vertical, horizontal=theme.TINY),
        visual_density=ft.VisualDensity.STANDARD,
    )


def first_check_in(view: HoldView, holds: Holds) -> ft.Control:
    """The question for a number, and its answers."""
    room = view.size.room
    levels = list(words.LEVELS)
    rows = [levels[:3], levels[3:]] if in_two_rows(room) else [levels]
    return ft.Column(
        key="first-check-in",
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            medium(words.LEVEL_SHORT if room.is_large else words.LEVEL),
            *(
                ft.Row(
                    spacing=theme.TINY,
                    vertical_alignment=ft.CrossAxisAlignment.START,
                    controls=[_level(score, holds, room) for score in row],
                )
                for row in rows
            ),
        ],
    )


def _level(score: Score, holds: Holds, room: Room) -> ft.Control:
    number, about = words.LEVELS[score]
    button = ft.FilledTonalButton(
        key=f"level-{score}",
        style=tall(room),
        on_click=safe_handler(lambda: holds.set_level(score)),
        content=ft.Text(
            number,
            semantics_label=words.level_label(score),
            size=ANSWER_SIZE,
            theme_style=ft.TextThemeStyle.TITLE_LARGE,
            color=ft.Colors.ON_SECONDARY_CONTAINER,
            no_wrap=True,
        ),
    )
    below = [] if room.is_large or not about else [_unspoken(about)]
    return ft.Column(
        expand=True,
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[button, *below],
    )


def _unspoken(text: str) -> ft.Control:
    return ft.Semantics(
        exclude_semantics=True,  # the button already says it
        content=ft.Text(
            text,
            theme_style=ft.TextThemeStyle.BODY_SMALL,
            color=ft.Colors.ON_SURFACE_VARIANT,
            text_align=ft.TextAlign.CENTER,
        ),
    )


def later_check_in(view: HoldView, holds: Holds) -> ft.Control:
    """The question for a change, and its answers."""
    last, room = view.state.progress.answers[-1:], view.size.room
    asked = words.CHECK_IN_SHORT if room.tight else words.CHECK_IN
    if HoldButton.RELEASE_EARLY in view.state.buttons and room.tight:
        asked = ""  # the buttons say enough, and the offer to let go needs the room
    return ft.Column(
        key="check-in",
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            *([medium(asked)] if asked else []),
            ft.Row(
                spacing=theme.SMALL,
                controls=[
                    ft.Semantics(
                        key=f"answer-{answer}",
                        expand=True,
                        selected=answer in last,
                        content=ft.FilledTonalButton(
                            style=tall(room),
                            on_click=safe_handler(lambda answer=answer: holds.check_in(answer)),
                            content=ft.Text(
                                label,
                                size=ANSWER_SIZE,
                                theme_style=ft.TextThemeStyle.TITLE_LARGE,
                                color=ft.Colors.ON_SECONDARY_CONTAINER,
                                no_wrap=True,
                            ),
                        ),
                    )
                    for answer, label in words.ANSWERS.items()
                ],
            ),
        ],
    )

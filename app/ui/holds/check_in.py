"""The check-ins while pressing: first how strong it feels, then how it changes."""

from __future__ import annotations

import flet as ft

from app.domain.journal.entry import Score
from app.services.holds.service import Holds
from app.texts import hold_player as words
from app.ui import theme
from app.ui.handlers import safe_handler
from app.ui.holds.hold_view import HoldView, medium
from app.ui.hooks.device import TextSize

TALL = ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=18, horizontal=theme.TINY))
"""64 px high, and higher with larger text."""
ANSWER_SIZE = 19
"""The longest answer still fits at twice this size, three in a row on the smallest phone."""


def first_check_in(view: HoldView, holds: Holds) -> ft.Control:
    """The question for a number, and its answers."""
    large_text = view.text is TextSize.LARGE
    levels = list(words.LEVELS)
    rows = [levels[:3], levels[3:]] if large_text else [levels]
    return ft.Column(
        key="first-check-in",
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            medium(words.LEVEL_SHORT if large_text else words.LEVEL),
            *(
                ft.Row(
                    spacing=theme.TINY,
                    vertical_alignment=ft.CrossAxisAlignment.START,
                    controls=[_level(score, holds) for score in row],
                )
                for row in rows
            ),
        ],
    )


def _level(score: Score, holds: Holds) -> ft.Control:
    number, about = words.LEVELS[score]
    button = ft.FilledTonalButton(
        key=f"level-{score}",
        style=TALL,
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
    below = ft.Text(
        about,
        theme_style=ft.TextThemeStyle.BODY_SMALL,
        color=ft.Colors.ON_SURFACE_VARIANT,
        text_align=ft.TextAlign.CENTER,
    )
    return ft.Column(
        expand=True,
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            button,
            *([ft.Semantics(exclude_semantics=True, content=below)] if about else []),
        ],
    )


def _unspoken(text: ft.Text) -> ft.Control:
    return ft.Semantics(exclude_semantics=True, content=text)  # the button already says it


def later_check_in(view: HoldView, holds: Holds) -> ft.Control:
    """The question for a change, and its answers."""
    last = view.state.progress.answers[-1:]
    return ft.Column(
        key="check-in",
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            medium(words.CHECK_IN_SHORT if view.text is TextSize.LARGE else words.CHECK_IN),
            ft.Row(
                spacing=theme.SMALL,
                controls=[
                    ft.Semantics(
                        key=f"answer-{answer}",
                        expand=True,
                        selected=answer in last,
                        content=ft.FilledTonalButton(
                            style=TALL,
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

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


def first_check_in(view: HoldView, holds: Holds, wide: bool) -> ft.Control:
    """The question for a number, and its answers."""
    in_large_text = view.text is TextSize.LARGE
    levels = list(words.LEVELS)
    rows = [levels[:3], levels[3:]] if in_large_text else [levels]
    return ft.Column(
        key="first-check-in",
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            medium(words.LEVEL_SHORT if in_large_text else words.LEVEL),
            *(
                ft.Row(
                    spacing=theme.TINY,
                    vertical_alignment=ft.CrossAxisAlignment.START,
                    controls=[_level(score, holds, wide, in_large_text) for score in row],
                )
                for row in rows
            ),
        ],
    )


def _level(score: Score, holds: Holds, wide: bool, in_large_text: bool) -> ft.Control:
    number, about = words.LEVELS[score]
    button = ft.FilledTonalButton(
        key=f"level-{score}",
        style=TALL,
        on_click=safe_handler(lambda: holds.set_level(score)),
        content=ft.Text(
            f"{number} {about}".strip() if wide else number,
            semantics_label=words.level_label(score),
            size=ANSWER_SIZE,
            theme_style=ft.TextThemeStyle.TITLE_LARGE,
            color=ft.Colors.ON_SECONDARY_CONTAINER,
            no_wrap=True,
        ),
    )
    below = [] if wide or in_large_text or not about else [_unspoken(about)]
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

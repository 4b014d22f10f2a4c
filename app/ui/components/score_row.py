"""The 0-10 scale as large buttons: one tap, a number, a colour, and words for orientation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.domain.journal.entry import Score
from app.texts import phrases as words
from app.ui import theme
from app.ui.handlers import safe_handler
from app.ui.hooks import use_width
from app.ui.theme import Width

OnScore = Callable[[Score], Any]

# Each group ends at its word, except the first, which begins at it.  On a phone, eleven buttons
# side by side would be 30 px wide, so they are in two rows, each button at least 48 px.
_FIRST = ((0, 1), (2, 3), (4, 5))
_SECOND = ((6, 7), (8, 9, 10))
_GAP = 1  # fits six buttons of 48 px in a card in a window of 360 px


@ft.component
def ScoreRow(on_choose: OnScore, chosen: Score | None = None) -> ft.Control:
    """Buttons for 0-10; `on_choose(score)` may be async.  `chosen` is drawn as pressed."""
    wide = use_width() is Width.WIDE
    rows = [_FIRST + _SECOND] if wide else [_FIRST, _SECOND]
    return ft.Column(
        spacing=theme.SMALL,
        controls=[
            ft.Row(
                key=f"scores-{row[0][0]}",
                spacing=_GAP,
                vertical_alignment=ft.CrossAxisAlignment.START,
                controls=[_group(group, on_choose, chosen) for group in row],
            )
            for row in rows
        ],
    )


def _group(scores: tuple[int, ...], on_choose: OnScore, chosen: Score | None) -> ft.Control:
    anchor = next(score for score in scores if score in words.SCORE_ANCHORS)
    return ft.Column(
        key=f"group-{anchor}",
        expand=len(scores),
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Row(
                spacing=_GAP,
                controls=[_button(Score(score), on_choose, chosen) for score in scores],
            ),
            ft.Semantics(
                exclude_semantics=True,  # the button already says it
                content=ft.Text(
                    words.SCORE_ANCHORS[anchor],
                    theme_style=ft.TextThemeStyle.BODY_SMALL,
                    color=ft.Colors.ON_SURFACE_VARIANT,
                    text_align=ft.TextAlign.START if anchor == 0 else ft.TextAlign.END,
                ),
            ),
        ],
    )


def _button(score: Score, on_choose: OnScore, chosen: Score | None) -> ft.Control:
    picked = score == chosen
    label = words.score_label(score)
    edge = ft.BorderSide(3, ft.Colors.ON_SURFACE) if picked else ft.BorderSide(1, ft.Colors.OUTLINE)
    return ft.FilledButton(
        key=f"score-{score}",
        expand=True,
        on_click=safe_handler(lambda: on_choose(score)),
        content=ft.Text(
            str(int(score)),
            semantics_label=words.chosen_label(label) if picked else label,
            theme_style=ft.TextThemeStyle.TITLE_LARGE,
            color=theme.score_ink(score),
            no_wrap=True,
        ),
        style=ft.ButtonStyle(
            bgcolor=theme.score_fill(score),
            padding=ft.Padding.symmetric(vertical=theme.MEDIUM, horizontal=0),
            shape=ft.RoundedRectangleBorder(radius=12),
            side=edge,
            visual_density=ft.VisualDensity.STANDARD,
        ),
    )

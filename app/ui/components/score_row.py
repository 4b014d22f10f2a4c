"""The 0-10 scale as large buttons: one tap, a number, a colour, and words for orientation."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

import flet as ft

from app.domain.journal.entry import Score
from app.texts import phrases as words
from app.ui import theme
from app.ui.handlers import safe_handler
from app.ui.hooks import use_width
from app.ui.hooks.device import LARGE_FROM, use_text_scale
from app.ui.theme import Width

_Groups = tuple[tuple[int, ...], ...]
OnScore = Callable[[Score], Any]

_ROWS = count()

# Each group ends at its word, except the first, which begins at it.  On a phone, eleven buttons
# side by side would be 30 px wide, so they are in two rows, each button at least 48 px.
_FIRST = ((0, 1), (2, 3), (4, 5))
_SECOND = ((6, 7), (8, 9, 10))
_THREE: list[_Groups] = [((0, 1), (2, 3)), ((4, 5), (6, 7)), ((8, 9, 10),)]
_TWO_ROWS_UP_TO = 2.2  # times the usual size of text; from there “10” has no room
_GAP = 1  # fits six buttons of 48 px in a card in a window of 360 px


@ft.component
def ScoreRow(
    on_choose: OnScore, chosen: Score | None = None, in_column: bool = False
) -> ft.Control:
    """Buttons for 0-10; `on_choose(score)` may be async.  `chosen` is drawn as pressed.

    `in_column`: in a wide window this stands in one of two columns, too narrow for one row.
    """
    number: Any = ft.use_ref(next(_ROWS))
    question = f"scores {number.current}"
    wide = use_width() is Width.WIDE and not in_column
    scale, gauge = use_text_scale()
    rows: list[_Groups] = [_FIRST + _SECOND] if wide else [_FIRST, _SECOND]
    if scale > _TWO_ROWS_UP_TO and not wide:
        rows = _THREE
    beside = scale < LARGE_FROM  # larger words have no room below their numbers
    buttons = ft.Column(
        spacing=theme.SMALL,
        controls=[
            *(
                ft.Row(
                    key=f"scores-{row[0][0]}",
                    spacing=_GAP,
                    vertical_alignment=ft.CrossAxisAlignment.START,
                    controls=[_group(group, on_choose, chosen, question, beside) for group in row],
                )
                for row in rows
            ),
            *([] if beside else [_unspoken(words.ALL_ANCHORS, ft.TextAlign.START)]),
        ],
    )
    return ft.Stack([gauge, buttons])


def _group(
    scores: tuple[int, ...],
    on_choose: OnScore,
    chosen: Score | None,
    question: str,
    with_word: bool,
) -> ft.Control:
    anchor = next(score for score in scores if score in words.SCORE_ANCHORS)
    ends = ft.TextAlign.START if anchor == 0 else ft.TextAlign.END
    return ft.Column(
        key=f"group-{anchor}",
        expand=len(scores),
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Row(
                spacing=_GAP,
                controls=[_button(Score(score), on_choose, chosen, question) for score in scores],
            ),
            *([_unspoken(words.SCORE_ANCHORS[anchor], ends)] if with_word else []),
        ],
    )


def _unspoken(text: str, align: ft.TextAlign) -> ft.Control:
    return ft.Semantics(
        exclude_semantics=True,  # the buttons already say it
        content=ft.Text(
            text,
            theme_style=ft.TextThemeStyle.BODY_SMALL,
            color=ft.Colors.ON_SURFACE_VARIANT,
            text_align=align,
        ),
    )


def _button(score: Score, on_choose: OnScore, chosen: Score | None, question: str) -> ft.Control:
    picked = score == chosen
    label = words.score_label(score)
    edge = ft.BorderSide(3, ft.Colors.ON_SURFACE) if picked else ft.BorderSide(1, ft.Colors.OUTLINE)
    return ft.FilledButton(
        key=f"score-{score}",
        expand=True,
        on_click=safe_handler(lambda: on_choose(score), question),
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

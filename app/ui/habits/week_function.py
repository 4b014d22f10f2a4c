"""The one thing a person wants to be able to do: rated once a week, with the weeks before."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import flet as ft

from app.domain.habits.record import MovementFeel
from app.domain.journal.entry import Score
from app.texts import weeks as words
from app.texts.phrases import chosen_label
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal

SCORES = tuple(Score(n) for n in range(11))
WEEKS_SHOWN = 8


def _scores(chosen: Score | None, choose: Callable[[Score], None]) -> ft.Control:
    """0 to 10 as buttons, without the colours of pain."""
    return ft.Row(
        wrap=True,
        spacing=theme.TINY,
        run_spacing=theme.TINY,
        controls=[_score(each, each == chosen, choose) for each in SCORES],
    )


def _score(score: Score, chosen: bool, choose: Callable[[Score], None]) -> ft.Control:
    said = words.function_score(score)
    kind = ft.FilledButton if chosen else ft.OutlinedButton
    return kind(
        key=f"function-{score}",
        content=ft.Text(str(int(score)), semantics_label=chosen_label(said) if chosen else said),
        on_click=safe_handler(lambda: choose(score)),
        style=ft.ButtonStyle(
            padding=ft.Padding.symmetric(vertical=14, horizontal=0),
            visual_density=ft.VisualDensity.STANDARD,
        ),
    )


@ft.component
def FunctionCard() -> ft.Control:
    """Asks how well it goes, once for each week, and shows what was answered."""
    services = use_services()
    use_signal(services.weekly_review.changed)
    score, set_score = ft.use_state(cast("Score | None", None))
    feel, set_feel = ft.use_state(cast("MovementFeel | None", None))
    review, today = services.weekly_review, services.local_time.today()
    ratings = review.ratings()[-WEEKS_SHOWN:]

    async def save() -> None:
        if score is not None and feel is not None:
            await review.rate_function(score, feel)
            toast(words.RATED)

    question: list[ft.Control] = []
    if review.rates_function:
        question = [
            paragraph(words.how_well(services.plans.current.function_goal)),
            small(words.FUNCTION_SCALE),
            _scores(score, set_score),
            paragraph(words.FEEL),
            choices(
                [(words.FEELS[each], each is feel, each) for each in MovementFeel],
                set_feel,
                ft.MainAxisAlignment.START,
            ),
            ft.Row(
                wrap=True,
                controls=[
                    ft.FilledButton(
                        words.SAVE_RATING,
                        disabled=score is None or feel is None,
                        on_click=safe_handler(save),
                    )
                ],
            ),
        ]
    else:
        question = [paragraph(f"“{services.plans.current.function_goal}”")]
    return card(
        subheading(words.FUNCTION),
        *question,
        *(small(words.rated(each, today)) for each in reversed(ratings)),
    )

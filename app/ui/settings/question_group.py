"""One group of the safety questions on a card of its own: what applies is ticked, and the way on
stays in sight at the foot.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import flet as ft

from app.domain.safety import (
    Answer,
    Answered,
    Asks,
    QuestionId,
    ScreeningQuestion,
    group_answers,
)
from app.texts import safety as words
from app.ui import theme
from app.ui.components.section import body, card, heading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services
from app.ui.hooks.use_newest import Newest
from app.ui.hooks.use_signal import use_kept
from app.ui.settings.one_question import NO, YES, question

Ticked = Mapping[QuestionId, Answer]
"""The answers other than no, by question."""
UNSEEN_SECONDS = 0.7  # real seconds; a double tap is over sooner, and nothing is read in that time
BIG = ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=18, horizontal=theme.SMALL))


@ft.component
def AskGroup(
    title: str,
    group: Sequence[ScreeningQuestion],
    ticks: Newest[Ticked],
    go_on: Callable[[Sequence[Answered]], Any],
    back: Callable[[], Any] | None = None,
    below: Sequence[ft.Control] = (),
    save: bool = False,
    key: str = "",
) -> ft.Control:
    """Fills its parent; `below` stands below its title.

    `go_on` gets an answer to each question of the group; `save` says that this ends there.  A tap
    on the way on is not meant for questions that have only just appeared, so it is ignored.
    """
    services = use_services()
    clock, areas = services.clock, services.content.screening_areas
    appeared = use_kept(clock.monotonic)
    unsaid, set_unsaid = ft.use_state(frozenset[QuestionId]())
    ticked = ticks.shown
    here = [each.id for each in group if each.id in ticked]

    def answered(question: QuestionId, change: Callable[[Answer], Answer]) -> None:
        set_unsaid(lambda now: now - {question})
        ticks.change(partial(_with, question, change))

    async def forward() -> None:
        if clock.real_seconds(clock.monotonic() - appeared) < UNSEEN_SECONDS:
            return
        answers = group_answers(group, ticks.read())
        nowhere = frozenset(each.question for each in answers if _says_nowhere(each, group))
        set_unsaid(nowhere)
        if nowhere:
            return
        result = go_on(answers)
        if result is not None:
            await result

    label = words.none_of(len(group) - len(here), len(here))
    if len(here) == len(group):
        label = words.GO_ON
    if save and here:
        label = words.KEEP
    backward = [ft.TextButton(words.BACK, on_click=safe_handler(back))] if back else []
    return ft.Column(
        key=key,
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            body(
                heading(title),
                *below,
                card(
                    *(
                        question(each, ticked.get(each.id, NO), areas, answered, each.id in unsaid)
                        for each in group
                    ),
                ),
            ),
            ft.Container(
                key="foot",
                bgcolor=ft.Colors.SURFACE_CONTAINER,
                padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
                alignment=ft.Alignment.CENTER,
                content=ft.Row(
                    width=theme.READING_WIDTH,
                    controls=[
                        *backward,
                        ft.FilledButton(
                            label, expand=True, style=BIG, on_click=safe_handler(forward)
                        ),
                    ],
                ),
            ),
        ],
    )


def _with(question: QuestionId, change: Callable[[Answer], Answer], ticked: Ticked) -> Ticked:
    answer = change(ticked.get(question, NO))
    others = {id: given for id, given in ticked.items() if id != question}
    return others if answer == NO else {**others, question: answer}


def _says_nowhere(answered: Answered, group: Sequence[ScreeningQuestion]) -> bool:
    asks = next(each.asks for each in group if each.id == answered.question)
    return asks is Asks.WHERE and answered.answer == YES

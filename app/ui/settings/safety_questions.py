"""The safety questions: their answers, where on the body, and what an answer would open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import flet as ft

from app.domain.safety import (
    Agreed,
    Answer,
    Answered,
    AreaGroup,
    Asks,
    No,
    Outdated,
    QuestionId,
    ScreeningArea,
    ScreeningAreaId,
    ScreeningQuestion,
    Yes,
    answers_of,
)
from app.texts import getting_help
from app.texts import safety as words
from app.ui import theme
from app.ui.components.controls import Section
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services
from app.ui.journal.choices import toggle_chip
from app.ui.shell.navigation import to

AnswersById = Mapping[QuestionId, Answer]
OnChosenAnswer = Callable[[Answer], Any]
OnQuestionAnswered = Callable[[QuestionId, Answer], Any]
NO, YES, AGREED = No(), Yes(), Agreed()


@ft.component
def Questions(on_kept: Callable[[], Any]) -> ft.Control:
    """Every question with its answer so far; `on_kept()` is called when all answers are durable."""
    services = use_services()
    questions = services.safety.questions
    before = answers_of(services.safety.screening)
    known: AnswersById = {each.id: before[each.id] for each in questions if each.id in before}
    answers, set_answers = ft.use_state(known)
    left = sum(question.id not in answers for question in questions)
    opening, set_opening = ft.use_state(tuple[ScreeningQuestion, ...]())
    none = {each.id: NO for each in questions}
    outdated = isinstance(services.safety.screening, Outdated)

    def answered(question: QuestionId, answer: Answer) -> None:
        set_answers({**answers, question: answer})

    async def keep(given: AnswersById) -> None:
        set_answers(given)
        await services.safety.answer([Answered(id, answer) for id, answer in given.items()])
        result = on_kept()
        if result is not None:
            await result

    async def keep_none() -> None:
        """Ask once before answering everything with no opens what earlier answers restrict."""
        opened = services.safety.opened_by([Answered(id, NO) for id in none])
        if opened and not opening:
            set_opening(opened)
            return
        set_opening(())
        await keep(none)

    ft.use_dialog(
        _opens(opening, keep_none, lambda: set_opening(())) if opening else None,
    )
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            *(_why_again() if outdated else [paragraph(words.INTRO)]),
            *(
                _question(question, answers, services.content.screening_areas, answered)
                for question in questions
            ),
            small(words.questions_left(left)) if left else ft.Container(),
            ft.Row(
                wrap=True,
                spacing=theme.SMALL,
                controls=[
                    ft.FilledButton(
                        getting_help.NOTHING_ELSE if outdated else words.KEEP,
                        disabled=left > 0,
                        on_click=safe_handler(lambda: keep(answers)),
                    ),
                    ft.OutlinedButton(
                        words.NONE_OF_THESE,
                        on_click=safe_handler(keep_none),
                    ),
                ],
            ),
        ],
    )


def _why_again() -> list[ft.Control]:
    """Why the questions are asked again although they were answered."""
    return [
        card(
            subheading(getting_help.ANSWERS_NEEDED),
            paragraph(getting_help.ANSWERS_NEEDED_ABOUT),
            ft.Row([ft.TextButton(getting_help.WHEN_TO_GET_HELP, on_click=to("/learn/help"))]),
            tone=ft.Colors.SECONDARY_CONTAINER,
        )
    ]


def _question(
    question: ScreeningQuestion,
    answers: AnswersById,
    areas: Sequence[ScreeningArea],
    answer_one: OnQuestionAnswered,
) -> ft.Control:
    choose = partial(answer_one, question.id)
    answer = answers.get(question.id)
    offered: list[tuple[str, bool, Answer]] = [
        (words.NO, isinstance(answer, No), NO),
        (words.YES, isinstance(answer, Yes), answer if isinstance(answer, Yes) else YES),
    ]
    if question.agreed:
        offered.append((words.AGREED, isinstance(answer, Agreed), AGREED))
    return ft.Container(
        key=f"question-{question.id}",
        content=card(
            paragraph(question.text),
            ft.Row(
                [_answer(question, *each, choose) for each in offered],
                wrap=True,
                spacing=theme.SMALL,
                run_spacing=theme.SMALL,
            ),
            *_consequence(question, answer, areas, choose),
        ),
    )


def _answer(
    question: ScreeningQuestion, label: str, chosen: bool, answer: Answer, choose: OnChosenAnswer
) -> ft.Control:
    kind = ft.FilledTonalButton if chosen else ft.OutlinedButton
    return ft.Semantics(
        key=f"{question.id}-{label}",
        selected=chosen,
        content=kind(
            # A screen reader also needs the question: "yes" alone means nothing.
            content=ft.Text(label, semantics_label=words.answer_to(label, question.text)),
            on_click=safe_handler(lambda: choose(answer)),
        ),
    )


def _consequence(
    question: ScreeningQuestion,
    answer: Answer | None,
    areas: Sequence[ScreeningArea],
    choose: OnChosenAnswer,
) -> list[ft.Control]:
    match answer:
        case Yes():
            why = small(f"{question.why} {question.lift}")
            if question.asks is Asks.YES_OR_NO:
                return [why]
            return [why, small(words.WHERE), _areas(answer, areas, choose)]
        case Agreed():
            return [small(words.AGREED_MEANS)]
    return []


def _areas(answer: Yes, areas: Sequence[ScreeningArea], choose: OnChosenAnswer) -> ft.Control:
    def turned(area: ScreeningAreaId) -> Yes:
        if area in answer.areas:
            return Yes(tuple(each for each in answer.areas if each != area))
        return Yes((*answer.areas, area))

    def chips(offered: Sequence[ScreeningArea]) -> ft.Control:
        return ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[
                toggle_chip(
                    f"area-{area.id}",
                    area.name,
                    area.id in answer.areas,
                    lambda id=area.id: choose(turned(id)),
                )
                for area in offered
            ],
        )

    groups = {
        group: [area for area in areas if area.part is group]
        for group in AreaGroup
        if group is not AreaGroup.BODY
    }
    return ft.Column(
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            chips([area for area in areas if area.part is AreaGroup.BODY]),
            *(
                Section(
                    words.AREA_GROUPS[group],
                    ", ".join(area.name for area in offered if area.id in answer.areas),
                    partial(chips, offered),
                )
                for group, offered in groups.items()
            ),
        ],
    )


def _opens(
    questions: Sequence[ScreeningQuestion], go_on: Callable[[], Any], stay: Callable[[], Any]
) -> ft.AlertDialog:
    """Asks whether these are really to be answered with no, as earlier answers said otherwise."""
    return ft.AlertDialog(
        modal=True,
        title=ft.Text(words.OPENS_TITLE),
        content=ft.Column(
            [paragraph(words.OPENS), *(small(question.why) for question in questions)],
            tight=True,
            scroll=ft.ScrollMode.AUTO,
        ),
        actions=[
            ft.TextButton(words.KEEP_LOCKED, on_click=safe_handler(stay)),
            ft.FilledButton(words.NONE_OF_THESE, on_click=safe_handler(go_on)),
        ],
    )

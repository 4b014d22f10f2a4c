"""Safety: current locks with their reasons and how each is lifted, and the questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import flet as ft

from app.domain.safety import (
    Agreed,
    Answer,
    Answered,
    Asks,
    ByDoctor,
    Lock,
    No,
    QuestionId,
    ScreeningArea,
    ScreeningAreaId,
    ScreeningQuestion,
    Yes,
    answers_of,
)
from app.services.container import Services
from app.texts import safety as words
from app.texts import settings as settings_words
from app.texts import shell
from app.ui import theme
from app.ui.components.section import body, card, heading, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal

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
    opening, set_opening = ft.use_state(tuple[Lock, ...]())
    none = {each.id: NO for each in questions}

    def answered(question: QuestionId, answer: Answer) -> None:
        set_answers({**answers, question: answer})

    async def keep(given: AnswersById) -> None:
        set_answers(given)
        await services.safety.answer([Answered(id, answer) for id, answer in given.items()])
        result = on_kept()
        if result is not None:
            await result

    async def keep_none() -> None:
        """Ask once before locks are lifted by answering everything with no."""
        lifted = services.safety.lifted_by([Answered(id, NO) for id in none])
        if lifted and not opening:
            set_opening(lifted)
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
            paragraph(words.INTRO),
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
                        words.KEEP,
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

    return ft.Row(
        wrap=True,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=[
            ft.Chip(
                key=f"area-{area.id}",
                label=area.name,
                selected=area.id in answer.areas,
                on_select=safe_handler(lambda id=area.id: choose(turned(id))),
            )
            for area in areas
        ],
    )


def _opens(
    locks: Sequence[Lock], go_on: Callable[[], Any], stay: Callable[[], Any]
) -> ft.AlertDialog:
    """Asks whether the locks are really to be lifted, as earlier answers said otherwise."""
    return ft.AlertDialog(
        modal=True,
        title=ft.Text(words.OPENS_TITLE),
        content=ft.Column(
            [paragraph(words.OPENS), *(small(lock.why) for lock in locks)],
            tight=True,
            scroll=ft.ScrollMode.AUTO,
        ),
        actions=[
            ft.TextButton(words.KEEP_LOCKED, on_click=safe_handler(stay)),
            ft.FilledButton(words.NONE_OF_THESE, on_click=safe_handler(go_on)),
        ],
    )


@ft.component
def SettingsSafety() -> ft.Control:
    """The locks come first, as they are why people open this screen."""
    services = use_services()
    use_signal(services.safety.changed)
    locks = services.safety.restrictions.locks
    return body(
        card(
            subheading(settings_words.LOCKS),
            *([_lock(services, lock) for lock in locks] or [paragraph(settings_words.NO_LOCKS)]),
        ),
        heading(settings_words.ANSWERS),
        small(settings_words.ANSWERS_ABOUT),
        Questions(on_kept=lambda: toast(shell.SAVED)),
    )


def _lock(services: Services, lock: Lock) -> ft.Control:
    return ft.Column(
        key=f"lock-{lock.id}",
        controls=[paragraph(lock.why), small(lock.how), *lift_button(services, lock)],
    )


def lift_button(services: Services, lock: Lock) -> list[ft.Control]:
    """The button with which the person lifts this lock; none while their word does not."""

    async def lift() -> None:
        await services.safety.lift_lock(lock.id)
        toast(words.LIFTED)

    if not services.safety.may_lift(lock):
        return []
    says = words.LIFT_BY_DOCTOR if isinstance(lock.lift, ByDoctor) else words.LIFT
    return [ft.OutlinedButton(says, on_click=safe_handler(lift))]

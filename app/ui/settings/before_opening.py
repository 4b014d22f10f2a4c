"""Asking once more before safety answers open what an earlier answer restricts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import flet as ft

from app.domain.safety import Answer, Answered, No, QuestionId, ScreeningQuestion, answers_of
from app.texts import safety as words
from app.ui.components.section import paragraph, small
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services
from app.ui.hooks.use_signal import use_kept

Keeps = Callable[[], Any]
AskFirst = Callable[[Sequence[Answered], Keeps], Any]
"""Calls the function at once, or after the person has confirmed what these answers open."""
Opening = tuple[Sequence[ScreeningQuestion], Keeps]
NO = No()


def use_before_opening() -> AskFirst:
    """Each question is asked about once, unless its stored answer changes in the meantime.

    A no is asked about, and any answer that was changed elsewhere since this was first shown.
    """
    services = use_services()
    at_first = use_kept(lambda: answers_of(services.safety.screening))
    confirmed: Any = ft.use_ref(dict[QuestionId, Answer])
    none_opens: Opening = ((), lambda: None)
    opening, set_opening = ft.use_state(none_opens)

    def unconfirmed(answers: Sequence[Answered]) -> list[ScreeningQuestion]:
        stored = answers_of(services.safety.screening)
        asked = [
            each
            for each in answers
            if each.answer == NO or _changed(each.question, at_first, stored)
        ]
        return [
            question
            for question in services.safety.opened_by(asked)
            if confirmed.current.get(question.id) != stored[question.id]
        ]

    async def ask_first(answers: Sequence[Answered], go_on: Keeps) -> None:
        if opened := unconfirmed(answers):
            stored = answers_of(services.safety.screening)
            shown = {each.id: stored[each.id] for each in opened}

            async def confirm() -> None:
                confirmed.current.update(shown)
                set_opening(none_opens)
                await ask_first(answers, go_on)

            set_opening((opened, confirm))
            return
        result = go_on()
        if result is not None:
            await result

    questions, confirms = opening
    ft.use_dialog(
        _opens(questions, confirms, lambda: set_opening(none_opens)) if questions else None
    )
    return ask_first


def _changed(
    question: QuestionId, before: Mapping[QuestionId, Answer], now: Mapping[QuestionId, Answer]
) -> bool:
    return before.get(question, NO) != now.get(question, NO)


def _opens(
    questions: Sequence[ScreeningQuestion], go_on: Callable[[], Any], stay: Callable[[], Any]
) -> ft.AlertDialog:
    """Asks whether these are really not so any more, as earlier answers said otherwise."""
    return ft.AlertDialog(
        modal=True,
        on_dismiss=safe_handler(stay),
        title=ft.Text(words.OPENS_TITLE),
        semantics_label=words.OPENS_TITLE,
        content=ft.Column(
            [paragraph(words.OPENS), *(small(question.why) for question in questions)],
            tight=True,
            scroll=ft.ScrollMode.AUTO,
        ),
        actions=[
            ft.TextButton(words.KEEP_LOCKED, on_click=safe_handler(stay)),
            ft.FilledButton(words.CHANGED, on_click=safe_handler(go_on)),
        ],
    )

"""The safety questions, group by group, and what was answered in each group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import flet as ft

from app.domain.safety import (
    Answered,
    No,
    Outdated,
    QuestionGroup,
    answers_of,
    group_answers,
    in_groups,
)
from app.services.container import Services
from app.texts import getting_help
from app.texts import safety as words
from app.ui.components.controls import row
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler, say_saved
from app.ui.hooks import use_services
from app.ui.hooks.use_newest import use_newest
from app.ui.hooks.use_signal import use_kept
from app.ui.settings.before_opening import use_before_opening
from app.ui.settings.question_group import AskGroup, Ticked
from app.ui.shell.navigation import to

GROUPS = tuple(QuestionGroup)


def ticked_before(services: Services) -> Ticked:
    """What was ticked the last time the questions were answered."""
    given = answers_of(services.safety.screening)
    asked = {each.id for each in services.safety.questions}
    return {id: answer for id, answer in given.items() if id in asked and answer != No()}


@ft.component
def Questions(on_kept: Callable[[], Any]) -> ft.Control:
    """The groups one after the other, filling the parent; `on_kept()` is called when all answers
    are durable.  Nothing is saved before the last group is answered, and then nothing that another
    window has answered meanwhile is opened unasked.
    """
    services = use_services()
    ticks = use_newest(lambda: ticked_before(services))
    ask_first = use_before_opening()
    at, set_at = ft.use_state(0)
    groups = in_groups(services.safety.questions)
    outdated = isinstance(services.safety.screening, Outdated)
    first = _why_again() if outdated else [small(words.INTRO)]

    async def forward(answers: Sequence[Answered]) -> None:
        if at + 1 < len(GROUPS):
            await ask_first(answers, lambda: set_at(at + 1))
            return
        now = ticks.read()
        everything = [each for group in groups.values() for each in group_answers(group, now)]
        await ask_first(everything, lambda: keep(everything))

    async def keep(everything: Sequence[Answered]) -> None:
        await services.safety.answer(everything)
        result = on_kept()
        if result is not None:
            await result

    group = GROUPS[at]
    progress = paragraph(words.nth_card(at + 1, len(GROUPS)))
    return AskGroup(
        words.GROUPS[group],
        groups[group],
        ticks,
        forward,
        back=(lambda: set_at(at - 1)) if at else None,
        below=[progress, *(first if at == 0 else [])],
        key=f"group-{group}",
    )


@ft.component
def OneGroup(group: QuestionGroup, leave: Callable[[], Any]) -> ft.Control:
    """The answers of one group, to be changed; the others stay as they are."""
    services = use_services()
    before = use_kept(lambda: ticked_before(services))
    ticks = use_newest(lambda: before)
    ask_first = use_before_opening()

    async def forward(answers: Sequence[Answered]) -> None:
        changed = [each for each in answers if each.answer != before.get(each.question, No())]
        await ask_first(changed, lambda: keep(changed))

    async def keep(changed: Sequence[Answered]) -> None:
        for each in changed:
            await services.safety.answer_one(each)
        leave()
        say_saved()

    asked = in_groups(services.safety.questions)[group]
    return AskGroup(
        words.GROUPS[group],
        asked,
        ticks,
        forward,
        back=leave,
        below=[paragraph(words.TICK)],
        save=True,
        key=f"one-{group}",
    )


def group_rows(services: Services, choose: Callable[[QuestionGroup], Any]) -> list[ft.Control]:
    """A row for each group with what was answered there; it leads to its questions."""
    ticked = ticked_before(services)
    return [
        row(
            words.GROUPS[group],
            words.answered_in(sum(each.id in ticked for each in asked)),
            safe_handler(lambda group=group: choose(group)),
            key=f"group-{group}",
        )
        for group, asked in in_groups(services.safety.questions).items()
    ]


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

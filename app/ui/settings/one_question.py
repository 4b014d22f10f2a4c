"""One safety question: a row to tick, and below it what follows, where, and who has agreed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import flet as ft

from app.domain.safety import (
    Agreed,
    Answer,
    AreaGroup,
    Asks,
    No,
    QuestionId,
    ScreeningArea,
    ScreeningAreaId,
    ScreeningQuestion,
    Yes,
)
from app.texts import safety as words
from app.ui import theme
from app.ui.components.controls import Section
from app.ui.components.section import small
from app.ui.handlers import safe_handler
from app.ui.journal.choices import toggle_chip

NO, YES, AGREED = No(), Yes(), Agreed()

Change = Callable[[Answer], Answer]
"""Makes the new answer of the newest one, which may be newer than what is drawn."""


def question(
    asked: ScreeningQuestion,
    answer: Answer,
    areas: Sequence[ScreeningArea],
    answered: Callable[[QuestionId, Change], Any],
    unsaid: bool,
) -> ft.Control:
    """Calls `answered` with each change of the answer; `unsaid` says that the place is missing."""
    choose = partial(answered, asked.id)
    is_ticked = answer != NO

    def tick(now: Answer) -> Answer:
        if is_ticked:
            return NO
        return YES if now == NO else now

    icon = ft.Icons.CHECK_BOX if is_ticked else ft.Icons.CHECK_BOX_OUTLINE_BLANK
    colour = ft.Colors.PRIMARY if is_ticked else ft.Colors.ON_SURFACE_VARIANT
    tile = ft.ListTile(
        key=f"tick-{asked.id}",
        leading=ft.Icon(icon, color=colour),
        title=ft.Text(asked.text, theme_style=ft.TextThemeStyle.BODY_LARGE),
        content_padding=ft.Padding.all(0),
        horizontal_spacing=theme.SMALL + theme.TINY,
        min_height=theme.TOUCH,
        on_click=safe_handler(lambda: choose(tick)),
    )
    # One control for a screen reader, not a button inside a checkbox.
    whole = ft.MergeSemantics(ft.Semantics(checked=is_ticked, content=tile))
    return ft.Container(
        key=f"question-{asked.id}",
        content=ft.Column(
            spacing=theme.SMALL,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=[whole, *_consequence(asked, answer, areas, choose), *_unsaid(unsaid)],
        ),
    )


def _unsaid(unsaid: bool) -> list[ft.Control]:
    if not unsaid:
        return []
    return [ft.Semantics(live_region=True, content=ft.Text(words.SAY_WHERE, color=ft.Colors.ERROR))]


def _consequence(
    question: ScreeningQuestion,
    answer: Answer,
    areas: Sequence[ScreeningArea],
    choose: Callable[[Change], Any],
) -> list[ft.Control]:
    agrees = isinstance(answer, Agreed)
    agreement = toggle_chip(
        f"agreed-{question.id}",
        words.AGREED,
        agrees,
        lambda: choose(lambda _: YES if agrees else AGREED),
        spoken=words.answer_to(words.AGREED, question.text),
    )
    agreed = [ft.Row([agreement], wrap=True)] if question.agreed else []
    match answer:
        case Yes():
            why = small(f"{question.why} {question.lift}")
            where = [small(words.WHERE), _areas(answer, areas, choose)]
            return [why, *agreed, *(where if question.asks is Asks.WHERE else [])]
        case Agreed():
            return [small(words.AGREED_MEANS), *agreed]
    return []


def _areas(
    answer: Yes, areas: Sequence[ScreeningArea], choose: Callable[[Change], Any]
) -> ft.Control:
    def turned(area: ScreeningAreaId, now: Answer) -> Answer:
        given = now.areas if isinstance(now, Yes) else ()
        others = tuple(each for each in given if each != area)
        return Yes(others if area in answer.areas else (*others, area))

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
                    lambda id=area.id: choose(partial(turned, id)),
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

"""The week: what was planned and done, one question, how it goes over time, and earlier weeks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import flet as ft

from app.domain.habits.consistency import DayMark
from app.domain.habits.plan import PlanPart
from app.domain.habits.record import WeekDecision
from app.domain.habits.review import DeskOnlyOrQuiet, MoveHours, PlanProposal
from app.services.container import Services
from app.services.habits.weekly_review import WeekReadBack
from app.texts import weeks as words
from app.ui import theme
from app.ui.components.section import (
    body,
    card,
    empty,
    heading,
    paragraph,
    small,
    subheading,
)
from app.ui.habits.week_function import FunctionCard
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import go, to

PLAN = "/plan"
DIARY_AT_FIRST = 6
DOT = 20
_LOOKS = {
    DayMark.ALL: (ft.Icons.CHECK_CIRCLE, ft.Colors.PRIMARY),
    DayMark.SOME: (ft.Icons.CONTRAST, ft.Colors.PRIMARY),
    DayMark.NONE: (ft.Icons.CIRCLE_OUTLINED, ft.Colors.ON_SURFACE_VARIANT),
    DayMark.NOTHING_PLANNED: (ft.Icons.REMOVE, ft.Colors.OUTLINE),
}


@ft.component
def Week() -> ft.Control:
    """The week that waits for its review; if none does, this week so far."""
    services = use_services()
    use_signal(services.weekly_review.changed)
    plan, diary = services.plans.current, services.weekly_review.diary()
    if not plan.parts and not diary:
        begin = ft.FilledButton(words.MAKE_A_PLAN, on_click=to(PLAN))
        return body(empty(ft.Icons.EVENT_NOTE, words.NO_PLAN, begin))
    found = services.weekly_review.latest()
    return body(
        *([_review(services, found)] if plan.parts else []),
        *([FunctionCard()] if plan.function_goal else []),
        *([_question(services, found)] if found.waits else []),
        *([_over_time(services)] if plan.parts else []),
        *([Diary()] if diary else []),
    )


def _review(services: Services, found: WeekReadBack) -> ft.Control:
    review, today = found.review, services.local_time.today()
    so_that = services.plans.current.so_that
    lines = [
        words.planned_and_done(each, words.names(services.journal_reader.spots()))
        for each in review.parts
    ]
    if not any(part.planned for part in review.parts):
        lines = [words.NOTHING_COUNTED]
    return card(
        heading(words.week(review.first, today) if found.waits else words.SO_FAR),
        *map(paragraph, lines),
        *([paragraph(words.pain(review.pain))] if found.waits else []),
        *([paragraph(words.so_that(so_that))] if so_that else []),
    )


def _question(services: Services, found: WeekReadBack) -> ft.Control:
    """The one question, with the first proposal before it."""
    proposed = [_proposal(services, each) for each in found.proposals[:1]]
    keep, *others = services.weekly_review.offered()
    return card(
        subheading(words.QUESTION),
        *(control for controls in proposed for control in controls),
        ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[
                ft.FilledButton(
                    words.DECISIONS[keep], on_click=safe_handler(_decide(services, keep))
                ),
                *(
                    ft.OutlinedButton(
                        words.DECISIONS[each], on_click=safe_handler(_decide(services, each))
                    )
                    for each in others
                ),
            ],
        ),
        tone=ft.Colors.PRIMARY_CONTAINER,
    )


def _proposal(services: Services, found: PlanProposal) -> list[ft.Control]:
    said = paragraph(words.proposal(found, words.names(services.journal_reader.spots())))
    match found:
        case MoveHours():
            return [said, _leads(words.HOURS, "/settings/breaks")]
        case DeskOnlyOrQuiet():
            return [said, _leads(words.MOVEMENTS, "/settings/movements")]
        case _:
            return [said]


def _leads(title: str, route: str) -> ft.Control:
    button = ft.TextButton(title, icon=ft.Icons.ARROW_FORWARD, on_click=to(route))
    return ft.Row([button], wrap=True)


def _decide(services: Services, decision: WeekDecision) -> Callable[[], Awaitable[None]]:
    async def decide() -> None:
        await services.weekly_review.decide(decision)
        toast(words.LAST_WORD[decision])
        if decision is WeekDecision.CHANGE:
            await go(PLAN)

    return decide


def _over_time(services: Services) -> ft.Control:
    parts = services.plans.current.parts
    together = words.word(services.consistency.of_all())
    return card(
        subheading(words.OVER_TIME),
        small(words.OVER_TIME_ABOUT),
        *([_named(words.ALL_TOGETHER, together)] if len(parts) > 1 else []),
        *(control for part in parts for control in _part(services, part)),
    )


def _part(services: Services, part: PlanPart) -> list[ft.Control]:
    today, marks = services.local_time.today(), services.consistency.last_days(part)
    dots: list[ft.Control] = [
        _dot(mark, words.day(day, mark, today), str(day)) for day, mark in marks
    ]
    name = words.part(part, words.names(services.journal_reader.spots()))
    return [
        ft.Divider(height=theme.SMALL),
        _named(name, words.word(services.consistency.of(part))),
        ft.Row(
            # Week by week where the 14 do not fit side by side.
            [ft.Row(week, tight=True, spacing=theme.TINY) for week in (dots[:7], dots[7:])],
            wrap=True,
            spacing=theme.TINY,
            run_spacing=theme.TINY,
        ),
        small(words.days(marks)),
    ]


def _named(name: str, word: str) -> ft.Control:
    """A name with its calm word beside it, or below where there is no room."""
    return ft.Row(
        wrap=True,
        spacing=theme.SMALL,
        run_spacing=0,
        controls=[
            ft.Text(name, theme_style=ft.TextThemeStyle.BODY_LARGE),
            ft.Text(word, theme_style=ft.TextThemeStyle.BODY_LARGE, weight=ft.FontWeight.W_600),
        ],
    )


def _dot(mark: DayMark, name: str, key: str) -> ft.Control:
    icon, colour = _LOOKS[mark]
    return ft.Icon(
        icon,
        key=key,
        size=DOT,
        color=colour,
        semantics_label=name,
        tooltip=ft.Tooltip(name, exclude_from_semantics=True),
    )


@ft.component
def Diary() -> ft.Control:
    """The weeks that were closed, newest first."""
    services = use_services()
    use_signal(services.weekly_review.changed)
    whole, set_whole = ft.use_state(False)
    diary, today = services.weekly_review.diary(), services.local_time.today()
    name_of = words.names(services.journal_reader.spots())
    shown = diary if whole else diary[:DIARY_AT_FIRST]
    more = ft.OutlinedButton(words.EARLIER_WEEKS, on_click=safe_handler(lambda: set_whole(True)))
    return card(
        subheading(words.DIARY),
        *(
            ft.Column(
                key=f"week-{each.review.first}",
                spacing=theme.TINY,
                controls=[
                    paragraph(words.week(each.review.first, today)),
                    *map(small, words.diary_lines(each, name_of)),
                ],
            )
            for each in shown
        ),
        *([ft.Row([more], wrap=True)] if len(shown) < len(diary) else []),
    )

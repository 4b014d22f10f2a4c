"""The planned holds on Today: due now, later, done, resting; and the one that follows a break."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.domain.body import SpotId
from app.domain.habits.due_states import (
    DueHold,
    DueState,
    HoldDone,
    HoldLater,
    HoldLocked,
    HoldOff,
    NotToday,
)
from app.domain.holds import HoldSession
from app.domain.safety import AnswerAgain
from app.domain.safety.locks import locks_on
from app.services.container import Services
from app.texts import break_screens
from app.texts import habits_today as words
from app.texts import journal as journal_words
from app.ui import theme
from app.ui.components.section import card, small, subheading
from app.ui.habits.plan_lines import quiet_line
from app.ui.handlers import safe_handler, toast_with_undo
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to

NARROW = ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=14, horizontal=theme.MEDIUM))
"""So that the three answers stand in one line on a small phone."""


@ft.component
def DueHoldsCard() -> ft.Control:
    """The planned holds that are due now; nothing without one."""
    services = use_services()
    _use_due_holds(services)
    due = services.due_holds.due()
    if not due:
        return ft.Container(visible=False)
    names = _names(services)
    after_break = services.break_player.just_done
    return ft.Container(
        key="due-holds",
        content=card(
            subheading(words.NEXT_UP if after_break else words.DUE_TITLE),
            *(_due(services, each, names) for each in due),
            tone=ft.Colors.SURFACE_CONTAINER_HIGH,
        ),
    )


@ft.component
def OtherHolds() -> ft.Control:
    """The planned holds of today that are later, done, left out or resting; nothing without one."""
    services = use_services()
    _use_due_holds(services)
    holds = services.due_holds.today()
    lines = _others(services, holds, _names(services)) if holds else []
    if not lines:
        return ft.Container(visible=False)
    return ft.Container(key="other-holds", content=card(subheading(words.PLANNED), *lines))


@ft.component
def NextHold() -> ft.Control:
    """After a break: the first hold that is due, with the way into it; and the way back to Today.

    The break counts whatever is chosen.
    """
    services = use_services()
    _use_due_holds(services)
    due = services.due_holds.due()
    if not due or isinstance(services.holds.runner.current, HoldSession):
        return ft.FilledButton(break_screens.BACK_TO_TODAY, on_click=to("/"))
    first, name = due[0], _names(services)[due[0].planned.spot]
    return ft.Column(
        key="next-hold",
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            card(
                subheading(words.next_up(name)),
                small(words.due(first.planned)),
                _answers(services, first, name),
                tone=ft.Colors.PRIMARY_CONTAINER,
            ),
            ft.Row(
                [ft.OutlinedButton(break_screens.BACK_TO_TODAY, on_click=to("/"))],
                alignment=ft.MainAxisAlignment.CENTER,
            ),
        ],
    )


def _use_due_holds(services: Services) -> None:
    """Redraw when a hold may have become due, done or locked."""
    for signal in (
        services.due_holds.changed,
        services.plans.changed,
        services.holds.changed,
        services.reminders.changed,
        services.safety.changed,
        services.settings.changed,
        services.reminder_loop.heartbeat,
    ):
        use_signal(signal)


def _names(services: Services) -> dict[SpotId, str]:
    return {spot.id: spot.name for spot in services.journal_reader.spots()}


def _due(services: Services, each: DueHold[DueState], names: dict[SpotId, str]) -> ft.Control:
    name = names[each.planned.spot]
    return ft.Column(
        key=f"due-{each.planned.spot}",
        spacing=theme.SMALL,
        controls=[
            ft.Row(
                wrap=True,
                spacing=theme.SMALL,
                run_spacing=0,
                controls=[
                    ft.Text(name, theme_style=ft.TextThemeStyle.BODY_LARGE),
                    small(words.due(each.planned)),
                ],
            ),
            _answers(services, each, name),
        ],
    )


def _answers(services: Services, each: DueHold[DueState], name: str) -> ft.Control:
    """Do it, later if there is a later today, or not today."""
    spot, site = each.planned.spot, each.planned.site

    async def not_today() -> None:
        await services.due_holds.decline(spot)
        toast_with_undo(words.DECLINED, lambda: services.due_holds.take_back(spot))

    def named(label: str) -> ft.Text:
        return ft.Text(label, semantics_label=journal_words.about(label, name))

    def later() -> Any:
        return services.due_holds.put_off(spot)

    return ft.Row(
        wrap=True,
        spacing=theme.TINY,
        run_spacing=theme.SMALL,
        controls=[
            ft.FilledButton(
                named(words.DO),
                key=f"do-{spot}",
                icon=ft.Icons.PLAY_ARROW,
                on_click=to(f"/hold/spot/{spot}/{site.muscle}"),
            ),
            ft.OutlinedButton(
                named(words.LATER),
                key=f"later-{spot}",
                style=NARROW,
                visible=services.due_holds.can_put_off,
                on_click=safe_handler(later),
            ),
            ft.TextButton(
                named(words.NOT_TODAY),
                key=f"not-today-{spot}",
                style=NARROW,
                on_click=safe_handler(not_today),
            ),
        ],
    )


def _others(
    services: Services, holds: tuple[DueHold[DueState], ...], names: dict[SpotId, str]
) -> list[ft.Control]:
    """One quiet line for each of the others; a day off is said once."""
    now, shown = services.local_time.now(), list[ft.Control]()
    for each in holds:
        name = names[each.planned.spot]
        match each.state:
            case HoldLater() as later:
                said = words.coming(name, each.planned, each.part, later, now)
                shown.append(quiet_line(ft.Icons.SCHEDULE, said))
            case HoldDone():
                shown.append(quiet_line(ft.Icons.CHECK_CIRCLE, words.done(name), ft.Colors.PRIMARY))
            case NotToday():
                shown.append(quiet_line(ft.Icons.REMOVE_CIRCLE_OUTLINE, words.declined(name)))
            case HoldLocked(why):
                shown.extend(_resting(services, each, name, why))
    off = dict.fromkeys(each.state.why for each in holds if isinstance(each.state, HoldOff))
    return [*shown, *(quiet_line(ft.Icons.BEDTIME_OUTLINED, words.OFF[why]) for why in off)]


def _resting(
    services: Services, each: DueHold[DueState], name: str, why: tuple[str, ...]
) -> list[ft.Control]:
    site = each.planned.site
    locks = locks_on(services.safety.restrictions.locks, site.muscle, site.side)
    said = quiet_line(ft.Icons.LOCK_OUTLINE, words.resting(name, why))
    if not any(isinstance(lock.lift, AnswerAgain) for lock in locks):
        return [said]
    ways = ft.Row([ft.TextButton(words.ANSWER, on_click=to("/hold/safety"))], wrap=True)
    return [said, ways]

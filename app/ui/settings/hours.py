"""The working week: common hours with one tap, and each range on all of its days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time

import flet as ft

from app.domain.breaks import Hours
from app.domain.breaks.days_and_times import time_named
from app.domain.breaks.hours_alike import COMMON_HOURS, RangesAlike, alike
from app.domain.breaks.hours_format import read_span, with_span, without
from app.domain.errors import InvalidInput
from app.texts import settings as words
from app.ui import theme
from app.ui.components.controls import choices, row
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services
from app.ui.hooks.use_newest import use_newest
from app.ui.settings.fields import keep_breaks
from app.ui.settings.hours_dialog import HoursChange, HoursDraft, HoursEnd, hours_dialog
from app.ui.settings.time_field import time_picker


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """No range is being edited."""


@dataclass(frozen=True, slots=True)
class ClosedClock:
    """No clock is open."""


@ft.component
def HoursEditor(hours: Hours) -> ft.Control:
    """Common hours are saved with a tap, others with the dialog."""
    services = use_services()
    closed: HoursDraft | ClosedDay = ClosedDay()
    drafts = use_newest(lambda: closed)
    draft = drafts.shown
    no_clock: HoursEnd | ClosedClock = ClosedClock()
    clock, set_clock = ft.use_state(no_clock)

    def set_draft(new: HoursDraft | ClosedDay) -> None:
        drafts.change(lambda _: new)

    def edit(change: HoursChange) -> None:
        drafts.change(lambda now: change(now) if isinstance(now, HoursDraft) else now)

    async def kept(change: Callable[[HoursDraft], Hours]) -> None:
        now = drafts.read()
        if isinstance(now, HoursDraft):
            try:
                changed = change(now)
                replace(services.settings.current.reminders, hours=changed)  # refuses all days off
            except InvalidInput as error:
                set_draft(replace(now, wrong=words.sentence(error.allowed)))
                return
            set_draft(closed)
            await keep_breaks(services, hours=changed)

    def saved(made: HoursDraft) -> Hours:
        span = read_span(made.start, made.end, made.every)
        if not made.days:
            raise InvalidInput("days", words.NO_DAY)
        return with_span(hours, span, made.days, made.instead_of)

    ft.use_dialog(
        hours_dialog(
            draft,
            services.settings.current.reminders.interval_minutes,
            edit=edit,
            pick=set_clock,
            save=lambda: kept(saved),
            remove=lambda: kept(lambda made: without(hours, made.instead_of)),
            cancel=lambda: drafts.change(lambda now: closed if now is draft else now),
        )
        if isinstance(draft, HoursDraft)
        else None
    )
    ft.use_dialog(
        time_picker(
            clock.value,
            _time_of(draft, clock),
            lambda at: edit(lambda now: now.with_time(clock, f"{at:%H:%M}")),
            lambda: set_clock(no_clock),
        )
        if isinstance(draft, HoursDraft) and isinstance(clock, HoursEnd)
        else None
    )
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            choices(
                [(words.hours_now(each), each == hours, each) for each in COMMON_HOURS],
                lambda chosen: keep_breaks(services, hours=chosen),
                ft.MainAxisAlignment.START,
            ),
            *(_row(one, set_draft) for one in alike(hours)),
            ft.Row(
                [
                    ft.TextButton(
                        words.ADD_HOURS,
                        icon=ft.Icons.ADD,
                        on_click=safe_handler(lambda: set_draft(HoursDraft.new())),
                    )
                ]
            ),
        ],
    )


def _row(one: RangesAlike, write: Callable[[HoursDraft], None]) -> ft.Control:
    return row(
        words.days_in_brief(one.days),
        words.hours_of(one.first),
        safe_handler(lambda: write(HoursDraft.of(one))),
        key=f"range-{one.first.day}-{one.first.start}-{one.first.every}",
        leading=ft.Icon(ft.Icons.EDIT_OUTLINED, color=ft.Colors.PRIMARY),
    )


USUAL_TIMES = {HoursEnd.FROM: time(9), HoursEnd.TO: time(17)}


def _time_of(draft: HoursDraft, end: HoursEnd) -> time:
    """The time as typed so far, or a usual one."""
    try:
        return time_named("time", draft.start if end is HoursEnd.FROM else draft.end)
    except InvalidInput:
        return USUAL_TIMES[end]

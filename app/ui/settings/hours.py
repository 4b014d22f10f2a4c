"""The working week, day by day, and the dialog for one range of hours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import flet as ft

from app.domain.breaks import DayRange, Hours, Weekday, format_time
from app.domain.breaks.hours_format import read_span, with_span, without
from app.domain.errors import InvalidInput
from app.texts import settings as words
from app.ui import theme
from app.ui.components.controls import icon_button
from app.ui.components.section import small
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_width
from app.ui.settings.fields import keep_breaks
from app.ui.theme import Width


@dataclass(frozen=True, slots=True)
class HoursDraft:
    """A range while it is being edited.

    It has the day on which it was opened, the range that it replaces (none for a new one), both
    times as typed, its days, and what is wrong with it.
    """

    day: Weekday
    instead_of: tuple[DayRange, ...]
    start: str
    end: str
    days: frozenset[Weekday]
    wrong: str = ""

    @classmethod
    def new(cls, day: Weekday) -> HoursDraft:
        """An empty draft."""
        return cls(day, (), "", "", frozenset([day]))

    @classmethod
    def of(cls, one: DayRange) -> HoursDraft:
        """A draft that changes `one`."""
        times = format_time(one.start), format_time(one.end)
        return cls(one.day, (one,), *times, frozenset([one.day]))

    def with_day(self, day: Weekday) -> HoursDraft:
        """The draft with `day` added or removed."""
        return replace(self, days=self.days ^ {day}, wrong="")


def hours_dialog(
    draft: HoursDraft,
    write: Callable[[HoursDraft], None],
    save: Callable[[], Any],
    remove: Callable[[], Any],
    cancel: Callable[[], None],
) -> ft.AlertDialog:
    """The dialog; `write` receives each change of the draft."""
    gone = ft.TextButton(words.REMOVE, ft.Icons.DELETE_OUTLINE, on_click=safe_handler(remove))
    return ft.AlertDialog(
        modal=True,
        title=ft.Text(words.hours_on(draft.day)),
        scrollable=True,
        content=ft.Column(
            tight=True,
            spacing=theme.MEDIUM,
            controls=[
                ft.Row(
                    [
                        _time(words.FROM, draft.start, lambda t: write(replace(draft, start=t))),
                        _time(words.TO, draft.end, lambda t: write(replace(draft, end=t))),
                    ],
                    spacing=theme.MEDIUM,
                ),
                *([_wrong(draft.wrong)] if draft.wrong else []),
                small(words.ON_DAYS),
                ft.Row(
                    wrap=True,
                    spacing=theme.SMALL,
                    run_spacing=theme.SMALL,
                    controls=[
                        ft.Chip(
                            key=f"day-{day}",
                            label=words.SHORT_DAYS[day],
                            selected=day in draft.days,
                            on_select=safe_handler(lambda day=day: write(draft.with_day(day))),
                        )
                        for day in Weekday
                    ],
                ),
                *([ft.Row([gone], wrap=True)] if draft.instead_of else []),
            ],
        ),
        actions=[
            ft.TextButton(words.CANCEL, on_click=safe_handler(cancel)),
            ft.FilledButton(words.SAVE, on_click=safe_handler(save)),
        ],
    )


def _time(label: str, value: str, write: Callable[[str], None]) -> ft.Control:
    def typed(event: ft.Event[ft.TextField]) -> None:
        write(event.control.value)

    return ft.TextField(
        key=f"time-{label}",
        label=label,
        value=value,
        hint_text=words.TIME_HINT,
        expand=True,
        autofocus=label == words.FROM,
        on_change=safe_handler(typed),
    )


def _wrong(why: str) -> ft.Control:
    return ft.Semantics(
        key="wrong",
        live_region=True,
        content=ft.Text(why, color=ft.Colors.ERROR, theme_style=ft.TextThemeStyle.BODY_MEDIUM),
    )


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """No range is being edited."""


@ft.component
def HoursEditor(hours: Hours) -> ft.Control:
    """One row for each day of the week; changes are saved with the dialog."""
    services = use_services()
    wide = use_width() is Width.WIDE
    closed: HoursDraft | ClosedDay = ClosedDay()
    draft, set_draft = ft.use_state(closed)

    async def kept(change: Callable[[HoursDraft], Hours]) -> None:
        if isinstance(draft, HoursDraft):
            try:
                changed = change(draft)
            except InvalidInput as error:
                set_draft(replace(draft, wrong=words.sentence(error.allowed)))
                return
            set_draft(closed)
            await keep_breaks(services, hours=changed)

    def saved(made: HoursDraft) -> Hours:
        return with_span(hours, read_span(made.start, made.end), made.days, made.instead_of)

    def removed(made: HoursDraft) -> Hours:
        return without(hours, made.instead_of[0])

    ft.use_dialog(
        hours_dialog(
            draft,
            write=set_draft,
            save=lambda: kept(saved),
            remove=lambda: kept(removed),
            cancel=lambda: set_draft(closed),
        )
        if isinstance(draft, HoursDraft)
        else None
    )
    return ft.Column(
        spacing=theme.SMALL,
        controls=[_day(day, hours.on(day), wide, set_draft) for day in Weekday],
    )


def _day(
    day: Weekday, ranges: tuple[DayRange, ...], wide: bool, write: Callable[[HoursDraft], None]
) -> ft.Control:
    return ft.Row(
        key=f"hours-{day}",
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
        spacing=theme.SMALL,
        controls=[
            ft.Text(
                (words.DAYS if wide else words.SHORT_DAYS)[day],
                semantics_label=words.DAYS[day],
                theme_style=ft.TextThemeStyle.BODY_LARGE,
                expand=1,
            ),
            ft.Row(
                [_range(one, write) for one in ranges] or [small(words.NO_HOURS)],
                expand=3,
                wrap=True,
                spacing=theme.SMALL,
                run_spacing=theme.TINY,
            ),
            icon_button(
                ft.Icons.ADD,
                words.add_hours_on(day),
                safe_handler(lambda: write(HoursDraft.new(day))),
            ),
        ],
    )


def _range(one: DayRange, write: Callable[[HoursDraft], None]) -> ft.Control:
    return ft.OutlinedButton(
        key=f"range-{one.day}-{one.start}",
        content=ft.Text(words.hours_of(one), semantics_label=words.change_hours(one)),
        on_click=safe_handler(lambda: write(HoursDraft.of(one))),
    )

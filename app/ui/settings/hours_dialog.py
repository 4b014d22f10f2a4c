"""The dialog in which one range of hours is edited, on all of its days at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import flet as ft

from app.domain.breaks import DayRange, Weekday, format_time
from app.domain.breaks.hours import USUAL
from app.domain.breaks.hours_alike import RangesAlike
from app.texts import settings as words
from app.ui import theme
from app.ui.components.section import small
from app.ui.handlers import safe_handler
from app.ui.settings.fields import MOST_LINES
from app.ui.settings.time_field import clock_button


class HoursEnd(StrEnum):
    """Which of the two times of a range, by its label."""

    FROM = words.FROM
    TO = words.TO


@dataclass(frozen=True, slots=True)
class HoursDraft:
    """A range while it is being edited.

    It has the ranges that it replaces (none for a new one), both times as typed, its days, its own
    minutes between breaks as typed, and what is wrong with it.
    """

    instead_of: tuple[DayRange, ...]
    start: str
    end: str
    days: frozenset[Weekday]
    every: str = ""
    wrong: str = ""

    @classmethod
    def new(cls) -> HoursDraft:
        """An empty draft."""
        return cls((), "", "", frozenset())

    @classmethod
    def of(cls, one: RangesAlike) -> HoursDraft:
        """A draft that changes `one` on all of its days."""
        times = format_time(one.first.start), format_time(one.first.end)
        every = "" if one.first.every == USUAL else str(one.first.every)
        return cls(one.ranges, *times, frozenset(one.days), every)

    def with_time(self, end: HoursEnd, typed: str) -> HoursDraft:
        """The draft with one of its times changed."""
        if end is HoursEnd.FROM:
            return replace(self, start=typed, wrong="")
        return replace(self, end=typed, wrong="")

    def with_day(self, day: Weekday) -> HoursDraft:
        """The draft with `day` added or removed."""
        return replace(self, days=self.days ^ {day}, wrong="")


HoursChange = Callable[[HoursDraft], HoursDraft]
"""Makes the next draft of the newest one, which may be newer than what is drawn."""
Edit = Callable[[HoursChange], None]


def hours_dialog(
    draft: HoursDraft,
    usual: int,
    edit: Edit,
    pick: Callable[[HoursEnd], None],
    save: Callable[[], Any],
    remove: Callable[[], Any],
    cancel: Callable[[], None],
) -> ft.AlertDialog:
    """The dialog; `edit` receives each change of the draft, `usual` is the usual interval in
    minutes, and `pick` opens the clock for one of its times.
    """
    gone = ft.TextButton(words.REMOVE, ft.Icons.DELETE_OUTLINE, on_click=safe_handler(remove))
    title = words.CHANGE_HOURS if draft.instead_of else words.ADD_HOURS
    return ft.AlertDialog(
        modal=True,
        on_dismiss=safe_handler(cancel),
        title=ft.Text(title),
        semantics_label=title,
        scrollable=True,
        content=ft.Column(
            tight=True,
            spacing=theme.MEDIUM,
            controls=[
                *(_one_end(draft, end, edit, pick) for end in HoursEnd),
                _time(
                    words.EVERY,
                    draft.every,
                    lambda text: edit(lambda now: replace(now, every=text)),
                    hint="",
                    about=words.every_about(usual),
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
                            on_select=safe_handler(
                                lambda day=day: edit(lambda now: now.with_day(day))
                            ),
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


def _one_end(
    draft: HoursDraft,
    end: HoursEnd,
    edit: Edit,
    pick: Callable[[HoursEnd], None],
) -> ft.Control:
    typed = draft.start if end is HoursEnd.FROM else draft.end
    return ft.Row(
        spacing=theme.TINY,
        controls=[
            _time(end.value, typed, lambda text: edit(lambda now: now.with_time(end, text))),
            clock_button(end.value, lambda: pick(end)),
        ],
    )


def _time(
    label: str,
    value: str,
    write: Callable[[str], None],
    hint: str = words.TIME_HINT,
    about: str | None = None,
) -> ft.Control:
    def typed(event: ft.Event[ft.TextField]) -> None:
        write(event.control.value)

    return ft.TextField(
        key=f"time-{label}",
        label=label,
        value=value,
        hint_text=hint,
        helper=about,
        helper_max_lines=MOST_LINES,
        expand=about is None,
        autofocus=label == words.FROM,
        on_change=safe_handler(typed),
    )


def _wrong(why: str) -> ft.Control:
    return ft.Semantics(
        key="wrong",
        live_region=True,
        content=ft.Text(why, color=ft.Colors.ERROR, theme_style=ft.TextThemeStyle.BODY_MEDIUM),
    )

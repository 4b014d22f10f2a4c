"""The window in which one range of hours is made or changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import flet as ft

from app.domain.breaks import DayRange, Weekday, format_time
from app.ui import theme
from app.ui.guard import guarded
from app.ui.parts.frame import small
from app.ui.words import settings as words


@dataclass(frozen=True, slots=True)
class Draft:
    """A range while it is being written: the day it was opened on, the range it stands in for
    (none for a new one), both times as typed, the days it is for, and what is wrong with it."""

    day: Weekday
    instead_of: tuple[DayRange, ...]
    start: str
    end: str
    days: frozenset[Weekday]
    wrong: str = ""

    @classmethod
    def new(cls, day: Weekday) -> Draft:
        """An empty one."""
        return cls(day, (), "", "", frozenset([day]))

    @classmethod
    def of(cls, one: DayRange) -> Draft:
        """One that changes `one`."""
        times = format_time(one.start), format_time(one.end)
        return cls(one.day, (one,), *times, frozenset([one.day]))

    def with_day(self, day: Weekday) -> Draft:
        """For `day` too, or no longer."""
        return replace(self, days=self.days ^ {day}, wrong="")


def hours_dialog(
    draft: Draft,
    write: Callable[[Draft], None],
    save: Callable[[], Any],
    remove: Callable[[], Any],
    cancel: Callable[[], None],
) -> ft.AlertDialog:
    """`write` takes each change of the draft."""
    gone = ft.TextButton(words.REMOVE, ft.Icons.DELETE_OUTLINE, on_click=guarded(remove))
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
                            on_select=guarded(lambda day=day: write(draft.with_day(day))),
                        )
                        for day in Weekday
                    ],
                ),
                *([ft.Row([gone], wrap=True)] if draft.instead_of else []),
            ],
        ),
        actions=[
            ft.TextButton(words.CANCEL, on_click=guarded(cancel)),
            ft.FilledButton(words.SAVE, on_click=guarded(save)),
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
        on_change=guarded(typed),
    )


def _wrong(why: str) -> ft.Control:
    return ft.Semantics(
        key="wrong",
        live_region=True,
        content=ft.Text(why, color=ft.Colors.ERROR, theme_style=ft.TextThemeStyle.BODY_MEDIUM),
    )

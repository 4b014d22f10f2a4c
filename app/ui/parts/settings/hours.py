"""The working week, day by day: ranges to change, take away and add."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import flet as ft

from app.domain.breaks import DayRange, Hours, Weekday
from app.domain.errors import InvalidInput
from app.domain.hours_editing import read_span, with_span, without
from app.ui import theme
from app.ui.guard import guarded
from app.ui.hooks import use_unknot, use_width
from app.ui.parts.frame import small
from app.ui.parts.icon_button import icon_button
from app.ui.parts.settings.hours_dialog import Draft, hours_dialog
from app.ui.parts.settings.keeping import keep_breaks
from app.ui.theme import Width
from app.ui.words import settings as words


@dataclass(frozen=True, slots=True)
class Closed:
    """No range is being changed."""


@ft.component
def HoursEditor(hours: Hours) -> ft.Control:
    """One row for each day of the week; what is changed is kept when the window is saved."""
    unknot = use_unknot()
    wide = use_width() is Width.WIDE
    closed: Draft | Closed = Closed()
    draft, set_draft = ft.use_state(closed)

    async def kept(change: Callable[[Draft], Hours]) -> None:
        if isinstance(draft, Draft):
            try:
                changed = change(draft)
            except InvalidInput as error:
                set_draft(replace(draft, wrong=words.sentence(error.allowed)))
                return
            set_draft(closed)
            await keep_breaks(unknot, hours=changed)

    def saved(made: Draft) -> Hours:
        return with_span(hours, read_span(made.start, made.end), made.days, made.instead_of)

    def removed(made: Draft) -> Hours:
        return without(hours, made.instead_of[0])

    ft.use_dialog(
        hours_dialog(
            draft,
            write=set_draft,
            save=lambda: kept(saved),
            remove=lambda: kept(removed),
            cancel=lambda: set_draft(closed),
        )
        if isinstance(draft, Draft)
        else None
    )
    return ft.Column(
        spacing=theme.SMALL,
        controls=[_day(day, hours.on(day), wide, set_draft) for day in Weekday],
    )


def _day(
    day: Weekday, ranges: tuple[DayRange, ...], wide: bool, write: Callable[[Draft], None]
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
                ft.Icons.ADD, words.add_hours_on(day), guarded(lambda: write(Draft.new(day)))
            ),
        ],
    )


def _range(one: DayRange, write: Callable[[Draft], None]) -> ft.Control:
    return ft.OutlinedButton(
        key=f"range-{one.day}-{one.start}",
        content=ft.Text(words.hours_of(one), semantics_label=words.change_hours(one)),
        on_click=guarded(lambda: write(Draft.of(one))),
    )

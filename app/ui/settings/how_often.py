"""When breaks come: every so many minutes, or at fixed times."""

from __future__ import annotations

from datetime import time

import flet as ft

from app.domain.breaks import INTERVALS, BreakSettings, format_fixed_times
from app.domain.breaks.fixed_times import EXAMPLE, FixedTimes, outside, suggested
from app.texts import settings as words
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.components.section import card, small, subheading
from app.ui.handlers import safe_handler, say_saved
from app.ui.hooks import use_services
from app.ui.settings.fields import SavedField, keep_breaks, slider
from app.ui.settings.time_field import time_picker


@ft.component
def HowOften(now: BreakSettings) -> ft.Control:
    """Breaks every so many minutes, or at fixed times; the times come back when they are chosen
    again.
    """
    services = use_services()
    before, remember = ft.use_state(now.fixed_times)
    times = now.fixed_times

    async def choose(fixed: bool) -> None:
        if not fixed:
            remember(times)
        elif not times:
            off = now.days_off.weekdays
            left = outside(before, now.hours, off)
            fitting = before if len(left) < len(before) else suggested(now.hours, off)
            await keep_breaks(services, fixed_times=fitting)
            return
        await keep_breaks(services, fixed_times=times if fixed else ())

    chooser = ft.Container(
        padding=ft.Padding.only(bottom=theme.SMALL),
        content=choices(
            [(words.BY_INTERVAL, not times, False), (words.AT_FIXED_TIMES, bool(times), True)],
            choose,
            ft.MainAxisAlignment.START,
        ),
    )
    if not times:
        return card(
            subheading(words.HOW_OFTEN),
            chooser,
            slider(
                words.INTERVAL,
                words.minutes(now.interval_minutes),
                words.INTERVAL_ABOUT,
                now.interval_minutes,
                (INTERVALS[0], INTERVALS[-1]),
                lambda number: keep_breaks(services, interval_minutes=number),
            ),
        )
    never = outside(times, now.hours, now.days_off.weekdays)
    return card(
        subheading(words.HOW_OFTEN),
        chooser,
        SavedField(
            "fixed_times",
            words.FIXED_TIMES,
            format_fixed_times(times),
            EXAMPLE,
            words.FIXED_TIMES_ABOUT,
        ),
        AddTime(times),
        *([small(words.outside_hours(never))] if never else []),
    )


@ft.component
def AddTime(times: FixedTimes) -> ft.Control:
    """A button that picks one more time of day for a break."""
    services = use_services()
    picking, set_picking = ft.use_state(False)

    async def picked(at: time) -> None:
        await services.settings.set("fixed_times", format_fixed_times((*times, at)))
        say_saved()

    ft.use_dialog(
        time_picker(words.ADD_TIME, time(12), picked, lambda: set_picking(False))
        if picking
        else None
    )
    add = ft.TextButton(
        words.ADD_TIME, icon=ft.Icons.ADD, on_click=safe_handler(lambda: set_picking(True))
    )
    return ft.Row([add])

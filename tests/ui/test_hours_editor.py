"""The hours on the screen: common ones with a tap, others in a window, by clock or typed."""

from __future__ import annotations

import asyncio
from datetime import time

import flet as ft
import pytest

from app.domain.breaks import Hours, format_hours
from app.domain.breaks.hours_alike import COMMON_HOURS
from app.texts import settings as words
from tests.graph import graph
from tests.ui.harness import Screen
from tests.ui.test_settings import faded_out, rows, shown


async def test_hours_are_changed_for_several_days_at_once() -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    await add_hours(screen, "10:00", "12:00", "Sat", "Sun")
    hours = made.services.settings.current.reminders.hours
    assert format_hours(hours) == "mon-fri 09:00-18:00; sat-sun 10:00-12:00"


async def add_hours(screen: Screen, start: str, end: str, *days: str) -> None:
    await screen.click(words.ADD_HOURS)
    await screen.type(words.FROM, start)
    await screen.type(words.TO, end)
    for day in days:
        await screen.fire(screen.get(ft.Chip, day), "select", "true")
    await screen.click(words.SAVE)


@pytest.mark.parametrize("chosen", COMMON_HOURS, ids=words.hours_now)
async def test_common_hours_take_one_tap(chosen: Hours) -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    await screen.click(words.hours_now(chosen))
    assert made.services.settings.current.reminders.hours == chosen
    assert screen.get(ft.Semantics, key=f"choose-{words.hours_now(chosen)}").selected


async def test_a_time_is_picked_on_a_clock() -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    await screen.click("Mon–Fri")
    await screen.click(words.pick_time(words.FROM))
    clock = screen.get(ft.TimePicker)
    assert (clock.value, clock.hour_format) == (time(9), ft.TimePickerHourFormat.H24)
    await screen.choose(clock, time(8, 30))
    await screen.click(words.SAVE)
    hours = made.services.settings.current.reminders.hours
    assert format_hours(hours) == "mon-fri 08:30-18:00"


async def test_two_days_tapped_at_once_both_count() -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    await screen.click(words.ADD_HOURS)
    await screen.type(words.FROM, "10:00")
    await screen.type(words.TO, "12:00")
    days = [screen.get(ft.Chip, day)._i for day in ("Sat", "Sun")]
    await asyncio.gather(*(screen.session.dispatch_event(day, "select", "true") for day in days))
    await screen.click(words.SAVE)
    hours = made.services.settings.current.reminders.hours
    assert format_hours(hours) == "mon-fri 09:00-18:00; sat-sun 10:00-12:00"


async def test_hours_need_a_day() -> None:
    screen = await shown("/settings/breaks", graph())
    await add_hours(screen, "10:00", "12:00")
    assert screen.sees(words.sentence(words.NO_DAY))


async def test_invalid_hours_are_reported_in_the_window_and_nothing_changes() -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    await add_hours(screen, "12:00", "10 o'clock", "Sat")
    assert screen.sees("A time of day such as 09:00")
    await screen.type(words.TO, "12:00")
    await screen.click(words.SAVE)
    assert screen.sees("The end must be after the start")
    await screen.click(words.CANCEL)
    await faded_out(screen)
    assert screen.all(ft.AlertDialog) == []
    assert format_hours(made.services.settings.current.reminders.hours) == "mon-fri 09:00-18:00"


async def test_a_range_of_hours_can_be_taken_away_but_not_the_last() -> None:
    made = graph()
    await made.services.settings.set("windows", "mon-thu 09:00-12:00; tue 13:00-15:00")
    screen = await shown("/settings/breaks", made)
    await screen.click("Mon–Thu")
    await screen.click(words.REMOVE)
    assert format_hours(made.services.settings.current.reminders.hours) == "tue 13:00-15:00"
    await faded_out(screen)
    await screen.click("Tue")
    await screen.click(words.REMOVE)
    assert screen.sees("pause them instead")
    assert format_hours(made.services.settings.current.reminders.hours) == "tue 13:00-15:00"


async def test_a_range_of_hours_gets_its_own_minutes_between_breaks() -> None:
    made = graph()
    await made.services.settings.set("windows", "mon 09:00-12:00")
    screen = await shown("/settings/breaks", made)
    await screen.click("Mon")
    await screen.type(words.EVERY, "5")
    await screen.click(words.SAVE)
    assert screen.sees("every 30 to 60 minutes")
    await screen.type(words.EVERY, "30")
    await screen.fire(screen.get(ft.Chip, "Tue"), "select", "true")
    await screen.click(words.SAVE)
    hours = made.services.settings.current.reminders.hours
    assert format_hours(hours) == "mon-tue 09:00-12:00 every 30"
    assert screen.sees("Tomorrow, Tuesday: 5 breaks, at 09:30, 10:01")
    await made.services.settings.set("windows", "mon-tue 09:00-12:00 every 30, 13:00-17:00")
    assert any(words.breaks_now(30, 45) in each for each in rows(await shown("/settings", made)))

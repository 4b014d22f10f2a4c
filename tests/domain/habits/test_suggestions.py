"""What a new plan suggests, and on which days nothing would remind of it."""

from __future__ import annotations

from datetime import time

import pytest

from app.domain.breaks import Weekday
from app.domain.breaks.days_and_times import time_named
from app.domain.breaks.hours import OFFICE_HOURS
from app.domain.breaks.hours_format import parse_hours
from app.domain.errors import InvalidInput
from app.domain.habits.plan import AfterBreak, AtTime, PlanCue, WhenI
from app.domain.habits.suggestions import days_outside, suggested_cue
from tests.domain.habits.examples import spot_plan

SATURDAY, SUNDAY = Weekday.SATURDAY, Weekday.SUNDAY


def test_a_hold_is_suggested_after_a_break_in_the_afternoon() -> None:
    assert suggested_cue(OFFICE_HOURS) == AfterBreak(time(15))


def test_where_nobody_works_in_the_afternoon_it_is_in_the_middle_of_the_hours() -> None:
    assert suggested_cue(parse_hours("mon-fri 8-12")) == AfterBreak(time(10))
    assert suggested_cue(parse_hours("mon-fri 22-6")) == AfterBreak(time(2))


@pytest.mark.parametrize(
    ("times", "cue", "outside"),
    [
        (3, AtTime(time(15)), ()),
        (7, AtTime(time(15)), (SATURDAY, SUNDAY)),
        (7, WhenI("put the kettle on"), ()),
        (1, AfterBreak(time(18)), (Weekday.WEDNESDAY,)),
        (1, AfterBreak(time(17, 59)), ()),
    ],
)
def test_planned_days_outside_the_hours_are_found(
    times: int, cue: PlanCue, outside: tuple[Weekday, ...]
) -> None:
    assert days_outside(spot_plan(times=times, cue=cue), OFFICE_HOURS) == outside


def test_after_midnight_the_night_of_the_day_before_counts() -> None:
    night = parse_hours("mon-tue 22-6")
    planned = spot_plan(times=7, cue=AtTime(time(3)))
    assert Weekday.TUESDAY not in days_outside(planned, night)
    assert Weekday.MONDAY in days_outside(planned, night)


@pytest.mark.parametrize(
    ("text", "meant"), [("15:00", time(15)), ("9", time(9)), ("3 pm", time(15))]
)
def test_a_time_is_read_as_people_write_it(text: str, meant: time) -> None:
    assert time_named("time", text) == meant


@pytest.mark.parametrize("text", ["", "24:00", "noon", "9-5", "25:00", "9:75"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        time_named("time", text)

"""The words of Today: the week, and a day without breaks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.breaks.days_off import OffKind, WhyOff
from app.domain.breaks.empty_days import DayWithoutBreaks, NoBreakReason
from app.domain.insights.week_strip import WeekDay
from app.texts import break_screens
from app.texts import today as words

MONDAY = date(2026, 3, 2)
TUESDAY = MONDAY + timedelta(days=1)
DAYS = (
    WeekDay(MONDAY, breaks=3, holds=1, is_logged=True),
    WeekDay(TUESDAY),
    WeekDay(TUESDAY + timedelta(days=1), is_ahead=True),
)


def test_the_week_is_one_line_and_is_read_out_day_by_day() -> None:
    assert words.in_week(DAYS) == "3 breaks, 1 hold and logged on 1 day"
    assert words.week_in_words(DAYS, TUESDAY) == (
        "Monday: 3 breaks, 1 hold, logged. Today: no breaks, not logged."
    )


def test_a_week_in_which_nothing_was_done_is_no_blame() -> None:
    assert words.in_week(DAYS[1:]) == "No breaks, no holds and nothing logged yet"


@pytest.mark.parametrize("why", NoBreakReason)
def test_each_reason_for_a_day_without_breaks_has_words(why: NoBreakReason) -> None:
    said = break_screens.no_breaks(DayWithoutBreaks(why))
    assert said.startswith("No breaks today: ")
    assert said.endswith(".")


def test_a_holiday_is_named() -> None:
    off = DayWithoutBreaks(WhyOff(OffKind.HOLIDAY, "Epiphany"))
    assert break_screens.no_breaks(off) == "No breaks today: it’s a day off (Epiphany)."

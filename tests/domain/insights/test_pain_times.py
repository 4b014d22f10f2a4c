"""Pain by weekday and by time of day."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from itertools import chain
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from app.domain.insights import TimeOfDay, TimingComparison
from app.domain.insights.pain_times import by_time_of_day, by_weekday
from app.domain.insights.rank_statistics import tally
from app.domain.recurrence import Insufficient, Need, Needed, Sufficient
from tests.domain.recurrence.diary import START, lines, read


def weekdays(line: str) -> TimingComparison:
    found = by_weekday(read(line).history.days)
    assert isinstance(found, Sufficient)
    return found.value


def test_a_sore_monday_stands_out() -> None:
    found = weekdays("6 1 1 2 1 1 2 " * 10)
    assert [(each.number, each.days) for each in found.groups] == [(day, 10) for day in range(7)]
    assert [each.median for each in found.groups] == [6, 1, 1, 2, 1, 1, 2]
    assert found.differ
    (monday, *others) = found.standing_out
    assert (monday.number, monday.shift.value, monday.shift.low) == (0, 5, 4)
    assert all(each.shift.high < 0 for each in others)


def test_weeks_that_are_all_alike_have_no_day_that_stands_out() -> None:
    found = weekdays("1 2 3 1 2 3 1 2 3 1 2 " * 7)
    assert not found.differ
    assert found.standing_out == ()


def test_five_weekdays_with_eight_days_each_are_needed() -> None:
    week = "4 4 4 4 . . . "
    few = by_weekday(read(week * 8).history.days)
    assert few == Insufficient((Need(Needed.WEEKDAYS, 5, 4),))
    almost = by_weekday(read("4 4 4 4 4 . . " * 7 + week).history.days)
    assert almost == Insufficient((Need(Needed.WEEKDAYS, 5, 4),))
    enough = weekdays("4 4 4 4 4 . . " * 8)
    assert [each.number for each in enough.groups] == [0, 1, 2, 3, 4]


def test_two_times_of_day_with_eight_days_each_are_needed() -> None:
    none, seven, eight = tally([]), tally([3] * 7), tally([3] * 8)
    few = by_time_of_day((eight, seven, seven, none))
    assert few == Insufficient((Need(Needed.TIMES_OF_DAY, 2, 1),))
    enough = by_time_of_day((eight, seven, eight, none))
    assert isinstance(enough, Sufficient)
    assert [each.number for each in enough.value.groups] == [TimeOfDay.MORNING, TimeOfDay.EVENING]


def test_sore_evenings_are_seen() -> None:
    found = by_time_of_day((tally([1, 2] * 8), tally([2] * 3), tally([4, 5] * 8), tally([])))
    assert isinstance(found, Sufficient)
    morning, evening = found.value.groups
    assert (morning.median, evening.median) == (Fraction(3, 2), Fraction(9, 2))
    assert (evening.shift.value, morning.shift.value) == (3, -3)
    assert found.value.standing_out == (morning, evening)


@settings(max_examples=40)
@given(st.lists(lines, min_size=6, max_size=9))
def test_the_chance_is_that_of_scipy_and_unknown_days_are_in_no_group(parts: list[str]) -> None:
    days = read(" ".join(parts)).history.days
    groups = [[day.worst for day in days if day.date.weekday() == n] for n in range(7)]
    enough = [group for group in groups if len(group) >= 8]
    found = by_weekday(days)
    if len(enough) < 5:
        assert isinstance(found, Insufficient)
        return
    assert isinstance(found, Sufficient)
    assert [each.days for each in found.value.groups] == list(map(len, enough))
    if len(set(chain.from_iterable(enough))) > 1:
        assert found.value.p == pytest.approx(stats.kruskal(*enough).pvalue, abs=1e-6)


def test_the_ranges_of_all_weekdays_hold_at_once_19_times_in_20() -> None:
    dice, held, times = Random(3), 0, 400
    for _ in range(times):
        line = " ".join(str(dice.choice((0, 0, 1, 2, 3, 4, 6))) for _ in range(7 * 15))
        held += all(each.shift.low <= 0 <= each.shift.high for each in weekdays(line).groups)
    assert held / times >= 0.95


def test_the_first_day_of_the_diary_is_a_monday() -> None:
    assert START.weekday() == 0
    assert (START + timedelta(days=7)).weekday() == 0

"""Planned and done holds, beside the weekly pain of the same spot."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.habits.consistency import HabitDay
from app.domain.insights import AdherenceWeek, adherence_beside_pain, adherence_weeks
from app.domain.recurrence import Insufficient, KnownDay, Need, Needed, Sufficient
from tests.domain.recurrence.diary import START, day, lines, read


def planned(*numbers: int, done: int = 1) -> list[HabitDay]:
    return [HabitDay(day(number), 1, done) for number in numbers]


def days(line: str) -> tuple[KnownDay, ...]:
    return tuple(read(line).history.days)


def test_a_week_has_what_was_planned_and_done_and_its_mean_worst_pain() -> None:
    holds = [*planned(1, 3), *planned(5, done=0), *planned(8, done=3)]
    found = adherence_weeks(holds, days("4 2+6 . . 5 . . 3 . 2"), day(10))
    assert found == (
        AdherenceWeek(START, 3, 2, 3, Fraction(5)),
        AdherenceWeek(day(8), 1, 1, 2, None),
    )


def test_weeks_without_a_plan_stay_between_and_nothing_unknown_is_zero() -> None:
    found = adherence_weeks(planned(1, 15), days(". . . . . . . 4 4 4"), day(15))
    assert [(week.planned, week.known, week.mean_worst) for week in found] == [
        (1, 0, None),
        (0, 3, Fraction(4)),
        (1, 0, None),
    ]


def test_what_lies_ahead_does_not_count_and_no_plan_has_no_weeks() -> None:
    assert adherence_weeks(planned(9), days("4 4 4"), day(8)) == ()
    assert adherence_weeks([HabitDay(day(1), 0, 1)], days("4 4 4"), day(8)) == ()


def test_it_is_shown_from_eight_weeks_with_both() -> None:
    each_monday = planned(*range(1, 57, 7))
    line = "4 4 4 . . . . "
    few = adherence_beside_pain(each_monday[:7], days(line * 8), day(56))
    assert few == Insufficient((Need(Needed.ADHERENCE_WEEKS, 8, 7),))
    unknown = adherence_beside_pain(each_monday, days(line * 7 + "4 4"), day(56))
    assert unknown == Insufficient((Need(Needed.ADHERENCE_WEEKS, 8, 7),))
    enough = adherence_beside_pain(each_monday, days(line * 8), day(56))
    assert isinstance(enough, Sufficient)
    assert len(enough.value) == 8


habit_days = st.builds(
    HabitDay,
    st.integers(1, 60).map(day),
    st.integers(0, 3),
    st.integers(0, 4),
)


@given(st.lists(habit_days, max_size=30), lines)
def test_nothing_is_lost_and_no_more_is_done_than_planned(holds: list[HabitDay], line: str) -> None:
    known, until = days(line), day(70)
    weeks = adherence_weeks(holds, known, until)
    assert sum(week.planned for week in weeks) == sum(each.planned for each in holds)
    assert sum(week.done for week in weeks) == sum(each.kept for each in holds)
    assert all(week.done <= week.planned for week in weeks)
    for before, after in pairwise(weeks):
        assert after.monday - before.monday == timedelta(weeks=1)
    if weeks:
        counted = [each for each in known if weeks[0].monday <= each.date <= until]
        assert sum(week.known for week in weeks) == len(counted)

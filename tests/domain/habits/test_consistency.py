"""Consistency, in one calm word."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.habits.consistency import (
    Consistency,
    ConsistencyWord,
    DayMark,
    HabitDay,
    JustStarted,
    consistency,
    goal_day,
    hold_days,
    last_days,
)
from app.domain.habits.due_states import (
    DueHold,
    DueState,
    HoldDone,
    HoldDue,
    HoldLapsed,
    HoldLocked,
    NotToday,
)
from tests.domain.habits.examples import MONDAY, spot_plan
from tests.examples import examples

TODAY = MONDAY + timedelta(days=13)


def two_weeks(done: str) -> list[HabitDay]:
    """One thing a day; `x` was done."""
    return [HabitDay(MONDAY + timedelta(n), 1, int(each == "x")) for n, each in enumerate(done)]


@pytest.mark.parametrize(("done", "share"), [("x" * 12 + "--", 0.81), ("--" + "x" * 12, 0.90)])
def test_the_worked_cases_are_nearly_always(done: str, share: float) -> None:
    found = consistency(two_weeks(done), TODAY)
    assert isinstance(found, Consistency)
    assert round(found.share, 2) == share
    assert found.word is ConsistencyWord.NEARLY_ALWAYS


def test_before_five_planned_things_one_has_just_started() -> None:
    assert consistency(two_weeks("xxxx"), TODAY) == JustStarted()
    assert consistency(two_weeks("xxxxx"), TODAY) == Consistency(1.0)
    assert consistency(two_weeks("xxxxx"), MONDAY) == JustStarted()


def test_more_than_planned_does_not_make_up_for_another_day() -> None:
    days = [HabitDay(MONDAY, 3, 9), HabitDay(MONDAY, 3, 0)]
    assert consistency(days, MONDAY) == Consistency(0.5)


@pytest.mark.parametrize(
    ("share", "word"), [(0.8, "nearly_always"), (0.6, "mostly"), (0.35, "about_half")]
)
def test_each_word_begins_at_its_share(share: float, word: str) -> None:
    assert Consistency(share).word == word
    assert Consistency(share - 0.001).word != word


def test_the_view_shows_fourteen_days() -> None:
    days = [*two_weeks("x-"), HabitDay(MONDAY, 1, 0)]
    marks = [mark for _, mark in last_days(days, TODAY)]
    assert marks == [DayMark.SOME, DayMark.NONE, *[DayMark.NOTHING_PLANNED] * 12]


def test_what_is_locked_off_or_still_open_is_not_counted() -> None:
    states: list[DueState] = [HoldDone(), NotToday(), HoldLapsed(), HoldLocked(), HoldDue()]
    holds = [DueHold(spot_plan(), MONDAY, each) for each in states]
    assert [(d.planned, d.done) for d in hold_days(holds, ())] == [
        (1, 1), (1, 0), (1, 0), (0, 0), (0, 0),
    ]  # fmt: skip
    assert all(day.planned == 0 for day in hold_days(holds, {MONDAY}))


habit_days = st.lists(
    st.builds(
        HabitDay,
        st.integers(-4000, 13).map(lambda n: MONDAY + timedelta(days=n)),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    min_size=1,
)


@examples(200)
@given(habit_days, st.data())
def test_one_more_done_never_lowers_it_and_it_stays_in_0_to_1(
    days: list[HabitDay], data: st.DataObject
) -> None:
    nth = data.draw(st.integers(0, len(days) - 1))
    more = list(days)
    more[nth] = HabitDay(days[nth].date, days[nth].planned, days[nth].done + 1)
    before, after = consistency(days, TODAY), consistency(more, TODAY)
    if isinstance(before, Consistency):
        assert isinstance(after, Consistency)
        assert 0 <= before.share <= after.share <= 1


@examples(100)
@given(habit_days, st.integers(-9, 0), st.integers(0, 9), st.integers(0, 9))
def test_days_off_change_nothing(days: list[HabitDay], ago: int, goal: int, done: int) -> None:
    off = TODAY + timedelta(days=ago)
    assert consistency([*days, goal_day(off, goal, done, {off})], TODAY) == consistency(days, TODAY)

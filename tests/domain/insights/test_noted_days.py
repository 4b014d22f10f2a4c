"""What entries note of each day: at what time of day, and with which tags."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.insights import NotedDays, NotedTag, TagRole, TimeOfDay
from app.domain.insights.noted_days import time_of_day
from app.domain.insights.rank_statistics import tally
from app.domain.journal.entry import Clear, Entry, PainAnswer, Skip, TagId
from app.domain.recurrence import IncrementalReader
from tests.domain.insights.noted import noted_days
from tests.domain.journal_values import entry, readings

DAY = date(2026, 3, 2)
STRESS = NotedTag(TagRole.TRIGGER, TagId("stress"))
HEAT = NotedTag(TagRole.RELIEF, TagId("heat"))


def at(hour: int, day: date = DAY) -> datetime:
    return datetime.combine(day, time(hour), UTC)


@pytest.mark.parametrize(
    ("hours", "part"),
    [
        ((5, 11), TimeOfDay.MORNING),
        ((12, 16), TimeOfDay.AFTERNOON),
        ((17, 21), TimeOfDay.EVENING),
        ((22, 23, 0, 4), TimeOfDay.NIGHT),
    ],
)
def test_the_day_has_four_times(hours: tuple[int, ...], part: TimeOfDay) -> None:
    assert {time_of_day(hour) for hour in hours} == {part}


def test_each_time_of_a_day_has_its_worst_score_and_skips_have_none() -> None:
    found = noted_days(
        [
            entry(2, at(6), "a"),
            entry(5, at(9), "b"),
            entry(Clear(), at(18), "c"),
            entry(Skip(), at(13), "d"),
            entry(7, at(23), "e"),
        ]
    )
    assert found.times == (tally([5]), tally([]), tally([0]), tally([7]))


def test_the_hour_is_that_of_the_place_where_it_was_felt() -> None:
    far = datetime(2026, 3, 2, 23, 30, tzinfo=timezone(timedelta(hours=9)))
    assert noted_days([entry(4, far)]).times[TimeOfDay.NIGHT] == tally([4])


def test_tags_have_the_dates_on_which_they_were_noted() -> None:
    both = replace(entry(4, at(9)), triggers=(STRESS.tag,), relief=(HEAT.tag,))
    later = replace(entry(4, at(9, DAY + timedelta(days=3)), "e2"), triggers=(STRESS.tag,))
    found = noted_days([both, later])
    monday = DAY.toordinal()
    assert found.tags == {STRESS: {monday, monday + 3}, HEAT: {monday}}


tags = st.lists(st.sampled_from(["stress", "heat", "own-1"]).map(TagId), max_size=2).map(tuple)


@st.composite
def noting(draw: st.DrawFn, number: int) -> Entry:
    hours = draw(st.integers(0, 24 * 6))
    said: PainAnswer = draw(readings)
    made = entry(said, at(0) + timedelta(hours=hours), f"e{number}")
    return replace(made, triggers=draw(tags), relief=draw(tags))


@given(st.data())
def test_change_by_change_it_is_the_same_as_all_at_once(data: st.DataObject) -> None:
    reader, days = IncrementalReader(), NotedDays()
    now: dict[str, Entry] = {}
    for step in range(data.draw(st.integers(1, 6))):
        gone = data.draw(st.lists(st.sampled_from(sorted(now)), unique=True)) if now else []
        come = [data.draw(noting(10 * step + nth)) for nth in range(data.draw(st.integers(0, 3)))]
        reader.change([now.pop(name) for name in gone], come)
        now |= {each.id: each for each in come}
        if data.draw(st.booleans()):
            reader.read(DAY)
            days.catch_up(reader.changed_days, reader.entries)
    reader.read(DAY)
    days.catch_up(reader.changed_days, reader.entries)
    fresh = noted_days(now.values())
    assert (days.times, days.tags) == (fresh.times, fresh.tags)

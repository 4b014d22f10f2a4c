from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.breaks import BreakSettings, Hours, pause, preview, snooze, upcoming
from app.domain.breaks.pauses import ForMinutes
from app.domain.breaks.windows import HoursWindow
from app.domain.errors import InvalidInput
from tests.domain.breaks.life import Life, at, local
from tests.domain.breaks.test_windows import instants, some_hours, zones
from tests.examples import examples


@examples(60)
@given(some_hours, zones, instants, st.integers(30, 60), st.integers(0, 600))
def test_what_is_foreseen_is_inside_the_hours_and_an_interval_apart(
    hours: Hours, tz: object, start: datetime, minutes: int, seconds: int
) -> None:
    settings = BreakSettings(str(tz), minutes, hours)
    due = preview(settings, start, start + timedelta(days=4), seconds)
    shortest, longest = settings.intervals[0], settings.intervals[-1]
    for one in due:
        window = settings.window_at(one)
        assert isinstance(window, HoursWindow)
        assert one - max(window.start, start) >= shortest
    for one, other in pairwise(due):
        apart = other - one - timedelta(seconds=seconds)
        same = settings.window_at(one) == settings.window_at(other)
        assert shortest <= apart <= longest or not same


def test_what_is_foreseen_from_a_snooze_begins_with_it() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:45"))
    life.do(snooze, 10)
    ahead = upcoming(life.state, life.settings, life.now, at("mon 12:00"))
    assert [local(one) for one in ahead] == ["mon 09:55:00", "mon 10:41:30", "mon 11:28:00"]


def test_what_is_foreseen_while_a_break_is_offered_leaves_it_out() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:45"))
    ahead = upcoming(life.state, life.settings, life.now, at("mon 11:00"))
    assert [local(one) for one in ahead] == ["mon 10:31:30"]


def test_what_is_foreseen_in_a_pause_begins_after_it() -> None:
    life = Life(at("mon 09:00"))
    life.do(pause, ForMinutes(120))
    ahead = upcoming(life.state, life.settings, life.now, at("mon 12:00"))
    assert [local(one) for one in ahead] == ["mon 11:45:00"]


def test_breaks_that_last_no_time_come_an_interval_apart() -> None:
    life = Life(at("mon 09:00"))
    due = preview(life.settings, at("mon 09:00"), at("mon 12:01"), 0)
    assert [local(one) for one in due] == [
        "mon 09:45:00",
        "mon 10:30:00",
        "mon 11:15:00",
        "mon 12:00:00",
    ]


@pytest.mark.parametrize("seconds", [-1, 3601, float("inf"), float("nan")])
def test_a_length_no_break_has_is_refused(seconds: float) -> None:
    life = Life(at("mon 09:00"))
    with pytest.raises(InvalidInput, match="a number of seconds from 0 to 3600"):
        preview(life.settings, at("mon 09:00"), at("mon 12:00"), seconds)

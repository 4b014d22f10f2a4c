from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.breaks.observations import (
    STOPPED,
    ClockReading,
    NotRunning,
    Slept,
    Stepped,
    TimeJump,
    time_jumps_between,
)
from tests.domain.breaks.life import at

BEFORE = ClockReading(at("mon 10:00"), awake=100.0, elapsed=500.0)


def after(wall: float, awake: float, elapsed: float) -> ClockReading:
    """A later reading, in seconds passed by each clock."""
    return ClockReading(
        BEFORE.wall + timedelta(seconds=wall), BEFORE.awake + awake, BEFORE.elapsed + elapsed
    )


def slept(since: float, until: float) -> Slept:
    return Slept(BEFORE.wall + timedelta(seconds=since), BEFORE.wall + timedelta(seconds=until))


def stopped(since: float, until: float) -> NotRunning:
    start = BEFORE.wall
    return NotRunning(start + timedelta(seconds=since), start + timedelta(seconds=until))


def stepped(seconds: float) -> Stepped:
    return Stepped(timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("reading", "means"),
    [
        (after(20, 20, 20), ()),
        (after(21, 20, 20), ()),
        (after(620, 20, 620), (slept(20, 620),)),
        (after(3620, 20, 20), (stepped(3600),)),
        (after(-3580, 20, 20), (stepped(-3600),)),
        (after(4220, 20, 620), (stepped(3600), slept(3620, 4220))),
        (after(119, 119, 119), ()),
        (after(2400, 2400, 2400), (stopped(0, 2400),)),
        (after(719, 119, 719), (slept(119, 719),)),
        (after(3600, 1800, 3600), (stopped(0, 3600),)),
        (after(7200, 1800, 3600), (stepped(3600), stopped(3600, 7200))),
    ],
)
def test_three_clocks_tell_sleep_from_steps(
    reading: ClockReading, means: tuple[TimeJump, ...]
) -> None:
    assert time_jumps_between(BEFORE, reading) == means


@given(
    awake=st.floats(STOPPED.total_seconds(), 1e5),
    asleep=st.floats(0, 1e5),
    stepped=st.floats(-1e5, 1e5),
)
def test_a_process_that_was_stopped_ran_at_no_moment_in_between(
    awake: float, asleep: float, stepped: float
) -> None:
    elapsed = awake + asleep
    reading = after(elapsed + stepped, awake, elapsed)
    *_, last = time_jumps_between(BEFORE, reading)
    assert isinstance(last, NotRunning)
    assert last.until == reading.wall
    assert abs(last.until - last.since - timedelta(seconds=elapsed)) <= timedelta(milliseconds=1)

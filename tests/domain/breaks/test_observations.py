from datetime import timedelta

import pytest

from app.domain.breaks.observations import (
    ClockReading,
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
    ],
)
def test_three_clocks_tell_sleep_from_steps(
    reading: ClockReading, means: tuple[TimeJump, ...]
) -> None:
    assert time_jumps_between(BEFORE, reading) == means

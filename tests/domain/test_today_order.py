"""What stands where on Today."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.breaks import ScheduleStatus
from app.domain.breaks.phases import Inhibitor
from app.domain.breaks.state import Anchor, AnchorReason
from app.domain.breaks.status import (
    AwaySince,
    DeferredBecause,
    DueNow,
    HoursTooShort,
    InProgressNow,
    NextAt,
    NextAtFixedTime,
    OutsideHours,
    PausedStatusUntilResumed,
    SnoozedUntil,
)
from app.domain.today_order import (
    NEAR,
    BreakDistance,
    TodayPart,
    break_distance,
    distance_on_screen,
    today_order,
)
from tests.domain.breaks.life import at

NOW = at("mon 10:00")
STARTED = Anchor(at("mon 09:00"), AnchorReason.FIRST_START)
CHECK_IN, HOLDS, BREAK, SPOTS, LATER = TodayPart


@pytest.mark.parametrize(
    ("status", "distance"),
    [
        (DueNow(NOW, at("mon 10:10"), 3), BreakDistance.DUE),
        (InProgressNow(NOW, at("mon 10:02")), BreakDistance.DUE),
        (DeferredBecause(NOW, Inhibitor.CALL), BreakDistance.NEAR),
        (NextAt(at("mon 10:10"), STARTED), BreakDistance.NEAR),
        (NextAt(at("mon 10:10:01"), STARTED), BreakDistance.FAR),
        (NextAtFixedTime(at("mon 10:05")), BreakDistance.NEAR),
        (SnoozedUntil(at("mon 10:05"), 2), BreakDistance.NEAR),
        (SnoozedUntil(at("mon 10:15"), 2), BreakDistance.FAR),
        (AwaySince(NOW), BreakDistance.FAR),
        (OutsideHours(at("tue 09:00"), at("tue 09:45")), BreakDistance.FAR),
        (PausedStatusUntilResumed(NOW), BreakDistance.FAR),
        (HoursTooShort(timedelta(minutes=45)), BreakDistance.FAR),
    ],
)
def test_a_break_is_due_near_or_far(status: ScheduleStatus, distance: BreakDistance) -> None:
    assert break_distance(status, NOW) is distance


@pytest.mark.parametrize(
    ("distance", "order"),
    [
        (BreakDistance.DUE, (CHECK_IN, BREAK, HOLDS, SPOTS, LATER)),
        (BreakDistance.NEAR, (CHECK_IN, HOLDS, BREAK, SPOTS, LATER)),
        (BreakDistance.FAR, (CHECK_IN, HOLDS, SPOTS, BREAK, LATER)),
    ],
)
def test_what_waits_for_an_answer_comes_first(
    distance: BreakDistance, order: tuple[TodayPart, ...]
) -> None:
    assert today_order(distance) == order


@given(st.integers(-3600, 24 * 3600))
def test_a_break_never_moves_away_as_time_passes(seconds: int) -> None:
    left = timedelta(seconds=seconds)
    status = NextAt(NOW + left, STARTED)
    steps = [break_distance(status, NOW + left - ahead) for ahead in (2 * NEAR, NEAR, NEAR / 2)]
    assert steps == [BreakDistance.FAR, BreakDistance.NEAR, BreakDistance.NEAR]


@given(st.sampled_from(BreakDistance))
def test_each_part_has_its_place_once(distance: BreakDistance) -> None:
    assert sorted(today_order(distance)) == sorted(TodayPart)


@given(st.sampled_from(BreakDistance), st.sampled_from(BreakDistance))
def test_on_the_screen_only_a_break_that_becomes_due_changes_the_order(
    arranged: BreakDistance, now: BreakDistance
) -> None:
    kept = distance_on_screen(arranged, now)
    assert kept is (BreakDistance.DUE if now is BreakDistance.DUE else arranged)

"""Breathing: where a moment falls, whole breaths, patterns of one's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.breathing.breath import (
    HOLDS,
    BreathPart,
    Paced,
    PatternId,
    breath_end,
    moment,
    own_pattern,
    part_starts,
    whole_breaths,
)
from app.domain.errors import InvalidInput

IN, TOP_UP, HOLD_IN, OUT, HOLD_OUT = BreathPart
LONG_EXHALE = Paced(((IN, 4), (OUT, 6)))
COHERENT = Paced(((IN, 5.5), (OUT, 5.5)))
SIGH = Paced(((IN, 2), (TOP_UP, 1), (OUT, 6)))
BOX = Paced(((IN, 4), (HOLD_IN, 4), (OUT, 4), (HOLD_OUT, 4)))

lengths = st.floats(0.5, 12).map(lambda x: round(x, 1))
paces = st.builds(
    lambda breathe_in, out: Paced(((IN, breathe_in), (OUT, out))), lengths, lengths
) | st.sampled_from((LONG_EXHALE, COHERENT, SIGH, BOX))


@pytest.mark.parametrize(
    ("seconds", "breath", "part", "fraction", "left"),
    [
        (0, 0, IN, 0.0, 4.0),
        (1, 0, IN, 0.25, 3.0),
        (4, 0, OUT, 0.0, 6.0),
        (7, 0, OUT, 0.5, 3.0),
        (10, 1, IN, 0.0, 4.0),
        (26, 2, OUT, 1 / 3, 4.0),
    ],
)
def test_a_moment_falls_in_one_part_of_one_breath(
    seconds: float, breath: int, part: BreathPart, fraction: float, left: float
) -> None:
    found = moment(LONG_EXHALE, seconds)
    assert (found.breath, found.part) == (breath, part)
    assert (found.fraction, found.left) == pytest.approx((fraction, left))


def test_a_sigh_tops_up_before_it_goes_out() -> None:
    assert [part for _, part in part_starts(SIGH, 9)] == [IN, TOP_UP, OUT]
    assert moment(SIGH, 2.5).part is TOP_UP


@given(paces, st.floats(0, 600))
def test_what_is_left_of_a_part_leads_to_the_next_part(pace: Paced, seconds: float) -> None:
    here = moment(pace, seconds)
    after = moment(pace, seconds + here.left)
    order = [part for part, _ in pace.parts]
    following = order[(order.index(here.part) + 1) % len(order)]
    assert after.part is following
    assert 0 <= here.fraction <= 1


@given(paces, st.integers(1, 30))
def test_a_number_of_whole_breaths_ends_as_a_breath_out_does(pace: Paced, count: int) -> None:
    seconds = count * pace.seconds
    starts = list(part_starts(pace, seconds))
    assert len(starts) == count * len(pace.parts)
    assert moment(pace, seconds - 0.01).part is pace.parts[-1][0]
    assert breath_end(pace, seconds) == pytest.approx(seconds)
    assert breath_end(pace, seconds - pace.seconds / 2) == pytest.approx(seconds)


@pytest.mark.parametrize(
    ("pace", "desired", "breaths"),
    [
        (LONG_EXHALE, 30, 3),
        (LONG_EXHALE, 60, 6),
        (LONG_EXHALE, 90, 9),
        (LONG_EXHALE, 35, 4),
        (LONG_EXHALE, 34, 3),
        (COHERENT, 30, 3),
        (SIGH, 30, 3),
        (LONG_EXHALE, 2, 1),
    ],
)
def test_a_time_wished_for_becomes_the_nearest_whole_breaths(
    pace: Paced, desired: float, breaths: int
) -> None:
    assert whole_breaths(pace, desired) == breaths


def test_the_longest_time_is_never_passed_for_the_sake_of_a_breath() -> None:
    assert whole_breaths(LONG_EXHALE, 45, longest=45) == 4
    assert whole_breaths(COHERENT, 30, shortest=20, longest=30) == 2


@given(paces, st.floats(10, 120), st.floats(0, 30), st.floats(30, 120))
def test_whole_breaths_keep_between_shortest_and_longest_where_they_can(
    pace: Paced, desired: float, shortest: float, longest: float
) -> None:
    seconds = whole_breaths(pace, desired, shortest, longest) * pace.seconds
    assert seconds <= longest + 1e-6 or seconds == pace.seconds
    fits_between = longest - shortest >= pace.seconds
    assert seconds >= shortest - 1e-6 or not fits_between


def test_a_pattern_of_ones_own_that_holds_the_breath_is_not_for_pressing() -> None:
    plain = own_pattern(PatternId("own.slow"), "Slow", {IN: 5, OUT: 7})
    held = own_pattern(PatternId("own.held"), "Held", {IN: 4, HOLD_IN: 2, OUT: 6})
    long = own_pattern(PatternId("own.long"), "Long", {IN: 10, OUT: 12})
    assert plain.while_pressing
    assert not held.while_pressing
    assert not long.while_pressing


@pytest.mark.parametrize(
    ("name", "lengths", "field"),
    [
        ("Quick", {IN: 1, OUT: 4}, "seconds of “in”"),
        ("No way out", {IN: 4}, "seconds of “out”"),
        ("Too long", {IN: 12, HOLD_IN: 10, OUT: 12}, "breath"),
        ("Long hold", {IN: 4, HOLD_OUT: 11, OUT: 4}, "seconds of “hold_out”"),
        (" ", {IN: 4, OUT: 4}, "name"),
    ],
)
def test_a_pattern_that_cannot_be_breathed_is_turned_away(
    name: str, lengths: dict[BreathPart, float], field: str
) -> None:
    with pytest.raises(InvalidInput) as error:
        own_pattern(PatternId("own.x"), name, lengths)
    assert error.value.field == field


def test_holding_parts_are_the_two_holds() -> None:
    assert {part for part, _ in BOX.parts} & HOLDS == {HOLD_IN, HOLD_OUT}

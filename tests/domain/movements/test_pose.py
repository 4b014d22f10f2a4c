"""The drawn pose that shows a step follows its pace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.movements import PacedStep, pose_at
from app.domain.movements.pace import Breaths, Hold, Pace, Repetitions, Setup

PACES: st.SearchStrategy[Pace] = st.one_of(
    st.builds(Setup, st.integers(1, 9)),
    st.builds(Hold, st.integers(1, 60)),
    st.builds(Breaths, st.integers(1, 9), st.integers(5, 12)),
    st.builds(Repetitions, st.integers(1, 12), st.integers(2, 12), st.just(())),
)


def poses(pace: Pace, *instants: float, named: tuple[int, ...] = ()) -> list[int]:
    step = PacedStep("Move.", pace, named)
    return [pose_at(step, seconds) for seconds in instants]


def test_taking_up_the_position_shows_the_start_and_holding_it_shows_it_done() -> None:
    assert poses(Setup(4), 0, 3.9) == [0, 0]
    assert poses(Hold(8), 0, 7.9) == [1, 1]
    assert poses(Breaths(3, 6), 0, 5, 17.9) == [1, 1, 1]


def test_a_repetition_is_done_at_its_first_word_and_back_at_its_last() -> None:
    raises = Repetitions(10, 4, ("up", "down"))
    assert poses(raises, 0, 1.9, 2, 3.9, 4, 38) == [1, 1, 0, 0, 1, 0]


def test_a_repetition_without_words_is_back_at_the_start_in_its_second_half() -> None:
    assert poses(Repetitions(4, 3, ()), 0, 1.4, 1.5, 3) == [1, 1, 0, 1]


def test_named_poses_take_turns_with_the_words() -> None:
    glides = Repetitions(4, 8, ("hook", "fist", "flat fist", "straight"))
    assert poses(glides, 0, 2, 4, 6, 8, named=(1, 2, 2, 0)) == [1, 2, 2, 0, 1]


def test_a_breath_with_two_poses_changes_as_it_goes_out() -> None:
    assert poses(Breaths(5, 10), 0, 3.9, 4, 9.9, 10, named=(1, 0)) == [1, 1, 0, 0, 1]


@pytest.mark.parametrize("seconds", [-1, 0, 1e6])
@given(pace=PACES, named=st.lists(st.integers(0, 2), max_size=4))
def test_no_instant_shows_a_pose_that_the_step_has_not(
    seconds: float, pace: Pace, named: list[int]
) -> None:
    (shown,) = poses(pace, seconds, named=tuple(named))
    assert shown in (named or (0, 1))

"""Breathing by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.breathing.breath import BreathPart, Paced, Unpaced
from app.domain.breathing.session import BreathingMoment, SessionOver, breathing_at, session
from app.domain.errors import InvalidInput

IN, _, HOLD_IN, OUT, HOLD_OUT = BreathPart
BOX = Paced(((IN, 4), (HOLD_IN, 4), (OUT, 4), (HOLD_OUT, 4)))
SLOW = Paced(((IN, 5.5), (OUT, 5.5)))
paces = st.sampled_from((BOX, SLOW, Unpaced()))


def test_a_session_lasts_whole_breaths() -> None:
    assert session(BOX, 1).seconds == 64
    assert session(SLOW, 5).seconds == 297
    assert session(Unpaced(), 5).seconds == 300


@pytest.mark.parametrize("minutes", [0, 11])
def test_a_session_lasts_one_to_ten_minutes(minutes: int) -> None:
    with pytest.raises(InvalidInput, match="1 to 10"):
        session(BOX, minutes)


def test_box_breathing_has_four_parts() -> None:
    now = breathing_at(session(BOX, 1), 21)
    assert isinstance(now, BreathingMoment)
    assert not isinstance(now.breath, Unpaced)
    assert (now.breath.part, now.breath.breath, now.left, now.number) == (HOLD_IN, 1, 43, 6)


@given(paces, st.integers(1, 10))
def test_going_from_boundary_to_boundary_passes_every_part_once_and_ends(
    pace: Paced | Unpaced, minutes: int
) -> None:
    going, elapsed, numbers = session(pace, minutes), 0.0, []
    while isinstance(now := breathing_at(going, elapsed), BreathingMoment):
        numbers.append(now.number)
        elapsed += now.next_boundary
    assert isinstance(breathing_at(going, elapsed), SessionOver)
    assert numbers == list(range(1, len(numbers) + 1))
    assert elapsed == pytest.approx(going.seconds)

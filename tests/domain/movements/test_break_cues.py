"""What is counted and sounded in a break, and when."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.movements import (
    BreakCue,
    BreakCueKind,
    Breaths,
    Movement,
    MovementStep,
    Repetitions,
    cue_index_at,
    cues,
    plan_break,
)
from tests.graph import shipped_content

LIBRARY = shipped_content()
KINDS = BreakCueKind


def test_repetitions_are_counted_with_their_words() -> None:
    timed = cues(plan_break((LIBRARY.movement("calf_raises"),)))
    assert timed[:5] == (
        BreakCue(0, KINDS.NEXT),
        BreakCue(8, KINDS.NEXT),
        BreakCue(12, KINDS.COUNT, 1, 10, "up"),
        BreakCue(14, KINDS.WORD, 1, 10, "down"),
        BreakCue(16, KINDS.COUNT, 2, 10, "up"),
    )
    assert sum(cue.kind is KINDS.COUNT for cue in timed) == 10


def test_the_other_side_is_announced_once_and_then_the_same_comes_again() -> None:
    timed = cues(plan_break((LIBRARY.movement("neck_turns"),)))
    kinds = [cue.kind for cue in timed]
    assert kinds.count(KINDS.OTHER_SIDE) == 1
    at = kinds.index(KINDS.OTHER_SIDE)
    before = [kind for kind in kinds[:at] if kind in (KINDS.COUNT, KINDS.WORD)]
    assert before == [KINDS.COUNT, KINDS.WORD] * 3
    assert kinds[at + 1 : at + 7] == before


def test_a_stretch_is_held_breath_by_breath() -> None:
    timed = cues(plan_break((LIBRARY.movement("cross_body_arm"),)))
    assert [cue.kind for cue in timed[1:3]] == [KINDS.HOLD, KINDS.HOLD]
    assert timed[3:6] == (
        BreakCue(16, KINDS.BREATHE_IN, 1, 3),
        BreakCue(18, KINDS.BREATHE_OUT, 1, 3),
        BreakCue(22, KINDS.BREATHE_IN, 2, 3),
    )


def test_the_end_of_the_break_is_the_last_cue() -> None:
    plan = plan_break(())
    assert cues(plan) == (BreakCue(0, KINDS.NEXT), BreakCue(60, KINDS.DONE))


def test_the_newest_cue_is_the_present_one() -> None:
    timed = cues(plan_break((LIBRARY.movement("calf_raises"),)))
    assert cue_index_at(timed, -1) == 0
    assert timed[cue_index_at(timed, 13.9)].word == "up"
    assert timed[cue_index_at(timed, 14)].word == "down"


@pytest.mark.parametrize("movement", LIBRARY.movements, ids=lambda one: one.id)
def test_each_repetition_and_breath_that_a_movement_asks_for_is_counted(movement: Movement) -> None:
    plan = plan_break((movement,))
    paces = [step.act.step.pace for step in plan.steps if isinstance(step.act, MovementStep)]
    counted = [cue.kind for cue in cues(plan)]
    repetitions = sum(pace.repetitions for pace in paces if isinstance(pace, Repetitions))
    breaths = sum(pace.breaths for pace in paces if isinstance(pace, Breaths))
    assert counted.count(KINDS.COUNT) == repetitions
    assert counted.count(KINDS.BREATHE_IN) == counted.count(KINDS.BREATHE_OUT) == breaths


@given(st.lists(st.sampled_from(LIBRARY.movements), max_size=3))
def test_cues_come_in_order_and_each_step_begins_with_one(movements: list[Movement]) -> None:
    plan = plan_break(movements)
    timed = cues(plan)
    assert all(one.at < following.at for one, following in pairwise(timed))
    assert {step.starts for step in plan.steps} <= {cue.at for cue in timed}
    assert timed[-1] == BreakCue(plan.seconds, KINDS.DONE)

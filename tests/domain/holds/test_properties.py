"""What holds for every plan and everything that can happen to it."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import MuscleId, Side
from app.domain.breathing.breath import BreathPattern, Paced
from app.domain.errors import NotAllowed
from app.domain.holds import (
    Crossing,
    Cue,
    Familiar,
    HoldAction,
    HoldMode,
    HoldPaused,
    HoldPlan,
    MovedOn,
    PhaseKind,
    Rated,
    SpotFound,
    Timed,
    crossings,
)
from app.domain.journal.entry import Score
from app.domain.learn.muscle import EducationOnly, Muscle
from app.domain.safety import Lock, LockId, OnEverything, OnMuscles, OnSide, Restrictions
from app.domain.safety.locks import AnswerAgain, LockScope
from tests.domain.holds.examples import GLUTEUS, PARASPINALS, SCALENES, THUMB, TRAPEZIUS, a_plan
from tests.domain.holds.runs import Step, answers, breath_of, patterns, plans, sessions_after, steps
from tests.examples import examples


@examples(150)
@given(plans(), steps)
def test_nobody_is_pressed_longer_than_the_plan_and_one_breath(
    plan: HoldPlan, happened: list[Step]
) -> None:
    final = sessions_after(plan, happened)[-1].state.progress
    for done in final.rounds:
        assert done.pressed <= plan.press_seconds + breath_of(plan) + 1e-6
    assert len(final.rounds) <= plan.rounds
    assert sum(done.pressed for done in final.rounds) <= 180 + plan.rounds * breath_of(plan)


@examples(150)
@given(plans(), steps)
def test_a_press_ends_on_an_exhale_unless_it_had_to_end_at_once(
    plan: HoldPlan, happened: list[Step]
) -> None:
    run = sessions_after(plan, happened)[-1]
    progress = run.state.progress
    for crossing, done in zip(
        (each for each in progress.crossings if each.cue is Cue.RELEASE),
        progress.rounds,
        strict=False,
    ):
        if not isinstance(plan.pace, Paced) or done.pressed >= plan.press_seconds:
            continue
        paused = any(isinstance(act, HoldPaused) for act in run.acts)
        breaths = done.pressed / plan.pace.seconds
        assert paused or abs(breaths - round(breaths)) < 1e-6, crossing


@examples(150)
@given(plans(), steps)
def test_every_boundary_is_logged_once_and_no_cue_is_played_twice(
    plan: HoldPlan, happened: list[Step]
) -> None:
    logged: tuple[Crossing, ...] = ()
    for run in sessions_after(plan, happened):
        now = run.state.progress.crossings
        assert now[: len(logged)] == logged  # what was told stays told: only the rest is new
        logged = now
    assert [each.at for each in logged] == sorted(each.at for each in logged)
    assert [each.phase for each in logged] == sorted(each.phase for each in logged)
    silent = (Cue.PAUSED, Cue.READY, Cue.QUIET)  # told by a person, or not told at all
    by_itself = [each for each in logged if each.cue not in silent]
    assert len({(each.at, each.cue) for each in by_itself}) >= len(by_itself) - answers(run)


@examples(150)
@given(plans(), steps)
def test_whatever_happens_the_screen_has_something_to_say(
    plan: HoldPlan, happened: list[Step]
) -> None:
    for run in sessions_after(plan, happened):
        state = run.state
        assert state.buttons
        assert state.next_boundary > run.elapsed - 1e-5
        waits = state.mode is not HoldMode.RUNNING or not isinstance(state.phase.length, Timed)
        assert waits or state.next_boundary < inf


@examples(60)
@given(plans(), st.lists(st.floats(0, 400), max_size=12))
def test_looking_more_often_changes_nothing(plan: HoldPlan, looks: list[float]) -> None:
    acts: list[HoldAction] = [
        MovedOn(1.0),
        MovedOn(2.0),
        Rated(3.0, Score(5)),
        SpotFound(4.0, Familiar.YES),
    ]
    end = max((*looks, 400.0))
    for elapsed in sorted(looks):
        before = crossings(plan, elapsed, [act for act in acts if act.at <= elapsed])
        assert crossings(plan, end, acts)[: len(before)] == before


@given(
    st.sampled_from((TRAPEZIUS, GLUTEUS, PARASPINALS, THUMB)),
    st.sampled_from((Side.LEFT, Side.RIGHT)),
    patterns,
    st.integers(10, 120),
    st.data(),
)
def test_what_is_locked_or_for_reading_only_never_has_a_plan(
    muscle: Muscle, side: Side, breathing: BreathPattern, seconds: int, data: st.DataObject
) -> None:
    reaches: tuple[LockScope, ...] = (
        OnEverything(),
        OnMuscles((MuscleId("soleus"), muscle.id)),
        OnSide((muscle.id,), Side.MIDDLE if muscle is PARASPINALS else side),
    )
    lock = Lock(LockId("x"), data.draw(st.sampled_from(reaches)), "Why.", "How.", AnswerAgain())
    with pytest.raises(NotAllowed, match=r"Why\. How\."):
        a_plan(muscle, side, seconds, breathing, restrictions=Restrictions((lock,)))
    unpressable = replace(muscle, pressing=EducationOnly("A nerve runs there."))
    with pytest.raises(NotAllowed, match="reading only"):
        a_plan(unpressable, side, seconds, breathing)


def test_the_reading_only_refusal_says_why() -> None:
    with pytest.raises(NotAllowed, match="The nerves of the arm"):
        a_plan(SCALENES)


@examples(100)
@given(plans())
def test_a_planned_press_is_within_every_limit(plan: HoldPlan) -> None:
    press = [phase for phase in plan.phases if phase.kind is PhaseKind.PRESS]
    total = sum(phase.length.seconds for phase in press if isinstance(phase.length, Timed))
    assert len(press) == plan.rounds
    assert total <= 180
    assert 1 <= plan.press_seconds <= 120

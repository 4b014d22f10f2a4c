"""What holds for every plan and everything that can happen to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import MuscleId, Side
from app.domain.breathing.breath import BreathPattern, Paced
from app.domain.errors import NotAllowed
from app.domain.holds import (
    CheckedIn,
    CheckIn,
    Crossing,
    Cue,
    Enough,
    Familiar,
    HoldAction,
    HoldId,
    HoldMode,
    HoldPaused,
    HoldPlan,
    HoldSession,
    LetGo,
    MonotonicReading,
    Moved,
    PhaseKind,
    Rated,
    Resumed,
    SpotFound,
    Stopped,
    Timed,
    advanced_to,
    crossings,
    reopened,
)
from app.domain.journal.entry import Score
from app.domain.learn.muscle import EducationOnly, Muscle
from app.domain.safety import (
    AnswerAgain,
    Lock,
    LockId,
    LockScope,
    OnEverything,
    OnMuscles,
    OnOneSide,
    Restrictions,
)
from tests.domain.holds.examples import (
    COHERENT,
    GLUTEUS,
    HALVED,
    LONG_EXHALE,
    NOON,
    OWN,
    PARASPINALS,
    SCALENES,
    SIGH,
    THUMB,
    TRAPEZIUS,
    a_plan,
    held,
    with_rounds,
)
from tests.examples import examples

patterns = st.sampled_from((LONG_EXHALE, COHERENT, SIGH, OWN))
muscles = st.sampled_from((TRAPEZIUS, GLUTEUS, PARASPINALS, THUMB, with_rounds(TRAPEZIUS, 3)))


@st.composite
def plans(draw: st.DrawFn) -> HoldPlan:
    history = draw(
        st.sampled_from(
            ((), (held(),), tuple(held(10.0 * n, fade=25.0, after=3) for n in (3, 2, 1)))
        )
    )
    return a_plan(
        draw(muscles),
        draw(st.sampled_from((Side.LEFT, Side.RIGHT))),
        draw(st.integers(10, 120)),
        draw(patterns),
        history,
        draw(st.sampled_from((Restrictions(), HALVED))),
    )


@dataclass(frozen=True)
class Step:
    """Time passes, on the monotonic clock and asleep; then somebody does something, or nobody."""

    awake: float
    asleep: float
    what: str


MEANT = ("look", "go_on", "less", "same", "more", "let_go", "enough", "pause", "resume")
STARTING = tuple(Step(3.0, 0.0, "go_on") for _ in range(4))
anything = st.lists(
    st.builds(
        Step,
        awake=st.one_of(
            st.floats(0, 12), st.sampled_from((4.0, 6.0, 10.0, 30.0)), st.floats(0, 400)
        ),
        asleep=st.one_of(st.just(0.0), st.just(0.0), st.floats(0, 600)),
        what=st.sampled_from((*MEANT, "go_on", "go_on", "restart", "stop")),
    ),
    max_size=40,
)
steps = anything.map(lambda happened: [*STARTING, *happened]) | anything


def act_for(what: str, run: HoldSession) -> HoldAction:
    at, kind = run.elapsed, run.state.phase.kind
    if what == "go_on":
        if run.state.mode is HoldMode.PAUSED:
            return Resumed(at)
        if kind is PhaseKind.FIND:
            return SpotFound(at, Familiar.YES)
        if kind in (PhaseKind.RATE_BEFORE, PhaseKind.RATE_AFTER):
            return Rated(at, Score(4))
        return Moved(at)
    if what in ("less", "same", "more"):
        return CheckedIn(at, CheckIn(what))
    simple: dict[str, HoldAction] = {
        "let_go": LetGo(at),
        "enough": Enough(at),
        "pause": HoldPaused(at),
        "resume": Resumed(at),
        "stop": Stopped(at),
    }
    return simple[what]


def lived(plan: HoldPlan, happened: list[Step]) -> list[HoldSession]:
    """The run after each step, as a service would have kept it."""
    clock, wall = MonotonicReading(0.0, 0.0), NOON
    run = HoldSession(HoldId("h"), plan, NOON, clock, wall)
    seen = [run]
    for step in happened:
        clock = MonotonicReading(
            clock.monotonic + step.awake, clock.boottime + step.awake + step.asleep
        )
        wall += timedelta(seconds=step.awake + step.asleep)
        if step.what == "restart":
            clock = MonotonicReading(7.0, 7.0)
            run = reopened(run, clock, wall)
        else:
            run = advanced_to(run, clock, wall)
            if step.what != "look":
                run = run.done(act_for(step.what, run))
        seen.append(run)
    return seen


def answers(run: HoldSession) -> int:
    """How many check-ins were given, each of which may tell the same thing at the same second."""
    return sum(isinstance(act, CheckedIn) for act in run.acts)


def breath_of(plan: HoldPlan) -> float:
    return plan.pace.seconds if isinstance(plan.pace, Paced) else 0.0


@examples(150)
@given(plans(), steps)
def test_nobody_is_pressed_longer_than_the_plan_and_one_breath(
    plan: HoldPlan, happened: list[Step]
) -> None:
    final = lived(plan, happened)[-1].state.trace
    for done in final.rounds:
        assert done.pressed <= plan.press_seconds + breath_of(plan) + 1e-6
    assert len(final.rounds) <= plan.rounds
    assert sum(done.pressed for done in final.rounds) <= 180 + plan.rounds * breath_of(plan)


@examples(150)
@given(plans(), steps)
def test_a_press_ends_on_an_exhale_unless_it_had_to_end_at_once(
    plan: HoldPlan, happened: list[Step]
) -> None:
    run = lived(plan, happened)[-1]
    trace = run.state.trace
    for crossing, done in zip(
        (each for each in trace.crossings if each.cue is Cue.RELEASE), trace.rounds, strict=False
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
    for run in lived(plan, happened):
        now = run.state.trace.crossings
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
    for run in lived(plan, happened):
        state = run.state
        assert state.buttons
        assert state.next_boundary > run.elapsed - 1e-5
        waits = state.mode is not HoldMode.RUNNING or not isinstance(state.phase.length, Timed)
        assert waits or state.next_boundary < inf


@examples(60)
@given(plans(), st.lists(st.floats(0, 400), max_size=12))
def test_looking_more_often_changes_nothing(plan: HoldPlan, looks: list[float]) -> None:
    acts: list[HoldAction] = [
        Moved(1.0),
        Moved(2.0),
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
        OnOneSide((muscle.id,), Side.MIDDLE if muscle is PARASPINALS else side),
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

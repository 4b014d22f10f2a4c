"""Plans of holds and everything that can happen in one, for properties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from hypothesis import strategies as st

from app.domain.body import Side
from app.domain.breathing.breath import Paced
from app.domain.holds import (
    CheckedIn,
    CheckIn,
    EarlyRelease,
    Familiar,
    HoldAction,
    HoldId,
    HoldMode,
    HoldPaused,
    HoldPlan,
    HoldSession,
    LevelSet,
    MonotonicReading,
    MovedOn,
    NoFurtherRound,
    PhaseKind,
    Rated,
    Resumed,
    SpotFound,
    Stopped,
    advanced_to,
    reopened,
)
from app.domain.journal.entry import Score
from app.domain.safety import Restrictions
from tests.domain.holds.examples import (
    COHERENT,
    GLUTEUS,
    HALVED,
    LONG_EXHALE,
    NOON,
    OWN,
    PARASPINALS,
    SIGH,
    THUMB,
    TRAPEZIUS,
    a_plan,
    held,
    with_rounds,
)

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


LEVELS = {"light": 2, "firm": 4, "strong": 6, "far_too_strong": 8}
MEANT = (
    "look",
    "go_on",
    "rate",
    *LEVELS,
    "less",
    "same",
    "more",
    "let_go",
    "enough",
    "pause",
    "resume",
)
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
        return MovedOn(at)
    if what in ("less", "same", "more"):
        return CheckedIn(at, CheckIn(what))
    if what in LEVELS:
        return LevelSet(at, Score(LEVELS[what]))
    simple: dict[str, HoldAction] = {
        "rate": Rated(at, Score(4)),
        "let_go": EarlyRelease(at),
        "enough": NoFurtherRound(at),
        "pause": HoldPaused(at),
        "resume": Resumed(at),
        "stop": Stopped(at),
    }
    return simple[what]


def sessions_after(plan: HoldPlan, happened: list[Step]) -> list[HoldSession]:
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
    return sum(isinstance(act, CheckedIn | LevelSet) for act in run.acts)


def breath_of(plan: HoldPlan) -> float:
    return plan.pace.seconds if isinstance(plan.pace, Paced) else 0.0

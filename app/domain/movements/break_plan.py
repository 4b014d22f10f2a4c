"""The plan of a break: timed steps, and the step at a given moment.

1. Each movement begins with a moment to get ready, then its steps share its time; the first step,
   which takes up the position, is short.
2. A movement done on both sides goes through its steps twice: the last step says to change sides,
   and all but the first are repeated for the other side.
3. A quiet minute, where no movement can be done, is one step without words of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from app.domain.movements.movement import READY_SECONDS, SHORTEST, Chosen, Movement

TAKING_UP_SECONDS = 5


class Half(Enum):
    """Which side a step is for."""

    BOTH = "both"
    FIRST = "first"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class GetReady:
    """A moment to take up the position."""

    movement: Movement


@dataclass(frozen=True, slots=True)
class MovementStep:
    """One step of a movement, with the movement's own text."""

    movement: Movement
    text: str
    half: Half


@dataclass(frozen=True, slots=True)
class QuietMinute:
    """Time to look up and breathe (rule 3)."""


StepAction = GetReady | MovementStep | QuietMinute


@dataclass(frozen=True, slots=True)
class BreakStep:
    """What to do from `starts` to `ends`, in seconds of the break; `nth` is the movement."""

    act: StepAction
    nth: int
    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class BreakPlan:
    """The steps of a break, consecutive and without gaps."""

    movements: tuple[Movement, ...]
    steps: tuple[BreakStep, ...]

    @property
    def seconds(self) -> int:
        """The length of the whole break."""
        return self.steps[-1].ends


@dataclass(frozen=True, slots=True)
class NothingFollows:
    """Nothing follows."""


@dataclass(frozen=True, slots=True)
class CurrentStep:
    """A moment of a break: the step, the seconds left in the step, in its movement and in all, and
    the movement that follows.
    """

    step: BreakStep
    step_left: float
    movement_left: float
    left: float
    next_up: Movement | NothingFollows


@dataclass(frozen=True, slots=True)
class BreakOver:
    """The break has ended."""


def plan_break(chosen: tuple[Chosen, ...]) -> BreakPlan:
    """The steps of these movements; a quiet minute if there are none."""
    if not chosen:
        return BreakPlan((), (BreakStep(QuietMinute(), 0, 0, SHORTEST),))
    steps: list[BreakStep] = []
    for nth, one in enumerate(chosen):
        for act, seconds in _actions(one):
            starts = steps[-1].ends if steps else 0
            steps.append(BreakStep(act, nth, starts, starts + seconds))
    return BreakPlan(tuple(one.movement for one in chosen), tuple(steps))


def step_at(plan: BreakPlan, elapsed: float) -> CurrentStep | BreakOver:
    """What to do after `elapsed` seconds of the break."""
    if elapsed >= plan.seconds:
        return BreakOver()
    elapsed = max(0.0, elapsed)
    step = plan.steps[bisect_right([one.starts for one in plan.steps], elapsed) - 1]
    ends = _end_of(plan, step.nth)
    following = plan.movements[step.nth + 1 : step.nth + 2]
    return CurrentStep(
        step,
        step.ends - elapsed,
        ends - elapsed,
        plan.seconds - elapsed,
        following[0] if following else NothingFollows(),
    )


def after_movement(plan: BreakPlan, elapsed: float) -> float:
    """The second at which the current movement ends, which is where skipping it leads."""
    match step_at(plan, elapsed):
        case CurrentStep(step):
            return _end_of(plan, step.nth)
        case BreakOver():
            return plan.seconds


def _end_of(plan: BreakPlan, nth: int) -> int:
    return max(step.ends for step in plan.steps if step.nth == nth)


def _actions(chosen: Chosen) -> Iterator[tuple[StepAction, int]]:
    movement = chosen.movement
    yield GetReady(movement), READY_SECONDS
    if not movement.both_sides:
        yield from _shared(movement, movement.steps, Half.BOTH, chosen.seconds)
        return
    change = movement.steps[-1:]
    half = chosen.seconds // 2
    yield from _shared(movement, movement.steps[:-1], Half.FIRST, half)
    other = (*change, *movement.steps[1:-1])
    yield from _shared(movement, other, Half.OTHER, chosen.seconds - half)


def _shared(
    movement: Movement, texts: tuple[str, ...], half: Half, seconds: int
) -> Iterator[tuple[StepAction, int]]:
    """Divide the time of one side in whole seconds, with less for the first step (rule 1)."""
    first = seconds if len(texts) == 1 else min(TAKING_UP_SECONDS, seconds // len(texts))
    others = max(1, len(texts) - 1)
    ends = [first + (seconds - first) * nth // others for nth in range(len(texts))]
    for text, starts, end in zip(texts, [0, *ends], ends, strict=False):
        yield MovementStep(movement, text, half), end - starts

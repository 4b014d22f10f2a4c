"""The plan of a break: timed steps, and the step at a given moment.

1. Each movement begins with a moment to get ready, then its steps follow at their own pace.
2. A movement done for each side goes through its steps for the first side, has a moment to change
   sides, and goes through them again, without taking up the position anew.
3. A break lasts 60 s or more: what its movements leave is a quiet minute, one step without words
   of its own. Without any movement, that is the whole break.
4. The time of a movement that was picked but may not be done any more is quiet, too, so that the
   rest of a break under way stays where it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from app.domain.movements.movement import CHANGE_SECONDS, Movement, MovementSides
from app.domain.movements.pace import PacedStep
from app.domain.movements.selection import SHORTEST


class Half(Enum):
    """Which side a step is for."""

    BOTH = "both"
    FIRST = "first"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class GetReady:
    """A moment to take up the position, and to read the cautions."""

    movement: Movement


@dataclass(frozen=True, slots=True)
class MovementStep:
    """One step of a movement."""

    movement: Movement
    step: PacedStep
    half: Half


@dataclass(frozen=True, slots=True)
class ChangeSides:
    """A moment to change to the other side (rule 2)."""

    movement: Movement


@dataclass(frozen=True, slots=True)
class QuietMinute:
    """Time to look up and breathe (rules 3 and 4)."""


@dataclass(frozen=True, slots=True)
class QuietTime:
    """So many seconds of a break whose movement may not be done any more (rule 4)."""

    seconds: int


StepAction = GetReady | MovementStep | ChangeSides | QuietMinute


@dataclass(frozen=True, slots=True)
class BreakStep:
    """What to do from `starts` to `ends`, in seconds of the break; `nth` is the part."""

    act: StepAction
    nth: int
    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class BreakPlan:
    """The steps of a break, consecutive and without gaps; `nth` of a step counts its parts."""

    parts: tuple[Movement | QuietTime, ...]
    steps: tuple[BreakStep, ...]

    @property
    def movements(self) -> tuple[Movement, ...]:
        """The movements to be done."""
        return tuple(part for part in self.parts if isinstance(part, Movement))

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
    what follows the movement.
    """

    step: BreakStep
    step_left: float
    movement_left: float
    left: float
    next_up: Movement | QuietMinute | NothingFollows


@dataclass(frozen=True, slots=True)
class BreakOver:
    """The break has ended."""


def plan_break(parts: Sequence[Movement | QuietTime]) -> BreakPlan:
    """The steps of these movements, and a quiet minute for what they leave (rules 3 and 4)."""
    steps: list[BreakStep] = []
    for nth, part in enumerate(parts):
        for act, seconds in _actions(part):
            starts = steps[-1].ends if steps else 0
            steps.append(BreakStep(act, nth, starts, starts + seconds))
    ends = steps[-1].ends if steps else 0
    if ends < SHORTEST:
        steps.append(BreakStep(QuietMinute(), len(parts), ends, SHORTEST))
    return BreakPlan(tuple(parts), tuple(steps))


def step_at(plan: BreakPlan, elapsed: float) -> CurrentStep | BreakOver:
    """What to do after `elapsed` seconds of the break."""
    if elapsed >= plan.seconds:
        return BreakOver()
    elapsed = max(0.0, elapsed)
    step = plan.steps[bisect_right([one.starts for one in plan.steps], elapsed) - 1]
    ends = _end_of(plan, step.nth)
    return CurrentStep(
        step,
        step.ends - elapsed,
        ends - elapsed,
        plan.seconds - elapsed,
        _following(plan, step.nth),
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


def _following(plan: BreakPlan, nth: int) -> Movement | QuietMinute | NothingFollows:
    for step in plan.steps:
        if step.nth > nth:
            return step.act.movement if isinstance(step.act, GetReady) else QuietMinute()
    return NothingFollows()


def _actions(part: Movement | QuietTime) -> Iterator[tuple[StepAction, int]]:
    if isinstance(part, QuietTime):
        yield QuietMinute(), part.seconds
        return
    movement = part
    yield GetReady(movement), movement.ready_seconds
    if movement.sides is MovementSides.TOGETHER:
        yield from _steps(movement, movement.steps, Half.BOTH)
        return
    yield from _steps(movement, movement.steps, Half.FIRST)
    yield ChangeSides(movement), CHANGE_SECONDS
    yield from _steps(movement, movement.doing, Half.OTHER)


def _steps(
    movement: Movement, steps: Sequence[PacedStep], half: Half
) -> Iterator[tuple[StepAction, int]]:
    for step in steps:
        yield MovementStep(movement, step, half), step.pace.lasts

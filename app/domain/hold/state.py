"""What the screen says at a given second of a hold.

1. Everything follows from the plan, the seconds and the acts; nothing is counted along the way.
2. Stop is there from the first phase until the rating after the hold.
3. An early release is offered only once the pain has faded.
4. Nothing can be checked in during a lead-in: nobody is pressing yet.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from app.domain.breath import OWN_BREATH, SAME_INSTANT, BreathMoment, Paced, Unpaced, moment
from app.domain.hold.acts import Act
from app.domain.hold.cues import Crossing, Cue
from app.domain.hold.phases import Phase, PhaseKind, Plan, Timed, Untimed
from app.domain.hold.trace import Mode, Trace
from app.domain.hold.walk import walk


class Button(StrEnum):
    """What the person can do now."""

    MOVE_ON = "move_on"
    RATE = "rate"
    FOUND = "found"
    CHECK_IN = "check_in"
    LET_GO = "let_go"
    ENOUGH = "enough"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    EXPLAIN = "explain"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class Left:
    """`seconds` of a phase that lasts `of` seconds are left."""

    seconds: float
    of: float


@dataclass(frozen=True, slots=True)
class LeadIn:
    """`seconds` until a paused phase goes on."""

    seconds: float


TimeLeft = Left | LeadIn | Untimed


@dataclass(frozen=True, slots=True)
class HoldState:
    """What to show: phase, round n of m, time left, breath, the newest cue, what can be done.

    `next_boundary` is in seconds of the hold; infinite while only the person can move it on.
    """

    phase: Phase
    mode: Mode
    rounds: int
    left: TimeLeft
    breath: BreathMoment | Unpaced
    cue: Cue
    buttons: frozenset[Button]
    coming: tuple[Phase, ...]
    next_boundary: float
    trace: Trace


_TO_MOVE_ON = {
    PhaseKind.SCREEN: {Button.MOVE_ON, Button.STOP},
    PhaseKind.PREPARE: {Button.MOVE_ON, Button.PAUSE, Button.STOP},
    PhaseKind.RATE_BEFORE: {Button.RATE, Button.STOP},
    PhaseKind.FIND: {Button.FOUND, Button.STOP},
    PhaseKind.PRESS: {Button.CHECK_IN, Button.PAUSE, Button.STOP},
    PhaseKind.RELEASE: {Button.MOVE_ON, Button.PAUSE, Button.STOP},
    PhaseKind.REST: {Button.MOVE_ON, Button.ENOUGH, Button.PAUSE, Button.STOP},
    PhaseKind.STRETCH: {Button.MOVE_ON, Button.PAUSE, Button.STOP},
    PhaseKind.RATE_AFTER: {Button.RATE, Button.MOVE_ON},
    PhaseKind.AFTERCARE: {Button.FINISH},
}


def state_at(plan: Plan, elapsed: float, acts: Iterable[Act] = ()) -> HoldState:
    """What the screen says `elapsed` seconds into `plan`, after these `acts` (in order)."""
    trace = walk(plan, elapsed, acts)
    phase = plan.phases[trace.index]
    return HoldState(
        phase=phase,
        mode=trace.mode,
        rounds=plan.rounds,
        left=_left(phase, trace, elapsed),
        breath=_breath(phase, trace, elapsed),
        cue=trace.crossings[-1].cue,
        buttons=_buttons(phase, trace, elapsed),
        coming=plan.phases[trace.following :],
        next_boundary=trace.next,
        trace=trace,
    )


def crossings(plan: Plan, elapsed: float, acts: Iterable[Act] = ()) -> tuple[Crossing, ...]:
    """Every boundary crossed so far, oldest first.  More time and acts only ever add to it."""
    return walk(plan, elapsed, acts).crossings


def _left(phase: Phase, trace: Trace, elapsed: float) -> TimeLeft:
    match phase.length, trace.mode:
        case Timed(of), Mode.RUNNING if elapsed >= trace.begins - SAME_INSTANT:
            return Left(max(0.0, trace.ends - elapsed), of)
        case Timed(), Mode.RUNNING:
            return LeadIn(trace.begins - elapsed)
        case Timed(of), Mode.PAUSED:
            return Left(trace.left, of)
    return Untimed()


def _breath(phase: Phase, trace: Trace, elapsed: float) -> BreathMoment | Unpaced:
    running = trace.mode is Mode.RUNNING and elapsed >= trace.begins - SAME_INSTANT
    if isinstance(phase.pace, Paced) and running:
        return moment(phase.pace, elapsed - trace.begins)
    return OWN_BREATH


def _buttons(phase: Phase, trace: Trace, elapsed: float) -> frozenset[Button]:
    match trace.mode:
        case Mode.PAUSED:
            return frozenset({Button.RESUME, Button.STOP})
        case Mode.STOPPED:
            return frozenset({Button.EXPLAIN, Button.FINISH})
        case Mode.ENDED:
            return frozenset({Button.FINISH})
    buttons = set(_TO_MOVE_ON[phase.kind])
    if phase.kind is PhaseKind.PRESS and elapsed < trace.begins - SAME_INSTANT:
        buttons.discard(Button.CHECK_IN)
    elif trace.may_release and trace.ends < inf:
        buttons.add(Button.LET_GO)
    return frozenset(buttons)

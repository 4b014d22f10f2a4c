"""What the screen shows at a given second of a hold.

1. Everything follows from the plan, the seconds and the actions; nothing is counted along the way.
2. Stop is available from the first phase until the rating after the hold.
3. An early release is offered only once the pain has faded.
4. No check-in is possible during a lead-in, because the person is not pressing yet.
5. The first check-in sets the pain level; only then can later ones move it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from app.domain.breathing.breath import (
    OWN_BREATH,
    SAME_INSTANT,
    BreathMoment,
    Paced,
    Unpaced,
    moment,
)
from app.domain.holds.actions import HoldAction
from app.domain.holds.cues import Crossing, Cue
from app.domain.holds.pain_level import LevelNotSet
from app.domain.holds.phases import HoldPhase, HoldPlan, PhaseKind, Timed, Untimed
from app.domain.holds.progress import HoldMode, Progress
from app.domain.holds.replay import replay


class HoldButton(StrEnum):
    """What the person can do now."""

    MOVE_ON = "move_on"
    RATE = "rate"
    FOUND = "found"
    SET_LEVEL = "set_level"
    CHECK_IN = "check_in"
    RELEASE_EARLY = "let_go"
    ENOUGH = "enough"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    EXPLAIN = "explain"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class SecondsLeft:
    """`seconds` are left of a phase that lasts `of` seconds."""

    seconds: float
    of: float


@dataclass(frozen=True, slots=True)
class LeadIn:
    """`seconds` until a paused phase continues."""

    seconds: float


TimeLeft = SecondsLeft | LeadIn | Untimed


@dataclass(frozen=True, slots=True)
class HoldState:
    """What to show: phase, round n of m, time left, breath, the newest cue, and the available
    buttons.

    `next_boundary` is in seconds of the hold; infinite while only the person can continue it.
    """

    phase: HoldPhase
    mode: HoldMode
    rounds: int
    left: TimeLeft
    breath: BreathMoment | Unpaced
    cue: Cue
    buttons: frozenset[HoldButton]
    coming: tuple[HoldPhase, ...]
    next_boundary: float
    progress: Progress


_TO_MOVE_ON = {
    PhaseKind.SCREEN: {HoldButton.MOVE_ON, HoldButton.STOP},
    PhaseKind.PREPARE: {HoldButton.MOVE_ON, HoldButton.PAUSE, HoldButton.STOP},
    PhaseKind.RATE_BEFORE: {HoldButton.RATE, HoldButton.STOP},
    PhaseKind.FIND: {HoldButton.FOUND, HoldButton.STOP},
    PhaseKind.PRESS: {HoldButton.PAUSE, HoldButton.STOP},
    PhaseKind.RELEASE: {HoldButton.MOVE_ON, HoldButton.PAUSE, HoldButton.STOP},
    PhaseKind.REST: {HoldButton.MOVE_ON, HoldButton.ENOUGH, HoldButton.PAUSE, HoldButton.STOP},
    PhaseKind.STRETCH: {HoldButton.MOVE_ON, HoldButton.PAUSE, HoldButton.STOP},
    PhaseKind.RATE_AFTER: {HoldButton.RATE, HoldButton.MOVE_ON},
    PhaseKind.AFTERCARE: {HoldButton.FINISH},
}


def state_at(plan: HoldPlan, elapsed: float, actions: Iterable[HoldAction] = ()) -> HoldState:
    """What the screen shows `elapsed` seconds into `plan`, after these `actions` (in order)."""
    progress = replay(plan, elapsed, actions)
    phase = plan.phases[progress.index]
    return HoldState(
        phase=phase,
        mode=progress.mode,
        rounds=plan.rounds,
        left=_left(phase, progress, elapsed),
        breath=_breath(phase, progress, elapsed),
        cue=progress.crossings[-1].cue,
        buttons=_buttons(phase, progress, elapsed),
        coming=plan.phases[progress.following :],
        next_boundary=progress.next,
        progress=progress,
    )


def crossings(
    plan: HoldPlan, elapsed: float, actions: Iterable[HoldAction] = ()
) -> tuple[Crossing, ...]:
    """Every boundary crossed so far, oldest first. More time and actions only ever add to it."""
    return replay(plan, elapsed, actions).crossings


def _left(phase: HoldPhase, progress: Progress, elapsed: float) -> TimeLeft:
    match phase.length, progress.mode:
        case Timed(of), HoldMode.RUNNING if elapsed >= progress.begins - SAME_INSTANT:
            return SecondsLeft(max(0.0, progress.ends - elapsed), of)
        case Timed(), HoldMode.RUNNING:
            return LeadIn(progress.begins - elapsed)
        case Timed(of), HoldMode.PAUSED:
            return SecondsLeft(progress.left, of)
    return Untimed()


def _breath(phase: HoldPhase, progress: Progress, elapsed: float) -> BreathMoment | Unpaced:
    running = progress.mode is HoldMode.RUNNING and elapsed >= progress.begins - SAME_INSTANT
    if isinstance(phase.pace, Paced) and running:
        return moment(phase.pace, elapsed - progress.begins)
    return OWN_BREATH


def _buttons(phase: HoldPhase, progress: Progress, elapsed: float) -> frozenset[HoldButton]:
    match progress.mode:
        case HoldMode.PAUSED:
            return frozenset({HoldButton.RESUME, HoldButton.STOP})
        case HoldMode.STOPPED:
            return frozenset({HoldButton.EXPLAIN, HoldButton.FINISH})
        case HoldMode.ENDED:
            return frozenset({HoldButton.FINISH})
    buttons = set(_TO_MOVE_ON[phase.kind])
    if phase.kind is PhaseKind.PRESS and elapsed < progress.begins - SAME_INSTANT:
        return frozenset(buttons)
    if phase.kind is PhaseKind.PRESS:
        unset = isinstance(progress.level, LevelNotSet)
        buttons.add(HoldButton.SET_LEVEL if unset else HoldButton.CHECK_IN)
    if progress.may_release and progress.ends < inf:
        buttons.add(HoldButton.RELEASE_EARLY)
    return frozenset(buttons)

"""The boundaries inside a phase: parts of a breath, requested check-ins, a nudge.

1. A check-in requested with a new breath is one cue with it, so that neither masks the other.
2. No check-in is requested at the very beginning or end of a press.
3. A person who has looked for the spot for a minute is told once that any tender place will do.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.breathing.breath import SAME_INSTANT, BreathPart, Paced, part_starts
from app.domain.holds.cues import BREATHING, Cue
from app.domain.holds.phases import HoldPhase, HoldPlan, PhaseKind

NUDGE_AFTER_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A boundary inside a phase: seconds of the hold, and its cue."""

    at: float
    cue: Cue


def ticks_in(plan: HoldPlan, phase: HoldPhase, begins: float, ends: float) -> tuple[Tick, ...]:
    """The boundaries of `phase` while it runs from `begins` to `ends`, including the beginning."""
    if phase.kind is PhaseKind.FIND:
        return (Tick(begins, Cue.QUIET), Tick(begins + NUDGE_AFTER_SECONDS, Cue.NUDGE))
    if isinstance(phase.pace, Paced):
        return tuple(
            Tick(begins + into, _breathing(plan, phase, into, part))
            for into, part in part_starts(phase.pace, ends - begins)
        )
    if phase.kind is PhaseKind.PRESS:
        every = plan.check_in_every
        count = int((ends - begins - SAME_INSTANT) / every)
        asked = (Tick(begins + every * n, Cue.ASK) for n in range(1, count + 1))
        return (Tick(begins, Cue.CARRY_ON), *asked)
    return (Tick(begins, Cue.CARRY_ON),)


def _breathing(plan: HoldPlan, phase: HoldPhase, into: float, part: BreathPart) -> Cue:
    if phase.kind is PhaseKind.PRESS and part is BreathPart.IN and into > SAME_INSTANT:
        cycles = into / plan.check_in_every
        if abs(cycles - round(cycles)) * plan.check_in_every < SAME_INSTANT:
            return Cue.ASK_AND_IN
    return BREATHING[part]

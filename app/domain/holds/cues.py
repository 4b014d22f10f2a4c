"""Cues: the signals at the boundaries of a hold, with eyes open or closed.

Boundaries inside a phase:

1. A check-in requested with a new breath is one cue with it, so that neither masks the other.
2. No check-in is requested at the very beginning or end of a press.
3. A person who has looked for the spot for a minute is told once that any tender place will do.

The tones, distinguishable with the eyes closed:

1. Breathing in rises, breathing out falls, letting go is low and long, the end of a rest knocks
   twice, the end of a hold is a small chord. Each of these is one tone and means nothing else.
2. The beginning of a press, or of the breaths before one, sounds like breathing in, because that is
   what the person does.
3. A check-in request is a breath in with a light double tap on top, so that the breath is not lost.
4. A boundary that requires no action is silent.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.breathing.breath import SAME_INSTANT, BreathPart, Paced, part_starts
from app.domain.holds.phases import HoldPhase, HoldPlan, PhaseKind


class Cue(StrEnum):
    """What is spoken, sounded or felt. Each boundary has one cue."""

    QUIET = "quiet"
    SETTLE = "settle"
    FIND = "find"
    NUDGE = "nudge"
    PRESS = "press"
    IN = "in"
    TOP_UP = "top_up"
    OUT = "out"
    ASK = "ask"
    ASK_AND_IN = "ask_and_in"
    ASK_LEVEL = "ask_level"
    ASK_LEVEL_AND_IN = "ask_level_and_in"
    PRESS_MORE = "press_more"
    EASE_OFF = "ease_off"
    MAY_RELEASE = "may_release"
    RELEASE = "release"
    RELEASE_NOW = "release_now"
    REST = "rest"
    REST_OVER = "rest_over"
    STRETCH = "stretch"
    DONE = "done"
    PAUSED = "paused"
    READY = "ready"
    CARRY_ON = "carry_on"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Crossing:
    """A boundary that was crossed: its time (seconds of the hold), its phase, and its cue."""

    at: float
    phase: int
    cue: Cue


_ENTERING = {
    PhaseKind.PREPARE: Cue.SETTLE,
    PhaseKind.FIND: Cue.FIND,
    PhaseKind.RELEASE: Cue.RELEASE,
    PhaseKind.REST: Cue.REST,
    PhaseKind.STRETCH: Cue.STRETCH,
    PhaseKind.RATE_AFTER: Cue.DONE,
}

BREATHING = {
    BreathPart.IN: Cue.IN,
    BreathPart.TOP_UP: Cue.TOP_UP,
    BreathPart.OUT: Cue.OUT,
    BreathPart.HOLD_IN: Cue.QUIET,
    BreathPart.HOLD_OUT: Cue.QUIET,
}


ASKING_LEVEL = {Cue.ASK: Cue.ASK_LEVEL, Cue.ASK_AND_IN: Cue.ASK_LEVEL_AND_IN}
"""The request for the first check-in, which asks for a number (see `pain_level`)."""


def on_entering(phase: HoldPhase) -> Cue:
    """The cue at the beginning of a phase."""
    if phase.kind is PhaseKind.PRESS:
        return Cue.PRESS if phase.round == 1 else Cue.REST_OVER
    return _ENTERING.get(phase.kind, Cue.QUIET)


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


class Tone(StrEnum):
    """One sound. Its value names its file."""

    IN = "in"
    TOP_UP = "top_up"
    OUT = "out"
    ASK = "ask"
    EASE = "ease"
    RELEASE = "release"
    REST_OVER = "rest_over"
    DONE = "done"
    NEXT = "next"
    DUE = "due"


_TONES = {
    Cue.SETTLE: Tone.IN,
    Cue.PRESS: Tone.IN,
    Cue.IN: Tone.IN,
    Cue.TOP_UP: Tone.TOP_UP,
    Cue.OUT: Tone.OUT,
    Cue.ASK: Tone.ASK,
    Cue.ASK_AND_IN: Tone.ASK,
    Cue.ASK_LEVEL: Tone.ASK,
    Cue.ASK_LEVEL_AND_IN: Tone.ASK,
    Cue.EASE_OFF: Tone.EASE,
    Cue.RELEASE: Tone.RELEASE,
    Cue.RELEASE_NOW: Tone.RELEASE,
    Cue.REST: Tone.NEXT,
    Cue.REST_OVER: Tone.REST_OVER,
    Cue.STRETCH: Tone.NEXT,
    Cue.READY: Tone.NEXT,
    Cue.DONE: Tone.DONE,
}


def tones_for(cue: Cue) -> tuple[Tone, ...]:
    """The tone of a cue, or none (tone rule 4)."""
    return (_TONES[cue],) if cue in _TONES else ()

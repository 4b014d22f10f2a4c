"""Cues: the signals at the boundaries of a hold, with eyes open or closed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.breathing.breath import BreathPart
from app.domain.holds.phases import HoldPhase, PhaseKind


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


def on_entering(phase: HoldPhase) -> Cue:
    """The cue at the beginning of a phase."""
    if phase.kind is PhaseKind.PRESS:
        return Cue.PRESS if phase.round == 1 else Cue.REST_OVER
    return _ENTERING.get(phase.kind, Cue.QUIET)

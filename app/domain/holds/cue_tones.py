"""The tones at the boundaries of a hold, distinguishable with the eyes closed.

1. Breathing in rises, breathing out falls, letting go is low and long, the end of a rest knocks
   twice, the end of a hold is a small chord. Each of these is one tone and means nothing else.
2. The beginning of a press, or of the breaths before one, sounds like breathing in, because that is
   what the person does.
3. A check-in request is a breath in with a light double tap on top, so that the breath is not lost.
4. A boundary that requires no action is silent.
"""

from __future__ import annotations

from enum import StrEnum

from app.domain.holds.cues import Cue


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
    """The tone of a cue, or none (rule 4)."""
    return (_TONES[cue],) if cue in _TONES else ()

"""Texts for testing the kinds of cues."""

from __future__ import annotations

from app.domain.holds import Cue
from app.domain.holds.cues import Tone

TRY_TONES = "Try the sounds: each means one thing, so that you can keep your eyes closed."
TONES = {
    Tone.IN: "In: rises",
    Tone.OUT: "Out: falls",
    Tone.TOP_UP: "A little more: short",
    Tone.ASK: "How is it: two taps",
    Tone.EASE: "Ease off: three steps down",
    Tone.RELEASE: "Let go: low and long",
    Tone.REST_OVER: "Rest is over: two knocks",
    Tone.DONE: "Done: a chord",
    Tone.NEXT: "Next: one note",
    Tone.DUE: "Break due: a bell",
}
TRY_TAPS = "Try the vibration, on a device that has it."
TAPS = {
    Cue.IN: "In: one light",
    Cue.OUT: "Out: two light",
    Cue.RELEASE: "Let go: one heavy",
    Cue.REST_OVER: "Rest is over: one firm",
    Cue.DONE: "Done: two firm",
}
TRY_WORDS = "Say “Let go slowly”"

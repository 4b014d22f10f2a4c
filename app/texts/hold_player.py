"""Texts of the hold player, of its cues, and of the test of cues."""

from __future__ import annotations

from app.domain.breathing.breath import BreathPart
from app.domain.holds import CheckIn, Cue, Familiar, PhaseKind
from app.domain.holds.cues import Tone
from app.domain.journal.entry import Score

PARTS = {
    BreathPart.IN: "Breathe in",
    BreathPart.TOP_UP: "A little more",
    BreathPart.HOLD_IN: "Stay full",
    BreathPart.OUT: "Breathe out",
    BreathPart.HOLD_OUT: "Stay empty",
}
OWN_BREATH = "Breathe easily"
GET_READY = "Ready"

ANNOUNCED = {
    Cue.SETTLE: "Get comfortable. Breathe in",
    Cue.FIND: "Warm the area with a few broad, slow strokes. Then find the spot",
    Cue.NUDGE: "Any tender place that feels useful will do",
    Cue.PRESS: "Press gently, and let the muscle go soft. Breathe in",
    Cue.IN: "In",
    Cue.TOP_UP: "A little more",
    Cue.OUT: "Out",
    Cue.ASK: "How is it now? Less, same or more?",
    Cue.ASK_AND_IN: "In. Less, same or more?",
    Cue.ASK_LEVEL: "How strong is it, 0 to 10?",
    Cue.ASK_LEVEL_AND_IN: "In. How strong is it, 0 to 10?",
    Cue.PRESS_MORE: "Press a little more, slowly, if it stays comfortable",
    Cue.EASE_OFF: "Ease off by half",
    Cue.MAY_RELEASE: "It is fading. You may let go",
    Cue.RELEASE: "Let go slowly",
    Cue.RELEASE_NOW: "Let go now",
    Cue.REST: "Rest. Move it gently",
    Cue.REST_OVER: "Rest is over. Press again. Breathe in",
    Cue.STRETCH: "Now the stretch",
    Cue.DONE: "Done. How is it now?",
    Cue.PAUSED: "Paused",
    Cue.READY: "Ready. Three seconds",
    Cue.CARRY_ON: "Go on",
    Cue.STOPPED: "Stopped",
}
"""The announcement at a boundary; other cues have none."""

BEGIN = "Anything new today?"
NOTHING_NEW = "Nothing new"
SOMETHING_NEW = "Something is new"
SETTLE = "Get comfortable"
READY = "I am ready"
RATE_BEFORE = "How much does it hurt now?"
FIND = "Find the spot"
FIND_ABOUT = (
    "First warm the area with a few broad, slow strokes. Then move slowly until you meet a tender "
    "place you can bear easily."
)
NUDGE = "Any tender place that feels useful will do."
FAMILIAR = "Does it bring on the pain you know?"
FOUND = {
    Familiar.YES: "Yes, that is it",
    Familiar.UNSURE: "Not sure",
    Familiar.NO: "No, but tender",
}
FOUND_ABOUT = "Pressing begins when you choose. Breathe slowly, and keep it comfortable."

LEVEL = "How strong is it under the pressure?"
LEVEL_SHORT = "How strong is it?"
LEVELS = {
    Score(2): ("1–2", "light"),
    Score(3): ("3", ""),
    Score(4): ("4", ""),
    Score(5): ("5", ""),
    Score(6): ("6", ""),
    Score(7): ("7+", "strong"),
}
"""The answers to the first check-in: what the button shows, and a word for orientation."""
LEVEL_KEYS = "Keys: 1 to 7 how strong, Space pause, Esc stop"
PRESS_MORE = "Press a little more"
PRESS_MORE_ABOUT = "Slowly, and only if it stays comfortable."
SOFT = "Let the muscle go soft as you breathe out."
MAY_RISE = "Pain it sends elsewhere may rise first."
CHECK_IN = "And now, compared with a moment ago?"
CHECK_IN_SHORT = "And now?"
ANSWERS = {CheckIn.LESS: "Less", CheckIn.SAME: "Same", CheckIn.MORE: "More"}
KEYS = "Keys: 1 less, 2 same, 3 more, Space pause, Esc stop"
EASE_OFF = "Ease off by half"
MAY_RELEASE = "You may let go early"
RELEASE_EARLY = "Let go with this breath"
LETTING_GO = "Let go as you breathe out"

RELEASE = "Let go slowly"
RELEASE_NOW = "Let go now"
RELEASE_WAITING = "Time is up: let go now"
HAVE_LET_GO = "I have let go"
REST = "Rest"
REST_ABOUT = "Move it gently, or stroke it softly."
PRESS_NOW = "Press again now"
ENOUGH = "That is enough"
STRETCH = "Stretch"
ON_TO_RATING = "On to the last question"
RATE_AFTER = "How much does it hurt now?"
SKIP_RATING = "Rather not say"
TOO_MUCH = "It became too much, so this spot rests for today."

STOP = "Stop"
PAUSE = "Pause"
RESUME = "Go on"
PAUSED = "Paused"
PAUSED_ABOUT = "Let go meanwhile. There are three seconds to settle when you go on."
CLOSE = "Close"
HELP = "When to get help"
ALL_SIGNS = "See all the signs"

NO_HOLD = "No hold is under way."
CHOOSE_ONE = "Choose a spot"

STOPPED = "Stopped. Good that you listened."
WHY_STOPPED = "What made you stop?"
OTHER_REASON = "Something else"
STOPPED_OTHER = "That is fine. What you did is kept."
STOPPED_HELP = "Please do not press there again today. Get help if any of this fits:"
STOPPED_LOCKED = "This spot is locked until you say that it has settled or was looked at."
STOPPED_TODAY = "This spot rests until tomorrow."

AFTERCARE = "Afterwards"
AFTERCARE_POINTS = (
    "Being sore for a day or two, as after exercise, is common.",
    "A brief warmth or tingling on letting go is common. Tingling while you press, or that stays, "
    "is a reason to stop and get help.",
    "Move easily, keep warm, and leave hard training for about a day.",
    "Drink if you are thirsty.",
    "Stop and get help if numbness, weakness or a new strong pain appears.",
)
TOO_SORE = "That is a lot. At 7 or more it is better not to press."
TOO_SORE_ABOUT = "Warmth, easy movement and slow breathing are kinder today."
UNCHANGED = "It stayed the same. A stretch, or a neighbour, may do more:"
NO_CHANGE = (
    "Holding this spot has not changed much for a while. A doctor or a physiotherapist can look "
    "for what is behind it."
)
SEVERE = "A score this high is worth a look. Please read when to get help."
OTHER_SIDE = "The other side"
FINISH = "Finish"

COMING = {
    PhaseKind.PREPARE: "get comfortable",
    PhaseKind.RATE_BEFORE: "one question",
    PhaseKind.FIND: "find the spot",
    PhaseKind.PRESS: "press",
    PhaseKind.RELEASE: "let go slowly",
    PhaseKind.REST: "rest",
    PhaseKind.STRETCH: "stretch",
    PhaseKind.RATE_AFTER: "one question",
    PhaseKind.AFTERCARE: "afterwards",
}
PACER = "Breathing pacer"


def round_of(number: int, rounds: int) -> str:
    """The number of the round."""
    return f"Round {number} of {rounds}"


def breaths_left(breaths: int) -> str:
    """The number of breaths left in a press."""
    return "Last breath" if breaths == 1 else f"{breaths} breaths left"


def seconds_left(seconds: float) -> str:
    """The time left in a phase."""
    whole = max(1, round(seconds))
    return "1 second" if whole == 1 else f"{whole} seconds"


def next_up(kind: PhaseKind) -> str:
    """What comes next."""
    return f"Next: {COMING[kind]}"


def change(before: int, after: int) -> str:
    """The pain before and after, without a verdict."""
    if after < before:
        return f"From {before} to {after}: easier by {before - after}."
    if after > before:
        return f"From {before} to {after}. More than before; be gentle with it today."
    return f"{before} before, {after} after: about the same."


def level_label(score: Score) -> str:
    """What a screen reader says for an answer to the first check-in."""
    return {2: "1 to 2 of 10, light", 7: "7 or more of 10, strong"}.get(score, f"{score} of 10")


def strength(most: int) -> str:
    """How strong the pressure should feel."""
    return f"3 to {most} out of 10, and no more"


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

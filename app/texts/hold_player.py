"""Texts of the hold player, of its cues, and of the test of cues."""

from __future__ import annotations

from math import ceil

from app.domain.breathing.breath import SAME_INSTANT, BreathPart, Paced
from app.domain.holds import CheckIn, Cue, Familiar, HoldState, LeadIn, PhaseKind, SecondsLeft
from app.domain.holds.cues import Tone
from app.domain.journal.entry import Score

PARTS = {
    BreathPart.IN: "Breathe in",
    BreathPart.TOP_UP: "A little more",
    BreathPart.HOLD_IN: "Pause",
    BreathPart.OUT: "Breathe out",
    BreathPart.HOLD_OUT: "Pause",
}
OWN_BREATH = "Breathe easily"
GET_READY = "Get ready"

ANNOUNCED = {
    Cue.SETTLE: "Get comfortable. Breathe in",
    Cue.FIND: "Warm the area with a few broad, slow strokes. Then find the spot",
    Cue.NUDGE: "Any tender place that feels helpful will do",
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
    Cue.MAY_RELEASE: "It’s fading. You can let go",
    Cue.RELEASE: "Let go slowly",
    Cue.RELEASE_NOW: "Let go now",
    Cue.REST: "Rest. Move gently",
    Cue.REST_OVER: "Rest is over. Press again. Breathe in",
    Cue.STRETCH: "Now the stretch",
    Cue.DONE: "Done. How is it now?",
    Cue.PAUSED: "Paused",
    Cue.READY: "Get ready. Three seconds",
    Cue.CARRY_ON: "Resumed",
    Cue.STOPPED: "Stopped",
}
"""The announcement at a boundary; other cues have none."""

BEGIN = "Anything new today?"
NOTHING_NEW = "Nothing new"
SOMETHING_NEW = "Something is new"
SETTLE = "Get comfortable"
READY = "I’m ready"
RATE_BEFORE = "How much does it hurt now?"
FIND = "Find the spot"
FIND_ABOUT = (
    "First warm the area with a few broad, slow strokes. Then move slowly until you find a tender "
    "place that’s easy to bear."
)
NUDGE = "Any tender place that feels helpful will do."
FAMILIAR = "Is this the pain you know?"
FOUND = {
    Familiar.YES: "Yes, that’s it",
    Familiar.UNSURE: "Not sure",
    Familiar.NO: "No, but it’s tender",
}
FOUND_ABOUT = "Pressing starts when you choose an answer. Breathe slowly, and keep it comfortable."

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
MAY_RISE = "Pain that spreads from it may rise first."
CHECK_IN = "How is it now, compared with a moment ago?"
CHECK_IN_SHORT = "How is it now?"
ANSWERS = {CheckIn.LESS: "Less", CheckIn.SAME: "Same", CheckIn.MORE: "More"}
KEYS = "Keys: 1 less, 2 same, 3 more, Space pause, Esc stop"
EASE_OFF = "Ease off by half"
MAY_RELEASE = "You can let go early"
RELEASE_EARLY = "Let go with this breath"
LETTING_GO = "Let go as you breathe out"

RELEASE = "Let go slowly"
RELEASE_NOW = "Let go now"
RELEASE_WAITING = "Time is up: let go now"
HAVE_LET_GO = "I’ve let go"
REST = "Rest"
REST_ABOUT = "Move the area gently, or stroke it softly."
PRESS_NOW = "Press again now"
ENOUGH = "That’s enough for now"
STRETCH = "Stretch"
ON_TO_RATING = "Go to the last question"
RATE_AFTER = "How much does it hurt now?"
SKIP_RATING = "Prefer not to say"
TOO_MUCH = "That got too strong, so this spot is resting for today."

STOP = "Stop"
PAUSE = "Pause"
RESUME = "Resume"
PAUSED = "Paused"
PAUSED_ABOUT = "Let go for now. When you resume, you’ll have three seconds to get ready."
CLOSE = "Close"
LEAVING = (
    "The hold keeps going, and Today takes you back to it. To end it, stay and press Stop. If it "
    "hurts too much, let go now."
)
HELP = "When to get help"
ALL_SIGNS = "See all the signs"

NO_HOLD = "You’re not doing a hold right now."
CHOOSE_ONE = "Choose a spot"

STOPPED = "You’ve stopped. That was the right call."
WHY_STOPPED = "What made you stop?"
OTHER_REASON = "Something else"
LOCKED = "This hold has stopped, because the spot is locked now."
STOPPED_OTHER = "That’s fine. We’ve saved what you did."
STOPPED_HELP = "Please don’t press there again today. Get help if any of these fit you:"
STOPPED_LOCKED = "This spot is locked until it’s settled or a doctor has checked it."
STOPPED_TODAY = "This spot is resting until tomorrow."

AFTERCARE = "Afterwards"
AFTERCARE_POINTS = (
    "It’s common to feel sore for a day or two, like after exercise.",
    "It’s common to feel a brief warmth or tingling as you let go. Tingling while you press, or "
    "that stays, is a reason to stop and get help.",
    "Move gently, keep warm, and leave hard training for about a day.",
    "Drink if you’re thirsty.",
    "Stop and get help if you notice numbness, weakness or a strong new pain.",
)
TOO_SORE = "That’s a lot of pain. At 7 or more, it’s better not to press."
TOO_SORE_ABOUT = "Warmth, gentle movement and slow breathing may feel better today."
UNCHANGED = "It stayed the same. A stretch or a nearby muscle may help more:"
NO_CHANGE = (
    "Holding this spot hasn’t changed much for a while. A doctor or physiotherapist can "
    "look into why."
)
SEVERE = "Pain this strong is worth having checked. Please read when to get help."
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


def time_left(state: HoldState) -> str:
    """The breaths left of a paced phase, the seconds left of another; empty without an end."""
    match state.left, state.phase.pace:
        case LeadIn(seconds), _:
            return seconds_left(seconds)
        case SecondsLeft(seconds), Paced() as pace:
            return breaths_left(max(1, ceil((seconds - SAME_INSTANT) / pace.seconds)))
        case SecondsLeft(seconds), _:
            return seconds_left(seconds)
    return ""


def next_up(kind: PhaseKind) -> str:
    """What comes next."""
    return f"Next: {COMING[kind]}"


def change(before: int, after: int) -> str:
    """The pain before and after, without a verdict."""
    if after < before:
        return f"It went from {before} to {after}: {before - after} lower."
    if after > before:
        return f"It went from {before} to {after}. That’s more than before, so go easy on it today."
    return f"It was {before} before and {after} after: about the same."


def level_label(score: Score) -> str:
    """What a screen reader says for an answer to the first check-in."""
    return {2: "1 to 2 of 10, light", 7: "7 or more of 10, strong"}.get(score, f"{score} of 10")


def strength(most: int) -> str:
    """How strong the pressure should feel."""
    return f"3 to {most} out of 10, and no more"


TRY_TONES = "Try the sounds. Each means one thing, so you can keep your eyes closed."
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
TRY_TAPS = "Try the vibration, if your device has it."
TAPS = {
    Cue.IN: "In: one light",
    Cue.OUT: "Out: two light",
    Cue.RELEASE: "Let go: one heavy",
    Cue.REST_OVER: "Rest is over: one firm",
    Cue.DONE: "Done: two firm",
}
TRY_WORDS = "Say “Let go slowly”"

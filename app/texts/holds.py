"""Texts for choosing and preparing a hold."""

from __future__ import annotations

from app.domain.body import Side
from app.domain.breathing.breath import SAME_INSTANT
from app.domain.holds import HoldPlan, LengthReason

TITLE = "Hold"
PREPARE_TITLE = "Before you press"
SAFETY_TITLE = "Safety questions"
BREATHE_TITLE = "Breathe"
OWN_TITLE = "A pattern of your own"

UNDER_WAY = "A hold is under way"
INTERRUPTED = "You were in the middle of a hold"
INTERRUPTED_ABOUT = "Go on where it stood, or keep what was done so far."
GO_ON = "Go on"
LOG_WHAT_WAS_DONE = "Log what was done"
LOGGED = "Kept what was done"
NOTHING_LOGGED = "Nothing was pressed, so there was nothing to keep"

DUE = "A few safety questions come first"
DUE_ABOUT = "They say what is better not pressed. It takes about a minute, every 30 days."
ANSWER = "Answer the questions"
KEPT = "Your answers are kept"

YOUR_SPOTS = "Your spots"
NO_SPOTS = "Spots that you log in the journal appear here. You can also choose a muscle below."
HOLD = "Hold"
ALL_MUSCLES = "Choose a muscle"
SEARCH = "Search muscles"
NO_MUSCLE = "No muscle has that in its name or place. Try neck, hip or forearm."
WHICH_MUSCLE = "Which muscle is it?"
WHICH_MUSCLE_ABOUT = (
    "These lie where your spot is. If you are unsure, read where each lies and take the one that "
    "feels right under your fingers."
)
NONE_HERE = "None of the muscles in our list lies just there. Choose one from the list of all."
READING_ONLY = "For reading only"
LOCKED = "Not for now"
READ_MORE = "Read about it"
BREATHE = "Just breathe"
BREATHE_ABOUT = "A few minutes of paced breathing, without pressing anything."

WHICH_SIDE = "Which side?"
SIDES = {Side.LEFT: "Left", Side.RIGHT: "Right", Side.MIDDLE: "Both sides of the spine"}
POSITION = "How to sit, stand or lie"
TOOL = "What to use"
TECHNIQUE = "How to press"
BE_CAREFUL = "Please be careful"
WARMTH = "Warmth beforehand is pleasant: a shower, a warm towel, a pad on low."
ANYTHING_NEW = "Anything new today?"
ANYTHING_NEW_ABOUT = (
    "A fever, a fall, a new swelling or rash, numbness, a new medicine: anything that was not "
    "there last time."
)
NOTHING_NEW = "Nothing new, begin"
SOMETHING_NEW = "Something is new"
UNKNOWN_MUSCLE = "We have no muscle of that name."
UNKNOWN_SPOT = "That spot is not there any more."
SEE_ALL = "See all muscles"

SETTLED = "It has settled, or someone has looked at it"
LIFTED = "Thank you. The lock is lifted"
HELP = "When to get help"

NEXT_DAY = "How does it feel today?"
FEELINGS = {
    "easier": "Easier",
    "same": "About the same",
    "a_little_sore": "A little sore",
    "sore": "Clearly sore",
}
NEXT_DAY_KEPT = "Thank you. The next hold takes it into account"

WHY = {
    LengthReason.ASKED_FOR: "As long as you chose in the settings.",
    LengthReason.MUSCLE_MAXIMUM: "Shorter than you chose: this is the most for this muscle.",
    LengthReason.FIRST: "Short, because it is your first hold on this muscle.",
    LengthReason.FADE: "As long as it usually took to fade for you here.",
    LengthReason.SORE: (
        "Half as long and a little lighter, because it was sore after the last time."
    ),
    LengthReason.GENTLE: "Half as long, because of your safety answers.",
    LengthReason.LIMIT: "Shorter, because this spot has had most of its share for this session.",
}

LENGTH_TITLE = "What is planned"


def sided(side: Side, name: str) -> str:
    """A muscle with its side: “Left upper trapezius”."""
    if side is Side.MIDDLE:
        return name
    return f"{SIDES[side]} {name[:1].lower()}{name[1:]}"


def seconds(length: float) -> str:
    """A length in seconds: “30 seconds”, “27.5 seconds”."""
    return f"{round(length + SAME_INSTANT, 1):g} seconds"


def planned(plan: HoldPlan, pattern: str) -> str:
    """A description of the planned hold."""
    rounds = "Once" if plan.rounds == 1 else f"{plan.rounds} times"
    return f"{rounds} {seconds(plan.press_seconds)}, breathing: {pattern.lower()}."


def strength(most: int) -> str:
    """How strong the pressure should feel."""
    return f"Let it feel like 3 to {most} out of 10, never so strong that you brace."


def under_way(name: str) -> str:
    """Which hold is in progress."""
    return f"{name}, still open."


def reading_only(why: str) -> str:
    """Why a muscle cannot be held."""
    return f"{READING_ONLY}. {why}"


def how_was(name: str) -> str:
    """The question about the day after."""
    return f"You held this spot: {name}."

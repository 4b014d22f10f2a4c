"""Texts of holds outside the player: choosing, preparing, the queue, and what holds did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from app.domain.body import Side
from app.domain.breathing.breath import SAME_INSTANT
from app.domain.holds import Feeling, HoldPlan, LengthReason
from app.domain.holds.outcomes import HoldOutcomes
from app.domain.recurrence import Sufficient, Verdict, change_verdict

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
WHICH_MUSCLE_ABOUT = (
    "These lie where your spot is. If you are unsure, read where each lies and take the one that "
    "feels right under your fingers."
)
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
GENTLY = "Use your fingers or a soft ball only, and press lightly."
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


QUEUE_TITLE = "In line"
QUEUE_ABOUT = "One after the other, up to three in one session."
LINE_UP = "Later in this session"
LINED_UP = "In line. Choose the next, or begin."
BOTH = "Begin, other side next"

STORY = "What holding did here"
BEFORE_AND_AFTER = "Open ring: before. Full dot: after. The lines are 0, 5 and 10."


def begin_with(name: str) -> str:
    """The label of the button that begins the first hold in the queue."""
    return f"Begin: {name}"


def on_to(name: str) -> str:
    """The label of the button that continues with the next hold in the queue."""
    return f"On to: {name}"


def leave_out(name: str) -> str:
    """The label of the button that removes a hold from the queue."""
    return f"Leave out {name}"


_SCORE = {Verdict.BETTER: "down", Verdict.WORSE: "up"}


def sums_up(told: HoldOutcomes) -> str:
    """A summary in a sentence or two, without a verdict."""
    count = len(told.rated)
    holds = "1 hold" if count == 1 else f"{count} holds"
    said = f"Less pain afterwards in {told.easier} of {holds}."
    if isinstance(told.effect, Sufficient):
        said += f" {_usual(told.effect.value.change)}"
    return said


def day_after(felt: Sequence[Feeling]) -> str:
    """How it felt the day after, counted: “The day after: easier twice, clearly sore once.”"""
    counts = Counter(felt)
    said = (f"{FEELINGS[each].lower()} {_times(counts[each])}" for each in Feeling if counts[each])
    return f"The day after: {', '.join(said)}."


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _usual(change: float) -> str:
    verdict = change_verdict(change)
    if verdict is Verdict.UNCHANGED:
        return "Usually the score stayed the same."
    return f"Usually the score went {_SCORE[verdict]} by {abs(change):g}."


def told_in_words(told: HoldOutcomes) -> str:
    """A description of the chart for a person who does not see it."""
    each = (f"{day_of(one.day)}: {one.before} before, {one.after} after" for one in told.rated)
    return "; ".join(each)


def day_of(day: date) -> str:
    """“2 March”."""
    return f"{day.day} {day:%B}"

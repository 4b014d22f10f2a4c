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

UNDER_WAY = "You have a hold in progress"
INTERRUPTED = "You were in the middle of a hold"
INTERRUPTED_ABOUT = "You can resume where you left off, or save what you’ve done so far."
GO_ON = "Resume"
LOG_WHAT_WAS_DONE = "Save what I’ve done"
LOGGED = "We’ve saved what you did"
NOTHING_LOGGED = "You hadn’t pressed anything yet, so there was nothing to save"

DUE = "A few safety questions come first"
DUE_ABOUT = (
    "They find out where you shouldn’t press. They take about a minute, and we ask again "
    "every 30 days."
)
ANSWER = "Answer the questions"
KEPT = "Your answers are saved"

YOUR_SPOTS = "Your spots"
NO_SPOTS = "Spots you log in your journal appear here. You can also choose a muscle below."
HOLD = "Hold"
ALL_MUSCLES = "Choose a muscle"
WHICH_MUSCLE_ABOUT = (
    "These muscles are near your spot. If you’re not sure, read where each one is and "
    "choose the one that feels right under your fingers."
)
NONE_HERE = (
    "None of the muscles on our list are right there. You can choose one from the full list."
)
READING_ONLY = "For reading only"
LOCKED = "Not for now"
READ_MORE = "Read about it"
BREATHE = "Just breathe"
BREATHE_ABOUT = "A few minutes of slow, guided breathing, without pressing anything."

WHICH_SIDE = "Which side?"
SIDES = {Side.LEFT: "Left", Side.RIGHT: "Right", Side.MIDDLE: "Both sides of the spine"}
POSITION = "How to sit, stand or lie"
TOOL = "What to use"
TECHNIQUE = "How to press"
GENTLY = "Use your fingers or a soft ball only, and press lightly."
BE_CAREFUL = "Please be careful"
WARMTH = "It can help to warm the area first: a warm shower, a warm towel, or a heat pad on low."
ANYTHING_NEW = "Anything new today?"
ANYTHING_NEW_ABOUT = (
    "Such as a fever, a fall, a new swelling or rash, numbness or a new medicine: "
    "anything that wasn’t there last time."
)
NOTHING_NEW = "Nothing new, start"
SOMETHING_NEW = "Something is new"
A_NUMBER_STARTS = "If nothing is new, a number starts the hold."
UNKNOWN_MUSCLE = "We don’t have a muscle with that name."
UNKNOWN_SPOT = "We can’t find that spot. It may have been removed."
SEE_ALL = "See all muscles"

HELP = "When to get help"
MORE = "More about this hold"
MORE_ABOUT = "Where it is, how to sit, and what to use"
MORE_CARE = "More to be careful about"

NEXT_DAY = "How does it feel today?"
FEELINGS = {
    "easier": "Easier",
    "same": "About the same",
    "a_little_sore": "A little sore",
    "sore": "Sore",
}
NEXT_DAY_KEPT = "Thank you. We’ll plan your next hold with this in mind"

WHY = {
    LengthReason.ASKED_FOR: "The length you chose in Settings.",
    LengthReason.MUSCLE_MAXIMUM: (
        "Shorter than you chose, because this is the longest for this muscle."
    ),
    LengthReason.FIRST: "Short, because it’s your first hold on this muscle.",
    LengthReason.FADE: "About as long as it usually takes to fade for you here.",
    LengthReason.SORE: ("Half as long and a little lighter, because it was sore after last time."),
    LengthReason.GENTLE: "Half as long, because of your safety answers.",
    LengthReason.LIMIT: (
        "Shorter, because you’ve already pressed this spot for a while this session."
    ),
}

LENGTH_TITLE = "Your plan"


def sided(side: Side, name: str) -> str:
    """A muscle with its side: “Left top of the shoulder”."""
    if side is Side.MIDDLE:
        return name
    return f"{SIDES[side]} {name[:1].lower()}{name[1:]}"


def seconds(length: float) -> str:
    """A length in seconds: “30 seconds”, “27.5 seconds”."""
    return f"{round(length + SAME_INSTANT, 1):g} seconds"


def planned(plan: HoldPlan, pattern: str) -> str:
    """A description of the planned hold."""
    rounds = "Once" if plan.rounds == 1 else f"{plan.rounds} times"
    return f"{rounds} {seconds(plan.press_seconds)}. Breathing: {pattern.lower()}."


def strength(most: int) -> str:
    """How strong the pressure should feel."""
    return f"Aim for 3 to {most} out of 10. It should never be so strong that you tense up."


def more_care(count: int) -> str:
    """How many more cautions there are."""
    return f"{count} more"


def under_way(name: str) -> str:
    """Which hold is in progress."""
    return f"{name}: not finished yet."


def reading_only(why: str) -> str:
    """Why a muscle cannot be held."""
    return f"{READING_ONLY}. {why}"


def how_was(name: str) -> str:
    """The question about the day after."""
    return f"You held this spot: {name}."


QUEUE_TITLE = "Next in this session"
QUEUE_ABOUT = "One after another, up to three in a session."
LINE_UP = "Add this one, then choose another"
OTHER_WAYS = "Other ways to start"
LINED_UP = "Added to this session. Choose another, or start."
BOTH = "Nothing new: this side, then the other"

STORY = "How your holds have gone here"
BEFORE_AND_AFTER = "Open ring: before. Solid dot: after. The lines are at 0, 5 and 10."


def begin_with(name: str) -> str:
    """The label of the button that begins the first hold in the queue."""
    return f"Start: {name}"


def on_to(name: str) -> str:
    """The label of the button that continues with the next hold in the queue."""
    return f"Next: {name}"


def leave_out(name: str) -> str:
    """The label of the button that removes a hold from the queue."""
    return f"Remove {name}"


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
        return "Your score usually stayed the same."
    return f"Your score usually went {_SCORE[verdict]} by {abs(change):g}."


def told_in_words(told: HoldOutcomes) -> str:
    """A description of the chart for a person who does not see it."""
    each = (f"{day_of(one.day)}: {one.before} before, {one.after} after" for one in told.rated)
    return "; ".join(each)


def day_of(day: date) -> str:
    """“2 March”."""
    return f"{day.day} {day:%B}"

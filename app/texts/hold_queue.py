"""Texts of the queue of holds, and of the outcomes of holds over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from app.domain.holds import Feeling
from app.domain.holds.outcomes import HoldOutcomes
from app.domain.recurrence import Sufficient, Verdict, change_verdict
from app.texts.holds import FEELINGS

TITLE = "In line"
ABOUT = "One after the other, up to three in one session."
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

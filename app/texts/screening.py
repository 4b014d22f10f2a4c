"""Texts around the safety questions; the questions themselves are content."""

from __future__ import annotations

NO = "No"
YES = "Yes"
AGREED = "Yes, and my doctor or team agrees"
WHERE = "Where? Both sides are left alone."
NONE_OF_THESE = "None of these apply to me"
KEEP = "Keep my answers"
INTRO = (
    "A few things make pressing unwise, everywhere or in some places. Your answers stay on this "
    "device, and you can change them at any time."
)


def left(number: int) -> str:
    """The number of unanswered questions."""
    return "1 question to go" if number == 1 else f"{number} questions to go"


def answer_to(answer: str, question: str) -> str:
    """The label of an answer's button for a screen reader."""
    return f"{answer}: {question}"

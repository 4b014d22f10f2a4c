"""Texts of `unknot screening` and `unknot muscles`."""

from __future__ import annotations

from collections.abc import Sequence

SCREENING = "Show the safety questions and your answers."
SET = (
    "Answer one safety question: yes, no, or agreed (yes, and a doctor or therapist says "
    "pressing is fine). Some questions also ask where. “set all no” answers every "
    "question."
)
AREA = "Where it applies, if the question asks. You can use this more than once."
CONFIRM = "Say that your answers haven't changed."
CONFIRMED = "Saved: your answers haven’t changed."
DUE = (
    "It’s time for the safety questions again, so you can’t press anything yet. Answer "
    "each one, or run “unknot screening confirm” if nothing has changed."
)
ONLY_NO = "Only “no” can answer all questions at once."
YES = "Unlock what your earlier answers lock or limit, without asking first."
KEPT_LOCKED = "Nothing has changed."
MUSCLES = "Show every muscle: whether you can press it now, why not, and how that changes."
MUSCLES_SHORT = "Show what you can press now, and why not."
LATER = "You can go again later."
UNANSWERED = "not answered"

_STATES = {
    "open": "you can press it",
    "half": "you can press it, at half the usual time",
    "locked": "locked",
    "reading": "for reading only",
}


def question(id: str, answer: str, text: str, areas: Sequence[str]) -> str:
    """One question with its answer."""
    where = f" ({', '.join(areas)})" if areas else ""
    return f"{id}: {answer or UNANSWERED}{where}\n    {text}"


def now_answered(question: str, answer: str) -> str:
    """One answer was saved."""
    return f"Saved: {question} is {answer}."


def ask_all_no(opened: Sequence[str]) -> str:
    """Asks before every question is answered with no; `opened` says why each yes mattered."""
    about = "You answered yes before. Answering no to everything would unlock this"
    return "\n".join([f"{about}:", *opened, "Has this changed?"])


def all_no(lifted: Sequence[str]) -> str:
    """Every question was answered with no; `lifted` says why each lock that is gone was there."""
    if not lifted:
        return "Saved: you answered no to every question."
    return "\n".join(["Saved: you answered no to every question. This is now unlocked:", *lifted])


def muscle(name: str, side: str, state: str, why: str, lifts: str) -> str:
    """One muscle on one side."""
    place = name if side == "middle" else f"{name}, {side}"
    return "\n    ".join([f"{place}: {_STATES[state]}", *filter(None, (why, lifts))])

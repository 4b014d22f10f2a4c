"""Texts of the planned holds of today, and of the question after a skip."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.domain.habits.due_states import DayPart, HoldLater, LaterReason, OffReason
from app.domain.habits.plan import SpotPlan
from app.domain.habits.skips import SkipCause
from app.services.notification_channels import Message
from app.texts.dates_and_times import clock_time
from app.texts.habits import cue
from app.texts.settings import sentence

OPEN_TO_HOLD = Message(
    "Open Unknot to start your hold",
    "Run “unknot” and choose the hold on Today, or “unknot hold” in a terminal.",
)
DUE_TITLE = "Time for your hold"
PLANNED = "Your holds today"
NEXT_UP = "Next, if it suits you"
DO = "Do it"
LATER = "Later"
NOT_TODAY = "Not today"
DECLINED = "That’s fine. It comes round again on its next day."
DONE = "Done today"
RESTING = "Resting today"
ANSWER = "Answer the safety questions"
OFF = {
    OffReason.DAY_OFF: "It’s a day off. Your holds have the day off too.",
    OffReason.ILL: "Get well first. Your holds can wait.",
    OffReason.NOT_RUNNING: "Unknot wasn’t running today.",
}
PARTS = {
    DayPart.MORNING: "This morning",
    DayPart.AFTERNOON: "This afternoon",
    DayPart.EVENING: "This evening",
    DayPart.ALL_DAY: "Today",
}

# Why skipped?

WHY = "What got in the way?"
WHY_ABOUT = "Only if you’d like to say. It helps your plan fit your week."
CAUSES = {
    SkipCause.IN_A_CALL: "In a call",
    SkipCause.AWAY_FROM_DESK: "Away from my desk",
    SkipCause.HURTS: "It hurts",
    SkipCause.NOT_NOW: "Just not now",
}
CLOSE = "Close"
NO_ANSWER = "Close without an answer"
THANKS = "Thanks. That helps."
HURTS = "Sorry that it hurts"
HURTS_ABOUT = (
    "Leave it alone for now. If the pain is new, strong or getting worse, read this first."
)


def due(planned: SpotPlan) -> str:
    """When a hold that is due was meant to be."""
    return sentence(cue(planned.cue))


def coming(name: str, planned: SpotPlan, part: DayPart, state: HoldLater, now: datetime) -> str:
    """One quiet line about a hold that comes later today."""
    match state.why:
        case LaterReason.CUE:
            return f"{PARTS[part]}: {name}, {cue(planned.cue)}"
        case LaterReason.PUT_OFF:
            return f"Later: {name}, from {clock_time(state.until.astimezone(now.tzinfo))}"
        case LaterReason.SESSION_FULL:
            at = clock_time(state.until.astimezone(now.tzinfo))
            return f"After a rest: {name}, from {at}"


def done(name: str) -> str:
    """A hold that was done."""
    return f"{DONE}: {name}"


def declined(name: str) -> str:
    """A hold that was left out today."""
    return f"{NOT_TODAY}: {name}"


def resting(name: str, why: Sequence[str]) -> str:
    """A hold that rests today, and why."""
    return " ".join([f"{RESTING}: {name}.", *why])


def next_up(name: str) -> str:
    """The hold that follows a break."""
    return f"{NEXT_UP}: {name}"

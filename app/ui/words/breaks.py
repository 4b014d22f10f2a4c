"""Words about movement breaks: why they are as they are, and what a person can do.

Times are local, as `now` and its zone have them.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.breaks.phases import HoldBack
from app.domain.breaks.reasons import (
    AwaySince,
    DueNow,
    HoursTooShort,
    NextAt,
    NothingRuns,
    NoWayToNotify,
    OutsideHours,
    OwedBecause,
    OwedOfferedAt,
    Plain,
    Reason,
    RestingUntil,
    RestingUntilResumed,
    SnoozedUntil,
    TakingNow,
)
from app.domain.breaks.state import AnchorWhy
from app.domain.breaks.whys import IgnoreWhy
from app.services.answers import Button
from app.services.channels import Message, Occasion
from app.ui.words.times import since, until, when

BUTTONS = {
    Button.START: "Start",
    Button.SNOOZE: "In 10 minutes",
    Button.SKIP: "Skip",
}
"""What a notification lets a person answer."""

LANE = "Movement breaks"
"""What the settings of a phone call our notifications."""

QUIET = "A quiet minute"
QUIET_STEP = "Look into the distance, let the shoulders drop, and breathe as you like."

_SINCE = {
    AnchorWhy.FIRST_START: "you started",
    AnchorWhy.BREAK_TAKEN: "your last break",
    AnchorWhy.SKIPPED: "the break you skipped",
    AnchorWhy.MISSED: "the break that passed",
    AnchorWhy.NATURAL: "you came back",
    AnchorWhy.HOURS_BEGAN: "your hours began",
    AnchorWhy.PAUSE_ENDED: "the pause",
    AnchorWhy.NOT_RUNNING: "Unknot started",
}
_UNTIL = {
    HoldBack.DO_NOT_DISTURB: "do not disturb is off",
    HoldBack.FULL_SCREEN: "full screen is over",
    HoldBack.CALL: "your call is over",
    HoldBack.SCREEN_AWAKE: "your call or video is over",
    HoldBack.IN_HOLD: "your hold is done",
    HoldBack.IN_FORM: "you have finished writing",
}
_IGNORED = {
    IgnoreWhy.NOTHING_OPEN: "No break is waiting, so there is nothing to answer.",
    IgnoreWhy.ANOTHER_BREAK: "That break has passed. Nothing was changed.",
    IgnoreWhy.ALREADY_TAKING: "A break is under way already.",
    IgnoreWhy.ALREADY_SNOOZED: "This break is put off already.",
    IgnoreWhy.NO_SNOOZE_LEFT: "This break was put off three times. You can start or skip it.",
    IgnoreWhy.NOT_TAKING: "No break is under way.",
    IgnoreWhy.NOT_PAUSED: "Reminders are not paused.",
}


def why(reason: Reason, now: datetime) -> str:
    """One line that says what comes, and why.  `now` is in the person's zone."""
    match reason:
        case NothingRuns(otherwise):
            return f"{_plain(otherwise, now)} Unknot is not running, so nothing will remind you."
        case NoWayToNotify(otherwise):
            return f"{_plain(otherwise, now)} No window is open that could show it."
        case plain:
            return _plain(plain, now)


def answer_ignored(why: IgnoreWhy) -> str:
    """Why what somebody asked for changed nothing."""
    return _IGNORED[why]


def message(occasion: Occasion, what: str) -> Message:
    """What a channel shows; `what` names the movements."""
    match occasion:
        case Occasion.SOON:
            return Message("A break is coming up", what)
        case Occasion.DUE:
            return Message("Time for a movement break", what)
        case Occasion.EVENING:
            return Message("How was today?", "A short question about each spot you follow.")
        case Occasion.STILL_DUE:
            return Message("Your break is still waiting", what)


def movements(names: tuple[str, ...]) -> str:
    """“Shoulder rolls and slow neck turns”; a quiet minute without any."""
    if not names:
        return QUIET
    *others, last = (names[0], *(name[0].lower() + name[1:] for name in names[1:]))
    return f"{', '.join(others)} and {last}" if others else last


def duration(seconds: float) -> str:
    """“90 seconds”, “2 minutes”."""
    whole = round(seconds)
    return f"{whole // 60} minutes" if whole >= 120 and whole % 60 == 0 else f"{whole} seconds"


def minutes(length: timedelta) -> str:
    """“45 minutes”."""
    return f"{round(length / timedelta(minutes=1))} minutes"


def _plain(reason: Plain, now: datetime) -> str:
    match reason:
        case NextAt(at, anchor):
            apart = at - anchor.at
            counted = ""
            if timedelta(minutes=30) <= apart <= timedelta(minutes=60):
                counted = f", {minutes(apart)} after {_SINCE[anchor.why]}"
            return f"Next break {when(at, now)}{counted}."
        case OutsideHours(ends, next_at):
            return (
                f"Outside your hours {until(ends, now)}. The first break is {when(next_at, now)}."
            )
        case HoursTooShort(interval):
            return (
                f"Your hours have no stretch longer than {minutes(interval)}, so no break comes "
                "up. You can widen them in Settings."
            )
        case DueNow(_, ends, _):
            return f"A break is due. It waits for you {until(ends, now)}."
        case SnoozedUntil(ends, left):
            more = {0: "", 1: " You can put it off once more."}
            return f"Put off {until(ends, now)}.{more.get(left, ' You can put it off twice more.')}"
        case OwedBecause(_, holds):
            return f"A break is due, and waits until {_UNTIL[holds]}."
        case OwedOfferedAt(at):
            return f"A break comes up in a moment, {when(at, now)}."
        case TakingNow(_, ends):
            return f"You are taking a break, {until(ends, now)}."
        case AwaySince(begun):
            return f"You have been away since {since(begun, now)}. Coming back counts as a break."
        case RestingUntil(ends, next_at):
            return f"Paused {until(ends, now)}. The first break after that is {when(next_at, now)}."
        case RestingUntilResumed(begun):
            return f"Paused since {since(begun, now)}, until you resume."

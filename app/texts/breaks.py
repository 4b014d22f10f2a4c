"""Texts about movement breaks: their state, its reasons, and the person's choices.

Times are local, in the zone of `now`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from app.domain.breaks.days_off import OffKind, WhyOff
from app.domain.breaks.event_reasons import IgnoreReason
from app.domain.breaks.events import HoldReminded, NextDayAsked
from app.domain.breaks.phases import Inhibitor
from app.domain.breaks.prompts import Prompt
from app.domain.breaks.state import AnchorReason
from app.domain.breaks.status import (
    AwaySince,
    BreakStatus,
    DayOff,
    DeferredBecause,
    DeferredOfferAt,
    DueNow,
    HoursTooShort,
    InProgressNow,
    NextAt,
    NextAtFixedTime,
    NothingRuns,
    NoWayToNotify,
    OutsideHours,
    PausedStatusUntil,
    PausedStatusUntilResumed,
    ScheduleStatus,
    SnoozedUntil,
)
from app.domain.movements import Movement
from app.services.habits.due_holds import HOLD_ID
from app.services.notification_actions import NotificationAction
from app.services.notification_channels import Message, NotificationKind, Occasion
from app.texts.dates_and_times import clock_time, since, until, when
from app.texts.phrases import joined

BUTTONS = {
    NotificationAction.START: "Start",
    NotificationAction.SNOOZE: "In 10 minutes",
    NotificationAction.SKIP: "Skip",
}
"""The possible answers to a notification."""

HOLD_BUTTONS = {
    NotificationAction.HOLD: "Start",
    NotificationAction.LATER: "In an hour",
    NotificationAction.NOT_TODAY: "Not today",
}
"""The possible answers to a notification about a hold."""


def buttons(id: str) -> dict[str, str]:
    """The titles of a notification's buttons by their names; none for an announcement."""
    shown = HOLD_BUTTONS if id.startswith(HOLD_ID) else BUTTONS if id else {}
    return {button.value: title for button, title in shown.items()}


CHANNEL_NAME = "Movement breaks"
"""The name of our notifications in a phone's settings."""

QUIET = "A quiet minute"
QUIET_STEP = "Look into the distance, let your shoulders drop, and breathe however feels easy."

_SINCE = {
    AnchorReason.FIRST_START: "you started",
    AnchorReason.BREAK_TAKEN: "your last break",
    AnchorReason.SKIPPED: "the break you skipped",
    AnchorReason.MISSED: "the break you missed",
    AnchorReason.NATURAL: "you came back",
    AnchorReason.HOURS_BEGAN: "your hours began",
    AnchorReason.PAUSE_ENDED: "the pause",
    AnchorReason.NOT_RUNNING: "Unknot started",
}
INHIBITOR_ENDS = {
    Inhibitor.DO_NOT_DISTURB: "Do Not Disturb is off",
    Inhibitor.FULL_SCREEN: "you leave full screen",
    Inhibitor.CALL: "your call ends",
    Inhibitor.SCREEN_AWAKE: "your call or video ends",
    Inhibitor.IN_HOLD: "your hold is done",
    Inhibitor.IN_FORM: "you’ve finished the form",
    Inhibitor.JUST_REMINDED: "a few minutes have passed since your last reminder",
}
_IGNORED = {
    IgnoreReason.NOTHING_OPEN: "There’s no break waiting right now.",
    IgnoreReason.ANOTHER_BREAK: "That break has already passed. Nothing has changed.",
    IgnoreReason.ALREADY_TAKING: "You’re already taking a break.",
    IgnoreReason.ALREADY_SNOOZED: "You’ve already snoozed this break.",
    IgnoreReason.NO_SNOOZE_LEFT: (
        "You’ve snoozed this break three times. You can start it or skip it."
    ),
    IgnoreReason.NOT_TAKING: "You’re not taking a break right now.",
    IgnoreReason.NOT_PAUSED: "Reminders aren’t paused.",
}


def why(reason: BreakStatus, now: datetime) -> str:
    """One line about what comes, and why.  `now` is in the person's zone."""
    match reason:
        case NothingRuns(otherwise):
            return f"{_plain(otherwise, now)} Unknot isn’t running, so you won’t be reminded."
        case NoWayToNotify(otherwise):
            return f"{_plain(otherwise, now)} No Unknot window is open, so you won’t see it."
        case plain:
            return _plain(plain, now)


def answer_ignored(why: IgnoreReason) -> str:
    """Why a command had no effect."""
    return _IGNORED[why]


def message(occasion: Occasion, what: str) -> Message:
    """The message of a channel; `what` names the movements of a break."""
    match occasion:
        case NotificationKind.SOON:
            return Message("A break is coming up", what)
        case NotificationKind.DUE:
            return Message("Time for a movement break", what)
        case NotificationKind.STILL_DUE:
            return Message("Your break is still waiting", what)
        case Prompt(event=HoldReminded(name=name)):
            return Message(f"Time for your hold: {name}", "It takes a couple of minutes.")
        case Prompt(event=NextDayAsked()):
            return Message("How does it feel today?", "One tap about the spot you held yesterday.")
        case Prompt():
            return Message("How was today?", "One short question about each of your spots.")


def message_outside(occasion: Occasion, at: datetime, *, names_spots: bool) -> Message:
    """The message of a channel that leaves the device: a title, and the local time. A spot is named
    only if the person wants that.
    """
    match occasion:
        case Prompt(event=HoldReminded()) if not names_spots:
            title = "Time for your planned hold"
        case _:
            title = message(occasion, "").title
    return Message(title, clock_time(at))


def next_movements(chosen: Iterable[Movement]) -> str:
    """What the next break will be."""
    return movements(each.name for each in chosen)


def movements(names: Iterable[str]) -> str:
    """“Shoulder rolls and slow neck turns”; a quiet minute if there are none."""
    names = tuple(names)
    lowered = [name[0].lower() + name[1:] for name in names[1:]]
    return joined([*names[:1], *lowered]) or QUIET


def duration(seconds: float) -> str:
    """“90 seconds”, “2 minutes”."""
    whole = round(seconds)
    return f"{whole // 60} minutes" if whole >= 120 and whole % 60 == 0 else f"{whole} seconds"


def minutes(length: timedelta) -> str:
    """“45 minutes”."""
    return f"{round(length / timedelta(minutes=1))} minutes"


def _day_off(off: WhyOff) -> str:
    match off.kind:
        case OffKind.ILL:
            return "You’re ill today, so no reminders"
        case OffKind.HOLIDAY:
            return f"Day off today ({off.name}), and no reminders"
        case OffKind.CHOSEN:
            return "Day off"


def _plain(reason: ScheduleStatus, now: datetime) -> str:
    match reason:
        case NextAt(at, anchor):
            apart = at - anchor.at
            counted = ""
            if timedelta(minutes=30) <= apart <= timedelta(minutes=60):
                counted = f", {minutes(apart)} after {_SINCE[anchor.why]}"
            return f"Next break {when(at, now)}{counted}."
        case NextAtFixedTime(at):
            return f"Next break {when(at, now)}."
        case OutsideHours(ends, next_at):
            return (
                f"You’re outside your hours {until(ends, now)}. Your first break is "
                f"{when(next_at, now)}."
            )
        case DayOff(ends, next_at, off):
            said = f"{_day_off(off)} {until(ends, now)}."
            return f"{said} Your first break is {when(next_at, now)}."
        case HoursTooShort(interval):
            return (
                f"None of your hours last longer than {minutes(interval)}, so there’s no "
                "time for a break. You can change them in Settings."
            )
        case DueNow(_, ends, _):
            return f"A break is due. It’ll wait for you {until(ends, now)}."
        case SnoozedUntil(ends, left):
            more = {0: "", 1: " You can snooze it once more."}
            return f"Snoozed {until(ends, now)}.{more.get(left, ' You can snooze it twice more.')}"
        case DeferredBecause(_, holds):
            return f"A break is due. It’ll wait until {INHIBITOR_ENDS[holds]}."
        case DeferredOfferAt(at):
            return f"A break is coming up in a moment, {when(at, now)}."
        case InProgressNow(_, ends):
            return f"You’re taking a break {until(ends, now)}."
        case AwaySince(begun):
            return (
                f"You’ve been away since {since(begun, now)}. That’ll count as a break when "
                "you’re back."
            )
        case PausedStatusUntil(ends, next_at):
            return (
                f"Paused {until(ends, now)}. Your first break after that is {when(next_at, now)}."
            )
        case PausedStatusUntilResumed(begun):
            return f"Paused since {since(begun, now)}, until you resume."

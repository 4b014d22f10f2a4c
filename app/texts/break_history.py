"""Texts of the history of breaks: what happened, and why.  Times are local."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.breaks.event_reasons import (
    CreditReason,
    FinishReason,
    MissReason,
    ResumeReason,
    SkipReason,
)
from app.domain.breaks.events import (
    ActionIgnored,
    AnchorMoved,
    BreakAnnounced,
    BreakCredited,
    BreakDeferred,
    BreakDue,
    BreakEvent,
    BreakFinished,
    BreakHandedOver,
    BreakMissed,
    BreakOffered,
    BreakOfferedAgain,
    BreakShown,
    BreakSkipped,
    BreakSnoozed,
    BreaksPaused,
    BreaksPausedUntilResumed,
    BreaksResumed,
    BreakStarted,
    CheckInAsked,
    CheckInMissed,
    ClockStepped,
)
from app.domain.breaks.phases import Inhibitor
from app.domain.breaks.state import AnchorReason
from app.texts.breaks import answer_ignored
from app.texts.dates_and_times import clock_time, until
from app.texts.notifications import CHANNELS

TITLE = "History of breaks"
EMPTY = "Nothing has happened yet. Each break will stand here, with the reason it came or did not."
MORE = "Show more"

_FINISHED = {
    FinishReason.PLAYED: "Done.",
    FinishReason.STOPPED_EARLY: "Done, ended early.",
    FinishReason.TIME_WAS_UP: "Done.",
}
_SKIPPED = {
    SkipReason.CHOSEN: "Skipped.",
    SkipReason.HOURS: "Left out, because your hours were over.",
    SkipReason.PAUSED: "Left out, because you paused reminders.",
}
_MISSED = {
    MissReason.NO_ANSWER: "Passed by without an answer.",
    MissReason.NOT_RUNNING: "Passed by while Unknot was not running.",
}
_CREDITED = {
    CreditReason.IDLE: "You were away from {since}, which counts as a break.",
    CreditReason.ASLEEP: "The device slept from {since}, which counts as a break.",
}
_OWED = {
    Inhibitor.DO_NOT_DISTURB: "Held back: do not disturb was on.",
    Inhibitor.FULL_SCREEN: "Held back: something filled the screen.",
    Inhibitor.CALL: "Held back: you were in a call.",
    Inhibitor.SCREEN_AWAKE: "Held back: a call or a video kept the screen awake.",
    Inhibitor.IN_HOLD: "Held back: you were in a hold.",
    Inhibitor.IN_FORM: "Held back: you were writing.",
}
_RESUMED = {
    ResumeReason.CHOSEN: "Reminders went on, as you said.",
    ResumeReason.TIME_WAS_UP: "The pause was over; reminders went on.",
}
_COUNTED = {
    AnchorReason.HOURS_BEGAN: "Your hours began.",
    AnchorReason.NOT_RUNNING: "Unknot had not been running, so the time began anew.",
}


def line(event: BreakEvent, now: datetime) -> str:
    """An event in a sentence.  `now` is in the person's zone."""
    match event.what:
        case BreakAnnounced(due_at):
            return f"Announced for {_time(due_at, now)}."
        case BreakDue(due_at):
            return f"A break was due at {_time(due_at, now)}."
        case BreakOffered():
            return "Offered."
        case BreakOfferedAgain():
            return "Offered once more, half of the time for an answer having gone."
        case BreakShown(channel):
            return f"Shown {CHANNELS.get(channel, channel)}."
        case BreakHandedOver():
            return "Taken off the screen as Unknot ended there, to be shown again."
        case BreakStarted():
            return "Started."
        case BreakFinished(_, why):
            return _FINISHED[why]
        case BreakSnoozed(ends, _):
            return f"Put off {until(ends, now)}."
        case BreakSkipped(why):
            return _SKIPPED[why]
        case BreakMissed(why):
            return _MISSED[why]
        case BreakCredited(begun, why):
            return _CREDITED[why].format(since=_time(begun, now))
        case BreakDeferred(why):
            return _OWED[why]
        case other:
            return _of_reminders(other, now)


def _of_reminders(
    what: BreaksPaused
    | BreaksPausedUntilResumed
    | BreaksResumed
    | ClockStepped
    | AnchorMoved
    | CheckInAsked
    | CheckInMissed
    | ActionIgnored,
    now: datetime,
) -> str:
    match what:
        case BreaksPaused(ends):
            return f"Reminders paused {until(ends, now)}."
        case BreaksPausedUntilResumed():
            return "Reminders paused until you resume."
        case BreaksResumed(why):
            return _RESUMED[why]
        case ClockStepped(by):
            way = "forward" if by > timedelta() else "back"
            return f"The clock was set {way} by {_length(abs(by))}; the time left stayed the same."
        case AnchorMoved(why):
            return _COUNTED.get(why, "The time began anew.")
        case CheckInAsked(day):
            return f"The evening question of {day:%A} was asked."
        case CheckInMissed(day):
            return f"The evening question of {day:%A} passed without an answer."
        case ActionIgnored(_, why):
            return answer_ignored(why)


def _time(at: datetime, now: datetime) -> str:
    return clock_time(at.astimezone(now.tzinfo))


def _length(by: timedelta) -> str:
    minutes = round(by / timedelta(minutes=1))
    return f"{round(by.total_seconds())} seconds" if minutes < 2 else f"{minutes} minutes"

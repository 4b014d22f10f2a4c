"""Words of the history of breaks: what happened, and why.  Times are local."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.breaks.break_events import (
    BreakCredited,
    BreakDue,
    BreakFinished,
    BreakHandedOver,
    BreakMissed,
    BreakNoticed,
    BreakOffered,
    BreakOfferedAgain,
    BreakOwed,
    BreakShown,
    BreakSkipped,
    BreakSnoozed,
    BreakStarted,
)
from app.domain.breaks.events import BreakEvent
from app.domain.breaks.phases import HoldBack
from app.domain.breaks.reminder_events import (
    ActionIgnored,
    AnchorMoved,
    BreaksPaused,
    BreaksPausedUntilResumed,
    BreaksResumed,
    CheckInAsked,
    CheckInMissed,
    ClockStepped,
)
from app.domain.breaks.state import AnchorWhy
from app.domain.breaks.whys import CreditWhy, FinishWhy, MissWhy, ResumeWhy, SkipWhy
from app.ui.words.breaks import answer_ignored
from app.ui.words.reach import CHANNELS
from app.ui.words.times import clock_time, until

TITLE = "History of breaks"
EMPTY = "Nothing has happened yet. Each break will stand here, with the reason it came or did not."
MORE = "Show more"

_FINISHED = {
    FinishWhy.PLAYED: "Done.",
    FinishWhy.STOPPED_EARLY: "Done, ended early.",
    FinishWhy.TIME_WAS_UP: "Done.",
}
_SKIPPED = {
    SkipWhy.CHOSEN: "Skipped.",
    SkipWhy.HOURS: "Left out, because your hours were over.",
    SkipWhy.PAUSED: "Left out, because you paused reminders.",
}
_MISSED = {
    MissWhy.NO_ANSWER: "Passed by without an answer.",
    MissWhy.NOT_RUNNING: "Passed by while Unknot was not running.",
}
_CREDITED = {
    CreditWhy.IDLE: "You were away from {since}, which counts as a break.",
    CreditWhy.ASLEEP: "The device slept from {since}, which counts as a break.",
}
_OWED = {
    HoldBack.DO_NOT_DISTURB: "Held back: do not disturb was on.",
    HoldBack.FULL_SCREEN: "Held back: something filled the screen.",
    HoldBack.CALL: "Held back: you were in a call.",
    HoldBack.SCREEN_AWAKE: "Held back: a call or a video kept the screen awake.",
    HoldBack.IN_HOLD: "Held back: you were in a hold.",
    HoldBack.IN_FORM: "Held back: you were writing.",
}
_RESUMED = {
    ResumeWhy.CHOSEN: "Reminders went on, as you said.",
    ResumeWhy.TIME_WAS_UP: "The pause was over; reminders went on.",
}
_COUNTED = {
    AnchorWhy.HOURS_BEGAN: "Your hours began.",
    AnchorWhy.NOT_RUNNING: "Unknot had not been running, so the time began anew.",
}


def line(event: BreakEvent, now: datetime) -> str:
    """One thing that happened, in a sentence.  `now` is in the person's zone."""
    match event.what:
        case BreakNoticed(due_at):
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
        case BreakOwed(why):
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

"""Texts of the history of breaks: what happened, and why.  Times are local."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.breaks.event_reasons import (
    CreditReason,
    FinishReason,
    HoldPass,
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
    HoldDeferred,
    HoldPassed,
    HoldReminded,
    NextDayAsked,
)
from app.domain.breaks.phases import Inhibitor
from app.domain.breaks.state import AnchorReason
from app.texts.breaks import answer_ignored
from app.texts.dates_and_times import clock_time, until
from app.texts.notifications import CHANNELS

TITLE = "Break history"
EMPTY = "Nothing here yet. You’ll see each break here, and why it did or didn’t come."
MORE = "Show more"

_FINISHED = {
    FinishReason.PLAYED: "Done.",
    FinishReason.STOPPED_EARLY: "Done, ended early.",
    FinishReason.TIME_WAS_UP: "Done.",
}
_SKIPPED = {
    SkipReason.CHOSEN: "Skipped.",
    SkipReason.HOURS: "Skipped, because your hours had ended.",
    SkipReason.PAUSED: "Skipped, because you’d paused reminders.",
    SkipReason.ILL: "Skipped, because you were ill.",
}
_MISSED = {
    MissReason.NO_ANSWER: "Missed: there was no answer.",
    MissReason.NOT_RUNNING: "Missed: Unknot wasn’t running.",
}
_CREDITED = {
    CreditReason.IDLE: "You were away from {since}. That counts as a break.",
    CreditReason.ASLEEP: "Your device was asleep from {since}. That counts as a break.",
}
_OWED = {
    Inhibitor.DO_NOT_DISTURB: "Waited: Do Not Disturb was on.",
    Inhibitor.FULL_SCREEN: "Waited: an app was full screen.",
    Inhibitor.CALL: "Waited: you were on a call.",
    Inhibitor.SCREEN_AWAKE: "Waited: a call or video was keeping the screen on.",
    Inhibitor.IN_HOLD: "Waited: you were doing a hold.",
    Inhibitor.IN_FORM: "Waited: you were filling in a form.",
    Inhibitor.JUST_REMINDED: "Waited: you’d had another reminder just before.",
}
_PASSED = {
    HoldPass.LATER: "you put it off until later.",
    HoldPass.NOT_TODAY: "you said not today.",
    HoldPass.RESTED: "it rested, because that spot was locked or had had enough.",
    HoldPass.LAPSED: "the day ended before you got to it. That’s fine.",
}
_RESUMED = {
    ResumeReason.CHOSEN: "You resumed reminders.",
    ResumeReason.TIME_WAS_UP: "The pause ended, so reminders started again.",
}
_COUNTED = {
    AnchorReason.HOURS_BEGAN: "Your hours began.",
    AnchorReason.NOT_RUNNING: "Unknot hadn’t been running, so the timer started again.",
}


def line(event: BreakEvent, now: datetime) -> str:
    """An event in a sentence.  `now` is in the person's zone."""
    match event.what:
        case BreakAnnounced(due_at):
            return f"You were told a break was coming at {_time(due_at, now)}."
        case BreakDue(due_at):
            return f"A break was due at {_time(due_at, now)}."
        case BreakOffered():
            return "Reminder sent."
        case BreakOfferedAgain():
            return "Reminded again halfway through the wait."
        case BreakShown(channel):
            return f"Shown {CHANNELS.get(channel, channel)}."
        case BreakHandedOver():
            return "Removed because Unknot closed there. It’ll be shown again."
        case BreakStarted():
            return "Started."
        case BreakFinished(_, why):
            return _FINISHED[why]
        case BreakSnoozed(ends, _):
            return f"Snoozed {until(ends, now)}."
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
    | NextDayAsked
    | HoldReminded
    | HoldDeferred
    | HoldPassed
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
            return (
                f"The clock moved {way} by {_length(abs(by))}. The time to your break didn’t "
                "change."
            )
        case AnchorMoved(why):
            return _COUNTED.get(why, "The timer started again.")
        case CheckInAsked(day):
            return f"The evening check-in for {day:%A} was shown."
        case CheckInMissed(day):
            return f"The evening check-in for {day:%A} wasn’t answered."
        case NextDayAsked():
            return "You were asked how yesterday’s spot felt."
        case HoldReminded(name=name):
            return f"Reminder sent for your hold: {name}."
        case HoldDeferred(name=name, why=held_up):
            return f"Your hold ({name}) was due. {_OWED[held_up]}"
        case HoldPassed(name=name, how=how):
            return f"Your hold ({name}): {_PASSED[how]}"
        case ActionIgnored(_, why):
            return answer_ignored(why)


def _time(at: datetime, now: datetime) -> str:
    return clock_time(at.astimezone(now.tzinfo))


def _length(by: timedelta) -> str:
    minutes = round(by / timedelta(minutes=1))
    return f"{round(by.total_seconds())} seconds" if minutes < 2 else f"{minutes} minutes"

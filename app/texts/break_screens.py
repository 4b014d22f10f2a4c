"""Texts of the screens about breaks, and of the notification that guides through one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from app.domain.breaks import BreakMark, BreakMarkKind
from app.domain.breaks.days_off import OffKind, WhyOff
from app.domain.breaks.empty_days import DayWithoutBreaks, NoBreakReason
from app.domain.learn.content import TipKind
from app.domain.movements import (
    ChangeSides,
    GetReady,
    Half,
    MovementStep,
    NothingFollows,
    QuietMinute,
)
from app.services.break_player import Playing
from app.services.guided_break import Guidance, GuideAction
from app.texts import breaks as words
from app.texts.dates_and_times import clock_time
from app.texts.movements import steps

TITLE = "Break"

NEXT_BREAK = "Next break"
DUE = "Time for a movement break"
BREAK_OPEN = "Your break is ready"
PLAYING = "You’re taking a break"
RESTING = "Reminders are paused"
RESTS_NOW = "No breaks right now"

START = "Start"
SNOOZE_TEN = "In 10 min"
START_NOW = "Start now"
SNOOZE = "Snooze"
SKIP = "Skip"
SKIPPED = "Skipped. We’ll remind you next time."
PAUSE_MENU = "Pause"
RESUME = "Resume reminders"
GO_TO_BREAK = "Go to your break"
SETTINGS = "Breaks and hours"

PAUSE_HALF_HOUR = "For 30 minutes"
PAUSE_HOUR = "For 1 hour"
PAUSE_TWO_HOURS = "For 2 hours"
PAUSE_TOMORROW = "Until tomorrow"
PAUSE_TIME = "Until a time"
PAUSE_DATE = "Until a date"
DAY_OFF_TODAY = "Day off today"
ILL_TODAY = "I’m ill today"
GET_WELL = "No reminders today. Get well soon."
PAUSE_OPEN = "Until I resume"

DAY = "Today’s breaks"
_NO_BREAKS = {
    NoBreakReason.PAUSED: "reminders are paused.",
    NoBreakReason.NO_HOURS: "you have no hours on this day.",
    NoBreakReason.TOO_SHORT: "your hours are too short for one.",
    NoBreakReason.NOT_RUNNING: "Unknot wasn’t running.",
    NoBreakReason.FIRST_START: "you’ve just started Unknot, and your hours were over or nearly so.",
    NoBreakReason.WAS_PAUSED: "reminders were paused.",
    NoBreakReason.HOURS_OVER: "your hours are over.",
    NoBreakReason.ENDS_SOON: "your hours end before one is due.",
}
_DAYS_OFF = {
    OffKind.CHOSEN: "it’s a day off.",
    OffKind.HOLIDAY: "it’s a day off ({name}).",
    OffKind.ILL: "you’re ill, and resting comes first.",
}

PAUSE = "Pause"
GO_ON = "Resume"
NEXT_MOVEMENT = "Next"
FINISH = "Finish"
STOP = "Stop"
KEYS = "Keys: Space pause, N next, Esc stop"
CLOSE = "Close (the break keeps going)"
LEAVING = "The break keeps going, and Today takes you back to it."
HELP = "When to get help"
PAUSED = "Paused. Take the time you need."
GET_READY = "Get ready"
THEN = "Then: {name}"
LAST_ONE = "This is the last movement."
DONE = "Well done."
TIPS = {TipKind.TIP: "A small tip", TipKind.WHY: "Good to know"}
NO_BREAK = "You’re not taking a break right now."
BACK_TO_TODAY = "Back to Today"

HALVES = {Half.BOTH: "", Half.FIRST: "First side", Half.OTHER: "Other side"}

_KINDS = {
    BreakMarkKind.DONE: "Done",
    BreakMarkKind.SKIPPED: "Skipped",
    BreakMarkKind.NATURAL: "Away from the desk",
    BreakMarkKind.MISSED: "Missed",
    BreakMarkKind.OPEN: "Waiting",
    BreakMarkKind.AHEAD: "To come",
}
_COUNTED = {
    BreakMarkKind.DONE: "done",
    BreakMarkKind.NATURAL: "away from the desk",
    BreakMarkKind.SKIPPED: "skipped",
    BreakMarkKind.MISSED: "missed",
    BreakMarkKind.OPEN: "waiting",
    BreakMarkKind.AHEAD: "to come",
}


def ring(left: timedelta) -> tuple[str, str]:
    """A number and its unit, for the middle of the ring."""
    minutes = left / timedelta(minutes=1)
    if minutes < 1:
        return "now" if minutes <= 0 else "<1", "" if minutes <= 0 else "min"
    if minutes < 100:
        return str(round(minutes)), "min"
    return str(round(minutes / 60)), "hours"


def in_words(left: timedelta) -> str:
    """The same for a screen reader: “Next break in 44 minutes”."""
    if left < timedelta(minutes=1):
        return "Next break in less than a minute"
    minutes = round(left / timedelta(minutes=1))
    if minutes < 100:
        return f"Next break in {minutes} minute{'' if minutes == 1 else 's'}"
    return f"Next break in about {round(minutes / 60)} hours"


def snooze(minutes: int) -> str:
    """The label of a snooze button."""
    return f"{minutes} min"


def snooze_named(minutes: int) -> str:
    """The full label, for a screen reader and a tooltip."""
    return f"Remind me again in {minutes} minutes"


def break_mark(one: BreakMark, local: datetime) -> str:
    """“Done at 09:46”."""
    return f"{_KINDS[one.kind]}, {clock_time(local)}"


def day_counts(all_of_them: Sequence[BreakMark]) -> str:
    """“2 done, 1 skipped, 6 to come”."""
    counts = Counter(one.kind for one in all_of_them)
    said = [f"{counts[kind]} {word}" for kind, word in _COUNTED.items() if counts[kind]]
    return ", ".join(said)


def no_breaks(day: DayWithoutBreaks) -> str:
    """Why there are no breaks today: “No breaks today: Unknot wasn’t running.”"""
    match day.why:
        case WhyOff(kind, name):
            why = _DAYS_OFF[kind].format(name=name)
        case reason:
            why = _NO_BREAKS[reason]
    return f"No breaks today: {why}"


def seconds(left: float) -> str:
    """“12 s” under a minute, “1:05” above."""
    whole = max(0, round(left))
    return f"{whole} s" if whole < 60 else f"{whole // 60}:{whole % 60:02}"


def left_in_all(left: float) -> str:
    """The time left in the whole break."""
    return f"{seconds(left)} left in this break"


def nth_of(playing: Playing) -> str:
    """“Movement 1 of 2”; empty for quiet time, and for a movement that is the only one."""
    movements = playing.plan.movements
    match playing.now.step.act:
        case GetReady(one) | MovementStep(one) | ChangeSides(one) if len(movements) > 1:
            return f"Movement {movements.index(one) + 1} of {len(movements)}"
    return ""


def paused_until(day: date) -> str:
    """The date chosen in the calendar."""
    return f"Paused until {day.day} {day:%B}."


def paused_until_time(at: time) -> str:
    """The time chosen on the clock."""
    return f"Paused until {at:%H:%M}."


GUIDE_NEXT = "Next"
GUIDE_DONE = "Done"
GUIDE_STOP = "Stop"


def guidance(playing: Playing) -> Guidance:
    """The current movement of a break: its name, its steps, and its length."""
    now = playing.now
    onward = GUIDE_DONE if isinstance(now.next_up, NothingFollows) else GUIDE_NEXT
    lasting = words.duration(now.movement_left)
    buttons = {GuideAction.NEXT: onward, GuideAction.STOP: GUIDE_STOP}
    match now.step.act:
        case GetReady(one) | MovementStep(one) | ChangeSides(one):
            text = f"{' '.join(steps(one))} About {lasting}, {one.position}."
            return Guidance(one.name, text, buttons)
        case QuietMinute():
            return Guidance(words.QUIET, f"{words.QUIET_STEP} About {lasting}.", buttons)

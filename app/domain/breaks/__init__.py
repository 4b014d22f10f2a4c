"""Movement breaks: when the next one is due, and why.

The rules are in `rules`. `decide` determines the present state of reminders. The commands are what
a person does to them, `explain` gives the reason for the state, and `preview` lists the breaks that
will be due.
"""

from app.domain.breaks.commands import (
    CURRENT,
    MOST_SNOOZES,
    SNOOZE_MINUTES,
    finish,
    last_until,
    pause,
    resume,
    skip,
    snooze,
    start,
)
from app.domain.breaks.day_summary import (
    BreakMark,
    BreakMarkKind,
    coming_marks,
    past_marks,
    preview,
    upcoming,
)
from app.domain.breaks.decide import decide
from app.domain.breaks.events import ActionIgnored, BreakEvent, LoggedEvent
from app.domain.breaks.explanation import NotWhilePaused, explain, next_due, snoozes_left
from app.domain.breaks.hours import OFFICE_HOURS, DayRange, Hours, Weekday
from app.domain.breaks.hours_format import checked_hours, format_hours, format_time, parse_hours
from app.domain.breaks.observations import Observations
from app.domain.breaks.pauses import ForMinutes, PauseLength, UntilDate, UntilResumed, UntilTomorrow
from app.domain.breaks.phases import BreakId, DueAt, Inhibitor, NoSlot, OpenBreak
from app.domain.breaks.scheduling import first_state
from app.domain.breaks.settings import IDLE_MINUTES, INTERVALS, NOTICES, BreakSettings, zone_named
from app.domain.breaks.state import NeverStarted, NotPaused, ReminderState, StoredState
from app.domain.breaks.status import BreakStatus, NothingRuns, NoWayToNotify, ScheduleStatus
from app.domain.breaks.transition import Decision, NoBreakOpen, open_break

__all__ = [
    "CURRENT",
    "IDLE_MINUTES",
    "INTERVALS",
    "MOST_SNOOZES",
    "NOTICES",
    "OFFICE_HOURS",
    "SNOOZE_MINUTES",
    "ActionIgnored",
    "BreakEvent",
    "BreakId",
    "BreakMark",
    "BreakMarkKind",
    "BreakSettings",
    "BreakStatus",
    "DayRange",
    "Decision",
    "DueAt",
    "ForMinutes",
    "Hours",
    "Inhibitor",
    "LoggedEvent",
    "NeverStarted",
    "NoBreakOpen",
    "NoSlot",
    "NoWayToNotify",
    "NotPaused",
    "NotWhilePaused",
    "NothingRuns",
    "Observations",
    "OpenBreak",
    "PauseLength",
    "ReminderState",
    "ScheduleStatus",
    "StoredState",
    "UntilDate",
    "UntilResumed",
    "UntilTomorrow",
    "Weekday",
    "checked_hours",
    "coming_marks",
    "decide",
    "explain",
    "finish",
    "first_state",
    "format_hours",
    "format_time",
    "last_until",
    "next_due",
    "open_break",
    "parse_hours",
    "past_marks",
    "pause",
    "preview",
    "resume",
    "skip",
    "snooze",
    "snoozes_left",
    "start",
    "upcoming",
    "zone_named",
]

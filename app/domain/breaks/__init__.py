"""Movement breaks: when the next one is due, and why.

`decide` determines the present state of reminders. The commands are what a person does to them,
`explain` gives the reason for the state, and `preview` lists the breaks that will be due.

The rules, by the numbers that the docstrings refer to:

R1   A break is due one interval after the anchor, in absolute time. The interval is a whole number
     of minutes, 30 to 60; a range of the hours may have its own.
     Fixed times of day are another way (`fixed_times.py`).
R2   The anchor moves to the end of a break, a skip, a miss, the return from a natural break, the
     start of a window, the end of a pause, and the first start. Nothing else moves it. After a
     change of settings, a break that would be due already is due in 60 s.
R3   Hours are ranges of local wall time on weekdays, in a named zone, except on days off.
R4   A due time at or after the end of its window is dropped.
R5   A break may be announced 30 or 60 s ahead.
R6   Every channel is notified of a due break once, and once more at half time; after ten minutes
     without an answer it is missed. A break that was shown has not been taken.
R7   A break can be snoozed by `SNOOZE_MINUTES`, three times; past the end of the window it is
     closed.
R8   Skipping takes one action, and is logged like any other.
R9   Being away long enough is a break, and the return is the anchor. Unknown is not away.
R10  Being asleep as long is the same; a shorter sleep is time that passed, and what fell due in it
     is due 30 s after waking.
R11  A step of the wall clock leaves all remaining times unchanged.
R12  A break that must not be shown is deferred, as one break however long that lasts, and offered
     20 s after the inhibitor ends.
R13  A pause ends with the anchor at its end.
R14  At most one break is open. A command about another break, or a repeated one, changes nothing.
R15  When nothing ran for as long as away, the interval restarts, and that is no break.
R16  An evening question that got no answer is logged with the rest
     (`app.domain.journal.evening_checkin`).
R18  There is always exactly one reason to show.

R17, that one of several processes notifies, is in `app.services.leader_election`.
"""

from app.domain.breaks.commands import (
    CURRENT,
    MOST_SNOOZES,
    SNOOZE_MINUTES,
    finish,
    pause,
    reschedule_end,
    resume,
    skip,
    snooze,
    start,
    start_over,
)
from app.domain.breaks.day_summary import (
    BreakMark,
    BreakMarkKind,
    coming_marks,
    past_marks,
    preview,
    upcoming,
)
from app.domain.breaks.days_and_times import format_time
from app.domain.breaks.days_off import DaysOff, format_days_off, parse_days_off
from app.domain.breaks.decide import decide
from app.domain.breaks.events import ActionIgnored, BreakEvent, LoggedEvent
from app.domain.breaks.explanation import NotWhilePaused, explain, next_due, snoozes_left
from app.domain.breaks.fixed_times import format_fixed_times, parse_fixed_times
from app.domain.breaks.hours import INTERVALS, OFFICE_HOURS, DayRange, Hours, Weekday
from app.domain.breaks.hours_format import checked_hours, format_hours, parse_hours
from app.domain.breaks.observations import Observations
from app.domain.breaks.pauses import (
    ForMinutes,
    PauseLength,
    UntilDate,
    UntilResumed,
    UntilTime,
    UntilTomorrow,
)
from app.domain.breaks.phases import BreakId, DueAt, Inhibitor, NoSlot, OpenBreak
from app.domain.breaks.scheduling import first_state
from app.domain.breaks.settings import IDLE_MINUTES, NOTICES, BreakSettings, zone_named
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
    "DaysOff",
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
    "UntilTime",
    "UntilTomorrow",
    "Weekday",
    "checked_hours",
    "coming_marks",
    "decide",
    "explain",
    "finish",
    "first_state",
    "format_days_off",
    "format_fixed_times",
    "format_hours",
    "format_time",
    "next_due",
    "open_break",
    "parse_days_off",
    "parse_fixed_times",
    "parse_hours",
    "past_marks",
    "pause",
    "preview",
    "reschedule_end",
    "resume",
    "skip",
    "snooze",
    "snoozes_left",
    "start",
    "start_over",
    "upcoming",
    "zone_named",
]

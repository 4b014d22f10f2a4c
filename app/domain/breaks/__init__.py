"""Movement breaks: when the next one is due, and why.

The rules stand in `rules`.  `decide` says what becomes of reminders now, the verbs what a person
does to them, `explain` why they are as they are, `preview` what will be due.
"""

from app.domain.breaks.day import Dot, DotKind, dots_ahead, dots_behind
from app.domain.breaks.decide import decide
from app.domain.breaks.events import BreakEvent, LoggedEvent
from app.domain.breaks.explain import NotWhilePaused, explain, next_due, snoozes_left
from app.domain.breaks.hours import OFFICE_HOURS, DayRange, Hours, Weekday
from app.domain.breaks.hours_text import checked_hours, format_hours, format_time, parse_hours
from app.domain.breaks.pauses import (
    ForMinutes,
    PauseLength,
    UntilDate,
    UntilResumed,
    UntilTomorrow,
)
from app.domain.breaks.phases import BreakId, DueAt, HoldBack, NothingFits, OpenBreak
from app.domain.breaks.plan import first_state
from app.domain.breaks.preview import foreseen, preview
from app.domain.breaks.reasons import NothingRuns, NoWayToNotify, Plain, Reason
from app.domain.breaks.reminder_events import ActionIgnored
from app.domain.breaks.settings import (
    IDLE_MINUTES,
    INTERVALS,
    NOTICES,
    BreakSettings,
    zone_named,
)
from app.domain.breaks.signals import Signals
from app.domain.breaks.state import Kept, NeverStarted, NotPaused, State
from app.domain.breaks.turn import Decision, NoBreakOpen, open_break
from app.domain.breaks.verbs import (
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
    "BreakSettings",
    "DayRange",
    "Decision",
    "Dot",
    "DotKind",
    "DueAt",
    "ForMinutes",
    "HoldBack",
    "Hours",
    "Kept",
    "LoggedEvent",
    "NeverStarted",
    "NoBreakOpen",
    "NoWayToNotify",
    "NotPaused",
    "NotWhilePaused",
    "NothingFits",
    "NothingRuns",
    "OpenBreak",
    "PauseLength",
    "Plain",
    "Reason",
    "Signals",
    "State",
    "UntilDate",
    "UntilResumed",
    "UntilTomorrow",
    "Weekday",
    "checked_hours",
    "decide",
    "dots_ahead",
    "dots_behind",
    "explain",
    "finish",
    "first_state",
    "foreseen",
    "format_hours",
    "format_time",
    "last_until",
    "next_due",
    "open_break",
    "parse_hours",
    "pause",
    "preview",
    "resume",
    "skip",
    "snooze",
    "snoozes_left",
    "start",
    "zone_named",
]

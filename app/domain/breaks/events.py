"""The log of reminders, which explains every break there was and was not.

1. An event says what, when, which break and by which rule; its own fields carry the reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.breaks.break_events import BreakHappening
from app.domain.breaks.phases import NO_ID, BreakId
from app.domain.breaks.reminder_events import ReminderHappening
from app.domain.breaks.rules import Rule

NO_BREAK = NO_ID
What = BreakHappening | ReminderHappening


@dataclass(frozen=True, slots=True)
class BreakEvent:
    """One thing that happened, at a UTC instant, by a rule, to a break or to none."""

    at: datetime
    rule: Rule
    what: What
    break_id: BreakId = NO_BREAK


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """An event as the log keeps it, under an id of its own."""

    id: str
    event: BreakEvent

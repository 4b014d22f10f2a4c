"""The state of reminders: one anchor, one phase, perhaps a pause.

1. The anchor is the instant from which the interval is counted, with the reason for it (R2).
2. A pause exists beside the phase; during a pause the phase is waiting, or a break that the person
   started (R13).
3. `seen` is the time of the last check by any process: after a restart it tells how long nothing
   ran (R15).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.breaks.phases import (
    Away,
    AwayWithBreak,
    BreakPhase,
    Deferred,
    DueAt,
    InProgress,
    Offered,
    Resuming,
    Snoozed,
    Waiting,
)


class AnchorReason(StrEnum):
    """What last moved the anchor (R2)."""

    FIRST_START = "first_start"
    BREAK_TAKEN = "break_taken"
    SKIPPED = "skipped"
    MISSED = "missed"
    NATURAL = "natural"
    HOURS_BEGAN = "hours_began"
    PAUSE_ENDED = "pause_ended"
    NOT_RUNNING = "not_running"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The UTC instant from which the interval is counted."""

    at: datetime
    why: AnchorReason


@dataclass(frozen=True, slots=True)
class NotPaused:
    """Reminders are not paused."""


@dataclass(frozen=True, slots=True)
class PausedFor:
    """Reminders are paused for a length of time, which ends at the UTC instant `until`."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class PausedUntil:
    """Reminders are paused until a calendar date, which begins at the UTC instant `until`."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class PausedUntilResumed:
    """Reminders are paused until the person resumes them."""

    since: datetime


Pause = NotPaused | PausedFor | PausedUntil | PausedUntilResumed


@dataclass(frozen=True, slots=True)
class ReminderState:
    """The complete state between two checks. `opened` counts the breaks that ever came up."""

    anchor: Anchor
    phase: BreakPhase
    pausing: Pause
    seen: datetime
    opened: int = 0


@dataclass(frozen=True, slots=True)
class NeverStarted:
    """Reminders have never run on this data."""


StoredState = ReminderState | NeverStarted


def shifted(state: ReminderState, by: timedelta) -> ReminderState:
    """The same state with every instant moved, so that all remaining waits are unchanged (R11)."""
    return replace(
        state,
        anchor=replace(state.anchor, at=state.anchor.at + by),
        phase=_shifted_phase(state.phase, by),
        pausing=_shifted_pause(state.pausing, by),
    )


def _shifted_pause(pausing: Pause, by: timedelta) -> Pause:
    match pausing:
        case PausedFor(since, until):
            return PausedFor(since + by, until + by)
        case _:  # a pause until a date stays on that date
            return pausing


def _shifted_phase(phase: BreakPhase, by: timedelta) -> BreakPhase:
    match phase:
        case Waiting(earliest, DueAt(at)):
            return replace(phase, earliest=earliest + by, planned=DueAt(at + by))
        case Waiting(earliest):
            return replace(phase, earliest=earliest + by)
        case Offered(_, since) | Away(since) | AwayWithBreak(since):
            return replace(phase, since=since + by)
        case Snoozed(_, until):
            return replace(phase, until=until + by)
        case Deferred():
            return phase
        case Resuming(_, at):
            return replace(phase, at=at + by)
        case InProgress(_, since, until):
            return replace(phase, since=since + by, until=until + by)

"""When the next break is planned, and when to check again (R1, R2, R4).

1. A break is due one interval after the anchor, and not before `earliest`, if the window that
   contains the anchor is still open then.
2. Otherwise it is due one interval after the start of the next window that is long enough.
3. With fixed times it is due at the next of those instead (`fixed_due.py`).
4. The next check is at the first instant at which anything can change by itself, at most a day
   ahead. It is never in the past.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.domain.breaks.fixed_due import due_at_fixed_time
from app.domain.breaks.intervals import due_after
from app.domain.breaks.phases import (
    Deferred,
    DueAt,
    InProgress,
    NoSlot,
    Notice,
    OfferCount,
    Offered,
    Planned,
    Resuming,
    Snoozed,
    Waiting,
)
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import (
    Anchor,
    AnchorReason,
    NotPaused,
    PausedUntilResumed,
    ReminderState,
)
from app.domain.breaks.windows import BetweenWindows, HoursWindow

ANSWER_WITHIN = timedelta(minutes=10)
NOTIFY_AGAIN_AFTER = ANSWER_WITHIN / 2
CHECK_AT_LEAST_EVERY = timedelta(days=1)


def plan(anchor: Anchor, earliest: datetime, settings: BreakSettings) -> Planned:
    """When the break counted from `anchor` is due (rules 1 to 3). All instants are UTC."""
    if settings.fixed_times:
        return due_at_fixed_time(anchor, earliest, settings)
    return _due_by_interval(anchor.at, earliest, settings)


def _due_by_interval(anchor: datetime, earliest: datetime, settings: BreakSettings) -> Planned:
    window = settings.window_at(anchor)
    onward = anchor
    if isinstance(window, HoursWindow):
        due = max(due_after(anchor, window, settings), earliest)
        if due in window:
            return DueAt(due)
        onward = window.end
    for later in settings.windows_after(onward):
        due = max(due_after(later.start, later, settings), earliest)
        if due in later:
            return DueAt(due)
    return NoSlot()


def waiting(anchor: Anchor, earliest: datetime, settings: BreakSettings) -> Waiting:
    """The phase that waits for the break counted from `anchor`."""
    return Waiting(earliest, plan(anchor, earliest, settings))


def first_state(settings: BreakSettings, now: datetime) -> ReminderState:
    """The state at the first start of reminders, at the UTC instant `now`."""
    anchor = Anchor(now, AnchorReason.FIRST_START)
    return ReminderState(anchor, waiting(anchor, now, settings), NotPaused(), now)


def in_hours(settings: BreakSettings, instant: datetime) -> bool:
    """Whether breaks may be offered at this instant."""
    return isinstance(settings.window_at(instant), HoursWindow)


def next_check(state: ReminderState, settings: BreakSettings, now: datetime) -> datetime:
    """The instant at which to decide again (rule 4)."""
    ahead = [at for at in _changes(state, settings, now) if at > now]
    return min([*ahead, now + CHECK_AT_LEAST_EVERY])


def _changes(state: ReminderState, settings: BreakSettings, now: datetime) -> Iterator[datetime]:
    match state.pausing:
        case NotPaused():
            yield from _phase_changes(state, settings, now)
        case PausedUntilResumed():
            yield from _break_end(state)
        case pause:
            yield pause.until
            yield from _break_end(state)


def _break_end(state: ReminderState) -> Iterator[datetime]:
    if isinstance(state.phase, InProgress):
        yield state.phase.until


def _phase_changes(
    state: ReminderState, settings: BreakSettings, now: datetime
) -> Iterator[datetime]:
    match state.phase:
        case Waiting(_, planned, notice):
            if isinstance(planned, DueAt):
                yield planned.at
                if notice is Notice.AHEAD:
                    yield planned.at - settings.notice
            yield from (w.start for w in settings.windows_after(now)[:2])
        case Offered(_, since, told):
            yield since + ANSWER_WITHIN
            if told is OfferCount.ONCE:
                yield since + NOTIFY_AGAIN_AFTER
        case Snoozed(_, until):
            yield until
        case Deferred():
            yield from _window_end(settings, now)
        case Resuming(_, at):
            yield at
            yield from _window_end(settings, now)
        case _:
            yield from _break_end(state)


def _window_end(settings: BreakSettings, now: datetime) -> Iterator[datetime]:
    window = settings.window_at(now)
    if not isinstance(window, BetweenWindows):
        yield window.end

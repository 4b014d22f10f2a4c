"""A transition: the state of reminders as it changes, with the events that describe the changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.breaks.events import NO_BREAK, BreakEvent, BreakOutcome, EventDetail
from app.domain.breaks.phases import (
    AwayWithBreak,
    BreakId,
    BreakPhase,
    Deferred,
    InProgress,
    Offered,
    OpenBreak,
    Resuming,
    Snoozed,
)
from app.domain.breaks.scheduling import next_check, waiting
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import Anchor, AnchorReason, ReminderState


@dataclass(frozen=True, slots=True)
class Decision:
    """The new state, the events on the way, and the UTC instant at which to check again."""

    state: ReminderState
    events: tuple[BreakEvent, ...]
    wake_at: datetime


@dataclass(frozen=True, slots=True)
class NoBreakOpen:
    """No break is waiting for an outcome."""


@dataclass(frozen=True, slots=True)
class Transition:
    """The state so far and its events, earliest first."""

    state: ReminderState
    settings: BreakSettings
    events: tuple[BreakEvent, ...] = ()

    def emit(self, at: datetime, what: EventDetail, of: BreakId = NO_BREAK) -> Transition:
        """The same transition with one more event."""
        return replace(self, events=(*self.events, BreakEvent(at, what, of)))

    def with_phase(self, phase: BreakPhase) -> Transition:
        """The same transition in another phase."""
        return replace(self, state=replace(self.state, phase=phase))

    def restart_interval(self, at: datetime, why: AnchorReason) -> Transition:
        """Waiting, with the anchor moved to `at` (R2)."""
        anchor = Anchor(at, why)
        phase = waiting(anchor, at, self.settings)
        return replace(self, state=replace(self.state, anchor=anchor, phase=phase))

    def close_break(self, at: datetime, outcome: BreakOutcome, why: AnchorReason) -> Transition:
        """Give the open break, if there is one, its outcome, and restart the interval."""
        match open_break(self.state):
            case OpenBreak() as one:
                return self.emit(at, outcome, one.id).restart_interval(at, why)
            case NoBreakOpen():
                return self.emit(at, outcome).restart_interval(at, why)

    def opening(self, due_at: datetime) -> tuple[Transition, OpenBreak]:
        """A new break, with an id that is never reused."""
        nth = self.state.opened + 1
        opened = OpenBreak(BreakId(f"{due_at:%Y%m%dT%H%M%SZ}-{nth}"), due_at)
        return replace(self, state=replace(self.state, opened=nth)), opened

    def decided(self, now: datetime) -> Decision:
        """The decision that ends the transition, at the UTC instant `now`."""
        state = replace(self.state, seen=now)
        return Decision(state, self.events, next_check(state, self.settings, now))


def open_break(state: ReminderState) -> OpenBreak | NoBreakOpen:
    """The one break that has no outcome yet (R14)."""
    match state.phase:
        case (
            Offered(open=one)
            | Snoozed(open=one)
            | Deferred(open=one)
            | Resuming(open=one)
            | InProgress(open=one)
            | AwayWithBreak(open=one)
        ):
            return one
        case _:
            return NoBreakOpen()

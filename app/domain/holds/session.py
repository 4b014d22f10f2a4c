"""A session: one hold in progress, and how its seconds follow the clock.

1. The seconds of a hold are the sum of the spans of the monotonic clock while it is not paused.
2. Time was lost when the machine slept (the other clock advanced by 2 s or more), or when the
   process woke up 5 s or more after the boundary it waited for.
3. While pressing, lost time counts: a person keeps pressing whether the process runs or not. If the
   press is over by then, the hold waits at the very beginning of the release, with the cue to
   release now.
4. In every other timed phase lost time does not count: the phase waits, as last seen, for the
   person to resume. In an untimed phase nothing is lost.
5. After a restart of the process the same applies, by the wall clock; the interrupted session waits
   for the person to continue it or to log what was done.
6. A session logs the rounds pressed, including the press in progress. A session in which nothing
   was pressed, rated or stopped leaves no record.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.domain.body import SpotId
from app.domain.holds.actions import HoldAction, HoldPaused
from app.domain.holds.phases import HoldPlan, PhaseKind, Timed
from app.domain.holds.progress import HoldMode
from app.domain.holds.record import Ended, HoldId, HoldRecord, RoundDone
from app.domain.holds.state import HoldState, state_at


@dataclass(frozen=True, slots=True)
class ClockTolerance:
    """The number of seconds from which time counts as lost (rule 2)."""

    asleep: float = 2.0
    late: float = 5.0

    def times(self, speed: float) -> ClockTolerance:
        """The same tolerance in real time, for a clock that runs `speed` times as fast."""
        return ClockTolerance(self.asleep * speed, self.late * speed)


DEFAULT_TOLERANCE = ClockTolerance()


@dataclass(frozen=True, slots=True)
class MonotonicReading:
    """The two clocks that never step, in seconds; `boottime` continues while the machine sleeps."""

    monotonic: float
    boottime: float


class Attendance(StrEnum):
    """Whether the person is present in this session, or it was restored after a restart."""

    LIVE = "live"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class HoldSession:
    """One hold in progress: the plan, the actions so far, and the position when last `seen`.

    `begun_at` is local with its UTC offset; `seen_at` is a UTC instant.
    """

    id: HoldId
    plan: HoldPlan
    begun_at: datetime
    seen: MonotonicReading
    seen_at: datetime
    spot: SpotId | None = None
    acts: tuple[HoldAction, ...] = ()
    elapsed: float = 0.0
    tended: Attendance = Attendance.LIVE

    @property
    def state(self) -> HoldState:
        """The state to show, as of when it was last seen."""
        return state_at(self.plan, self.elapsed, self.acts)

    @property
    def is_pressing_over(self) -> bool:
        """Whether nothing more will be pressed: it was stopped, or only questions are left."""
        asking = self.state.phase.kind in (PhaseKind.RATE_AFTER, PhaseKind.AFTERCARE)
        return asking or self.state.mode in (HoldMode.STOPPED, HoldMode.ENDED)

    @property
    def has_pressed(self) -> bool:
        """Whether the first press has begun."""
        state = self.state
        return bool(state.progress.rounds) or state.phase.kind is PhaseKind.PRESS

    @property
    def presses_ahead(self) -> bool:
        """Whether a press is in progress or follows."""
        state = self.state
        if state.mode in (HoldMode.STOPPED, HoldMode.ENDED):
            return False
        return any(phase.kind is PhaseKind.PRESS for phase in (state.phase, *state.coming))

    def done(self, action: HoldAction) -> HoldSession:
        """The same session after one more action."""
        return replace(self, acts=(*self.acts, action))


@dataclass(frozen=True, slots=True)
class NoSession:
    """No hold is in progress."""


NO_SESSION = NoSession()


def advanced_to(
    session: HoldSession,
    reading: MonotonicReading,
    now: datetime,
    tolerance: ClockTolerance = DEFAULT_TOLERANCE,
) -> HoldSession:
    """The session when the clocks show `reading` and the wall clock the UTC instant `now`."""
    state = session.state
    seen = replace(session, seen=reading, seen_at=now)
    if state.mode is not HoldMode.RUNNING:
        return seen
    span = max(0.0, reading.monotonic - session.seen.monotonic)
    slept = max(0.0, reading.boottime - session.seen.boottime - span)
    late = span - (state.next_boundary - session.elapsed)
    if slept < tolerance.asleep and late < tolerance.late:
        return replace(seen, elapsed=session.elapsed + span)
    return _having_lost(seen, state, span + slept)


def reopened(session: HoldSession, reading: MonotonicReading, now: datetime) -> HoldSession:
    """The session as another process restores it (rule 5)."""
    state = session.state
    found = replace(session, seen=reading, seen_at=now, tended=Attendance.INTERRUPTED)
    if state.mode is not HoldMode.RUNNING or not isinstance(state.phase.length, Timed):
        return found
    away = max(0.0, (now - session.seen_at).total_seconds())
    lost = _having_lost(found, state, away)
    if lost.state.mode is HoldMode.RUNNING:
        return lost.done(HoldPaused(lost.elapsed))
    return lost


def _having_lost(session: HoldSession, state: HoldState, span: float) -> HoldSession:
    """The session, in `state` until now, after `span` seconds of lost time (rules 3, 4)."""
    if not isinstance(state.phase.length, Timed):
        return replace(session, elapsed=session.elapsed + span)
    if state.phase.kind is not PhaseKind.PRESS:
        return session.done(HoldPaused(session.elapsed))
    elapsed = min(session.elapsed + span, state.progress.ends)
    after = replace(session, elapsed=elapsed)
    over = elapsed == state.progress.ends
    return after.done(HoldPaused(elapsed)) if over else after


@dataclass(frozen=True, slots=True)
class NothingToLog:
    """Nothing happened that is worth recording (rule 6)."""


def record_of(session: HoldSession, ended_at: datetime) -> HoldRecord | NothingToLog:
    """The record of `session` when it is left at the UTC instant `ended_at`."""
    progress = session.state.progress
    rounds = progress.rounds
    if (
        session.state.mode in (HoldMode.RUNNING, HoldMode.PAUSED)
        and session.state.phase.kind is PhaseKind.PRESS
    ):
        rounds = (*rounds, _under_way(session))
    worth = rounds or progress.ended in (Ended.STOPPED, Ended.TOO_SORE)
    if not worth:
        return NothingToLog()
    return HoldRecord(
        id=session.id,
        muscle=session.plan.muscle,
        side=session.plan.side,
        begun_at=session.begun_at,
        ended_at=ended_at,
        pattern=session.plan.pattern,
        before=progress.before,
        after=progress.after,
        rounds=rounds,
        ended=_ended(session),
        spot=session.spot,
        reason=progress.reason,
        familiar=progress.familiar,
    )


def _under_way(session: HoldSession) -> RoundDone:
    progress = session.state.progress
    running = session.state.mode is HoldMode.RUNNING
    pressed = progress.ran + (max(0.0, session.elapsed - progress.begins) if running else 0.0)
    return RoundDone(
        session.plan.press_seconds,
        pressed,
        progress.fade,
        progress.answers,
        progress.level_set,
    )


def _ended(session: HoldSession) -> Ended:
    progress = session.state.progress
    pressing_over = progress.index >= session.plan.after_pressing
    if progress.ended is Ended.COMPLETED and not pressing_over:
        last = len(progress.rounds) == session.plan.rounds
        return Ended.COMPLETED if last else Ended.LEFT_OFF
    return progress.ended

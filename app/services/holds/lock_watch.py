"""Locks that come up while a hold is under way."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

from app.domain.errors import NotAllowed, StorageError
from app.domain.holds import Attendance, HoldSession, StopExplained, Stopped, StopReason
from app.domain.safety import Lock, locks_on
from app.services.holds.runner import CurrentHold, HoldRunner
from app.services.local_time import LocalTime
from app.services.safety import Safety

log = logging.getLogger(__name__)

LONGEST_HOLD = timedelta(hours=1)
"""After this, "anything new?" was answered too long ago for pressing to go on."""


class LockWatch:
    """Stops the session of `runner` when its site becomes locked (`heed`, for signals to call)."""

    def __init__(self, runner: HoldRunner, safety: Safety, local_time: LocalTime) -> None:
        self._runner = runner
        self._safety = safety
        self._local_time = local_time
        self._stopping: set[asyncio.Task[None]] = set()
        self.heed = self._heed  # signals hold their listeners weakly

    def check_may_go_on(self, session: HoldSession) -> None:
        """Raises `NotAllowed` when more pressing lies ahead and is locked by now, or when the
        session began too long ago.
        """
        if not session.presses_ahead:
            return
        for lock in self._locks(session):
            raise NotAllowed(f"{lock.why} {lock.how}")
        if self._local_time.now() - session.begun_at > LONGEST_HOLD:
            raise NotAllowed(
                "You started this hold over an hour ago. Log what you’ve done, then start again."
            )

    def _locks(self, session: HoldSession) -> tuple[Lock, ...]:
        locks = self._safety.restrictions.locks
        return locks_on(locks, session.plan.muscle, session.plan.side)

    def _heed(self) -> None:
        if self._is_to_stop(self._runner.current):
            task = asyncio.ensure_future(self._stop())
            self._stopping.add(task)
            task.add_done_callback(self._stopping.discard)

    def _is_to_stop(self, current: CurrentHold) -> bool:
        """Whether a session has come to pressing, and its site is locked by now."""
        return (
            isinstance(current, HoldSession)
            and current.tended is Attendance.LIVE
            and current.has_pressed
            and current.presses_ahead
            and bool(self._locks(current))
        )

    async def _stop(self) -> None:
        async with self._runner.changing() as current:
            if isinstance(current, HoldSession) and self._is_to_stop(current):
                at = current.elapsed
                stopped = current.done(Stopped(at)).done(StopExplained(at, StopReason.OTHER))
                try:
                    await self._runner.save_or_not(stopped)
                except StorageError:
                    log.exception("the hold was stopped for a lock, but that could not be kept")

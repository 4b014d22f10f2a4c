"""APScheduler, limited to one task: waking the process at a given instant.

1. There is one date job for each name, in UTC; it is never dropped for being late, never run twice.
2. The app's instants are converted to the machine's by the clock, which may run fast.
3. A timer never fires before its instant by the app's clock; if it would, it is set again.
4. Setting a timer to the moment that it already has does nothing, as that happens at every beat.
5. An exception in a wake is logged, and the timer continues.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from apscheduler.jobstores.base import JobLookupError
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

from app.ports import Clock, Wake
from app.system.clock import real_now

log = logging.getLogger(__name__)

CLOSE = timedelta(milliseconds=50)
FURTHEST = timedelta(days=1).total_seconds()  # a later timer is set again then: nothing overflows


@dataclass(frozen=True, slots=True)
class _Moment:
    """A moment by the machine's wall clock, which the scheduler uses, and by the time awake, which
    its timers count.  A clock step or a sleep changes only one of them.
    """

    wall: datetime
    awake: float

    @classmethod
    def after(cls, wait: timedelta) -> _Moment:
        return cls(real_now() + wait, time.monotonic() + wait.total_seconds())

    def is_close_to(self, other: _Moment) -> bool:
        return abs(self.wall - other.wall) < CLOSE and (
            abs(self.awake - other.awake) < CLOSE.total_seconds()
        )


class ApschedulerTimer:
    """Fires timers on the running event loop, from `start` to `stop`."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._wanted: dict[str, tuple[datetime, Wake]] = {}
        self._rings: dict[str, _Moment] = {}

    async def start(self) -> None:
        """Start firing, including timers that were set before."""
        self._scheduler.start()

    async def stop(self) -> None:
        """Stop firing, and cancel running wakes.  Does nothing if not started."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def set(self, name: str, at: datetime, wake: Wake) -> None:
        """Call `wake` at the UTC instant `at`, or soon if that has passed; replaces `name`."""
        rings = _Moment.after(self._wait_until(at))
        same = self._wanted.get(name) == (at, wake) and rings.is_close_to(self._rings[name])
        if same and self._scheduler.get_job(name) is not None:
            return
        self._wanted[name], self._rings[name] = (at, wake), rings
        self._scheduler.add_job(
            self._ring,
            # Its name is looked up among installed packages, and a browser has none.
            DateTrigger(rings.wall, UTC),
            args=(name, at, wake),
            id=name,
            replace_existing=True,
            misfire_grace_time=None,
            coalesce=True,
            # A wake that sets its own timer is still running when that one is due.
            max_instances=1000,
        )

    def clear(self, name: str) -> None:
        """Remove the timer `name`.  Does nothing if it is not set."""
        self._wanted.pop(name, None)
        self._rings.pop(name, None)
        try:
            self._scheduler.remove_job(name)
        except JobLookupError:
            return

    def _wait_until(self, at: datetime) -> timedelta:
        left = (at - self._clock.now()).total_seconds()
        return timedelta(seconds=min(FURTHEST, max(0.0, self._clock.real_seconds(left))))

    async def _ring(self, name: str, at: datetime, wake: Wake) -> None:
        if self._wanted.get(name) != (at, wake):
            return  # cleared or set anew in the meantime
        if self._clock.now() < at:
            self.set(name, at, wake)
            return
        del self._wanted[name]
        try:
            await wake()
        except Exception:
            log.exception("What the alarm “%s” woke has failed", name)

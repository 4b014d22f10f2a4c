"""APScheduler, kept to one task: waking the process at an instant somebody else decided.

1. One date job for each name, in UTC, never dropped for being late, never run twice.
2. The app's instants are turned into the machine's through the clock, which may be a fast one.
3. An alarm never rings before its instant by the app's clock; it is set again if it would.
4. Setting again what would ring at the same moment does nothing: it is done at every beat.
5. What a wake raises is logged, and the alarm goes on.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from apscheduler.jobstores.base import JobLookupError
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from app.ports import Clock, Wake
from app.system.clock import real_now

log = logging.getLogger(__name__)

CLOSE = timedelta(milliseconds=50)
FURTHEST = timedelta(days=1).total_seconds()  # beyond, look again then: nothing overflows


@dataclass(frozen=True, slots=True)
class _Moment:
    """By the machine's wall clock, which the scheduler believes, and by the time awake, which its
    timers count: a step or a sleep leaves only one of them where it was."""

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
    """Rings on the running event loop, from `start` to `stop`."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._wanted: dict[str, tuple[datetime, Wake]] = {}
        self._rings: dict[str, _Moment] = {}

    async def start(self) -> None:
        """Begin to ring; what was set before is due from now on."""
        self._scheduler.start()

    async def stop(self) -> None:
        """Ring no more.  Wakes still running are cancelled.  Nothing happens if not started."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def set(self, name: str, at: datetime, wake: Wake) -> None:
        """Call `wake` at the UTC instant `at`, or soon when it has passed; replaces `name`."""
        rings = _Moment.after(self._wait_until(at))
        same = self._wanted.get(name) == (at, wake) and rings.is_close_to(self._rings[name])
        if same and self._scheduler.get_job(name) is not None:
            return
        self._wanted[name], self._rings[name] = (at, wake), rings
        self._scheduler.add_job(
            self._ring,
            "date",
            run_date=rings.wall,
            args=(name, at, wake),
            id=name,
            replace_existing=True,
            misfire_grace_time=None,
            coalesce=True,
            # A wake that sets its own alarm is still running when that one is due.
            max_instances=1000,
        )

    def clear(self, name: str) -> None:
        """Forget `name`.  Nothing happens if it was not set."""
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
            return  # cleared or set anew while this was on its way
        if self._clock.now() < at:
            self.set(name, at, wake)
            return
        del self._wanted[name]
        try:
            await wake()
        except Exception:
            log.exception("What the alarm “%s” woke has failed", name)

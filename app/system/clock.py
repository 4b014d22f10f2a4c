"""The machine's clocks, as they are or made to run from another instant at another speed.

1. Awake time (`monotonic`) stands still while the machine sleeps; elapsed time (`boottime`) does
   not; the wall clock (`now`) goes on too, and may be set to anything by anybody.
2. Where a machine keeps no elapsed time, it is worked out: a wall clock that ran ahead of awake
   time is taken to have slept, one that fell behind to have been set back.
3. `UNKNOT_CLOCK=2026-03-02T08:59:00+01:00@60` starts the whole app at that instant, sixty times
   as fast.  `@60` may be left out: then time runs at its own speed.
"""

from __future__ import annotations

import asyncio
import math
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from app.domain.errors import InvalidInput
from app.ports import Clock

VARIABLE = "UNKNOT_CLOCK"
FASTEST = 100_000.0
ALLOWED = (
    "an instant with its UTC offset and, after @, how many times as fast, "
    "such as 2026-03-02T08:59:00+01:00@60"
)
SLEPT = 1.0  # seconds; less than this is two clocks drifting apart


def real_now() -> datetime:
    """The UTC instant by the machine's own wall clock, whatever the app believes."""
    return datetime.now(UTC)


class InferredElapsed:
    """Elapsed time for machines that keep none (rule 2)."""

    def __init__(self, wall: Callable[[], float], awake: Callable[[], float]) -> None:
        self._wall, self._awake = wall, awake
        self._last = wall(), awake()
        self._slept = 0.0

    def __call__(self) -> float:
        """Seconds awake plus the seconds taken to have been slept."""
        wall, awake = self._wall(), self._awake()
        ahead = (wall - self._last[0]) - (awake - self._last[1])
        if ahead > SLEPT:
            self._slept += ahead
        self._last = wall, awake
        return awake + self._slept


def elapsed_source() -> Callable[[], float]:
    """The best this machine has for time that goes on while it sleeps, in seconds."""
    if sys.platform == "linux" or sys.platform == "android":
        return lambda: time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":  # there, it is `time.monotonic` that stands still in sleep
        return lambda: time.clock_gettime(time.CLOCK_MONOTONIC)
    return InferredElapsed(time.time, time.monotonic)


class SystemClock:
    """Time as the machine keeps it."""

    def __init__(self) -> None:
        self._elapsed = elapsed_source()

    def now(self) -> datetime:
        """The UTC instant by the wall clock."""
        return real_now()

    def monotonic(self) -> float:
        """Seconds awake."""
        return time.monotonic()

    def boottime(self) -> float:
        """Seconds elapsed, awake or asleep."""
        return self._elapsed()

    def real_seconds(self, seconds: float) -> float:
        """The same: this clock runs at its own speed."""
        return seconds

    async def sleep(self, seconds: float) -> None:
        """Wait `seconds`."""
        await asyncio.sleep(max(0.0, seconds))


class AcceleratedClock:
    """Time that began at `start` when this was made, and runs `rate` times as fast."""

    def __init__(self, start: datetime, rate: float, real: Clock) -> None:
        self._start, self._rate, self._real = start.astimezone(UTC), rate, real
        self._began = real.boottime()

    def now(self) -> datetime:
        """The UTC instant this clock has come to; steps of the machine's wall do not reach it."""
        return self._start + timedelta(seconds=self.boottime() - self._began * self._rate)

    def monotonic(self) -> float:
        """Seconds awake, each `rate` times as short."""
        return self._real.monotonic() * self._rate

    def boottime(self) -> float:
        """Seconds elapsed, each `rate` times as short."""
        return self._real.boottime() * self._rate

    def real_seconds(self, seconds: float) -> float:
        """How long `seconds` of this clock last on the wall."""
        return seconds / self._rate

    async def sleep(self, seconds: float) -> None:
        """Wait `seconds` of this clock."""
        await self._real.sleep(self.real_seconds(seconds))


def parse_clock(text: str) -> tuple[datetime, float]:
    """The instant and the speed that `text` asks for (rule 3).  Raises `InvalidInput`."""
    instant, at, speed = text.strip().partition("@")
    try:
        start = datetime.fromisoformat(instant)
        rate = float(speed) if at else 1.0
    except ValueError as wrong:
        raise InvalidInput(VARIABLE, ALLOWED) from wrong
    if start.tzinfo is None or not 1900 <= start.year <= 2200:
        raise InvalidInput(VARIABLE, ALLOWED)
    if not math.isfinite(rate) or not 0 < rate <= FASTEST:
        raise InvalidInput(VARIABLE, f"a speed above 0 and up to {FASTEST:.0f} times")
    return start, rate


def clock_from(environment: Mapping[str, str]) -> Clock:
    """The clock the environment asks for; the machine's own when it asks for none.

    Raises `InvalidInput` when `UNKNOT_CLOCK` cannot be understood.
    """
    text = environment.get(VARIABLE, "")
    if not text:
        return SystemClock()
    start, rate = parse_clock(text)
    return AcceleratedClock(start, rate, SystemClock())

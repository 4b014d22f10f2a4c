"""The machine's clocks, real or running from another instant at another speed.

1. Awake time (`monotonic`) stops while the machine sleeps; elapsed time (`boottime`) does not.  The
   wall clock (`now`) continues too, and anybody may set it to anything.
2. Where a machine has no elapsed time, it is inferred: a wall clock that ran ahead of awake time
   means sleep, one that fell behind means that it was set back.
3. `UNKNOT_CLOCK=2026-03-02T08:59:00+01:00@60` starts the whole app at that instant, sixty times as
   fast.  Without `@60`, time runs at its normal speed.
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
SLEPT = 1.0  # seconds; less than this is drift between two clocks


def real_now() -> datetime:
    """The UTC instant by the machine's own wall clock, even if the app uses another clock."""
    return datetime.now(UTC)


class InferredElapsed:
    """Elapsed time for machines that have none (rule 2)."""

    def __init__(self, wall: Callable[[], float], awake: Callable[[], float]) -> None:
        self._wall, self._awake = wall, awake
        self._last = wall(), awake()
        self._slept = 0.0

    def __call__(self) -> float:
        """Seconds awake plus the seconds inferred as sleep."""
        wall, awake = self._wall(), self._awake()
        ahead = (wall - self._last[0]) - (awake - self._last[1])
        if ahead > SLEPT:
            self._slept += ahead
        self._last = wall, awake
        return awake + self._slept


def elapsed_source() -> Callable[[], float]:
    """The machine's best source of time that continues during sleep, in seconds."""
    if sys.platform == "linux" or sys.platform == "android":
        return lambda: time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":  # there, `time.monotonic` stops during sleep
        return lambda: time.clock_gettime(time.CLOCK_MONOTONIC)
    return InferredElapsed(time.time, time.monotonic)


class SystemClock:
    """The machine's own time."""

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
        """Unchanged: this clock runs at normal speed."""
        return seconds

    async def sleep(self, seconds: float) -> None:
        """Wait `seconds`."""
        await asyncio.sleep(max(0.0, seconds))


class AcceleratedClock:
    """Time that begins at `start` on creation, and runs `rate` times as fast."""

    def __init__(self, start: datetime, rate: float, real: Clock) -> None:
        self._start, self._rate, self._real = start.astimezone(UTC), rate, real
        self._began = real.boottime()

    def now(self) -> datetime:
        """The UTC instant of this clock; changes to the machine's wall clock do not affect it."""
        return self._start + timedelta(seconds=self.boottime() - self._began * self._rate)

    def monotonic(self) -> float:
        """Seconds awake, at `rate` times the real speed."""
        return self._real.monotonic() * self._rate

    def boottime(self) -> float:
        """Seconds elapsed, at `rate` times the real speed."""
        return self._real.boottime() * self._rate

    def real_seconds(self, seconds: float) -> float:
        """How many real seconds `seconds` of this clock take."""
        return seconds / self._rate

    async def sleep(self, seconds: float) -> None:
        """Wait `seconds` of this clock."""
        await self._real.sleep(self.real_seconds(seconds))


def parse_clock(text: str) -> tuple[datetime, float]:
    """Parse an instant and a speed (rule 3).  Raises `InvalidInput`."""
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
    """The clock that the environment asks for; by default the machine's own.

    Raises `InvalidInput` when `UNKNOT_CLOCK` cannot be parsed.
    """
    text = environment.get(VARIABLE, "")
    if not text:
        return SystemClock()
    start, rate = parse_clock(text)
    return AcceleratedClock(start, rate, SystemClock())

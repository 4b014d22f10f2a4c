"""Stand-ins for the machine that tests hold in their hand.  None of them waits for real time."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from app.ports import Wake

MONDAY_MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)  # 09:00 in Berlin
STEPS = 25


async def settle(steps: int = STEPS) -> None:
    """Let everything that is ready to run do so."""
    for _ in range(steps):
        await asyncio.sleep(0)


class FakeClock:
    """Time that moves only when told to: it can pass, step, or be slept through.

    Timers (`sleep`, and `FakeTimer`) count the time awake, as those of a real machine do.
    `settle` lets what a timer woke run, for at most a number of steps.
    """

    def __init__(
        self,
        now: datetime = MONDAY_MORNING,
        settle: Callable[[int], Awaitable[None]] = settle,
    ) -> None:
        self._now = now.astimezone(UTC)
        self._awake = 1000.0
        self._elapsed = 5000.0
        self._order = itertools.count()
        self._settle = settle
        self._timers: list[tuple[float, int, Callable[[], None]]] = []

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._awake

    def boottime(self) -> float:
        return self._elapsed

    def real_seconds(self, seconds: float) -> float:
        return seconds

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.get_running_loop().create_future()

        def ring() -> None:
            if not woken.done():
                woken.set_result(None)

        self.after(seconds, ring)
        await woken

    def after(self, seconds: float, ring: Callable[[], None]) -> None:
        """Call `ring` when the machine has been awake for `seconds` more."""
        heapq.heappush(self._timers, (self._awake + max(0.0, seconds), next(self._order), ring))

    async def advance(self, seconds: float, steps: int = STEPS) -> None:
        """Let time pass, stopping at each timer in its turn so that what it wakes can run."""
        await self._settle(steps)
        end = self._awake + seconds
        while self._timers and self._timers[0][0] <= end:
            due, _, ring = heapq.heappop(self._timers)
            self._pass(max(0.0, due - self._awake))  # what is overdue after a freeze rings at once
            ring()
            await self._settle(steps)
        self._pass(end - self._awake)
        await self._settle(steps)

    async def advance_to(self, instant: datetime) -> None:
        """Let time pass until the wall clock shows `instant`."""
        await self.advance((instant - self._now).total_seconds())

    def step(self, seconds: float) -> None:
        """Somebody sets the wall clock, forward or (below 0) back.  No time passes."""
        self._now += timedelta(seconds=seconds)

    def suspend(self, seconds: float) -> None:
        """The machine sleeps: the wall goes on, timers stand still.  Nothing runs."""
        self._now += timedelta(seconds=seconds)
        self._elapsed += seconds

    def freeze(self, seconds: float) -> None:
        """The process is stopped, as a browser stops a page: time passes, and nothing runs."""
        self._pass(seconds)

    def _pass(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self._awake += seconds
        self._elapsed += seconds


class FakeTimer:
    """An alarm on a `FakeClock`.  Like the real one it never rings early, and rings late when
    the machine slept or its wall clock was set forward after it was set."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self._set: dict[str, tuple[datetime, Wake]] = {}
        self._running: set[asyncio.Task[None]] = set()
        self.errors: list[Exception] = []

    def set(self, name: str, at: datetime, wake: Wake) -> None:
        self._set[name] = (at, wake)
        self._arm(name, at, wake)

    def clear(self, name: str) -> None:
        self._set.pop(name, None)

    def at(self, name: str) -> datetime | None:
        """The instant `name` is set to, or nothing when it is not set."""
        return self._set[name][0] if name in self._set else None

    def _arm(self, name: str, at: datetime, wake: Wake) -> None:
        wait = (at - self._clock.now()).total_seconds()
        self._clock.after(wait, lambda: self._ring(name, at, wake))

    def _ring(self, name: str, at: datetime, wake: Wake) -> None:
        if self._set.get(name) != (at, wake):
            return  # cleared, or set to something else meanwhile
        if self._clock.now() < at:
            self._arm(name, at, wake)
            return
        del self._set[name]
        task = asyncio.ensure_future(self._run(wake))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _run(self, wake: Wake) -> None:
        try:
            await wake()
        except Exception as error:  # the real one logs it and goes on
            self.errors.append(error)


@dataclass(frozen=True, slots=True)
class Shown:
    """One notification a person was given."""

    break_id: str
    title: str
    body: str


@dataclass
class FakeNotifier:
    """A channel that remembers what it showed and what was taken back."""

    channel: str = "in_app"
    works: bool = True
    shown: list[Shown] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)

    async def available(self) -> bool:
        return self.works

    async def show(self, break_id: str, title: str, body: str) -> None:
        self.shown.append(Shown(break_id, title, body))

    async def withdraw(self, break_id: str) -> None:
        self.withdrawn.append(break_id)


@dataclass
class Leases:
    """What processes on the same data share: who holds the lease, if anybody does."""

    holder: FakeLease | None = None


class FakeLease:
    """A process's hand on the lease."""

    def __init__(self, leases: Leases) -> None:
        self._leases = leases
        self._alive = True

    def take(self) -> bool:
        if self._leases.holder is None and self._alive:
            self._leases.holder = self
        return self._leases.holder is self

    def holds(self) -> bool:
        return self._leases.holder is self

    def give_back(self) -> None:
        if self._leases.holder is self:
            self._leases.holder = None

    def dies(self) -> None:
        """The process is gone, without a word."""
        self._alive = False
        self.give_back()

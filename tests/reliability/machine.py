"""A machine with processes of Unknot on it that can be started, ended and killed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from app.bootstrap import assemble
from app.services.container import Services
from app.services.notification_channels import NotificationKind
from app.storage.store import KeptStore, memory_store
from app.texts import breaks as words
from tests.fakes import FakeClock, FakeLease, FakeNotifier, FakeTimer, Leases
from tests.graph import BERLIN, shipped_content
from tests.services.reminder_graph import FakeSenses

SOON = words.message(NotificationKind.SOON, "").title


class ProcessClock:
    """The machine's clock as one process has it: once that is dead, nothing wakes it."""

    def __init__(self, machine: FakeClock) -> None:
        self._machine = machine
        self.alive = True

    def now(self) -> datetime:
        return self._machine.now()

    def monotonic(self) -> float:
        return self._machine.monotonic()

    def boottime(self) -> float:
        return self._machine.boottime()

    def real_seconds(self, seconds: float) -> float:
        return seconds

    async def sleep(self, seconds: float) -> None:
        await self._machine.sleep(seconds)
        if not self.alive:
            await asyncio.Event().wait()

    def after(self, seconds: float, ring: Callable[[], None]) -> None:
        self._machine.after(seconds, lambda: ring() if self.alive else None)


@dataclass
class RingingNotifier(FakeNotifier):
    """Notes when each notification came: in `rung`, in seconds of the machine, with what it was.

    A prompt without an id is noted as "asked".
    """

    clock: FakeClock = field(default_factory=lambda: FakeClock(datetime.min.replace(tzinfo=UTC)))
    rung: list[tuple[float, str]] = field(default_factory=list)

    async def show(self, break_id: str, title: str, body: str) -> None:
        await super().show(break_id, title, body)
        what = break_id or ("soon" if title == SOON else "asked")
        self.rung.append((self.clock.boottime(), what))


@dataclass
class Process:
    """One `unknot remind`, with a desktop to tell."""

    services: Services
    clock: ProcessClock
    timer: FakeTimer
    lease: FakeLease
    notifier: FakeNotifier


@dataclass
class Machine:
    """What the processes share: the clock, the data, the lease, and what the machine senses."""

    clock: FakeClock
    store: KeptStore = field(default_factory=memory_store)
    leases: Leases = field(default_factory=Leases)
    activity_monitor: FakeSenses = field(default_factory=FakeSenses)
    running: list[Process] = field(default_factory=list)
    ended: list[Process] = field(default_factory=list)
    rung: list[tuple[float, str]] = field(default_factory=list)
    clock_set: list[float] = field(default_factory=list)

    @property
    def services(self) -> Services:
        """The process that was started last: a person's own hand on everything."""
        return self.running[-1].services

    async def start(self) -> None:
        """One more process."""
        clock, lease = ProcessClock(self.clock), FakeLease(self.leases)
        timer = FakeTimer(clock)  # type: ignore[arg-type]
        notifier = RingingNotifier("desktop", clock=self.clock, rung=self.rung)
        services = assemble(
            clock=clock,
            timer=timer,
            store=self.store,
            content=shipped_content(),
            system_zone=lambda: BERLIN,
            lease=lease,
        )
        services.notification_channels.add(notifier)
        services.activity_monitor.add_inhibitor_source(self.activity_monitor)
        services.activity_monitor.use_idle_source(self.activity_monitor)
        self.running.append(Process(services, clock, timer, lease, notifier))
        await services.start()

    async def stop(self) -> None:
        """The oldest process ends as it should."""
        process = self.running.pop(0)
        await process.services.stop()
        self.ended.append(process)

    def kill(self) -> None:
        """The oldest process dies without a word."""
        process = self.running.pop(0)
        process.clock.alive = False
        process.lease.dies()
        self.ended.append(process)

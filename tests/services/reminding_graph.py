"""Reminders over fakes, from Monday 09:00 in Berlin: what their tests hold in their hand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from app.bootstrap import assemble
from app.domain.breaks import HoldBack
from app.domain.breaks.phases import Offered
from app.domain.breaks.signals import Idle, IdleUnknown
from app.services.breaktime import Breaktime
from app.services.reminders import Reminders
from tests.domain.breaks.life import at, local
from tests.fakes import FakeAlarm, FakeNotifier
from tests.graph import BERLIN, Graph, graph, shipped_library


@dataclass
class FakeSenses:
    """What the machine would say of its person."""

    now: Idle = field(default_factory=IdleUnknown)
    holding: tuple[HoldBack, ...] = ()

    def idle(self) -> Idle:
        return self.now

    def hold_backs(self) -> tuple[HoldBack, ...]:
        return self.holding


@dataclass
class Morning:
    """The services, and every hand on what they stand on."""

    graph: Graph
    notifier: FakeNotifier
    senses: FakeSenses

    @property
    def reminders(self) -> Reminders:
        return self.graph.unknot.reminders

    @property
    def breaktime(self) -> Breaktime:
        return self.graph.unknot.breaktime

    @property
    def is_offered(self) -> bool:
        return isinstance(self.reminders.state.phase, Offered)

    async def until(self, instant: str) -> None:
        """Let time pass until `mon 10:30`."""
        await self.graph.clock.advance_to(at(instant))

    def logged(self, kind: type) -> list[str]:
        """When something of one kind was logged, earliest first."""
        events = reversed(self.reminders.history())
        return [local(event.at) for event in events if isinstance(event.what, kind)]


def morning(begins: str = "mon 09:00", over: Graph | None = None) -> Morning:
    """Services that have not begun to work."""
    parts = over or graph(at(begins))
    notifier, senses = FakeNotifier("desktop"), FakeSenses()
    parts.unknot.reminders.channels.add(notifier)
    parts.unknot.reminders.senses.add(senses)
    parts.unknot.reminders.senses.listen_to(senses)
    return Morning(parts, notifier, senses)


@asynccontextmanager
async def working(begins: str = "mon 09:00", over: Graph | None = None) -> AsyncIterator[Morning]:
    """Services at work, and nothing wrong with their alarm at the end."""
    found = morning(begins, over)
    await found.graph.unknot.start()
    try:
        yield found
    finally:
        await found.graph.unknot.stop()
    assert found.graph.alarm.errors == []


def another_process(first: Graph) -> Graph:
    """New services over the same clock and the same data."""
    alarm = FakeAlarm(first.clock)
    unknot = assemble(
        clock=first.clock,
        alarm=alarm,
        store=first.store,
        library=shipped_library(),
        system_zone=lambda: BERLIN,
    )
    return Graph(unknot, first.clock, alarm, first.store)

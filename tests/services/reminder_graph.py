"""Reminders over fakes, from Monday 09:00 in Berlin: what their tests hold in their hand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from app.bootstrap import assemble
from app.domain.breaks import Inhibitor
from app.domain.breaks.observations import Idle, IdleUnknown
from app.domain.breaks.phases import Offered
from app.services.break_player import BreakPlayerService
from app.services.reminders import Reminders
from tests.domain.breaks.life import at, local
from tests.fakes import FakeNotifier, FakeTimer
from tests.graph import BERLIN, Graph, graph, shipped_content


@dataclass
class FakeSenses:
    """What the machine would say of its person."""

    now: Idle = field(default_factory=IdleUnknown)
    holding: tuple[Inhibitor, ...] = ()

    def idle(self) -> Idle:
        return self.now

    def inhibitors(self) -> tuple[Inhibitor, ...]:
        return self.holding


@dataclass
class Morning:
    """The services, and every hand on what they stand on."""

    graph: Graph
    notifier: FakeNotifier
    activity_monitor: FakeSenses

    @property
    def reminders(self) -> Reminders:
        return self.graph.services.reminders

    @property
    def break_player(self) -> BreakPlayerService:
        return self.graph.services.break_player

    @property
    def is_offered(self) -> bool:
        return isinstance(self.reminders.state.phase, Offered)

    async def until(self, instant: str) -> None:
        """Let time pass until `mon 10:30`."""
        await self.graph.clock.advance_to(at(instant))

    def logged(self, kind: type) -> list[str]:
        """When something of one kind was logged, earliest first."""
        events = reversed(self.graph.services.break_log.history())
        return [local(event.at) for event in events if isinstance(event.what, kind)]


def morning(begins: str = "mon 09:00", over: Graph | None = None) -> Morning:
    """Services that have not begun to work."""
    parts = over or graph(at(begins))
    notifier, activity_monitor = FakeNotifier("desktop"), FakeSenses()
    parts.services.notification_channels.add(notifier)
    parts.services.activity_monitor.add_inhibitor_source(activity_monitor)
    parts.services.activity_monitor.use_idle_source(activity_monitor)
    return Morning(parts, notifier, activity_monitor)


@asynccontextmanager
async def working(begins: str = "mon 09:00", over: Graph | None = None) -> AsyncIterator[Morning]:
    """Services at work, and nothing wrong with their alarm at the end."""
    found = morning(begins, over)
    await found.graph.services.start()
    try:
        yield found
    finally:
        await found.graph.services.stop()
    assert found.graph.timer.errors == []


def another_process(first: Graph) -> Graph:
    """New services over the same clock and the same data."""
    timer = FakeTimer(first.clock)
    services = assemble(
        clock=first.clock,
        timer=timer,
        store=first.store,
        content=shipped_content(),
        system_zone=lambda: BERLIN,
    )
    return Graph(services, first.clock, timer, first.store)

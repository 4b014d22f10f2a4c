"""The whole object graph over stand-ins: real services and content, nothing of the machine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from app import paths
from app.bootstrap import assemble
from app.content_loader import load_content
from app.domain.content import Content
from app.domain.settings import Settings, Welcome
from app.services.container import Services
from app.storage.memory import MemoryValue
from app.storage.store import KeptStore, memory_store
from tests.fakes import MONDAY_MORNING, FakeClock, FakeTimer

BERLIN = "Europe/Berlin"
NEWCOMER = Settings()
AT_HOME = Settings(welcome=Welcome.DONE)


@cache
def shipped_content() -> Content:
    """The real content, loaded once for all tests; it never changes."""
    return load_content(paths.shipped("data"))


@dataclass(frozen=True, slots=True)
class Graph:
    """The services, and the hands of the tests on what they stand on."""

    services: Services
    clock: FakeClock
    timer: FakeTimer
    store: KeptStore


def graph(
    now: datetime = MONDAY_MORNING, zone: str = BERLIN, settings: Settings = AT_HOME
) -> Graph:
    """Services that begin at `now` on a machine set to `zone`, with nothing else kept yet."""
    clock, store = FakeClock(now), memory_store()
    store.settings = MemoryValue(settings)
    timer = FakeTimer(clock)
    services = assemble(
        clock=clock,
        timer=timer,
        store=store,
        content=shipped_content(),
        system_zone=lambda: zone,
    )
    return Graph(services, clock, timer, store)

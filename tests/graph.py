"""The whole object graph over stand-ins: real services and content, nothing of the machine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from app import paths
from app.bootstrap import assemble
from app.content import load_library
from app.domain.library import Library
from app.domain.settings import Settings, Welcome
from app.services.unknot import Unknot
from app.storage.memory import MemoryCell
from app.storage.store import KeptStore, memory_store
from tests.fakes import MONDAY_MORNING, FakeAlarm, FakeClock

BERLIN = "Europe/Berlin"
NEWCOMER = Settings()
AT_HOME = Settings(welcome=Welcome.DONE)


@cache
def shipped_library() -> Library:
    """The real content, loaded once for all tests; it never changes."""
    return load_library(paths.shipped("data"))


@dataclass(frozen=True, slots=True)
class Graph:
    """The services, and the hands of the tests on what they stand on."""

    unknot: Unknot
    clock: FakeClock
    alarm: FakeAlarm
    store: KeptStore


def graph(
    now: datetime = MONDAY_MORNING, zone: str = BERLIN, settings: Settings = AT_HOME
) -> Graph:
    """Services that begin at `now` on a machine set to `zone`, with nothing else kept yet."""
    clock, store = FakeClock(now), memory_store()
    store.settings = MemoryCell(settings)
    alarm = FakeAlarm(clock)
    unknot = assemble(
        clock=clock,
        alarm=alarm,
        store=store,
        library=shipped_library(),
        system_zone=lambda: zone,
    )
    return Graph(unknot, clock, alarm, store)

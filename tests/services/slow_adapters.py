"""What processes share, and adapters whose every call takes a few steps or hangs."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.storage.store import KeptStore, memory_store
from tests.fakes import FakeClock
from tests.services.scheduling import NOBODY, step

if TYPE_CHECKING:
    from tests.services.processes import Life


@dataclass
class Folder:
    """What processes on one data folder share, apart from what is stored."""

    turn: str = NOBODY
    lease: str = NOBODY
    waiting: list[asyncio.Future[None]] = field(default_factory=list)

    def end_turn(self, name: str) -> None:
        """Leave the turn to others."""
        if self.turn == name:
            self.turn = NOBODY
            for each in self.waiting:
                if not each.done():
                    each.set_result(None)
            self.waiting.clear()


@dataclass
class OneTurn:
    """A process's hand on `turn.lock`."""

    folder: Folder
    name: str

    @asynccontextmanager
    async def held_meanwhile(self) -> AsyncIterator[None]:
        await step()
        while self.folder.turn != NOBODY:
            over = asyncio.get_running_loop().create_future()
            self.folder.waiting.append(over)
            await over
        self.folder.turn = self.name
        try:
            yield
        finally:
            self.folder.end_turn(self.name)

    def check(self) -> None:
        """It cannot be taken away here."""


@dataclass
class OneLease:
    """A process's hand on `reminding.lock`."""

    folder: Folder
    name: str

    def take(self) -> bool:
        if self.folder.lease == NOBODY:
            self.folder.lease = self.name
        return self.holds()

    def holds(self) -> bool:
        return self.folder.lease == self.name

    def give_back(self) -> None:
        if self.holds():
            self.folder.lease = NOBODY


@dataclass(frozen=True, slots=True)
class ShowCall:
    """One call to show a notification: by whom, of which break, and what was so at that moment."""

    by: str
    break_id: str
    title: str
    was_offered: bool
    had_lease: bool


@dataclass
class SlowDesktop:
    """A channel whose every call takes a few steps, or hangs."""

    life: Life
    name: str
    channel: str = "desktop"
    works: asyncio.Event = field(default_factory=asyncio.Event)
    up: set[str] = field(default_factory=set)

    async def available(self) -> bool:
        await step()
        return True

    async def show(self, break_id: str, title: str, body: str) -> None:
        if not break_id:
            return
        self.life.shown.append(
            ShowCall(self.name, break_id, title, self.life.is_offered(break_id), self._has_lease())
        )
        await self._work()
        self.up.add(break_id)

    async def withdraw(self, break_id: str) -> None:
        await self._work()
        self.up.discard(break_id)

    def left_behind(self, break_id: str) -> str:
        return f"{self.name} {break_id}" if break_id in self.up else ""

    async def withdraw_trace(self, trace: str) -> None:
        await self._work()
        name, _, break_id = trace.partition(" ")
        self.life.processes[name].desktop.up.discard(break_id)

    def _has_lease(self) -> bool:
        return self.life.folder.lease == self.name

    async def _work(self) -> None:
        await step(2)
        await self.works.wait()


class SlowCell:
    """A cell whose writes take a few steps: before them nothing is written, after them all is."""

    def __init__(self, cell: Any) -> None:
        self._cell = cell

    def get(self) -> Any:
        return self._cell.get()

    async def put(self, value: Any) -> None:
        await step()
        await self._cell.put(value)
        await step()

    def putting(self, value: Any) -> Any:
        return self._cell.putting(value)


class SlowLog:
    """The log of events, likewise."""

    def __init__(self, log: Any) -> None:
        self._log = log

    @property
    def version(self) -> int:
        return int(self._log.version)

    def presence(self, key: str) -> Any:
        return self._log.presence(key)

    def all(self) -> Any:
        return self._log.all()

    async def save(self, *things: Any) -> None:
        await step()
        await self._log.save(*things)
        await step()

    def saving(self, *things: Any) -> Any:
        return self._log.saving(*things)


def slow_store(kept: KeptStore) -> KeptStore:
    """A process's hand on what is stored."""
    mine = memory_store()
    for name in ("break_state", "service_status", "standby_status", "break_announced"):
        if hasattr(kept, name):
            setattr(mine, name, SlowCell(getattr(kept, name)))
    mine.break_events = SlowLog(kept.break_events)  # type: ignore[assignment]

    async def write_together(*writes: Any) -> None:
        await step()
        await kept.write_together(*writes)
        await step()

    mine.write_together = write_together  # type: ignore[method-assign]
    return mine


class OwnClock:
    """The machine's clock, waking each process as itself."""

    def __init__(self, machine: FakeClock) -> None:
        self._machine = machine
        self.now, self.monotonic, self.boottime = machine.now, machine.monotonic, machine.boottime

    def real_seconds(self, seconds: float) -> float:
        return seconds

    async def sleep(self, seconds: float) -> None:
        await self._machine.sleep(seconds)

    def after(self, seconds: float, ring: Callable[[], None]) -> None:
        as_itself = contextvars.copy_context()
        self._machine.after(seconds, lambda: as_itself.run(ring))

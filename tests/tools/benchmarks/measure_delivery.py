"""How late a reminder comes: from the instant at which a break is due to the channel being told.

Two hundred offers by the real services, alarm and store on disk, on a clock that runs fast; the
lateness is told in real seconds.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bootstrap import build
from app.domain.breaks import BreakId, DueAt
from app.services.container import Services
from app.system.clock import AcceleratedClock, SystemClock
from tests.tools.benchmarks.result import Aim, Result, median

OFFERS = 200
RATE = 3600.0
BEGINS = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class Listening:
    """A channel that notes how late it is told, and puts each break off as often as it can."""

    channel = "bench"

    def __init__(self, services: Services) -> None:
        self._unknot = services
        self._at_work: list[asyncio.Future[object]] = []
        self.late: list[float] = []
        self.expected: set[datetime] = set()
        self.enough = asyncio.Event()

    async def available(self) -> bool:
        return True

    async def show(self, break_id: str, title: str, body: str) -> None:
        now = self._unknot.clock.now()
        due = max((at for at in self.expected if at <= now), default=now)
        self.late.append((now - due) / timedelta(seconds=1) / RATE)
        if len(self.late) >= OFFERS:
            self.enough.set()
        self._at_work.append(asyncio.ensure_future(self._answer(BreakId(break_id))))

    async def withdraw(self, break_id: str) -> None:
        """It shows nothing."""

    def note(self) -> None:
        """When the next offer is expected."""
        due = self._unknot.reminders.next_due()
        if isinstance(due, DueAt):
            self.expected.add(due.at)

    async def _answer(self, break_id: BreakId) -> None:
        reminders = self._unknot.reminders
        state = reminders.state
        if getattr(getattr(state.phase, "open", None), "snoozes", 0) < 3:
            await reminders.snooze(5, break_id)
        else:
            await reminders.skip(break_id)


async def _lateness(folder: Path) -> list[float]:
    services = build(folder, AcceleratedClock(BEGINS, RATE, SystemClock()))
    await services.settings.set("windows", "mon-sun 00:00-24:00")
    await services.settings.set("interval_minutes", "30")
    listening = Listening(services)
    services.notification_channels.add(listening)
    note = listening.note  # signals hold their listeners weakly
    services.reminders.changed.connect(note)
    await services.start()
    listening.note()
    await listening.enough.wait()
    await services.stop()
    services.close()
    return sorted(listening.late[:OFFERS])


def measure() -> Iterable[Result]:
    """The middle, and what 99 of 100 stay within."""
    with TemporaryDirectory() as folder:
        late = asyncio.run(_lateness(Path(folder)))
    against = f"{OFFERS} offers at {RATE:g} times the speed, the store on disk"
    yield Result("delivery_lateness_p50", median(late), "s", Aim.NONE, against)
    yield Result("delivery_lateness_p99", late[int(len(late) * 0.99) - 1], "s", 1.0, against)

"""Several processes on one data folder, run one step at a time in an order that a test chooses.

Each process is a few tasks of one event loop.  At every await somebody else may go on: the loop
asks the test which.  A process can be stopped and continued (SIGSTOP, SIGCONT) or killed at any
of these points, and its notification channel can hang.
"""

from __future__ import annotations

import asyncio
import contextvars
import random
import weakref
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.breaks import BreakSettings, first_state
from app.domain.breaks.phases import Offered
from app.services.activity_monitor import ActivityMonitor, NoIdleSource
from app.services.notification_channels import Message, NotificationChannels, NotificationKind
from app.services.reminders import Reminders
from app.services.signal import Signal
from app.storage.memory import MemoryValue
from app.storage.store import KeptStore, memory_store
from tests.domain.breaks.life import at
from tests.fakes import FakeClock, FakeTimer

NOBODY = ""
PATIENCE = 60.0  # steps until a channel counts as hanging
OWNER: contextvars.ContextVar[str] = contextvars.ContextVar("OWNER", default=NOBODY)


class Order:
    """Which step comes next: that of the task with the greatest priority, which a test draws.

    Now and then the task that was about to go on is put last instead.  So a task can be left
    standing at any await for as long as others have anything to do, which chance alone hardly
    ever does.  (PCT, "A randomized scheduler with probabilistic guarantees of finding bugs".)
    """

    def __init__(self, seed: int, often: float = 0.05) -> None:
        self._chance = random.Random(seed)
        self._often = often
        self._priorities: weakref.WeakKeyDictionary[Any, float] = weakref.WeakKeyDictionary()
        self._last = 0.0
        self.fair = True

    def choose(self, handles: list[Any]) -> int:
        """The place of the step to be taken."""
        if self.fair:
            return 0
        ranked = [self._priority(each) for each in handles]
        best = ranked.index(max(ranked))
        if self._chance.random() < self._often:
            self._last -= 1
            self._priorities[_task(handles[best])] = self._last
        return best

    def _priority(self, handle: Any) -> float:
        return self._priorities.setdefault(_task(handle), self._chance.random())


def _task(handle: Any) -> Any:
    """What a step belongs to: its task, or itself."""
    found = getattr(handle._callback, "__self__", None)
    return found if isinstance(found, asyncio.Task) else handle


class ChoosingLoop(asyncio.SelectorEventLoop):
    """Takes one step at a time, in some order.  Steps of a stopped process wait, those of a dead
    one never come."""

    def __init__(self, order: Order) -> None:
        super().__init__()
        self.order = order
        self.stopped: set[str] = set()
        self.dead: set[str] = set()
        self._never: list[Any] = []
        self._steps = 0

    def let_all_end(self) -> None:
        """No process is stopped or dead any more."""
        self.order.fair = True
        self.stopped.clear()
        self.dead.clear()
        self._ready.extend(self._never)

    def time(self) -> float:
        """Steps: so even a time limit ends at the same place each time."""
        return float(self._steps)

    def _run_once(self) -> None:
        self._steps += 1
        able, waiting = [], deque[Any]()
        for handle in self._ready:  # type: ignore[has-type]
            owner = handle._context.get(OWNER, NOBODY)
            if owner in self.stopped:
                waiting.append(handle)
            elif owner in self.dead:
                self._never.append(handle)
            else:
                able.append(handle)
        self._ready = deque([able.pop(self.order.choose(able))] if able else [])
        super()._run_once()  # type: ignore[misc]
        self._ready = deque([*waiting, *able, *self._ready])


def run(seed: int, story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a story to its end, in an order that follows from the seed."""
    loop = ChoosingLoop(Order(seed))
    try:
        loop.run_until_complete(story())
    finally:
        loop.let_all_end()
        while left := asyncio.all_tasks(loop):
            for each in left:
                each.cancel()
            loop.run_until_complete(step(20))
        loop.close()


async def step(times: int = 1) -> None:
    """Let others go on."""
    for _ in range(times):
        await asyncio.sleep(0)


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
class Told:
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
        self.life.told.append(
            Told(self.name, break_id, title, self.life.is_offered(break_id), self._has_lease())
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


@dataclass
class Process:
    """One `unknot remind`."""

    name: str
    reminders: Reminders
    desktop: SlowDesktop
    context: contextvars.Context
    timer: FakeTimer

    def do(self, work: Callable[[], Coroutine[Any, Any, Any]]) -> asyncio.Task[Any]:
        """Have the process do something."""
        return asyncio.get_running_loop().create_task(work(), context=self.context)


class Life:
    """The machine, its processes, and everything they told."""

    def __init__(self, count: int = 0) -> None:
        self.clock = FakeClock(at("mon 09:44:50"))
        self.kept = memory_store()
        self.folder = Folder()
        self.settings = BreakSettings("Europe/Berlin")
        since = first_state(self.settings, at("mon 09:00"))
        self.kept.break_state = MemoryValue(replace(since, seen=self.clock.now()))
        self.told: list[Told] = []
        self.processes: dict[str, Process] = {}
        for _ in range(count):
            self.start()

    @property
    def loop(self) -> ChoosingLoop:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, ChoosingLoop)
        return loop

    @property
    def living(self) -> list[Process]:
        return [one for one in self.processes.values() if one.name not in self.loop.dead]

    def is_offered(self, break_id: str) -> bool:
        match self.kept.break_state.get():
            case state if isinstance(getattr(state, "phase", None), Offered):
                return state.phase.open.id == break_id  # type: ignore[union-attr]
            case _:
                return False

    def start(self) -> Process:
        """One more process, at work."""
        process = self.command()
        process.do(process.reminders.start)
        return process

    def command(self) -> Process:
        """One more process, that does not work by itself."""
        name = f"p{len(self.processes) + 1}"
        context = contextvars.copy_context()
        context.run(OWNER.set, name)
        clock, desktop = OwnClock(self.clock), SlowDesktop(self, name)
        desktop.works.set()
        timer = FakeTimer(clock)  # type: ignore[arg-type]
        reminders = Reminders(
            clock=clock,
            timer=timer,
            store=slow_store(self.kept),
            settings=lambda: self.settings,
            settings_changed=Signal(),
            activity_monitor=ActivityMonitor(clock, NoIdleSource()),
            channels=NotificationChannels([desktop], _message, patience=PATIENCE),
            lease=OneLease(self.folder, name),
            process_lock=OneTurn(self.folder, name),
        )
        self.processes[name] = Process(name, reminders, desktop, context, timer)
        return self.processes[name]

    def kill(self, name: str) -> None:
        """It is gone; the system lets go of what it held."""
        kept = {each.trace for each in self.kept.break_announced.get().left_behind}
        desktop = self.processes[name].desktop
        # Dying in the moment after showing, before that is stored, leaves what nobody knows of.
        desktop.up = {one for one in desktop.up if desktop.left_behind(one) in kept}
        self.loop.dead.add(name)
        self.loop.stopped.discard(name)
        self.folder.end_turn(name)
        if self.folder.lease == name:
            self.folder.lease = NOBODY

    def pass_over(self) -> None:
        """Another may take the lease, whoever holds it."""
        self.folder.lease = NOBODY

    async def be_quiet(self) -> None:
        """Everybody goes on until nothing is left to do."""
        self.loop.order.fair = True
        self.loop.stopped.clear()
        for one in self.processes.values():
            one.desktop.works.set()
        await step(600)


def _message(occasion: NotificationKind) -> Message:
    return Message(occasion.value, "")

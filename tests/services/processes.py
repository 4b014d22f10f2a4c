"""A machine on which several reminder processes run over one data folder.

A process can be stopped and continued (SIGSTOP, SIGCONT) or killed at any await, and its
notification channel can hang."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any

from app.domain.breaks import BreakSettings, first_state
from app.domain.breaks.phases import Offered
from app.services.activity_monitor import ActivityMonitor, NoIdleSource
from app.services.break_log import BreakLog
from app.services.notification_channels import (
    Message,
    NotificationChannels,
    NotificationKind,
    Occasion,
)
from app.services.prompter import Prompter
from app.services.reminder_loop import ReminderLoop
from app.services.reminders import Reminders
from app.services.signal import Signal
from app.storage.memory import MemoryValue
from app.storage.store import memory_store
from tests.domain.breaks.life import at
from tests.fakes import FakeClock, FakeTimer
from tests.services.scheduling import NOBODY, OWNER, ChoosingLoop, settle
from tests.services.slow_adapters import (
    Folder,
    OneLease,
    OneTurn,
    OwnClock,
    ShowCall,
    SlowDesktop,
    slow_store,
)

PATIENCE = 60.0  # steps until a channel counts as hanging


@dataclass
class Process:
    """One `unknot remind`."""

    name: str
    reminder_loop: ReminderLoop
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
        self.clock = FakeClock(at("mon 09:44:50"), settle)
        self.kept = memory_store()
        self.folder = Folder()
        self.settings = BreakSettings("Europe/Berlin")
        since = first_state(self.settings, at("mon 09:00"))
        self.kept.break_state = MemoryValue(replace(since, seen=self.clock.now()))
        self.shown: list[ShowCall] = []
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
        process.do(process.reminder_loop.start)
        return process

    def command(self) -> Process:
        """One more process, that does not work by itself."""
        name = f"p{len(self.processes) + 1}"
        context = contextvars.copy_context()
        context.run(OWNER.set, name)
        clock, desktop = OwnClock(self.clock), SlowDesktop(self, name)
        desktop.works.set()
        timer = FakeTimer(clock)  # type: ignore[arg-type]
        store = slow_store(self.kept)
        log, monitor = BreakLog(store), ActivityMonitor(clock, NoIdleSource())
        channels = NotificationChannels([desktop], _message, timeout=PATIENCE)
        reminder_loop = ReminderLoop(
            clock=clock,
            timer=timer,
            store=store,
            settings=lambda: self.settings,
            settings_changed=Signal(),
            activity_monitor=monitor,
            channels=channels,
            log=log,
            prompter=Prompter(channels, log),
            lease=OneLease(self.folder, name),
            process_lock=OneTurn(self.folder, name),
        )
        reminders = Reminders(
            clock=clock, store=store, loop=reminder_loop, log=log, activity_monitor=monitor
        )
        self.processes[name] = Process(name, reminder_loop, reminders, desktop, context, timer)
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
        await settle(600)


def _message(occasion: Occasion) -> Message:
    assert isinstance(occasion, NotificationKind)
    return Message(occasion.value, "")

"""Reminders while nothing can be saved, and after."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import pytest

from app.bootstrap import assemble
from app.domain.breaks.events import BreakDue, BreakOffered
from app.domain.breaks.pauses import UntilResumed
from app.domain.errors import StillBusy, StorageError
from app.domain.settings import ThemeChoice
from app.services.saving import Saving
from app.storage.memory import MemoryBackend, MemoryCollection, MemoryValue
from app.storage.store import KeptStore
from tests.domain.breaks.life import at
from tests.fakes import FakeClock, FakeTimer
from tests.graph import BERLIN, Graph, shipped_content
from tests.services.reminder_graph import Morning, working

T = TypeVar("T")
FULL = StorageError("The disk is full. Free some space and try again.")


class Disk(MemoryBackend):
    """A backing that takes nothing while `trouble` is there."""

    def __init__(self) -> None:
        self.trouble: list[StorageError] = []

    def check(self) -> None:
        for trouble in self.trouble:
            raise trouble

    def collection(self, name: str, kind: object, key: Callable[[T], str]) -> MemoryCollection[T]:
        disk = self

        class Checked(MemoryCollection[T]):
            async def save(self, *things: T) -> None:
                disk.check()
                await super().save(*things)

        return Checked(name, key)

    def cell(self, name: str, kind: object, default: T) -> MemoryValue[T]:
        disk = self

        class Checked(MemoryValue[T]):
            async def put(self, value: T) -> None:
                disk.check()
                await super().put(value)

        return Checked(default)

    async def write_together(self, writes: Sequence[Any]) -> None:
        self.check()
        await super().write_together(writes)


class Locks:
    """A lease and turns on that disk."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def take(self) -> bool:
        self._disk.check()
        return True

    def holds(self) -> bool:
        return True

    def give_back(self) -> None:
        pass

    def check(self) -> None:
        self._disk.check()

    @asynccontextmanager
    async def held_meanwhile(self) -> AsyncIterator[None]:
        self._disk.check()
        yield


def over(disk: Disk) -> tuple[Graph, KeptStore]:
    """Services over this disk; the second is what is really on it."""
    clock = FakeClock(at("mon 09:00"))
    timer, store, kept, saving = FakeTimer(clock), KeptStore(disk), KeptStore(disk), Saving()
    for name in ("break_state", "service_status", "break_events"):
        setattr(kept, name, getattr(store, name))
    saving.wrap(store)
    services = assemble(
        clock=clock,
        timer=timer,
        store=store,
        content=shipped_content(),
        system_zone=lambda: BERLIN,
        lease=saving.lease(Locks(disk)),
        process_lock=saving.process_lock(Locks(disk)),
    )
    services.saving = saving
    services.background_tasks.insert(0, saving)
    return Graph(services, clock, timer, store), kept


def offers(morning: Morning) -> list[str]:
    return morning.logged(BreakOffered)


async def test_reminders_start_and_go_on_where_nothing_can_be_saved() -> None:
    disk = Disk()
    disk.trouble.append(FULL)
    graph, kept = over(disk)
    async with working(over=graph) as morning:
        assert graph.services.saving.trouble == str(FULL)
        await morning.until("mon 09:45")
        assert morning.is_offered
        assert len(morning.notifier.shown) == 1
        await graph.services.reminders.snooze(10)
        await morning.until("mon 09:55")
        assert offers(morning) == ["mon 09:45:00", "mon 09:55:00"]
    assert kept.break_events.all() == ()


async def test_a_disk_that_fills_up_while_reminders_run_does_not_end_them() -> None:
    disk = Disk()
    graph, _ = over(disk)
    async with working(over=graph) as morning:
        assert graph.services.saving.trouble == ""
        disk.trouble.append(FULL)
        await morning.until("mon 09:45")
        assert morning.is_offered
        assert graph.services.saving.trouble == str(FULL)


async def test_as_soon_as_something_can_be_saved_all_that_was_held_follows() -> None:
    disk = Disk()
    disk.trouble.append(FULL)
    graph, kept = over(disk)
    async with working(over=graph) as morning:
        heard: list[str] = []
        listener = lambda: heard.append(graph.services.saving.trouble)  # noqa: E731
        graph.services.saving.changed.connect(listener)
        before = graph.store.break_events.version
        await morning.until("mon 09:46")
        held = graph.store.break_events.version
        assert held > before
        disk.trouble.clear()
        await graph.services.reminders.skip()
        assert graph.store.break_events.version > held
        assert graph.services.saving.trouble == ""
        assert heard == [""]
        assert kept.break_state.get() == graph.store.break_state.get()
        assert BreakDue in {type(logged.event.what) for logged in kept.break_events.all()}
        assert kept.service_status.get().channels == ("desktop",)


async def test_what_a_person_writes_down_is_never_only_in_memory() -> None:
    disk = Disk()
    graph, _ = over(disk)
    async with working(over=graph):
        disk.trouble.append(FULL)
        with pytest.raises(StorageError):
            await graph.services.settings.set("look", "dark")
    assert graph.services.settings.current.look is ThemeChoice.SYSTEM


async def test_a_command_that_ends_does_not_say_that_it_saved() -> None:
    disk = Disk()
    graph, _ = over(disk)  # no `start`: a command
    disk.trouble.append(FULL)
    with pytest.raises(StorageError):
        await graph.services.reminders.pause(UntilResumed())


async def test_a_process_that_writes_for_too_long_is_waited_for_and_not_passed_over() -> None:
    disk = Disk()
    graph, _ = over(disk)
    async with working(over=graph):
        disk.trouble.append(StillBusy("Another Unknot is still saving."))
        with pytest.raises(StillBusy):
            await graph.services.reminder_loop.check()
        disk.trouble.clear()

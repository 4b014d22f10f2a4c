"""Reminders while nothing can be saved, and after."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import pytest

from app.bootstrap import assemble
from app.domain.breaks.break_events import BreakDue, BreakOffered
from app.domain.breaks.pauses import UntilResumed
from app.domain.errors import StillBusy, StorageTrouble
from app.domain.settings import Look
from app.services.saving import Saving
from app.storage.memory import MemoryBacking, MemoryCell, MemoryCollection
from app.storage.store import KeptStore
from tests.domain.breaks.life import at
from tests.fakes import FakeAlarm, FakeClock
from tests.graph import BERLIN, Graph, shipped_library
from tests.services.reminding_graph import Morning, working

T = TypeVar("T")
FULL = StorageTrouble("The disk is full. Free some space and try again.")


class Disk(MemoryBacking):
    """A backing that takes nothing while `trouble` is there."""

    def __init__(self) -> None:
        self.trouble: list[StorageTrouble] = []

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

    def cell(self, name: str, kind: object, default: T) -> MemoryCell[T]:
        disk = self

        class Checked(MemoryCell[T]):
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
    alarm, store, kept, saving = FakeAlarm(clock), KeptStore(disk), KeptStore(disk), Saving()
    for name in ("break_state", "break_reach", "break_events"):
        setattr(kept, name, getattr(store, name))
    saving.stand_by(store)
    unknot = assemble(
        clock=clock,
        alarm=alarm,
        store=store,
        library=shipped_library(),
        system_zone=lambda: BERLIN,
        lease=saving.lease(Locks(disk)),
        turns=saving.turns(Locks(disk)),
    )
    unknot.saving = saving
    unknot.parts.insert(0, saving)
    return Graph(unknot, clock, alarm, store), kept


def offers(morning: Morning) -> list[str]:
    return morning.logged(BreakOffered)


async def test_reminders_start_and_go_on_where_nothing_can_be_saved() -> None:
    disk = Disk()
    disk.trouble.append(FULL)
    graph, kept = over(disk)
    async with working(over=graph) as morning:
        assert graph.unknot.saving.trouble == str(FULL)
        await morning.until("mon 09:45")
        assert morning.is_offered
        assert len(morning.notifier.shown) == 1
        await graph.unknot.reminders.snooze(10)
        await morning.until("mon 09:55")
        assert offers(morning) == ["mon 09:45:00", "mon 09:55:00"]
    assert kept.break_events.all() == ()


async def test_a_disk_that_fills_up_while_reminders_run_does_not_end_them() -> None:
    disk = Disk()
    graph, _ = over(disk)
    async with working(over=graph) as morning:
        assert graph.unknot.saving.trouble == ""
        disk.trouble.append(FULL)
        await morning.until("mon 09:45")
        assert morning.is_offered
        assert graph.unknot.saving.trouble == str(FULL)


async def test_as_soon_as_something_can_be_saved_all_that_was_held_follows() -> None:
    disk = Disk()
    disk.trouble.append(FULL)
    graph, kept = over(disk)
    async with working(over=graph) as morning:
        heard: list[str] = []
        listener = lambda: heard.append(graph.unknot.saving.trouble)  # noqa: E731
        graph.unknot.saving.changed.connect(listener)
        await morning.until("mon 09:46")
        disk.trouble.clear()
        await graph.unknot.reminders.skip()
        assert graph.unknot.saving.trouble == ""
        assert heard == [""]
        assert kept.break_state.get() == graph.store.break_state.get()
        assert BreakDue in {type(logged.event.what) for logged in kept.break_events.all()}
        assert kept.break_reach.get().channels == ("desktop",)


async def test_what_a_person_writes_down_is_never_only_in_memory() -> None:
    disk = Disk()
    graph, _ = over(disk)
    async with working(over=graph):
        disk.trouble.append(FULL)
        with pytest.raises(StorageTrouble):
            await graph.unknot.preferences.set("look", "dark")
    assert graph.unknot.preferences.current.look is Look.SYSTEM


async def test_a_command_that_ends_does_not_say_that_it_saved() -> None:
    disk = Disk()
    graph, _ = over(disk)  # no `start`: a command
    disk.trouble.append(FULL)
    with pytest.raises(StorageTrouble):
        await graph.unknot.reminders.pause(UntilResumed())


async def test_a_process_that_writes_for_too_long_is_waited_for_and_not_passed_over() -> None:
    disk = Disk()
    graph, _ = over(disk)
    async with working(over=graph):
        disk.trouble.append(StillBusy("Another Unknot is busy writing and does not finish."))
        with pytest.raises(StillBusy):
            await graph.unknot.reminders.look()
        disk.trouble.clear()

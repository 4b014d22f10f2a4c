"""Devices that pass files to each other, in any order, end with the same journal."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from app.domain.import_export.archive import Archive
from app.domain.import_export.comparison import Version
from app.domain.import_export.removals import KINDS
from app.domain.journal.entry import Entry
from app.storage.memory import MemoryBackend
from app.storage.store import KeptStore
from tests.examples import examples
from tests.export.journals import NOW
from tests.fakes import FakeClock
from tests.services.import_export_desk import Desk
from tests.storage.conftest import entry, spot

SKEW = (timedelta(0), timedelta(minutes=-7), timedelta(seconds=40))
DEVICES = range(len(SKEW))
ENTRIES = ("a", "b", "c")
SPOTS = ("s1", "s2")

Known = dict[str, frozenset[str]]
"""By entry: every change of it that somebody knew of when they looked at it."""


@dataclass
class File:
    """What was exported, and which changes its writer knew."""

    content: bytes
    known: Known


class Device:
    """A journal, and which changes of each entry have come to it."""

    def __init__(self, number: int) -> None:
        self.clock = FakeClock(NOW + SKEW[number])
        self.backend = MemoryBackend(self.clock.now)
        self.desk = Desk(KeptStore(self.backend))
        self.known: Known = dict.fromkeys(ENTRIES, frozenset())

    @property
    def store(self) -> KeptStore:
        return self.desk.store

    @property
    def archive(self) -> Archive:
        """What is here, in an order of its own."""
        now = self.desk.import_export.everything
        parts: dict[str, Any] = {
            kind: tuple(sorted(getattr(now, kind), key=lambda each: each.id)) for kind in KINDS
        }
        return replace(now, **parts)

    def file(self) -> File:
        (made,) = self.desk.import_export.render("json", "journal")
        return File(made.content, dict(self.known))

    async def take(self, file: File) -> None:
        found = self.desk.import_export.preview("journal.json", file.content)
        await self.desk.import_export.apply(found, version=Version.HERE)
        self.known = {id: self.known[id] | file.known[id] for id in ENTRIES}

    async def merge_spots(self, spot_id: str, into: str) -> None:
        """As the app does it."""
        here = {each.id for each in self.store.spots.all()}
        if {spot_id, into} <= here:
            moved = [each for each in self.store.entries.all() if each.spot == spot_id]
            target = self.store.spots.get(into)
            await self.store.write_together(
                self.store.entries.saving(*(replace(each, spot=target.id) for each in moved)),
                self.store.spots.removing(spot_id),
            )


@dataclass
class World:
    """All devices, all files ever made, and every change with what its writer knew."""

    devices: list[Device] = field(default_factory=lambda: [Device(number) for number in DEVICES])
    files: list[File] = field(default_factory=list)
    past: dict[str, frozenset[str]] = field(default_factory=dict)
    deletions: set[str] = field(default_factory=set)

    async def do(self, what: tuple[Any, ...]) -> None:
        for device in self.devices:
            await device.clock.advance(1)
        match what:
            case "edit", number, id, spot_id:
                await self._edit(self.devices[number], id, spot_id)
            case "delete", number, id:
                device = self.devices[number]
                if any(each.id == id for each in device.store.entries.all()):
                    self.deletions.add(self._note(device, id))
                    await device.store.entries.remove(id)
            case "merge", number, spot_id, into:
                await self.devices[number].merge_spots(spot_id, into)
            case "export", number:
                self.files.append(self.devices[number].file())
            case "import", number, which:
                if self.files:
                    await self.devices[number].take(self.files[which % len(self.files)])

    async def _edit(self, device: Device, id: str, spot_id: str) -> None:
        note = self._note(device, id)
        listed = [each for each in device.store.entries.all() if each.id == id]
        spots = {each.id for each in device.store.spots.all()}
        before = replace(entry(id), spot=spot(spot_id).id, triggers=())
        if not listed and spot_id not in spots:
            await device.store.spots.save(spot(spot_id, name=spot_id))
        await device.store.entries.save(replace(listed[0] if listed else before, note=note))

    def _note(self, device: Device, id: str) -> str:
        note = f"{id}{len(self.past)}"
        self.past[note] = device.known[id]
        device.known[id] |= {note}
        return note

    async def exchange(self) -> None:
        """Everybody gives everybody a file, three times over."""
        for _ in range(3):
            for giver in self.devices:
                await giver.clock.advance(1)
                for taker in self.devices:
                    if taker is not giver:
                        await taker.take(giver.file())

    def told(self) -> set[str]:
        """The notes of all that was kept aside, on any device."""
        return {
            cast(Entry, thing).note
            for device in self.devices
            for kind, thing, _ in device.backend.aside
            if kind == "entries"
        }


numbers = st.sampled_from(DEVICES)
steps = st.one_of(
    st.tuples(st.just("edit"), numbers, st.sampled_from(ENTRIES), st.sampled_from(SPOTS)),
    st.tuples(st.just("delete"), numbers, st.sampled_from(ENTRIES)),
    st.tuples(st.just("merge"), numbers, *map(st.just, SPOTS)),
    st.tuples(st.just("merge"), numbers, *map(st.just, reversed(SPOTS))),
    st.tuples(st.just("export"), numbers),
    st.tuples(st.just("import"), numbers, st.integers(0, 20)),
)


async def lived(what: Iterable[tuple[Any, ...]]) -> World:
    world = World()
    for step in what:
        await world.do(step)
    await world.exchange()
    return world


@given(st.lists(steps, max_size=30))
@examples(150, deadline=None)
def test_whatever_happens_all_devices_end_with_the_same_journal(
    what: list[tuple[Any, ...]],
) -> None:
    world = asyncio.run(lived(what))
    first, *others = (device.archive for device in world.devices)
    assert others == [first] * len(others)
    spots = {each.id for each in first.spots}
    assert all(each.spot in spots for each in first.entries)


@given(st.lists(steps, max_size=30))
@examples(150, deadline=None)
def test_what_somebody_wrote_is_there_or_was_replaced_knowingly_or_is_told(
    what: list[tuple[Any, ...]],
) -> None:
    world = asyncio.run(lived(what))
    there = {each.note for each in world.devices[0].archive.entries}
    replaced = {note for past in world.past.values() for note in past}
    assert world.past.keys() - world.deletions <= there | replaced | world.told()


@given(st.lists(steps, max_size=20), numbers, st.integers(0, 20))
@examples(60, deadline=None)
def test_taking_a_file_twice_changes_and_tells_nothing(
    what: list[tuple[Any, ...]], number: int, which: int
) -> None:
    async def twice() -> None:
        world = World()
        for step in what:
            await world.do(step)
        if not world.files:
            return
        device, file = world.devices[number], world.files[which % len(world.files)]
        await device.take(file)
        before, aside = device.archive, list(device.backend.aside)
        await device.take(file)
        again = device.archive
        assert (again, again.history, device.backend.aside) == (before, before.history, aside)

    asyncio.run(twice())

"""The disk of a browser, over slots that a test can cut off, fill up and damage."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import StorageError
from app.ports import BackupReason
from app.storage import slots
from app.storage.disk import NO_FILE
from app.storage.opfs_disk import SPARE, OpfsDisk
from app.storage.slots import DIRECTORIES
from app.storage.store import KeptStore, disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry, spot
from tests.storage.cutting_disk import PowerCut
from tests.storage.fake_pool import FakePool

ROOT = Path("/data")
A, B, C = ROOT / "a", ROOT / "b", ROOT / "backups" / "c"
Files = dict[Path, bytes]

paths = st.sampled_from([A, B, C])
contents = st.binary(max_size=40)
naming = st.one_of(
    st.tuples(st.just("write"), paths, contents),
    st.tuples(st.just("replace"), paths, paths),
    st.tuples(st.just("remove"), paths),
)
steps = st.one_of(
    naming, st.tuples(st.just("append"), paths, contents), st.tuples(st.just("cut"), paths)
)
Step = tuple[str, Path] | tuple[str, Path, Path] | tuple[str, Path, bytes]


def files_of(disk: OpfsDisk) -> Files:
    return {path: disk.read(path) for folder in (ROOT, C.parent) for path in disk.files(folder)}


def after(files: Files, step: Step) -> Files:
    match step:
        case ("write", path, bytes(content)):
            return files | {path: content}
        case ("append", path, bytes(content)):
            return files | {path: files.get(path, b"") + content}
        case ("replace", old, Path() as new) if old in files:
            return {path: files[path] for path in files if path != old} | {new: files[old]}
        case ("remove", path):
            return {each: files[each] for each in files if each != path}
        case ("cut", path):
            return files | {path: b""}
    return files


def _length(directory: bytearray) -> int:
    """How long it says it is: what lies beyond does not count."""
    head = directory.index(b"\n") + 1
    return head + int(directory[:head].split()[2])


def do(disk: OpfsDisk, step: Step) -> None:
    match step:
        case ("write", path, bytes(content)):
            disk.write(path, content)
        case ("append", path, bytes(content)):
            disk.append(path, content, at=disk.signature(path)[1])
        case ("replace", old, Path() as new) if disk.signature(old) != NO_FILE:
            disk.replace(old, new)
        case ("remove", path):
            disk.remove(path)
        case ("cut", path):
            disk.cut(path)


@given(st.lists(steps, max_size=20))
def test_it_is_a_disk_before_and_after_a_new_start(day: list[Step]) -> None:
    pool = FakePool()
    disk, expected = OpfsDisk(pool, ROOT), Files()
    for step in day:
        before = {path: disk.signature(path) for path in expected}
        do(disk, step)
        now = after(expected, step)
        for path in before.keys() & now.keys():
            assert now[path] == expected[path] or disk.signature(path) != before[path]
        expected = now
        assert files_of(disk) == expected
    assert files_of(OpfsDisk(pool.reopened(), ROOT)) == expected


@given(st.lists(steps, min_size=1, max_size=12), st.data())
def test_at_whatever_step_the_power_fails_each_file_is_as_before_or_after(
    day: list[Step], data: st.DataObject
) -> None:
    whole = FakePool()
    disk = OpfsDisk(whole, ROOT)
    for step in day:
        do(disk, step)
    at = data.draw(st.integers(1, whole.steps))
    pool = FakePool(cut_at=at, lot=random.Random(data.draw(st.integers(0, 10**6))))
    expected, doing, kind = Files(), Files(), ""
    try:
        disk = OpfsDisk(pool, ROOT)
        for step in day:
            kind, doing = step[0], after(expected, step)
            do(disk, step)
            expected = doing
        pytest.fail("the day took fewer steps than before")
    except PowerCut:
        pass
    found = files_of(OpfsDisk(pool.reopened(), ROOT))
    for path in expected.keys() | doing.keys() | found.keys():
        before, wanted, there = expected.get(path), doing.get(path), found.get(path)
        assert there in (before, wanted) or (kind == "append" and is_partial(before, there))


def is_partial(before: bytes | None, there: bytes | None) -> bool:
    """Whether an append was cut short."""
    return before is not None and there is not None and there.startswith(before)


@given(st.lists(naming, max_size=20), st.integers(0, 10**6))
def test_with_one_directory_damaged_all_is_as_the_other_one_says(
    day: list[Step], where: int
) -> None:
    pool = FakePool()
    disk = OpfsDisk(pool, ROOT)
    states = [Files(), Files()]
    for step in day:
        before = pool.steps
        do(disk, step)
        states += [files_of(disk)] * (pool.steps > before)
    newest = (len(states)) % DIRECTORIES
    for which, expected in ((newest, states[-2]), (1 - newest, states[-1])):
        again = pool.reopened()
        directory = again.slots[which].content
        directory[where % _length(directory)] ^= 0x40
        assert files_of(OpfsDisk(again, ROOT)) == expected


LOST: list[Callable[[int, bytes], bytes]] = [
    lambda slot, content: b"",
    lambda slot, content: bytes(len(content)),
    lambda slot, content: slots.encode(9, {"journal.json": (99, 0)}),  # there is no such slot
    lambda slot, content: slots.encode(9, {"journal.json": (slot, 0)}),
]


@pytest.mark.parametrize("first", LOST)
@pytest.mark.parametrize("second", LOST)
async def test_without_any_directory_the_journal_is_recovered_from_the_slots(
    first: Callable[[int, bytes], bytes],
    second: Callable[[int, bytes], bytes],
    clock: FakeClock,
) -> None:
    pool = FakePool()
    store = disk_store(ROOT, clock, OpfsDisk(pool, ROOT))
    await store.entries.save(entry("a"), entry("b"))
    await store.maintenance.compact()
    await store.entries.save(entry("c"))
    again = pool.reopened()
    for number, lost in enumerate((first, second)):
        directory = again.slots[number].content
        directory[:] = lost(number, bytes(directory))
    recovered = disk_store(ROOT, clock, OpfsDisk(again, ROOT))
    assert [each.id for each in recovered.entries.all()] == ["a", "b", "c"]
    assert recovered.reports


async def test_a_full_browser_is_reported_in_words_and_loses_nothing(clock: FakeClock) -> None:
    pool = FakePool()
    store = disk_store(ROOT, clock, OpfsDisk(pool, ROOT))
    pool.room, saved = 20_000, 0
    with suppress(StorageError):
        while saved < 1000:
            await store.entries.save(entry(f"{saved}a"), entry(f"{saved}b"))
            saved += 1
    with pytest.raises(StorageError, match="Free some space"):
        await store.entries.save(entry(note="too long" * 100))
    for upkeep in (store.maintenance.compact(), store.maintenance.daily()):
        with pytest.raises(StorageError, match="Free some space"):
            await upkeep
    everything = [f"{number}{which}" for number in range(saved) for which in "ab"]
    assert saved > 10
    assert [each.id for each in store.entries.all()] == everything
    again = disk_store(ROOT, clock, OpfsDisk(pool.reopened(), ROOT))
    assert [each.id for each in again.entries.all()] == everything
    assert again.reports == ()
    pool.room = float("inf")
    await store.spots.save(spot())
    await store.maintenance.compact()
    again = disk_store(ROOT, clock, OpfsDisk(pool.reopened(), ROOT))
    assert again.spots.all() == (spot(),)


async def test_a_tab_that_gave_its_slots_away_still_shows_all_and_says_why_it_saves_nothing(
    clock: FakeClock,
) -> None:
    pool = FakePool()
    store = disk_store(ROOT, clock, OpfsDisk(pool, ROOT))
    await store.entries.save(entry("a"))
    pool.is_open = False
    for change in (store.entries.save(entry("b")), store.maintenance.compact()):
        with pytest.raises(StorageError, match="open in another tab"):
            await change
    assert store.entries.all() == (entry("a"),)
    assert disk_store(ROOT, clock, OpfsDisk(pool.reopened(), ROOT)).entries.all() == (entry("a"),)


async def test_there_are_always_slots_enough_and_no_space_is_wasted(clock: FakeClock) -> None:
    pool = FakePool(slots=SPARE)
    store: KeptStore = disk_store(ROOT, clock, OpfsDisk(pool, ROOT))
    await store.entries.save(*(entry(str(number), note="x" * 100) for number in range(100)))
    for _ in range(60):
        await store.maintenance.backup(BackupReason.BEFORE_IMPORT)
        await store.maintenance.compact()
        await clock.advance(24 * 3600)
    files = files_of(OpfsDisk(pool.reopened(), ROOT))
    assert pool.used() < 1.4 * sum(map(len, files.values()))


def test_nothing_outside_the_pool_is_written(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        OpfsDisk(FakePool(), ROOT).write(tmp_path / "elsewhere", b"")


@given(st.integers(0, 10**6))
def test_the_fake_slots_keep_what_was_flushed(seed: int) -> None:
    pool = FakePool(lot=random.Random(seed))
    slot = pool.slots[0]
    slot.write(b"kept", 0)
    slot.flush()
    pool.cut_at = pool.steps + 1
    with pytest.raises(PowerCut):
        slot.write(b"more", 4)
    assert slot.read(0)[:4] == b"kept"

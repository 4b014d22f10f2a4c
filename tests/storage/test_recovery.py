"""Damaged folders: what is recovered, what is set aside, what the person is told."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.storage.store import KeptStore, disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry


def opened(folder: Path) -> KeptStore:
    return disk_store(folder, FakeClock())


def ids(store: KeptStore) -> list[str]:
    return [each.id for each in store.entries.all()]


def quarantined(folder: Path) -> list[bytes]:
    kept = folder / "quarantine"
    return [path.read_bytes() for path in sorted(kept.iterdir())] if kept.is_dir() else []


@pytest.fixture
async def used(folder: Path) -> Path:
    """A folder with a snapshot (a, b), a backup of it, and changes since (c, d)."""
    store = opened(folder)
    await store.entries.save(entry("a"), entry("b"))
    await store.maintenance.compact()
    await store.entries.save(entry("c"))
    await store.entries.save(entry("d"))
    return folder


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "torn": lambda content: content[: len(content) // 2],
    "one bit": lambda content: content.replace(b"desk", b"disk", 1),
    "zeros": lambda content: bytes(len(content)),
    "empty": lambda _content: b"",
    "a list": lambda _content: b"[]",
    "a table that is none": lambda _content: b'{"entries": []}',
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
async def test_a_damaged_snapshot_costs_nothing(
    used: Path, damage: Callable[[bytes], bytes]
) -> None:
    harmed = damage((used / "journal.json").read_bytes())
    (used / "journal.json").write_bytes(harmed)
    store = opened(used)
    assert ids(store) == ["a", "b", "c", "d"]
    assert "Nothing was lost" in store.reports[0]
    assert quarantined(used) == ([harmed] if harmed else [])


async def test_a_missing_snapshot_costs_nothing(used: Path) -> None:
    (used / "journal.json").unlink()
    store = opened(used)
    assert ids(store) == ["a", "b", "c", "d"]
    assert "missing" in store.reports[0]


async def test_once_put_in_order_it_stays_so(used: Path) -> None:
    (used / "journal.json").write_bytes(b"damaged")
    opened(used)
    store = opened(used)
    await store.entries.save(entry("e"))
    assert ids(opened(used)) == ["a", "b", "c", "d", "e"]
    assert len(quarantined(used)) == 1


async def test_a_bad_line_costs_only_itself_and_is_reported(used: Path) -> None:
    log = used / "journal.log"
    harmed = log.read_bytes().replace(b'"id":"c"', b'"id":"x"')
    log.write_bytes(harmed)
    store = opened(used)
    assert ids(store) == ["a", "b", "d"]
    assert "couldn’t read one change" in store.reports[0]
    assert quarantined(used) == [harmed]


async def test_half_a_line_at_the_end_was_never_confirmed_and_is_dropped(used: Path) -> None:
    log = used / "journal.log"
    log.write_bytes(log.read_bytes()[:-20])
    (used / "journal.last").unlink()  # it is written after the line
    store = opened(used)
    assert ids(store) == ["a", "b", "c"]
    assert store.reports == ()
    await store.entries.save(entry("e"))
    assert ids(opened(used)) == ["a", "b", "c", "e"]


async def test_zeros_after_the_last_line_are_set_aside_and_reported(used: Path) -> None:
    log = used / "journal.log"
    log.write_bytes(log.read_bytes() + bytes(4096))
    store = opened(used)
    assert ids(store) == ["a", "b", "c", "d"]
    assert len(store.reports) == 1
    await store.entries.save(entry("e"))
    assert ids(opened(used)) == ["a", "b", "c", "d", "e"]


async def test_a_log_that_is_gone_is_written_again_by_those_who_had_read_it(used: Path) -> None:
    store = opened(used)
    (used / "journal.log").unlink()
    await store.refresh()
    assert ids(store) == ["a", "b", "c", "d"]
    await store.entries.save(entry("e"))
    assert ids(opened(used)) == ["a", "b", "c", "d", "e"]
    assert "2 changes disappeared" in store.reports[0]


async def test_with_an_older_backup_only_the_loss_is_counted(used: Path) -> None:
    store = opened(used)
    keep = used / "old.json"
    shutil.copy(next((used / "backups").iterdir()), keep)
    await store.maintenance.compact()
    for path in (used / "backups").iterdir():
        path.write_bytes(b"damaged too")
    shutil.move(keep, used / "backups" / "journal-2026-01-01.json")
    await store.entries.save(entry("e"))
    (used / "journal.json").write_bytes(b"damaged")
    after = opened(used)
    assert ids(after) == ["a", "b", "e"]
    assert "couldn’t read 2 changes" in after.reports[0]


async def test_without_any_backup_each_readable_document_is_kept(used: Path) -> None:
    shutil.rmtree(used / "backups")
    path = used / "journal.json"
    path.write_bytes(path.read_bytes().replace(b'"id":"a"', b'"id":a"'))
    store = opened(used)
    assert ids(store) == ["b", "c", "d"]
    assert "couldn’t read any backup" in store.reports[0]


async def test_another_window_follows_what_was_put_in_order(used: Path) -> None:
    here = opened(used)
    (used / "journal.json").write_bytes(b"damaged")
    there = opened(used)
    await there.entries.save(entry("e"))
    assert await here.refresh()
    assert ids(here) == ["a", "b", "c", "d", "e"]


async def test_damage_under_an_open_window_is_put_in_order_by_the_next_write(used: Path) -> None:
    store = opened(used)
    (used / "journal.json").write_bytes(b"damaged")
    await store.entries.save(entry("e"))
    assert ids(opened(used)) == ["a", "b", "c", "d", "e"]
    assert len(store.reports) == 1


async def test_reports_are_shown_until_they_are_dismissed(used: Path) -> None:
    (used / "journal.json").write_bytes(b"damaged")
    opened(used)
    store = opened(used)
    assert len(store.reports) == 1
    store.maintenance.put_away_reports()
    assert store.reports == ()
    assert opened(used).reports == ()
    assert "damaged" in (used / "quarantine" / "told.txt").read_text()


async def test_the_log_alone_is_enough_before_the_first_compaction(folder: Path) -> None:
    store = opened(folder)
    await store.entries.save(entry("a"))
    (folder / "journal.json").write_bytes(b"damaged")
    after = opened(folder)
    assert ids(after) == ["a"]
    assert json.loads((folder / "journal.json").read_text())["entries"]["1"]["id"] == "a"

"""What only a store on disk can show: restarts, privacy, other windows, other programs."""

from __future__ import annotations

import json
import stat
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB

from app.domain.errors import StorageError
from app.storage.serialization import Json
from app.storage.store import KeptStore, disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import NINE, entry, spot


def opened(folder: Path) -> KeptStore:
    return disk_store(folder, FakeClock())


async def test_everything_is_there_after_a_restart(folder: Path) -> None:
    before = opened(folder)
    await before.spots.save(spot())
    await before.entries.save(entry("a"), entry("b"))
    await before.entries.remove("a")
    after = opened(folder)
    assert after.spots.all() == (spot(),)
    assert after.entries.all() == (entry("b"),)


async def test_an_instant_keeps_the_offset_where_it_was_felt(folder: Path) -> None:
    await opened(folder).entries.save(entry())
    kept = opened(folder).entries.get("first").occurred_at
    assert kept.utcoffset() == NINE.utcoffset()


async def test_nobody_else_on_the_machine_can_read_it(folder: Path) -> None:
    await opened(folder).spots.save(spot())
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {
        "journal.json": 0o600,
        "journal.log": 0o600,
        "journal.last": 0o600,
        "journal.lock": 0o600,
        "device": 0o600,
    }


async def test_plain_tinydb_opens_the_file_after_a_compaction(folder: Path) -> None:
    store = opened(folder)
    await store.entries.save(entry("a"), entry("b"))
    await store.maintenance.compact()
    with TinyDB(folder / "journal.json") as db:
        assert [document["id"] for document in db.table("entries")] == ["a", "b"]


async def test_every_document_carries_its_identity_in_the_file(folder: Path) -> None:
    store = opened(folder)
    await store.entries.save(entry("a"), entry("b"))
    await store.maintenance.compact()
    with TinyDB(folder / "journal.json") as db:
        documents = db.table("entries").all()
    assert len({uuid.UUID(document["uid"]) for document in documents}) == 2
    assert len({document["rev"] for document in documents}) == 2


async def test_two_open_stores_do_not_lose_each_others_entries(folder: Path) -> None:
    here, there = opened(folder), opened(folder)
    await here.entries.save(entry("here"))
    await there.entries.save(entry("there"))
    assert {each.id for each in opened(folder).entries.all()} == {"here", "there"}


async def test_what_was_written_elsewhere_is_noticed_once(folder: Path) -> None:
    here, there = opened(folder), opened(folder)
    await there.entries.save(entry("there"))
    assert here.entries.all() == ()
    assert await here.refresh()
    assert here.entries.all() == (entry("there"),)
    assert not await here.refresh()


async def test_changes_met_while_writing_are_reported_at_the_next_refresh(folder: Path) -> None:
    here, there = opened(folder), opened(folder)
    await there.entries.save(entry("there"))
    await here.entries.save(entry("here"))
    assert await here.refresh()


async def settled(folder: Path) -> Path:
    """A compacted folder with two entries; the journal file."""
    store = opened(folder)
    await store.entries.save(entry("a"), entry("b"))
    await store.maintenance.compact()
    return folder / "journal.json"


def rewritten(path: Path, change: Callable[[Json], None]) -> None:
    """Change the file as another program would."""
    data = json.loads(path.read_text())
    change(data)
    path.write_text(json.dumps(data))


async def test_one_broken_document_is_left_out_left_alone_and_named(folder: Path) -> None:
    path = await settled(folder)
    rewritten(path, lambda data: data["entries"]["1"]["reading"].update(score=11))
    store = opened(folder)
    assert [each.id for each in store.entries.all()] == ["b"]
    assert any("entries 1" in line and "reading.score" in line for line in store.reports)
    await store.entries.save(entry("c"))
    await store.maintenance.compact()
    assert json.loads(path.read_text())["entries"]["1"]["reading"]["score"] == 11


async def test_a_field_we_do_not_know_is_left_unread(folder: Path) -> None:
    path = await settled(folder)
    rewritten(path, lambda data: data["entries"]["1"].update(colour="blue"))
    assert opened(folder).entries.get("a") == entry("a")


async def test_what_another_program_wrote_is_taken_and_reported(folder: Path) -> None:
    path = await settled(folder)
    rewritten(path, lambda data: data["entries"].pop("1"))
    store = opened(folder)
    assert store.entries.all() == (entry("b"),)
    assert "Another program" in store.reports[0]
    await store.entries.save(entry("c"))
    assert opened(folder).entries.all() == (entry("b"), entry("c"))


async def test_a_path_that_runs_through_a_file_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="data folder"):
        opened(tmp_path / "file" / "data")

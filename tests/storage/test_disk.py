"""What only a store on disk can show: restarts, privacy, other processes, damage, trouble."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from tinydb import TinyDB

from app.domain.errors import StorageTrouble
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
        "journal.lock": 0o600,
    }


async def test_plain_tinydb_opens_the_file(folder: Path) -> None:
    await opened(folder).entries.save(entry("a"), entry("b"))
    with TinyDB(folder / "journal.json") as db:
        assert [document["id"] for document in db.table("entries")] == ["a", "b"]


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


async def test_news_met_while_writing_are_told_at_the_next_refresh(folder: Path) -> None:
    here, there = opened(folder), opened(folder)
    await there.entries.save(entry("there"))
    await here.entries.save(entry("here"))
    assert await here.refresh()


@pytest.mark.parametrize(
    "content",
    [b'{"entries": {"1": {"id', b"\x00" * 4096, b"[]", b'{"entries": []}', b'{"a": {"x": {}}}'],
    ids=["torn", "zeros", "a list", "no table", "no number"],
)
async def test_a_damaged_file_is_set_aside_and_the_app_starts(folder: Path, content: bytes) -> None:
    await opened(folder).spots.save(spot())
    (folder / "journal.json").write_bytes(content)
    store = opened(folder)
    assert store.spots.all() == ()
    assert "damaged" in store.reports[0]
    (kept,) = (folder / "quarantine").iterdir()
    assert kept.read_bytes() == content
    await store.entries.save(entry())
    assert opened(folder).entries.all() == (entry(),)


async def test_one_broken_document_is_left_out_left_alone_and_named(folder: Path) -> None:
    await opened(folder).entries.save(entry("a"), entry("b"))
    path = folder / "journal.json"
    data = json.loads(path.read_text())
    data["entries"]["1"]["reading"]["score"] = 11
    path.write_text(json.dumps(data))
    store = opened(folder)
    assert [each.id for each in store.entries.all()] == ["b"]
    assert "entries 1" in store.reports[0]
    assert "reading.score" in store.reports[0]
    await store.entries.save(entry("c"))
    assert json.loads(path.read_text())["entries"]["1"]["reading"]["score"] == 11


async def test_a_field_we_do_not_know_is_left_unread(folder: Path) -> None:
    await opened(folder).spots.save(spot())
    path = folder / "journal.json"
    data = json.loads(path.read_text())
    data["spots"]["1"]["colour"] = "blue"
    path.write_text(json.dumps(data))
    assert opened(folder).spots.all() == (spot(),)


async def test_a_path_that_runs_through_a_file_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageTrouble, match="data folder"):
        opened(tmp_path / "file" / "data")


async def test_a_write_that_fails_changes_neither_memory_nor_disk(folder: Path) -> None:
    store = opened(folder)
    await store.entries.save(entry("a"))
    path = folder / "journal.json"
    aside = path.rename(folder / "aside")
    path.mkdir()  # nothing can take the place of a folder, not even for root
    (path / "in the way").touch()
    with pytest.raises(StorageTrouble):
        await store.entries.save(entry("b"))
    assert store.entries.all() == (entry("a"),)
    (path / "in the way").unlink()
    path.rmdir()
    aside.rename(path)
    await store.entries.save(entry("c"))
    assert opened(folder).entries.all() == (entry("a"), entry("c"))
    assert not list(folder.glob("*.tmp"))

"""Links, nonsense and files with odd names in the data folder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from app.domain.diagnostics import StrayKind
from app.domain.errors import StorageError
from app.storage.store import disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry
from tests.storage.folders import compact, ids, save


async def test_a_backup_named_with_an_impossible_date_harms_nobody(
    folder: Path, clock: FakeClock
) -> None:
    store = disk_store(folder, clock)
    await store.entries.save(entry("a"))
    (folder / "backups").mkdir()
    (folder / "backups" / "journal-2026-13-45.json").write_text("{}")
    (folder / "backups" / "journal-2026-02-30.json").write_text("{}")
    await store.maintenance.daily()
    await clock.advance(86_400)
    await store.entries.save(entry("b"))
    await store.maintenance.daily()
    assert (folder / "backups" / "journal-2026-13-45.json").exists()
    assert (folder / "backups" / "journal-2026-03-03.json").exists()


async def test_a_link_to_the_journal_stays_a_link(
    folder: Path, tmp_path: Path, clock: FakeClock
) -> None:
    await save(folder, clock, "a")
    await compact(folder, clock)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("journal.json", "journal.log"):
        (folder / name).rename(elsewhere / name)
        (folder / name).symlink_to(elsewhere / name)
    await save(folder, clock, "b")
    await compact(folder, clock)
    await save(folder, clock, "c")
    assert (folder / "journal.json").is_symlink()
    assert (folder / "journal.log").is_symlink()
    assert b'"b"' in (elsewhere / "journal.json").read_bytes()
    assert ids(disk_store(folder, clock)) == {"a", "b", "c"}
    assert not [*elsewhere.glob("*.tmp"), *folder.glob("*.tmp")]


@pytest.mark.parametrize(
    "documents",
    [
        {"entries": {"1": {"nonsense": 1}}},
        {"entries": {"1": {"id": "a", "score": 4}}},
        {"settings": {"1": {"value": "loud"}}},
        {"spots": {"1": [1, 2]}},
    ],
)
async def test_a_file_of_nonsense_is_not_restored(
    folder: Path, clock: FakeClock, tmp_path: Path, documents: object
) -> None:
    store = disk_store(folder, clock)
    await store.entries.save(entry("a"))
    (tmp_path / "nonsense.json").write_text(json.dumps(documents))
    with pytest.raises(StorageError, match=r"nonsense\.json.*Nothing has changed"):
        await store.maintenance.restore(tmp_path / "nonsense.json")
    assert ids(disk_store(folder, clock)) == {"a"}


async def test_each_file_that_is_none_of_ours_is_named_for_what_it_is(
    folder: Path, clock: FakeClock
) -> None:
    await save(folder, clock, "a")
    await compact(folder, clock)
    shutil.copy(folder / "journal.json", folder / "journal (1).json")
    shutil.copy(folder / "journal.json", folder / "backups" / "journal-2026-13-45.json")
    (folder / "backups" / "journal-2026-03-01.json").write_bytes(b"half of it")
    (folder / "journal (2).json").write_bytes(b'{"entries":')
    (folder / "shopping.txt").write_text("milk")
    (folder / "journal.later.json").write_text('{"unknot": {"1": {"schema": 99}}}')
    store = disk_store(folder, clock)
    found = {each.name: each.kind for each in store.maintenance.strays()}
    assert found == {
        "journal (1).json": StrayKind.COPY,
        "journal (2).json": StrayKind.DAMAGED,
        "journal.later.json": StrayKind.LATER,
        "shopping.txt": StrayKind.FOREIGN,
        "backups/journal-2026-03-01.json": StrayKind.DAMAGED,
        "backups/journal-2026-13-45.json": StrayKind.COPY,
    }
    for stray in store.maintenance.strays():
        if stray.can_be_put_away:
            kept = await store.maintenance.put_away(stray)
            assert kept.parent == folder / "quarantine"
    left = {each.name for each in store.maintenance.strays()}
    assert left == {"journal.later.json", "shopping.txt"}
    assert ids(disk_store(folder, clock)) == {"a"}

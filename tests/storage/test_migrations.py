"""Files of older and of newer versions.  `examples/` holds one of each version there ever was."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.domain.errors import StorageError
from app.domain.journal.entry import Clear, Skip
from app.storage.log_record import LogRecord, Put
from app.storage.migrations import MIGRATIONS, SCHEMA, Migration, migrated
from app.storage.revision import Revisions
from app.storage.serialization import Document
from app.storage.state import StoreState
from app.storage.store import disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry, spot

EXAMPLES = Path(__file__).parent / "examples"


def as_it_was(folder: Path, version: int) -> Path:
    folder.mkdir()
    return Path(shutil.copy(EXAMPLES / f"journal-{version}.json", folder / "journal.json"))


@pytest.mark.parametrize("version", range(SCHEMA))
async def test_a_journal_of_every_older_version_opens(folder: Path, version: int) -> None:
    as_it_was(folder, version)
    store = disk_store(folder, FakeClock())
    assert store.spots.all() == (spot(),)
    assert store.entries.all() == (
        entry("a", note="zweimal „gedehnt“"),
        entry("b", Clear()),
        entry("c", Skip()),
    )
    assert store.settings.get().reminders.interval_minutes == 45
    assert store.reports == ()
    await store.entries.save(entry("a"), entry("new"))
    await store.settings.put(store.settings.get())
    again = disk_store(folder, FakeClock())
    assert [each.id for each in again.entries.all()] == ["a", "b", "c", "new"]
    assert again.entries.get("a") == entry("a")


@pytest.mark.parametrize("version", range(SCHEMA))
def test_the_file_is_kept_as_it_was_before_a_migration(folder: Path, version: int) -> None:
    original = as_it_was(folder, version).read_bytes()
    disk_store(folder, FakeClock())
    kept = list((folder / "backups").glob("*-before-migration.json"))
    assert [path.read_bytes() for path in kept] == [original]
    assert json.loads((folder / "journal.json").read_text())["unknot"]["1"]["schema"] == SCHEMA


def test_there_is_an_example_of_every_version_before_this_one() -> None:
    assert {path.name for path in EXAMPLES.iterdir()} == {
        f"journal-{number - 1}.json" for number in MIGRATIONS
    }


async def test_a_later_version_is_shown_and_never_changed(folder: Path) -> None:
    path = as_it_was(folder, 0)
    data = json.loads(path.read_text())
    data["unknot"] = {"1": {"schema": SCHEMA + 1, "seq": 3}}
    path.write_text(json.dumps(data))
    before = path.read_bytes()
    store = disk_store(folder, FakeClock())
    assert len(store.entries.all()) == 3
    assert "newer version" in store.reports[0]
    with pytest.raises(StorageError, match="newer version"):
        await store.entries.save(entry("new"))
    await store.maintenance.daily()
    assert len(store.entries.all()) == 3
    assert path.read_bytes() == before
    assert not (folder / "journal.log").exists()
    assert not (folder / "backups").exists()


def longer_note(_table: str, document: Document) -> Document:
    return document | {"note": document["note"] + "!"} if "note" in document else document


def renamed(_table: str, document: Document) -> Document:
    return {("remark" if name == "note" else name): value for name, value in document.items()}


def test_each_migration_runs_once_in_order_and_what_changed_has_a_new_rev() -> None:
    revisions = Revisions(FakeClock().now, lambda: "7f3a09bc")
    state = StoreState(schema=1)
    documents: list[Document] = [{"note": "tight"}, {"score": 4}]
    for seq, document in enumerate(documents, 1):
        put = Put("entries", str(seq), f"{seq:032d}", revisions.next(), document)
        state.apply(LogRecord(seq, seq, "", put))
    steps: Mapping[int, Migration] = {
        1: Migration("had already", renamed),
        3: Migration("renames", renamed),
        2: Migration("lengthens", longer_note),
    }
    after = migrated(state, revisions, steps)
    assert after.schema == 3
    assert dict(after.rows("entries").items()) == {"1": {"remark": "tight!"}, "2": {"score": 4}}
    assert after.rows("entries").row("1").rev > state.rows("entries").row("1").rev
    assert after.rows("entries").row("2").rev == state.rows("entries").row("2").rev
    assert state.rows("entries")["1"] == {"note": "tight"}

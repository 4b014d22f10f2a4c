"""A phone's browser and a computer give each other their journal as a file, back and forth."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.storage.opfs_disk import OpfsDisk
from app.storage.store import KeptStore, disk_store
from tests.e2e.server import unknot
from tests.export.journals import NOW
from tests.fakes import FakeClock
from tests.services.import_export_desk import Desk
from tests.storage.conftest import entry, spot
from tests.storage.fake_pool import FakePool

ROOT = Path("/journal")
KINDS = ("spots", "entries", "removals")


@dataclass
class Two:
    """The computer is driven by its commands, the phone by the service behind its screen."""

    folder: Path
    files: Path
    clock: FakeClock
    pool: FakePool

    def computer(self, *args: str | Path) -> str:
        """A command in a process of its own; what it printed."""
        return unknot(self.folder, *map(str, args), clock=self.clock.now().isoformat())

    @asynccontextmanager
    async def phone(self) -> AsyncIterator[Desk]:
        """The tab, opened anew."""
        await self.clock.advance(60)
        self.pool = self.pool.reopened()
        store = disk_store(ROOT, self.clock, OpfsDisk(self.pool, ROOT))
        yield Desk(store)
        assert [each for each in store.reports if "two places" not in each] == []
        store.close()

    @asynccontextmanager
    async def on_computer(self) -> AsyncIterator[KeptStore]:
        await self.clock.advance(60)
        store = disk_store(self.folder, self.clock)
        yield store
        store.close()

    async def to_computer(self) -> str:
        async with self.phone() as desk:
            (file,) = desk.import_export.render("json", "phone")
        path = self.files / "phone.json"
        path.write_bytes(file.content)
        return self.computer("import", path)

    async def to_phone(self) -> None:
        path = self.files / "computer.json"
        self.computer("export", "--format", "json", "--out", path, "--force")
        await self.bring_to_phone(path)

    async def bring_to_phone(self, path: Path) -> None:
        async with self.phone() as desk:
            found = desk.import_export.preview(path.name, path.read_bytes())
            await desk.import_export.apply(found)

    async def both(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """What each would export now."""
        async with self.phone() as desk:
            (file,) = desk.import_export.render("json", "phone")
        text = self.computer("export", "--format", "json", "--out", "-")
        return _sorted(json.loads(file.content)), _sorted(json.loads(text))


def _sorted(export: dict[str, Any]) -> dict[str, Any]:
    return {kind: sorted(export[kind], key=json.dumps) for kind in KINDS}


@pytest.fixture
def two(tmp_path: Path) -> Two:
    return Two(tmp_path / "computer", tmp_path, FakeClock(NOW), FakePool())


def said(id: str, note: str) -> Any:
    return replace(entry(id, note=note), triggers=(), recorded_at=NOW - timedelta(days=1))


async def test_phone_to_computer_to_phone_ends_equal(two: Two) -> None:
    async with two.phone() as desk:
        await desk.store.spots.save(spot())
        await desk.store.entries.save(*(said(id, "first") for id in ("a", "b", "c", "d")))
    assert "New: 4 entries, 1 spot" in await two.to_computer()
    async with two.on_computer() as store:
        await store.entries.save(said("a", "edited on the computer"))
        await store.entries.remove("b")
    async with two.phone() as desk:
        await desk.store.entries.save(said("c", "edited on the phone"), said("e", "new"))
        await desk.store.entries.remove("d")
    told = (await two.to_computer()).splitlines()
    assert told[:2] == [
        "New: 1 entry.",
        "1 entry is newer in the file, so that version is used:",
    ]
    assert "You deleted 1 entry on your other device, so it’s deleted here too." in told
    assert told[-1].startswith("To go back to how things were: unknot restore ")
    await two.to_phone()
    phone, computer = await two.both()
    assert phone == computer
    assert {each["id"]: each["note"] for each in phone["entries"]} == {
        "a": "edited on the computer",
        "c": "edited on the phone",
        "e": "new",
    }


async def test_what_was_edited_on_both_is_told_and_the_later_one_counts(two: Two) -> None:
    async with two.phone() as desk:
        await desk.store.spots.save(spot())
        await desk.store.entries.save(said("a", "first"))
    await two.to_computer()
    async with two.phone() as desk:
        await desk.store.entries.save(said("a", "phone"))
    async with two.on_computer() as store:
        await store.entries.save(said("a", "computer"))
    told = await two.to_computer()
    assert "You changed one thing on both devices." in told
    (kept,) = (two.folder / "quarantine").glob("other-versions-*.jsonl")
    assert '"phone"' in kept.read_text()
    again = await two.to_computer()
    assert "on both devices" not in again
    assert len(list((two.folder / "quarantine").glob("other-versions-*.jsonl"))) == 1
    await two.to_phone()
    phone, computer = await two.both()
    assert phone == computer
    assert [each["note"] for each in phone["entries"]] == ["computer"]


async def test_an_older_file_brings_nothing_deleted_back(two: Two) -> None:
    async with two.phone() as desk:
        await desk.store.spots.save(spot())
        await desk.store.entries.save(said("a", "first"), said("b", "first"))
    await two.to_computer()
    older = two.files / "older.json"
    two.computer("export", "--format", "json", "--out", older)
    async with two.phone() as desk:
        await desk.store.entries.remove("a")
        await desk.store.entries.save(said("b", "edited"))
    await two.bring_to_phone(older)
    async with two.phone() as desk:
        assert [each.note for each in desk.store.entries.all()] == ["edited"]
    await two.to_computer()
    assert "You deleted 1 entry here before" in two.computer("import", older)
    phone, computer = await two.both()
    assert phone == computer


async def test_an_export_of_an_older_program_is_imported_as_before(two: Two) -> None:
    async with two.phone() as desk:
        await desk.store.spots.save(spot())
        await desk.store.entries.save(said("a", "first"))
    await two.to_computer()
    async with two.on_computer() as store:
        await store.entries.save(said("a", "edited"))
    export = json.loads(two.computer("export", "--format", "json", "--out", "-"))
    del export["removals"], export["seen"]
    for kind in ("spots", "entries"):
        for each in export[kind]:
            del each["rev"]
    export["entries"][0]["note"] = "from an older program"
    path = two.files / "old.json"
    path.write_text(json.dumps(export))
    told = two.computer("import", path)
    assert "1 entry is different in the file. What’s here stays the same:" in told
    assert "add --update" in told
    _, computer = await two.both()
    assert [each["note"] for each in computer["entries"]] == ["edited"]


async def test_going_back_after_a_merge_brings_everything_back_on_the_phone_too(two: Two) -> None:
    async with two.phone() as desk:
        await desk.store.spots.save(spot())
        await desk.store.entries.save(said("a", "first"), said("b", "first"))
    await two.to_computer()
    async with two.on_computer() as store:
        await store.entries.save(said("a", "edited"))
        await store.entries.remove("b")
    text = two.computer("export", "--format", "json", "--out", "-")
    async with two.phone() as desk:
        before = desk.import_export.everything
        done = await desk.import_export.apply(desk.import_export.preview("c", text.encode()))
        assert [each.note for each in desk.import_export.everything.entries] == ["edited"]
        await desk.import_export.undo(done)
        assert set(desk.import_export.everything.entries) == set(before.entries)
    await two.to_computer()
    phone, computer = await two.both()
    assert phone == computer
    assert [each["note"] for each in computer["entries"]] == ["first", "first"]

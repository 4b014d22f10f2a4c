"""A journal goes by file from a phone's browser to a computer and back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given

from app.domain.import_export.archive import Archive
from app.domain.import_export.removals import KINDS
from app.services.imported import taking_in
from app.storage.opfs_disk import OpfsDisk
from app.storage.store import disk_store
from tests.examples import examples
from tests.export.journals import NOW, archives
from tests.fakes import FakeClock
from tests.services.import_export_desk import Desk
from tests.storage.conftest import entry, spot
from tests.storage.fake_pool import FakePool

ROOT = Path("/journal")


def phone(pool: FakePool) -> Desk:
    return Desk(disk_store(ROOT, FakeClock(NOW), OpfsDisk(pool, ROOT)))


async def lived(desk: Desk, archive: Archive) -> None:
    """Have all of it entered; tags that the app does not know become own tags."""
    written = Desk()
    await written.store.write_together(*taking_in(written.store, archive))
    await carry(written, desk)


async def carry(source: Desk, target: Desk) -> None:
    """Take all along as one file."""
    (file,) = source.import_export.render("json", "journal")
    await target.import_export.apply(target.import_export.preview(file.name, file.content))


def by_id(archive: Archive) -> Archive:
    """The same, in an order of its own: who was first on which device does not count."""
    parts: dict[str, Any] = {
        kind: tuple(sorted(getattr(archive, kind), key=lambda each: each.id)) for kind in KINDS
    }
    return replace(archive, lifted=tuple(sorted(archive.lifted, key=repr)), **parts)


@examples(20, deadline=None)
@given(archives())
def test_what_goes_from_phone_to_computer_and_to_a_new_phone_is_equal(archive: Archive) -> None:
    async def travel() -> None:
        old, computer, pool = phone(FakePool()), Desk(), FakePool()
        await lived(old, archive)
        sent = old.import_export.everything
        await carry(old, computer)
        assert computer.import_export.everything == sent
        await carry(computer, phone(pool))
        assert phone(pool.reopened()).import_export.everything == sent

    asyncio.run(travel())


@examples(20, deadline=None)
@given(archives(), archives())
def test_what_was_added_on_each_is_on_both_after_a_file_each_way(
    here: Archive, there: Archive
) -> None:
    async def travel() -> None:
        mobile, computer = phone(FakePool()), Desk()
        await lived(mobile, here)
        await carry(mobile, computer)
        known = {kind: {each.id for each in getattr(here, kind)} for kind in KINDS}
        parts: dict[str, Any] = {
            kind: tuple(each for each in getattr(there, kind) if each.id not in known[kind])
            for kind in KINDS
        }
        added = Archive(**parts)
        await lived(computer, added)
        wrist = spot("wrist")
        felt = replace(entry("felt on the phone"), spot=wrist.id, triggers=())
        await lived(mobile, Archive(spots=(wrist,), entries=(felt,)))
        await carry(computer, mobile)
        await carry(mobile, computer)
        assert by_id(computer.import_export.everything) == by_id(mobile.import_export.everything)

    asyncio.run(travel())


async def test_copies_of_journals_beside_each_other_merge_by_the_newer_version(
    tmp_path: Path,
) -> None:
    clock, pool = FakeClock(NOW), FakePool()
    disk = OpfsDisk(pool, ROOT)
    mobile = disk_store(ROOT, clock, disk)
    await mobile.entries.save(entry("both", note="old"), entry("gone"))
    await mobile.maintenance.compact()
    computer_folder = tmp_path / "computer"
    computer_folder.mkdir()
    (computer_folder / "journal.json").write_bytes(disk.read(ROOT / "journal.json"))
    computer = disk_store(computer_folder, clock)
    await clock.advance(60)
    await computer.entries.save(entry("both", note="changed on the computer"))
    await clock.advance(60)
    await mobile.entries.save(entry("new on the phone"))
    await mobile.entries.remove("gone")
    await mobile.maintenance.compact()
    copy = computer_folder / "journal (phone).json"
    copy.write_bytes(disk.read(ROOT / "journal.json"))
    computer.close()
    computer = disk_store(computer_folder, clock)
    await computer.maintenance.compact()
    disk.write(ROOT / "journal (computer).json", (computer_folder / "journal.json").read_bytes())
    merged = disk_store(ROOT, clock, OpfsDisk(pool.reopened(), ROOT))
    for store in (computer, merged):
        found = {each.id: each.note for each in store.entries.all()}
        assert found == {"both": "changed on the computer", "new on the phone": ""}

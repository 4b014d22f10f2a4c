"""Versions of another device are taken over with the revs they have there."""

from __future__ import annotations

from pathlib import Path

from app.domain.import_export.removals import Deleted, Stored
from app.domain.import_export.version_history import NO_HISTORY
from app.domain.journal.entry import Clear
from app.domain.revision import uid_for
from app.storage.store import KeptStore, disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry, spot

EARLIER = "1000000000000-0000-aaaaaaaa"
FAR_AHEAD = "3000000000000-0000-aaaaaaaa"
KINDS = ("spots", "entries", "settings")


def test_a_new_store_has_no_history(store: KeptStore) -> None:
    assert store.history(KINDS) == NO_HISTORY


async def test_what_is_saved_and_removed_has_a_rev_of_this_device(store: KeptStore) -> None:
    await store.entries.save(entry("a"), entry("b"))
    await store.entries.remove("a")
    found = store.history(KINDS)
    (device,) = found.seen
    assert found.rev("entries", "b").endswith(device)
    assert found.rev("entries", "a") == ""
    assert found.removal("entries", "a") == found.seen[device]


async def test_a_version_of_another_device_keeps_its_rev(store: KeptStore) -> None:
    await store.entries.save(entry("a"))
    await store.write_together(
        store.entries.adopting([(entry("a", Clear()), FAR_AHEAD), (entry("b"), EARLIER)], {})
    )
    assert [each.id for each in store.entries.all()] == ["a", "b"]
    assert store.entries.get("a").reading == Clear()
    found = store.history(KINDS)
    assert (found.rev("entries", "a"), found.rev("entries", "b")) == (FAR_AHEAD, EARLIER)
    assert found.has_seen(EARLIER)


async def test_whatever_is_written_after_it_is_greater(store: KeptStore) -> None:
    await store.write_together(
        store.entries.adopting([(entry("a"), FAR_AHEAD)], {}), store.spots.saving(spot())
    )
    assert store.history(KINDS).rev("spots", "shoulder") > FAR_AHEAD


async def test_a_removal_is_taken_over_also_of_what_was_never_here(store: KeptStore) -> None:
    await store.entries.save(entry("a"), entry("b"))
    uids = (uid_for("entries", "a"), uid_for("entries", "z"))
    await store.write_together(store.entries.adopting([], dict.fromkeys(uids, FAR_AHEAD)))
    assert [each.id for each in store.entries.all()] == ["b"]
    assert isinstance(store.entries.presence("z"), Deleted)
    assert store.history(KINDS).removal("entries", "z") == FAR_AHEAD


async def test_in_one_write_what_is_saved_counts_more_than_what_is_taken_over(
    store: KeptStore,
) -> None:
    await store.spots.save(spot("s"))
    await store.write_together(
        store.entries.adopting([(entry("a"), EARLIER), (entry("b"), EARLIER)], {}),
        store.entries.saving(entry("b", Clear()), entry("c")),
        store.spots.adopting([], {uid_for("spots", "s"): FAR_AHEAD}),
        store.spots.saving(spot("s", "Neck")),
    )
    assert [(each.id, each.reading) for each in store.entries.all()] == [
        ("a", entry().reading), ("b", Clear()), ("c", entry().reading),
    ]  # fmt: skip
    assert store.spots.all() == (spot("s", "Neck"),)
    assert store.history(KINDS).rev("spots", "s") > FAR_AHEAD
    assert isinstance(store.spots.presence("s"), Stored)


async def test_all_of_it_is_there_after_a_start_and_after_compaction_without_a_report(
    folder: Path,
) -> None:
    store = disk_store(folder, FakeClock())
    await store.entries.save(entry("a"))
    await store.maintenance.compact()
    removed = {uid_for("entries", "z"): EARLIER}
    await store.write_together(store.entries.adopting([(entry("b"), EARLIER)], removed))
    await store.write_together(store.entries.adopting([(entry("c"), EARLIER)], {}))
    wanted = store.history(KINDS)
    for _ in range(2):
        store.close()
        store = disk_store(folder, FakeClock())
        assert [each.id for each in store.entries.all()] == ["a", "b", "c"]
        assert store.history(KINDS) == wanted
        assert list(store.reports) == []
        await store.maintenance.compact()
    store.close()


def test_what_loses_is_kept_aside_and_reported(folder: Path) -> None:
    store = disk_store(folder, FakeClock())
    store.set_aside([])
    assert list(store.reports) == []
    store.set_aside([("entries", entry("a", note="mine"), EARLIER)])
    (kept,) = (folder / "quarantine").glob("other-versions-*.jsonl")
    assert "mine" in kept.read_text()
    (told,) = store.reports
    assert "changed in two places" in told
    assert str(kept) in told
    store.close()

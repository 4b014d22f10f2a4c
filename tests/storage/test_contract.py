"""What every store promises, whatever it is made of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import NotFound
from app.domain.import_export.removals import Deleted, NeverStored, Presence, Stored
from app.domain.journal.entry import Clear, Score, Scored, Skip
from app.domain.settings import Settings, ThemeChoice
from app.ports import BackupReason
from app.storage.store import KeptStore
from tests.fakes import MONDAY_MORNING
from tests.storage.conftest import entry, spot

A_SECOND = timedelta(seconds=1)


def test_a_new_store_is_empty_and_has_nothing_to_report(store: KeptStore) -> None:
    assert store.spots.all() == ()
    assert store.entries.all() == ()
    assert list(store.reports) == []


async def test_what_was_saved_is_there(store: KeptStore) -> None:
    await store.entries.save(entry("first"))
    assert store.entries.get("first") == entry("first")
    assert store.entries.all() == (entry("first"),)


async def test_several_are_saved_at_once_in_order(store: KeptStore) -> None:
    await store.entries.save(entry("b"), entry("a"))
    await store.entries.save(entry("c"))
    assert [each.id for each in store.entries.all()] == ["b", "a", "c"]


async def test_saving_again_replaces_and_keeps_the_place(store: KeptStore) -> None:
    await store.entries.save(entry("a"), entry("b"))
    await store.entries.save(entry("a", Scored(Score(9))))
    assert [each.id for each in store.entries.all()] == ["a", "b"]
    assert store.entries.get("a").reading == Scored(Score(9))


async def test_one_named_twice_in_a_save_is_kept_as_it_was_last(store: KeptStore) -> None:
    await store.entries.save(entry("a", Skip()), entry("a", Clear()))
    assert [each.reading for each in store.entries.all()] == [Clear()]


async def test_kinds_do_not_mix(store: KeptStore) -> None:
    await store.spots.save(spot("same"))
    await store.entries.save(entry("same"))
    assert store.spots.all() == (spot("same"),)
    assert store.entries.all() == (entry("same"),)


async def test_what_was_removed_is_gone_and_the_rest_stays(store: KeptStore) -> None:
    await store.entries.save(entry("a"), entry("b"), entry("c"))
    await store.entries.remove("a", "c", "never there")
    assert [each.id for each in store.entries.all()] == ["b"]


async def test_all_tells_what_is_there_now_each_time_it_is_asked(store: KeptStore) -> None:
    told = []
    for change in (
        store.entries.save(entry("a"), entry("b")),
        store.entries.remove("a"),
        store.entries.save(entry("b", Clear())),
        store.entries.remove("b"),
    ):
        await change
        told.append([(each.id, each.reading) for each in store.entries.all()])
    skip = entry("a").reading
    assert told == [[("a", skip), ("b", skip)], [("b", skip)], [("b", Clear())], []]


async def test_every_change_raises_the_version_and_nothing_else_does(store: KeptStore) -> None:
    versions = [store.entries.version]
    await store.entries.save(entry("a"), entry("b"))
    versions.append(store.entries.version)
    await store.entries.save(entry("a", Scored(Score(9))))
    versions.append(store.entries.version)
    await store.entries.remove("b")
    versions.append(store.entries.version)
    await store.write_together(store.entries.saving(entry("c")), store.spots.saving(spot("s")))
    versions.append(store.entries.version)
    assert versions == sorted(set(versions))
    store.entries.all()
    await store.entries.save()
    await store.entries.remove("never there")
    await store.spots.save(spot("other"))
    await store.settings.put(Settings(look=ThemeChoice.DARK))
    await store.refresh()
    assert store.entries.version == versions[-1]


async def test_asking_for_what_is_not_there_says_so(store: KeptStore) -> None:
    with pytest.raises(NotFound, match="nowhere"):
        store.entries.get("nowhere")


async def test_what_was_removed_can_be_saved_again(store: KeptStore) -> None:
    await store.entries.save(entry("a"), entry("b"))
    await store.entries.remove("a")
    await store.entries.save(entry("a"))
    assert [each.id for each in store.entries.all()] == ["b", "a"]


async def test_a_store_knows_what_is_here_what_was_removed_and_what_never_was(
    store: KeptStore,
) -> None:
    await store.entries.save(entry("here"), entry("gone"))
    await store.spots.save(spot("gone"))
    await store.entries.remove("gone", "never there")
    at = MONDAY_MORNING.replace(tzinfo=UTC)
    assert abs(_moment(store.entries.presence("here"), Stored) - at) < A_SECOND
    assert abs(_moment(store.entries.presence("gone"), Deleted) - at) < A_SECOND
    assert store.entries.presence("never there") == NeverStored()
    assert isinstance(store.spots.presence("gone"), Stored)


async def test_what_was_removed_and_comes_back_is_here(store: KeptStore) -> None:
    await store.entries.save(entry("a"))
    await store.entries.remove("a")
    await store.maintenance.compact()
    assert isinstance(store.entries.presence("a"), Deleted)
    await store.entries.save(entry("a"))
    assert isinstance(store.entries.presence("a"), Stored)


def _moment(found: Presence, kind: type[Stored] | type[Deleted]) -> datetime:
    assert isinstance(found, kind)
    return found.at


async def test_saving_nothing_is_nothing(store: KeptStore) -> None:
    await store.entries.save()
    await store.entries.remove()
    assert store.entries.all() == ()


async def test_the_words_of_a_note_come_back_to_the_letter(store: KeptStore) -> None:
    note = "„Ziehen“ \u2028 \x00 \t\r\n 🦴 e\u0301 " + "x" * 10_000
    await store.entries.save(entry("a", note=note))
    assert store.entries.get("a").note == note


async def test_nothing_is_new_when_nobody_else_wrote(store: KeptStore) -> None:
    await store.spots.save(spot())
    assert not await store.refresh()


def test_a_cell_holds_its_default_until_something_is_put(store: KeptStore) -> None:
    assert store.settings.get() == Settings()


async def test_a_cell_holds_what_was_put_last(store: KeptStore) -> None:
    await store.settings.put(Settings(look=ThemeChoice.DARK))
    await store.settings.put(Settings(look=ThemeChoice.LIGHT))
    assert store.settings.get().look is ThemeChoice.LIGHT


async def test_upkeep_changes_nothing_that_is_kept(store: KeptStore) -> None:
    await store.entries.save(entry("a"))
    await store.maintenance.daily()
    await store.maintenance.compact()
    await store.maintenance.backup(BackupReason.ASKED)
    store.maintenance.put_away_reports()
    assert store.entries.all() == (entry("a"),)


async def test_a_backup_that_is_not_there_cannot_be_restored(store: KeptStore) -> None:
    with pytest.raises(NotFound, match="nowhere"):
        await store.maintenance.restore(Path("/nowhere.json"))


async def test_what_nobody_else_wrote_was_never_taken_in(store: KeptStore) -> None:
    await store.entries.save(entry("a"))
    await store.maintenance.compact()
    assert store.external_changes == 0


async def test_several_writes_happen_as_one_and_in_their_order(store: KeptStore) -> None:
    await store.entries.save(entry("old"))
    await store.write_together(
        store.spots.saving(spot()),
        store.entries.saving(entry("a")),
        store.entries.saving(entry("a", Clear()), entry("b")),
        store.entries.removing("old", "never there"),
        store.settings.putting(Settings(look=ThemeChoice.DARK)),
    )
    assert store.spots.all() == (spot(),)
    assert [(each.id, each.reading) for each in store.entries.all()] == [
        ("a", Clear()),
        ("b", entry().reading),
    ]
    assert store.settings.get().look is ThemeChoice.DARK


async def test_a_thing_saved_and_removed_in_one_write_is_not_there(store: KeptStore) -> None:
    await store.write_together(store.entries.saving(entry("a")), store.entries.removing("a"))
    assert store.entries.all() == ()


async def test_no_writes_are_nothing(store: KeptStore) -> None:
    await store.write_together()
    await store.write_together(store.entries.saving(), store.spots.removing("never there"))
    assert store.entries.all() == ()

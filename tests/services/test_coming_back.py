"""A file of yesterday meets the journal of today: nothing is lost, undone or doubled unasked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.bootstrap import assemble
from app.domain.body import RegionId
from app.domain.errors import NotAllowed
from app.domain.import_export.archive import Excerpt
from app.domain.import_export.comparison import Version
from app.domain.journal.entry import EntryDetails, Score, Scored
from app.domain.recurrence import Correction, CorrectionId, MarkFlare
from app.domain.settings import Settings, ThemeChoice
from app.domain.spots.matching import BodyPlace
from app.services.container import Services
from app.services.import_export import BadRows
from app.storage.store import disk_store
from tests.domain.journal_values import NOON
from tests.fakes import MONDAY_MORNING, FakeClock, FakeTimer
from tests.graph import BERLIN, graph, shipped_content

NECK, BACK = BodyPlace.of(RegionId("back.trap_upper.right")), BodyPlace.of(RegionId("back.ql.left"))
FORMATS = pytest.mark.parametrize("format", ["json", "csv"])
AGES = timedelta(days=30)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Services]:
    """An app over a real folder, on a Monday morning."""
    clock = FakeClock(MONDAY_MORNING)
    store = disk_store(tmp_path / "data", clock)
    made = assemble(
        clock=clock,
        timer=FakeTimer(clock),
        store=store,
        content=shipped_content(),
        system_zone=lambda: BERLIN,
        home=str(tmp_path / "data"),
    )
    yield made
    made.close()


def later(services: Services) -> None:
    clock = services.clock
    assert isinstance(clock, FakeClock)
    clock.step(AGES.total_seconds())


def packed(services: Services, format: str, excerpt: Excerpt | None = None) -> tuple[str, bytes]:
    file = services.import_export.render(format, "old", excerpt or Excerpt())[0]
    return file.name, file.content


@FORMATS
async def test_a_score_that_was_changed_is_reported_and_comes_back_only_when_asked(
    here: Services, format: str
) -> None:
    kept = await here.journal.record(
        NECK, Scored(Score(4)), details=EntryDetails(note="a long day")
    )
    old = packed(here, format)
    later(here)
    await here.journal.revise(replace(kept.entry, reading=Scored(Score(8))))
    incoming = here.import_export.preview(*old)
    assert (incoming.already_here, len(incoming.differences)) == (0, 1)
    await here.import_export.apply(incoming)
    assert here.store.entries.get(kept.entry.id).reading == Scored(Score(8))
    changed = here.import_export.everything
    done = await here.import_export.apply(incoming, BadRows.REFUSE_ALL, Version.FILE)
    assert here.store.entries.get(kept.entry.id) == kept.entry
    await here.import_export.undo(done)
    assert here.import_export.everything == changed
    assert [path.exists() for path in done.backups] == [True]


@FORMATS
async def test_a_spot_that_was_renamed_is_reported_and_gets_its_old_name_only_when_asked(
    here: Services, format: str
) -> None:
    kept = await here.journal.record(NECK, Scored(Score(4)))
    old = packed(here, format)
    await here.spots.rename(kept.spot.id, "The usual one")
    incoming = here.import_export.preview(*old)
    assert [type(each.here).__name__ for each in incoming.differences] == ["Spot"]
    await here.import_export.apply(incoming)
    assert here.journal_reader.spot(kept.spot.id).name == "The usual one"
    await here.import_export.apply(incoming, version=Version.FILE)
    assert here.journal_reader.spot(kept.spot.id) == kept.spot


async def test_settings_and_corrections_that_differ_are_reported_and_can_be_taken(
    here: Services,
) -> None:
    kept = await here.journal.record(NECK, Scored(Score(4)))
    told = Correction(CorrectionId("c"), kept.spot.id, NOON, MarkFlare(NOON.date(), NOON.date()))
    await here.store.corrections.save(told)
    await here.store.settings.put(Settings(look=ThemeChoice.DARK))
    old = packed(here, "json")
    await here.store.corrections.save(
        replace(told, saying=MarkFlare(date(2026, 1, 1), NOON.date()))
    )
    await here.store.settings.put(Settings(look=ThemeChoice.LIGHT))
    before, incoming = here.import_export.everything, here.import_export.preview(*old)
    assert len(incoming.differences) == 2
    await here.import_export.apply(incoming)
    assert here.import_export.everything == before
    done = await here.import_export.apply(incoming, version=Version.FILE)
    assert here.store.corrections.all() == (told,)
    assert here.store.settings.get().look is ThemeChoice.DARK
    await here.import_export.undo(done)
    assert here.import_export.everything == before


@FORMATS
async def test_a_deleted_entry_stays_deleted_and_comes_back_only_when_asked(
    here: Services, format: str
) -> None:
    kept = await here.journal.record(NECK, Scored(Score(4)))
    old = packed(here, format)
    later(here)
    await here.journal.delete(kept.entry.id)
    await here.store.maintenance.compact()
    incoming = here.import_export.preview(*old)
    await here.import_export.apply(incoming)
    assert here.store.entries.all() == ()
    assert incoming.removed.entries == (kept.entry,)
    done = await here.import_export.apply(incoming, version=Version.FILE)
    assert here.store.entries.all() == (kept.entry,)
    await here.import_export.undo(done)
    assert here.store.entries.all() == ()


@FORMATS
async def test_a_spot_that_was_merged_does_not_come_back_to_be_asked_about(
    here: Services, format: str
) -> None:
    one = await here.journal.record(NECK, Scored(Score(4)))
    two = await here.journal.record(BACK, Scored(Score(5)))
    gone = await here.journal.record(NECK, Scored(Score(6)))
    old = packed(here, format)
    later(here)
    await here.spots.merge(one.spot.id, two.spot.id)
    await here.journal.delete(gone.entry.id)
    before = here.import_export.everything
    for version in (Version.HERE, Version.FILE):
        incoming = here.import_export.preview(*old)
        assert incoming.differences == ()
        await here.import_export.apply(incoming, version=version)
        assert [spot.id for spot in here.journal_reader.open_spots()] == [two.spot.id]
        if version is Version.HERE:
            assert here.import_export.everything == before
    assert {each.spot for each in here.store.entries.all()} == {two.spot.id}


@FORMATS
async def test_what_another_device_logged_for_a_merged_spot_goes_where_that_went(
    here: Services, format: str
) -> None:
    one = await here.journal.record(NECK, Scored(Score(4)))
    two = await here.journal.record(BACK, Scored(Score(5)))
    there = graph()
    await there.services.import_export.apply(
        there.services.import_export.preview(*packed(here, "json"))
    )
    await here.spots.merge(one.spot.id, two.spot.id)
    late = await there.services.journal.record(one.spot.id, Scored(Score(7)))
    later(here)
    await here.import_export.apply(here.import_export.preview(*packed(there.services, format)))
    assert here.store.entries.get(late.entry.id).spot == two.spot.id
    assert len(here.journal_reader.open_spots()) == 1


async def test_a_table_made_by_hand_does_not_bring_back_what_was_deleted(here: Services) -> None:
    table = b"region_id,score,occurred_at\nback.ql.left,4,2026-03-01T09:00:00+01:00\n"
    await here.import_export.apply(here.import_export.preview("hand.csv", table))
    (entry_,) = here.store.entries.all()
    await here.journal.delete(entry_.id)
    later(here)
    incoming = here.import_export.preview("hand.csv", table)
    later(here)
    await here.import_export.apply(incoming)
    assert here.store.entries.all() == ()


async def test_what_a_table_made_by_hand_has_no_column_for_is_kept(here: Services) -> None:
    table = b"region_id,score,occurred_at\nback.ql.left,4,2026-03-01T09:00:00+01:00\n"
    await here.import_export.apply(here.import_export.preview("hand.csv", table))
    (brought,) = here.store.entries.all()
    noted = replace(brought, reading=Scored(Score(4), flare=True), note="moved house")
    await here.journal.revise(noted)
    assert here.import_export.preview("hand.csv", table).differences == ()


@pytest.mark.parametrize("version", Version)
async def test_an_import_can_be_taken_back_to_the_letter(here: Services, version: Version) -> None:
    await here.journal.record(NECK, Scored(Score(4)))
    other = graph()
    await other.services.journal.record(BACK, Scored(Score(5)))
    before = here.import_export.everything
    incoming = here.import_export.preview(*packed(other.services, "json"))
    done = await here.import_export.apply(incoming, version=version)
    assert here.import_export.everything != before
    await here.import_export.undo(done)
    assert here.import_export.everything == before


async def test_an_import_is_not_taken_back_over_what_was_changed_since(here: Services) -> None:
    other = graph()
    await here.journal.record(NECK, Scored(Score(4)))
    kept = await other.services.journal.record(BACK, Scored(Score(5)))
    done = await here.import_export.apply(
        here.import_export.preview(*packed(other.services, "json"))
    )
    await here.journal.revise(replace(kept.entry, note="changed since"))
    before = here.import_export.everything
    with pytest.raises(NotAllowed, match="restore"):
        await here.import_export.undo(done)
    assert here.import_export.everything == before

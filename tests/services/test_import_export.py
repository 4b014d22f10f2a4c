"""Leaving with everything and coming back with it, through the service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from app import paths
from app.content_loader import load_content
from app.domain.body import MuscleId, Side
from app.domain.breaks import BreakEvent, BreakId, LoggedEvent
from app.domain.breaks.event_reasons import SkipReason
from app.domain.breaks.events import BreakSkipped
from app.domain.breathing.breath import PatternId
from app.domain.errors import InvalidInput, NotAllowed, StorageError
from app.domain.holds.record import NOT_RATED, Ended, Faded, HoldId, HoldRecord, RoundDone
from app.domain.import_export.archive import Archive, NotIncluded
from app.domain.journal.entry import Score
from app.domain.safety import Answered, LockId, LockRelease, No, QuestionId, Screened
from app.domain.settings import Settings, ThemeChoice, Welcome
from app.export.formats import exporters, importers
from app.ports import Existing, ExportFile
from app.services.import_export import BadRows, Formats, ImportExport
from app.services.signal import Signal
from app.storage import serialization
from app.storage.store import KeptStore, disk_store, memory_store
from tests.domain.journal_values import entry, spot
from tests.examples import examples
from tests.export.journals import NOW, archives
from tests.fakes import FakeClock
from tests.graph import graph

LIBRARY = load_content(paths.shipped("data"))
HELD = HoldRecord(
    HoldId("h1"),
    MuscleId("upper_trapezius"),
    Side.RIGHT,
    NOW,
    NOW,
    PatternId("long_exhale"),
    Score(5),
    NOT_RATED,
    (RoundDone(30.0, 30.0, Faded(12.5), ()),),
    Ended.COMPLETED,
)
SKIPPED = LoggedEvent("l1", BreakEvent(NOW, BreakSkipped(SkipReason.CHOSEN), BreakId("b1")))
ANSWERED = Screened(NOW, (Answered(QuestionId("fracture"), No()),))
BY_HAND = b"region_id,score,occurred_at\nback.trap_upper.right,4,2026-03-02T09:00:00+01:00\n"
ONE_BAD = BY_HAND + b"back.trap_upper.right,40,2026-03-02T09:00:00+01:00\n"


@dataclass
class FakeOutbox:
    """Remembers what was put where."""

    files: dict[Path, bytes] = field(default_factory=dict)

    def check(self, path: Path, existing: Existing) -> Path:
        return path

    def put(self, folder: Path, files: Sequence[ExportFile], existing: Existing) -> None:
        self.files |= {folder / file.name: file.content for file in files}


@dataclass
class Desk:
    """A transfer with what is around it."""

    store: KeptStore = field(default_factory=memory_store)
    outbox: FakeOutbox = field(default_factory=FakeOutbox)
    told: Signal = field(default_factory=Signal)

    @property
    def import_export(self) -> ImportExport:
        return ImportExport(
            store=self.store,
            clock=FakeClock(NOW),
            zone=lambda: ZoneInfo("Europe/Berlin"),
            formats=Formats(exporters(serialization, LIBRARY), importers(serialization, LIBRARY)),
            outbox=self.outbox,
            tell=(self.told,),
        )

    async def holding(self, archive: Archive) -> Desk:
        await self.store.spots.save(*archive.spots)
        await self.store.entries.save(*archive.entries)
        return self


@given(archives())
@examples(25)
async def test_an_export_brought_in_elsewhere_makes_the_same_journal(archive: Archive) -> None:
    here = (await Desk().holding(archive)).import_export
    (packed,) = here.render("json", "all")
    elsewhere = Desk().import_export
    await elsewhere.apply(elsewhere.preview(packed.name, packed.content))
    assert elsewhere.everything == here.everything


async def test_holds_locks_safety_answers_and_the_break_log_move_along() -> None:
    old = Desk()
    await old.store.holds.save(HELD)
    await old.store.break_events.save(SKIPPED)
    await old.store.screening.put(ANSWERED)
    await old.store.lifted.put((LockRelease(LockId("hold.h1"), NOW),))
    (packed,) = old.import_export.render("json", "all")
    new = Desk()
    for _ in range(2):
        await new.import_export.apply(new.import_export.preview(packed.name, packed.content))
    assert new.import_export.everything == old.import_export.everything
    assert new.store.holds.all() == (HELD,)


def test_everything_a_person_gave_is_in_an_archive_and_nothing_of_the_machine() -> None:
    of_the_machine = {
        "hold_session",
        "hold_queue",
        "break_state",
        "service_status",
        "standby_status",
        "break_announced",
        "break_run",
        "movements_done",
    }
    kept = {name for name in vars(memory_store()) if not name.startswith("_")}
    assert kept - of_the_machine == {field.name for field in fields(Archive)} - {"excerpt"}


async def test_looking_at_a_file_changes_nothing() -> None:
    desk = Desk()
    incoming = desk.import_export.preview("pain.csv", BY_HAND)
    assert len(incoming.new.entries) == 1
    assert desk.import_export.everything == Archive()


async def test_a_file_with_bad_rows_is_refused_whole_unless_they_are_left_out() -> None:
    desk = Desk()
    incoming = desk.import_export.preview("pain.csv", ONE_BAD)
    with pytest.raises(NotAllowed, match="nothing was changed"):
        await desk.import_export.apply(incoming)
    assert desk.import_export.everything == Archive()
    await desk.import_export.apply(incoming, BadRows.LEAVE_OUT)
    assert len(desk.import_export.everything.entries) == 1


async def test_bringing_a_file_in_twice_adds_nothing() -> None:
    desk = Desk()
    await desk.import_export.apply(desk.import_export.preview("pain.csv", BY_HAND))
    before = desk.import_export.everything
    again = desk.import_export.preview("pain.csv", BY_HAND)
    assert again.already_here == 1
    await desk.import_export.apply(again)
    assert desk.import_export.everything == before


async def test_what_was_written_between_looking_and_taking_is_not_written_over() -> None:
    desk = await Desk().holding(Archive((spot(),)))
    old = Desk()
    await old.holding(Archive((spot(),), (entry(3),)))
    (packed,) = old.import_export.render("json", "all")
    incoming = desk.import_export.preview(packed.name, packed.content)
    await desk.store.entries.save(entry(9))
    await desk.import_export.apply(incoming)
    assert desk.import_export.everything.entries == (entry(9),)


async def test_everyone_who_shows_the_journal_hears_of_an_import_once_it_is_kept() -> None:
    desk = Desk()
    heard: list[int] = []

    def listen() -> None:
        heard.append(len(desk.store.entries.all()))

    desk.told.connect(listen)
    await desk.import_export.apply(desk.import_export.preview("pain.csv", BY_HAND))
    assert heard == [1]


async def test_being_welcomed_is_no_choice_and_so_settings_still_come_along() -> None:
    old = Desk()
    await old.store.settings.put(Settings(look=ThemeChoice.DARK, welcome=Welcome.DONE))
    (packed,) = old.import_export.render("json", "all")
    desk = Desk()
    await desk.store.settings.put(Settings(welcome=Welcome.DONE))
    assert desk.import_export.everything.settings == NotIncluded()
    await desk.import_export.apply(desk.import_export.preview(packed.name, packed.content))
    assert desk.store.settings.get().look is ThemeChoice.DARK


async def test_a_name_without_a_known_ending_is_told_by_what_is_in_the_file() -> None:
    desk = await Desk().holding(Archive((spot(),), (entry(3),)))
    (packed,) = desk.import_export.render("json", "all")
    assert Desk().import_export.preview("backup", packed.content).new.entries == (entry(3),)
    assert len(Desk().import_export.preview("pain.txt", BY_HAND).new.entries) == 1


async def test_csv_is_written_with_its_episodes_beside_it() -> None:
    desk = await Desk().holding(Archive((spot(),), (entry(3),)))
    written = desk.import_export.export("csv", Path("/there/pain.csv"))
    assert written == (Path("/there/pain.csv"), Path("/there/pain-episodes.csv"))
    assert tuple(desk.outbox.files) == written


async def test_the_name_that_was_asked_for_is_the_name_it_gets() -> None:
    desk = Desk()
    assert desk.import_export.export("json", Path("/there/pain.txt")) == (Path("/there/pain.txt"),)


async def test_a_tag_brought_from_elsewhere_stays_when_its_entry_is_revised() -> None:
    here = graph()
    text = BY_HAND.replace(b"occurred_at\n", b"occurred_at,triggers\n").replace(
        b"+01:00\n", b"+01:00,gardening;stress\n"
    )
    await here.services.import_export.apply(here.services.import_export.preview("pain.csv", text))
    (brought,) = here.store.entries.all()
    await here.services.journal.revise(replace(brought, note="a long day"))
    (revised,) = here.store.entries.all()
    assert (list(revised.triggers), revised.note) == (["gardening", "stress"], "a long day")


def test_an_unknown_format_is_answered_with_the_known_ones() -> None:
    with pytest.raises(InvalidInput, match="format: one of csv, json"):
        Desk().import_export.render("docx", "all")


def test_a_foreign_file_is_no_import() -> None:
    with pytest.raises(StorageError):
        Desk().import_export.preview("photo.csv", b"\x89PNG\r\n")


BROKEN_ID = b'"id":"\\ud800"'


async def test_a_broken_character_in_an_id_is_a_bad_row_and_nothing_is_half_brought(
    tmp_path: Path,
) -> None:
    old = await Desk().holding(Archive((spot(),), (entry(3, name="e1"), entry(4, name="e2"))))
    await old.store.break_events.save(SKIPPED)
    (packed,) = old.import_export.render("json", "all")
    content = packed.content.replace(b'"id":"e2"', BROKEN_ID)
    for store in memory_store(), disk_store(tmp_path / "data", FakeClock()):
        desk = Desk(store)
        incoming = desk.import_export.preview(packed.name, content)
        assert [bad.reason for bad in incoming.bad] == ["This item: it has broken characters in it"]
        with pytest.raises(NotAllowed, match="nothing was changed"):
            await desk.import_export.apply(incoming)
        assert desk.import_export.everything == Archive()
        await desk.import_export.apply(incoming, BadRows.LEAVE_OUT)
        assert [each.id for each in desk.store.entries.all()] == ["e1"]


async def test_an_import_that_fails_has_changed_nothing_and_is_told_of_only_once(
    tmp_path: Path,
) -> None:
    old = await Desk().holding(Archive((spot(),), (entry(3),)))
    await old.store.holds.save(HELD)
    (packed,) = old.import_export.render("json", "all")
    desk = Desk(disk_store(tmp_path / "data", FakeClock()))
    incoming = desk.import_export.preview(packed.name, packed.content)
    (bad,) = incoming.found.archive.entries
    broken = replace(incoming.found.archive, entries=(replace(bad, note="\ud800"),))
    with pytest.raises(StorageError, match="nothing was changed"):
        await desk.import_export.apply(
            replace(incoming, found=replace(incoming.found, archive=broken))
        )
    assert desk.import_export.everything == Archive()
    desk.store.close()
    again = Desk(disk_store(tmp_path / "data", FakeClock()))
    assert list(again.store.reports) == []
    assert again.import_export.everything == Archive()


async def test_a_file_is_told_by_what_is_in_it_and_not_by_its_name() -> None:
    desk = await Desk().holding(Archive((spot(),), (entry(3),)))
    (packed,) = desk.import_export.render("json", "all")
    assert Desk().import_export.preview("pain.csv", packed.content).new.entries == (entry(3),)
    assert len(Desk().import_export.preview("pain.json", BY_HAND).new.entries) == 1


async def test_times_without_an_offset_are_read_where_the_person_lives() -> None:
    incoming = Desk().import_export.preview("pain.csv", BY_HAND.replace(b"T09:00:00+01:00", b""))
    (brought,) = incoming.new.entries
    assert brought.occurred_at.isoformat() == "2026-03-02T12:00:00+01:00"
    assert incoming.found.assumed.zone == "Europe/Berlin"

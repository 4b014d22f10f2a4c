"""The import and export service with fakes around it, and files for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from app import paths
from app.content_loader import load_content
from app.domain.body import MuscleId, Side
from app.domain.breaks import BreakEvent, BreakId, LoggedEvent
from app.domain.breaks.event_reasons import SkipReason
from app.domain.breaks.events import BreakSkipped
from app.domain.breathing.breath import PatternId
from app.domain.breathing.record import BreathingId, BreathingRecord
from app.domain.holds.record import NOT_RATED, Ended, Faded, HoldId, HoldRecord, RoundDone
from app.domain.import_export.archive import Archive
from app.domain.journal.entry import Score
from app.domain.safety import Answered, No, QuestionId, Screened
from app.export.formats import exporters, importers
from app.ports import Existing, ExportFile
from app.services.import_export import Formats, ImportExport
from app.services.local_time import LocalTime
from app.services.signal import Signal
from app.storage import serialization
from app.storage.store import KeptStore, memory_store
from tests.export.journals import NOW
from tests.fakes import FakeClock

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
BREATHED = BreathingRecord(BreathingId("r1"), NOW, PatternId("box"), 180.0)
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
    imported: Signal = field(default_factory=Signal)

    @property
    def import_export(self) -> ImportExport:
        return ImportExport(
            store=self.store,
            local_time=LocalTime(FakeClock(NOW), lambda: ZoneInfo("Europe/Berlin")),
            formats=Formats(exporters(serialization, LIBRARY), importers(serialization, LIBRARY)),
            tags=LIBRARY.tags,
            outbox=self.outbox,
            changed=(self.imported,),
        )

    async def holding(self, archive: Archive) -> Desk:
        await self.store.spots.save(*archive.spots)
        await self.store.entries.save(*archive.entries)
        await self.store.own_tags.save(*archive.own_tags)
        return self

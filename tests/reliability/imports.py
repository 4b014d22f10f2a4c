"""Import files that were mutated in every way; look whether anything breaks, or half arrives.

python -m tests.reliability.imports [--cases 2000] [--seed 1]

Each case takes an export of a journal (CSV, JSON, FHIR, or a backup), mutates it, and brings it in
through the real service over a real store on disk, which is empty or holds part of the same
journal; in a fifth of the cases the power fails meanwhile.  Afterwards the journal must be as it
was before, or that and everything the service promised, and the folder must open again with the
same in it and nothing to report.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import shutil
import tempfile
import traceback
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from app import paths
from app.content_loader import load_content
from app.domain.body import Point, SpotId
from app.domain.errors import UnknotError
from app.domain.import_export.archive import Archive, NotIncluded
from app.domain.import_export.date_order import DateOrder, DateOrderUnclear
from app.domain.journal.entry import Clear, Entry, EntryId, Score, Scored, Skip, TagId
from app.domain.safety import NotScreened
from app.export.folder_writer import FolderWriter
from app.export.formats import exporters, importers
from app.services.import_export import BadRows, Formats, ImportExport
from app.services.local_time import LocalTime
from app.storage import serialization
from app.storage.atomic_files import AtomicFiles
from app.storage.disk_backend import DiskBackend
from app.storage.store import KeptStore
from tests.domain.journal_values import entry, spot
from tests.export.journals import NOW
from tests.fakes import FakeClock
from tests.reliability.mutations import MUTATIONS
from tests.storage.cutting_disk import CuttingDisk, PowerCut

LIBRARY = load_content(paths.shipped("data"))
NOTES = ("", "", "=1+1", 'said "ouch"', "two\nlines", "ünï 🙂; a,b", "'", "müde – „schwer“")


@dataclass(slots=True)
class Tally:
    """What became of all the files; `untold` are refusals that say too little."""

    cases: int = 0
    taken: int = 0
    refused: int = 0
    untold: int = 0
    half_imported: int = 0
    reported: int = 0
    crashes: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Case:
    """One file, and the journal it comes to.  `cut` is the step at which the power fails; 0 for
    never."""

    name: str
    content: bytes
    here: Archive
    bad_rows: BadRows
    cut: int


def journal(lot: random.Random) -> Archive:
    """A journal with something in every field."""
    spots = tuple(
        spot(id=f"s{number}", name=f"Spot {number}") for number in range(lot.randint(1, 3))
    )
    placed = (replace(spots[0], at=Point(0.123, 0.5)), *spots[1:])
    return Archive(placed, tuple(_entry(number, lot) for number in range(lot.randint(1, 12))))


def _entry(number: int, lot: random.Random) -> Entry:
    reading = lot.choice((Scored(Score(lot.randint(0, 10)), lot.random() < 0.3), Clear(), Skip()))
    made = entry(4, name=f"e{number}", at=NOW - timedelta(hours=lot.randint(1, 5000)))
    tags = tuple(TagId(each) for each in lot.sample(("desk", "a;b", "cold"), lot.randint(0, 2)))
    return replace(
        made,
        id=EntryId(f"e{number}"),
        spot=SpotId("s0"),
        reading=reading,
        triggers=tags,
        note=lot.choice(NOTES),
    )


def made(lot: random.Random, workshop: Path) -> Case:
    """A case by lot."""
    whole = journal(lot)
    name = lot.choice(("csv", "csv", "json", "json", "fhir", "backup"))
    content = _file_of(name, whole, workshop)
    for _ in range(lot.choice((0, 1, 1, 1, 2))):
        content = lot.choice(MUTATIONS[name])(content, lot)
    part = lot.randint(0, len(whole.entries))
    here = Archive(whole.spots, whole.entries[:part]) if lot.random() < 0.6 else Archive()
    cut = lot.randint(1, 12) if lot.random() < 0.2 else 0
    return Case(lot.choice(("x.csv", "x.json", "x")), content, here, lot.choice(list(BadRows)), cut)


def _file_of(name: str, whole: Archive, workshop: Path) -> bytes:
    if name != "backup":
        return exporters(serialization, LIBRARY)[name].files(whole, "all", NOW)[0].content
    shutil.rmtree(workshop, ignore_errors=True)
    store = KeptStore(DiskBackend(workshop, FakeClock(NOW)))
    asyncio.run(_fill(store, whole))
    asyncio.run(store.maintenance.compact())
    store.close()
    return (workshop / "journal.json").read_bytes()


async def _fill(store: KeptStore, archive: Archive) -> None:
    await store.spots.save(*archive.spots)
    await store.entries.save(*archive.entries)


def _import_export(store: KeptStore) -> ImportExport:
    return ImportExport(
        store=store,
        local_time=LocalTime(FakeClock(NOW), lambda: ZoneInfo("Europe/Berlin")),
        formats=Formats(exporters(serialization, LIBRARY), importers(serialization, LIBRARY)),
        tags=LIBRARY.tags,
        outbox=FolderWriter(AtomicFiles().write),
        changed=(),
    )


def try_out(case: Case, folder: Path, tally: Tally, lot: random.Random) -> None:
    """Bring the file in, and judge what came of it."""
    tally.cases += 1
    shutil.rmtree(folder, ignore_errors=True)
    prepared = KeptStore(DiskBackend(folder, FakeClock(NOW)))
    asyncio.run(_fill(prepared, case.here))
    before = _import_export(prepared).everything
    prepared.close()
    promised = [before]
    try:
        asyncio.run(_bring_in(case, folder, promised, tally, lot))
    except PowerCut:
        pass
    except Exception as error:
        traceback.print_exc()
        tally.crashes[type(error).__name__] += 1
    for _ in range(2):
        store = KeptStore(DiskBackend(folder, FakeClock(NOW)))
        found = _import_export(store).everything
        told = [each for each in store.reports if not case.cut or "missing" in each]
        store.close()
        tally.half_imported += found not in promised
        tally.reported += bool(told)
        promised = [found]


async def _bring_in(
    case: Case, folder: Path, promised: list[Archive], tally: Tally, lot: random.Random
) -> None:
    """`promised` is what may be there afterwards."""
    (before,) = promised
    disk = CuttingDisk(case.cut, lot) if case.cut else AtomicFiles()
    store = KeptStore(DiskBackend(folder, FakeClock(NOW), disk))
    import_export = _import_export(store)
    try:
        try:
            incoming = import_export.preview(case.name, case.content)
        except DateOrderUnclear:
            incoming = import_export.preview(case.name, case.content, DateOrder.DAY_FIRST)
        wanted = _with(before, incoming.new)
        if case.cut:
            promised.append(wanted)
        await import_export.apply(incoming, case.bad_rows)
        promised[:] = [wanted]
        tally.half_imported += import_export.everything != wanted
        tally.taken += 1
    except UnknotError as refused:
        tally.refused += 1
        tally.untold += "othing has changed" not in str(refused).replace("nothing", "Nothing")
        tally.half_imported += import_export.everything != before
    finally:
        store.close()


def _with(before: Archive, new: Archive) -> Archive:
    return Archive(
        spots=before.spots + new.spots,
        entries=before.entries + new.entries,
        corrections=before.corrections + new.corrections,
        holds=before.holds + new.holds,
        break_events=before.break_events + new.break_events,
        habits=before.habits + new.habits,
        breathing_records=before.breathing_records + new.breathing_records,
        own_tags=before.own_tags + new.own_tags,
        settings=before.settings if isinstance(new.settings, NotIncluded) else new.settings,
        lifted=before.lifted + new.lifted,
        screening=before.screening if isinstance(new.screening, NotScreened) else new.screening,
    )


def trial(cases: int, seed: int, place: Path) -> Tally:
    """That many cases."""
    lot = random.Random(seed)
    tally = Tally()
    for _ in range(cases):
        try_out(made(lot, place / "workshop"), place / "data", tally, lot)
    return tally


def main() -> None:
    """Do what the module says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = trial(asked.cases, asked.seed, Path(folder))
    row = "{:>6} {:>6} {:>8} {:>21} {:>14} {:>9} {:>8}"
    heads = ("cases", "taken", "refused", "of these without why", "half imported", "reported")
    print(row.format(*heads, "crashes"))
    figures = (tally.cases, tally.taken, tally.refused, tally.untold, tally.half_imported)
    print(row.format(*figures, tally.reported, sum(tally.crashes.values())))


if __name__ == "__main__":
    main()

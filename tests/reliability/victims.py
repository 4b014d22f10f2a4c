"""What a killed process was doing: keeping entries, and saying of each that it is kept.

A line is said only after the verb has returned: `+id` kept, `-id` deleted, `=id` revised; but
`?id` before a deletion begins, as from then on the entry may be gone.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from pathlib import Path

from tinydb import TinyDB

from app.domain.body import RegionId
from app.domain.journal.entry import EntryDetails, Score, Scored
from app.domain.spots.matching import BodyPlace
from app.services.journal import Journal
from app.services.journal_reader import JournalReader
from app.services.local_time import LocalTime
from app.services.signal import CommandLock
from app.services.spots import SpotService
from app.storage.store import disk_store
from tests.fakes import FakeClock
from tests.graph import shipped_content

Say = Callable[[str], None]
NOTE = "after a long day at the desk, better with warmth"
REVISED = "revised"


class OurStore:
    """The journal service over the store of the app, compacting now and then."""

    name = "Unknot"

    def write(self, folder: Path, say: Say, lot: random.Random) -> None:
        """Write until the end comes."""
        asyncio.run(self._write(folder, say, lot))

    async def _write(self, folder: Path, say: Say, lot: random.Random) -> None:
        clock = FakeClock()
        store = disk_store(folder, clock)
        content, lock = shipped_content(), CommandLock(store)
        local_time = LocalTime(clock, lambda: UTC)
        journal = Journal(
            clock=clock,
            store=store,
            content=content,
            reader=JournalReader(local_time, store),
            spots=SpotService(clock=clock, store=store, content=content, lock=lock),
            lock=lock,
            local_time=local_time,
        )
        where = BodyPlace.of(RegionId("back.trap_upper.left"))
        while True:
            kept = await journal.record(
                where, Scored(Score(lot.randrange(11))), details=EntryDetails(note=NOTE)
            )
            say(f"+{kept.entry.id}")
            match lot.randrange(20):
                case 0:
                    say(f"?{kept.entry.id}")
                    await journal.delete(kept.entry.id)
                    say(f"-{kept.entry.id}")
                case 1:
                    await journal.revise(replace(kept.entry, note=REVISED))
                    say(f"={kept.entry.id}")
                case 2:
                    await store.maintenance.compact()

    def found(self, folder: Path) -> dict[str, str]:
        """The notes of all entries, by id, as a fresh start finds them."""
        store = disk_store(folder, FakeClock())
        return {entry.id: entry.note for entry in store.entries.all()}


class StockTinyDB:
    """The same number of entries through TinyDB as it comes."""

    name = "TinyDB"

    def write(self, folder: Path, say: Say, lot: random.Random) -> None:
        """Write until the end comes."""
        folder.mkdir(exist_ok=True)
        db = TinyDB(folder / "db.json")
        while True:
            key = f"{lot.getrandbits(128):032x}"
            entry = {"id": key, "score": lot.randrange(11), "note": NOTE, "spot": key[:8]}
            number = db.insert(entry)
            say(f"+{key}")
            match lot.randrange(20):
                case 0:
                    say(f"?{key}")
                    db.remove(doc_ids=[number])
                    say(f"-{key}")
                case 1:
                    db.update({"note": REVISED}, doc_ids=[number])
                    say(f"={key}")
                case _:
                    pass

    def found(self, folder: Path) -> dict[str, str]:
        """As `OurStore.found`."""
        folder.mkdir(exist_ok=True)
        with TinyDB(folder / "db.json") as db:
            return {entry["id"]: entry["note"] for entry in db}


Victim = OurStore | StockTinyDB


def live(victim: Victim, folder: Path, pipe: int, seed: int) -> None:
    """Be the process that will be killed."""
    victim.write(folder, lambda line: _say(pipe, line), random.Random(seed))


def _say(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())

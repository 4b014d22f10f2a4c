"""What came of killing: who was killed, what was acknowledged, what is missing."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.domain.journal.entry import Clear, Entry, Scored
from app.storage.store import disk_store
from tests.fakes import FakeClock
from tests.reliability.processes import Complaints, SharedFolder
from tests.reliability.promises import Promises, key_of

WRITERS = ("unknot log", "unknot import", "web socket", "web browser")


@dataclass
class Report:
    """What came of it: kills by victim, how many came before it was ready, and what was missing
    just after."""

    kills: Counter[str] = field(default_factory=Counter)
    early: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    promises: Promises = field(default_factory=Promises)
    complaints: Complaints = field(default_factory=Complaints)
    errors: int = 0

    def look(self, folder: SharedFolder, after: str) -> None:
        """Open the folder as a fresh start does, and look for everything."""
        try:
            store = disk_store(folder.data, FakeClock(folder.now()))
        except Exception:  # whatever it is: this start failed
            self.complaints.fail("a fresh start", traceback.format_exc())
            return
        if store.reports:
            self.complaints.timer("a fresh start", " ".join(store.reports))
            store.maintenance.put_away_reports()
        entries = {str(entry.id): _key(entry) for entry in store.entries.all()}
        events = frozenset(event.id for event in store.break_events.all())
        store.close()
        self.missing[after] += self.promises.missing(entries, events)

    @property
    def acknowledged(self) -> int:
        """Entries that somebody was told are saved."""
        return sum(self.promises.tally(writer)[1] for writer in WRITERS)

    @property
    def holds(self) -> bool:
        """Whether nothing was lost, nothing failed to start, and nothing was told for nothing."""
        complaints = self.complaints
        return not (+self.missing or complaints.failed or complaints.alarms or self.errors)

    def lines(self) -> list[str]:
        """The figures by writer and by process, their sum, and what was complained of."""
        return [*self._by_writer(), "", *self._by_process(), "", self._sum(), *self._examples()]

    def _by_writer(self) -> Iterator[str]:
        row = "{:<14} {:>8} {:>13} {:>8} {:>6} {:>6}"
        yield row.format("writer", "tried", "acknowledged", "found", "lost", "torn")
        for writer in WRITERS:
            tried, acknowledged, lost, torn = self.promises.tally(writer)
            yield row.format(writer, tried, acknowledged, acknowledged - lost, lost, torn)

    def _by_process(self) -> Iterator[str]:
        row = "{:<14} {:>8} {:>15} {:>8} {:>14} {:>13}"
        heads = "process", "kills", "while starting", "missing", "failed starts", "false alarms"
        yield row.format(*heads)
        counted = self.kills, self.early, self.missing, self.complaints.failed
        counts = *counted, self.complaints.alarms
        for name in sorted({name for each in counts for name in each}):
            yield row.format(name, *(each[name] for each in counts))

    def _sum(self) -> str:
        return (
            f"{self.kills.total()} kills, {self.acknowledged} acknowledged, "
            f"{self.promises.lost.total()} lost, {self.promises.torn.total()} torn, "
            f"{self.promises.unasked} unasked, {self.complaints.failed.total()} failed starts, "
            f"{self.complaints.alarms.total()} false alarms, {self.errors} errors in the log; "
            f"{self.promises.events} events of breaks"
        )

    def _examples(self) -> list[str]:
        return [*self.promises.examples[:20], *self.complaints.examples[:20]]


def _key(entry: Entry) -> str:
    if entry.note:
        return entry.note
    match entry.reading:
        case Scored(score):
            return key_of(entry.spot, int(score))
        case Clear():
            return key_of(entry.spot, 0)
    return ""

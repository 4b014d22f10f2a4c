"""Damage a data folder in every way we can think of; then start, and look what is there.

python -m tests.reliability.damage [--cases 2000] [--seed 1]

A folder with a snapshot, a backup of it and a log is harmed (snapshot, log or both; in a fifth of
the cases the backup too), opened, opened again, and written to.  What could be recovered is
worked out apart from the store's own code: the documents of the snapshot if it or its backup is
unharmed, else those whose line in it is; and those whose line in the log is unharmed.

Told for each: starts; documents recovered of those recoverable; documents with a content nobody
wrote; cases in which something was lost and nobody told (the end of the log is missing: nothing
shows that it was ever there); crashes.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.storage.disk_backend import LogDB
from app.storage.log_storage import LogStorage
from tests.fakes import FakeClock
from tests.reliability.harm import HARMS

IN_SNAPSHOT = 40
IN_LOG = 40

Keys = set[int]


@dataclass(slots=True)
class Score:
    """What became of all the documents."""

    cases: int = 0
    starts: int = 0
    recoverable: int = 0
    recovered: int = 0
    false: int = 0
    silent: int = 0
    crashes: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Folder:
    """A data folder as bytes; `changes` holds the line of each document in the log."""

    journal: bytes
    log: bytes
    backup: bytes
    changes: dict[bytes, int]
    rows: dict[bytes, int]

    def write(self, place: Path) -> None:
        """Make it a folder."""
        shutil.rmtree(place, ignore_errors=True)
        (place / "backups").mkdir(parents=True)
        (place / "journal.json").write_bytes(self.journal)
        (place / "journal.log").write_bytes(self.log)
        (place / "backups" / "journal-2026-03-01.json").write_bytes(self.backup)

    def recoverable_from(self, harmed: Folder) -> Keys:
        """The documents that can still be read in `harmed`, which comes of this."""
        if self.journal in (harmed.journal, harmed.backup):
            base = set(range(IN_SNAPSHOT))
        else:
            lines = {line.rstrip(b",") for line in harmed.journal.split(b"\n")}
            base = {key for row, key in self.rows.items() if row in lines}
        complete = harmed.log.split(b"\n")[:-1]
        return base | {key for line, key in self.changes.items() if line in complete}


def document(key: int) -> dict[str, object]:
    """What is kept under a key."""
    return {"key": key, "note": f"note {key} “tight” " + "x" * (key % 50), "list": [key, key]}


def prepared(place: Path) -> Folder:
    """An unharmed folder."""
    db = LogDB(place, FakeClock())
    assert isinstance(db.storage, LogStorage)
    db.insert_multiple([document(key) for key in range(IN_SNAPSHOT)])
    for _ in db.storage.compaction():
        pass
    for key in range(IN_SNAPSHOT, IN_SNAPSHOT + IN_LOG):
        db.insert(document(key))
    journal = (place / "journal.json").read_bytes()
    log = (place / "journal.log").read_bytes()
    rows = [line.rstrip(b",") for line in journal.split(b"\n") if b'"key":' in line]
    return Folder(
        journal,
        log,
        journal,
        {line: IN_SNAPSHOT + number for number, line in enumerate(log.splitlines())},
        {row: number for number, row in enumerate(rows)},
    )


def with_backup(folder: Folder, lot: random.Random) -> Folder:
    """The same after an accident that spared the backup."""
    return replace(without_backup(folder, lot), backup=folder.backup)


def without_backup(folder: Folder, lot: random.Random) -> Folder:
    """The same after an accident that spared nothing."""

    def harm(content: bytes) -> bytes:
        for _ in range(lot.choice((1, 1, 1, 2, 3))):
            content = lot.choice(HARMS)(content, lot)
        return content

    which = lot.choice(("journal", "log", "both"))
    return replace(
        folder,
        journal=folder.journal if which == "log" else harm(folder.journal),
        log=folder.log if which == "journal" else harm(folder.log),
        backup=harm(folder.backup),
    )


Accident = Callable[[Folder, random.Random], Folder]


def suffer(accident: Accident, cases: int, seed: int, place: Path) -> Score:
    """Let that many accidents of a kind happen."""
    lot = random.Random(seed)
    whole = prepared(place)
    score = Score()
    for _ in range(cases):
        harmed = accident(whole, lot)
        harmed.write(place)
        score.cases += 1
        try:
            found, told = _opened(place)
            again, _ = _opened(place)
            LogDB(place, FakeClock()).insert({"key": -1})
            written, _ = _opened(place)
        except Exception as error:
            traceback.print_exc()
            score.crashes[type(error).__name__] += 1
            continue
        score.starts += 1
        good = {key for key, each in found.items() if each == document(key)}
        score.false += len(found) - len(good)
        recoverable = whole.recoverable_from(harmed)
        score.recoverable += len(recoverable)
        score.recovered += len(recoverable & good)
        score.crashes["changed by opening again"] += again != found
        score.crashes["changed by writing"] += written != found | {-1: {"key": -1}}
        score.silent += len(good) < IN_SNAPSHOT + IN_LOG and not told
    score.crashes = +score.crashes
    return score


def _opened(place: Path) -> tuple[dict[int, dict[str, object]], bool]:
    db = LogDB(place, FakeClock())
    assert isinstance(db.storage, LogStorage)
    return {each["key"]: dict(each) for each in db}, bool(db.storage.notices.unread())


def main() -> None:
    """Do what the module says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    row = "{:<22} {:>6} {:>7} {:>12} {:>10} {:>8} {:>7} {:>8}"
    heads = ("cases", "starts", "recoverable", "recovered", "made up", "untold", "crashes")
    print(row.format("", *heads))
    kinds: dict[str, tuple[Accident, int]] = {
        "backup unharmed": (with_backup, asked.cases * 4 // 5),
        "backup harmed as well": (without_backup, asked.cases - asked.cases * 4 // 5),
    }
    for name, (accident, cases) in kinds.items():
        with tempfile.TemporaryDirectory() as folder:
            score = suffer(accident, cases, asked.seed, Path(folder) / "data")
        figures = (score.cases, score.starts, score.recoverable, score.recovered, score.false)
        print(row.format(name, *figures, score.silent, sum(score.crashes.values())), flush=True)


if __name__ == "__main__":
    main()

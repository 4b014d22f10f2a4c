"""Put back, swap, cut and mix the files of two data folders; then look what is still there.

python -m tests.reliability.histories [--runs 1000] [--seed 1]

Two folders begin as one (copied whole, name of the device and all, in half of the runs).  Commands
and an open window save, revise and remove in both; between them files of either are put back or
brought over: an older or another's journal, log, backup, or conflict copy; lines are cut out of the
log of the open window; the journal or a backup goes missing.  In the end the first folder is
opened.

What ought to be there is worked out apart from the store's own code.  Each version of a document
has a text of its own and knows which version its writer saw.  The last version that was
acknowledged in the first folder is

- *found* where it is the current one, or where the current one was made by somebody who had seen
  it, or where it gave way and stands in quarantine;
- *lost and told* where no file of the folder has it any more and a notice tells of a loss;
- *missed* where a file of the folder still has it, whole, and the store does not;
- *lost untold* where nobody says a word.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import shutil
import tempfile
import traceback
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from app.ports import BackupReason
from app.storage.store import KeptStore, disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
CONFLICTS = (
    "journal.sync-conflict-20260302-090000-ABCDEFG{}",
    "journal (1){}",
    "journal (conflicted copy 2026-03-02 090000){}",
    "journal - Copy{}",
)
LOSS = ("is lost.", "are lost.", "may be lost.")
REMOVED = ""


@dataclass
class Score:
    """What became of everything that was acknowledged."""

    runs: int = 0
    acknowledged: int = 0
    found: int = 0
    told: int = 0
    missed: int = 0
    untold: int = 0
    false_alarms: int = 0
    crashes: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)


@dataclass
class Versions:
    """Every version of every document, which one its writer saw, and the last in each folder."""

    seen: dict[str, str] = field(default_factory=dict)
    last: dict[tuple[str, str], str] = field(default_factory=dict)

    def made(self, place: str, key: str, text: str, before: str) -> None:
        """Take note of what was acknowledged."""
        self.seen[text] = before
        self.last[place, key] = text

    def descends(self, text: str, from_text: str) -> bool:
        """Whether the writers of `text` had seen `from_text`."""
        while text:
            if text == from_text:
                return True
            text = self.seen.get(text, REMOVED)
        return False


class Run:
    """One life of two folders."""

    def __init__(self, place: Path, lot: random.Random) -> None:
        self.lot = lot
        self.here, self.there = place / "here", place / "there"
        self.stash = place / "stash"
        self.stash.mkdir(parents=True)
        self.clock = FakeClock(START)
        self.versions = Versions()
        self.steps: list[str] = []
        self.attacks = 0
        self._stashed: list[tuple[Path, str]] = []
        self._named = 0
        self._window: list[KeptStore] = []

    async def live(self) -> None:
        """Everything that happens."""
        for _ in range(self.lot.randrange(1, 5)):
            await self._change(self.here)
        if self.lot.random() < 0.8:
            await self._compact(self.here)
        if self.lot.random() < 0.5:
            shutil.copytree(self.here, self.there)
            self.versions.last |= {
                ("there", key): text
                for (where, key), text in self.versions.last.items()
                if where == "here"
            }
        for _ in range(self.lot.randrange(5, 18)):
            await self.clock.advance(self.lot.choice((0.001, 1, 60, 3600, 40_000)))
            await self._step()
        if self._window:
            await self._window[0].refresh()
            self._window[0].close()

    async def _step(self) -> None:
        place = self.here if self.lot.random() < 0.65 else self.there
        kinds: list[tuple[int, Callable[[Path], Awaitable[None]]]] = [
            (8, self._change),
            (2, self._compact),
            (1, self._back_up),
            (3, self._set_by),
            (3, self._put_back),
            (2, self._bring_over),
            (1, self._take_away),
            (1, self._cut_lines),
            (1, self._open_or_close),
        ]
        (act,) = self.lot.choices([act for _, act in kinds], [weight for weight, _ in kinds])
        await act(place)

    def _opened(self, place: Path) -> KeptStore:
        if place == self.here and self._window:
            return self._window[0]
        return disk_store(place, self.clock)

    async def _change(self, place: Path) -> None:
        store = self._opened(place)
        await store.refresh()
        notes = {str(each.id): each.note for each in store.entries.all()}
        key = self.lot.choice([f"new {self._named}", *notes, *notes])
        self._named += 1
        text = f"version-{self._named:05d}"
        if key in notes and self.lot.random() < 0.2:
            await store.entries.remove(key)
            self.versions.made(place.name, key, f"{text} removed", notes[key])
        else:
            await store.entries.save(entry(key, note=text))
            self.versions.made(place.name, key, text, notes.get(key, REMOVED))
        self.steps.append(f"{place.name}: {key} -> {text}")

    async def _compact(self, place: Path) -> None:
        store = self._opened(place)
        await self.lot.choice((store.maintenance.compact, store.maintenance.daily))()
        self.steps.append(f"{place.name}: compact")

    async def _back_up(self, place: Path) -> None:
        await self._opened(place).maintenance.backup(BackupReason.ASKED)
        self.steps.append(f"{place.name}: backup")

    async def _open_or_close(self, _place: Path) -> None:
        if self._window:
            self._window.pop().close()
        else:
            self._window.append(disk_store(self.here, self.clock))
        self.steps.append(f"window {'open' if self._window else 'closed'}")

    # What befalls the files

    async def _set_by(self, place: Path) -> None:
        for path in self._some_files(place):
            copy = self.stash / f"{len(self._stashed)}"
            shutil.copy(path, copy)
            self._stashed.append((copy, str(path.relative_to(place))))
            self.steps.append(f"{place.name}: set by {self._stashed[-1]}")

    async def _put_back(self, place: Path) -> None:
        if not self._stashed or not place.exists():
            return
        copy, name = self.lot.choice(self._stashed)
        if self.lot.random() < 0.4:
            name = self.lot.choice(CONFLICTS).format(Path(name).suffix)
        self._put(copy, place / name)

    async def _bring_over(self, place: Path) -> None:
        other = self.there if place == self.here else self.here
        for path in self._some_files(other):
            name = str(path.relative_to(other))
            if place.exists():
                self._put(path, place / name)

    async def _take_away(self, place: Path) -> None:
        for path in self._some_files(place):
            path.unlink()
            self.attacks += 1
            self.steps.append(f"{place.name}: {path.name} taken away")

    async def _cut_lines(self, _place: Path) -> None:
        log = self.here / "journal.log"
        if not self._window or not log.exists():
            return
        lines = log.read_bytes().splitlines(keepends=True)
        kept = [line for line in lines if self.lot.random() < 0.6]
        log.write_bytes(b"".join(kept))
        self.attacks += 1
        await self._window[0].refresh()
        self.steps.append(f"here: {len(lines) - len(kept)} lines cut under the window")

    def _put(self, copy: Path, to: Path) -> None:
        to.parent.mkdir(exist_ok=True)
        shutil.copy(copy, to)
        self.attacks += 1
        self.steps.append(f"{copy} put to {to}")

    def _some_files(self, place: Path) -> list[Path]:
        files = [place / "journal.json", place / "journal.log", *place.glob("backups/*.json")]
        there = [path for path in files if path.is_file()]
        return [self.lot.choice(there)] if there else []


def judge(run: Run, score: Score) -> None:
    """Open the first folder, and count."""
    carriers = b"\n".join(_whole_files(run.here))
    store = disk_store(run.here, run.clock)
    current = {str(each.id): each.note for each in store.entries.all()}
    told = " ".join(store.reports)
    aside = b"".join(path.read_bytes() for path in (run.here / "quarantine").glob("*"))
    again = {each.id: each.note for each in disk_store(run.here, run.clock).entries.all()}
    score.crashes["changed by opening again"] += again != current
    if run.attacks == 0 and told:
        score.false_alarms += 1
        score.examples.append(f"false alarm: {told}\n  " + "\n  ".join(run.steps))
    for (where, key), text in run.versions.last.items():
        if where != "here":
            continue
        score.acknowledged += 1
        now = current.get(key, REMOVED)
        gone = text.endswith("removed")
        if _holds(run, key, text, now) or (not gone and text.encode() in aside):
            score.found += 1
        elif not gone and text.encode() in carriers:
            score.missed += 1
            score.examples.append(f"missed {key} {text}, is {now}\n  " + "\n  ".join(run.steps))
        elif any(words in told for words in LOSS):
            score.told += 1
        else:
            score.untold += 1
            score.examples.append(
                f"untold {key} {text}, is {now or 'gone'}; told: {told}\n  "
                + "\n  ".join(run.steps)
            )


def _holds(run: Run, key: str, text: str, now: str) -> bool:
    """Whether what is there now honours the last version acknowledged in the first folder."""
    if run.versions.descends(now, text):
        return True
    if now == REMOVED:  # removed here; or elsewhere, by somebody who had seen this version
        elsewhere = run.versions.last.get(("there", key), REMOVED)
        return text.endswith("removed") or (
            elsewhere.endswith("removed") and run.versions.descends(elsewhere, text)
        )
    # A removal gives way to a version that was made elsewhere without knowing of it.
    return text.endswith("removed") and now == run.versions.last.get(("there", key), REMOVED)


def _whole_files(place: Path) -> list[bytes]:
    """Every file that is neither notice nor quarantine."""
    return [
        path.read_bytes()
        for path in [*place.glob("*"), *place.glob("backups/*")]
        if path.is_file() and path.suffix in (".json", ".log", ".bak")
    ]


def suffer(runs: int, seed: int, place: Path) -> Score:
    """Live that many lives."""
    score = Score()
    for number in range(runs):
        shutil.rmtree(place, ignore_errors=True)
        run = Run(place, random.Random(f"{seed} {number}"))
        score.runs += 1
        before = len(score.examples)
        try:
            asyncio.run(run.live())
            judge(run, score)
        except Exception as error:
            score.crashes[type(error).__name__] += 1
            score.examples.append(traceback.format_exc() + "\n  ".join(run.steps))
        score.examples[before:] = [f"run {number}: {each}" for each in score.examples[before:]]
    score.crashes = +score.crashes
    return score


def main() -> None:
    """Do what the module says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=3, help="how many failures to show")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        score = suffer(asked.runs, asked.seed, Path(folder) / "place")
    for example in score.examples[: asked.show]:
        print(example, end="\n\n")
    for name in ("runs", "acknowledged", "found", "told", "missed", "untold", "false_alarms"):
        print(f"{name.replace('_', ' '):<14} {getattr(score, name):>7}")
    print(f"{'crashes':<14} {sum(score.crashes.values()):>7}  {dict(score.crashes) or ''}")
    raise SystemExit(score.missed + score.untold + score.false_alarms + len(score.crashes) > 0)


if __name__ == "__main__":
    main()

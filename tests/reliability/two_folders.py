"""The life of two folders whose files are put back, swapped, cut and mixed."""

from __future__ import annotations

import random
import shutil
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
REMOVED = ""


@dataclass
class Versions:
    """Every version of every document, which one its writer saw, and the last in each folder."""

    seen: dict[str, str] = field(default_factory=dict)
    made_in: dict[str, str] = field(default_factory=dict)
    last: dict[tuple[str, str], str] = field(default_factory=dict)

    def made(self, place: str, key: str, text: str, before: str) -> None:
        """Take note of what was acknowledged."""
        self.seen[text] = before
        self.made_in[text] = place
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

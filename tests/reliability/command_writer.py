"""Somebody at a terminal who writes while others are killed."""

from __future__ import annotations

import asyncio
import json
import random
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from tests.reliability.processes import MONDAY, CommandProcess, SharedFolder
from tests.reliability.promises import Promises, SpotOfTab

TABS = ("back.trap_upper.left", "back.trap_upper.right")
COMMANDS = "front.temporalis.right"
AT_ONCE = 3
ROWS = 40  # at most, in a file that is imported


@dataclass
class CommandWriter:
    """Somebody at a terminal, who now and then has several commands at work at once."""

    folder: SharedFolder
    promises: Promises
    lot: random.Random
    files: Path
    started: asyncio.Queue[CommandProcess] = field(default_factory=asyncio.Queue)
    alive: set[CommandProcess] = field(default_factory=set)
    lasting: dict[str, float] = field(default_factory=dict)  # seconds that each verb took last
    _number: count[int] = field(default_factory=count)

    async def live(self, ended: asyncio.Event) -> None:
        """Give commands until the end."""
        while not ended.is_set():
            at_once = AT_ONCE if self.lot.random() < 0.2 else 1
            await asyncio.gather(*(self._anything() for _ in range(at_once)))

    async def next(self) -> CommandProcess:
        """The next command that begins."""
        while not self.started.empty():
            self.started.get_nowait()
        return await self.started.get()

    async def log(self, region: str) -> SpotOfTab:
        """Log a score, with a note that tells it from all others; its spot."""
        note = f"log {next(self._number)}"
        score = str(self.lot.randrange(11))
        attempt = self.promises.attempt("unknot log", note)
        said = await self.run(
            *("log", "--region", region, "--score", score, "--note", note, "--json")
        )
        attempt.acknowledged, attempt.over = bool(said), True
        spot = json.loads(said) if said else {"spot_id": "", "spot_label": ""}
        return SpotOfTab(spot["spot_id"], spot["spot_label"])

    async def export(self) -> None:
        """Whether a process that only reads finds all that was there before it began."""
        before = self.promises.entries()
        said = await self.run("export", "--format", "json", "--out", "-")
        if said:
            missing = before - {entry["id"] for entry in json.loads(said)["entries"]}
            if missing:
                self.folder.complaints.fail("export", f"it misses {len(missing)} entries")

    async def run(self, verb: str, *args: str) -> str:
        """What the command printed; nothing when it was killed or failed."""
        command, began = CommandProcess(self.folder, verb), time.monotonic()
        self.started.put_nowait(command)
        self.alive.add(command)
        said = await command.run(*args)
        self.alive.discard(command)
        if said:
            self.lasting[verb] = time.monotonic() - began
        return said

    async def _anything(self) -> None:
        kinds = [self._log, self._import, self._compact, self._backup, self.export]
        await self.lot.choices(kinds, [6, 3, 2, 1, 1])[0]()

    async def _log(self) -> None:
        await self.log(COMMANDS)

    async def _import(self) -> None:
        number = next(self._number)
        notes = [f"import {number} row {row}" for row in range(self.lot.randrange(1, ROWS))]
        path = self.files / f"{number}.csv"
        rows = [
            f"{COMMANDS},{self._before():%Y-%m-%dT%H:%M:%S+00:00},{self.lot.randrange(11)},{note}"
            for note in notes
        ]
        path.write_text("\n".join(("region_id,occurred_at,score,note", *rows)))
        attempt = self.promises.attempt("unknot import", *notes)
        attempt.acknowledged = bool(await self.run("import", str(path)))
        attempt.over = True

    def _before(self) -> datetime:
        """A second of the past that no other entry has."""
        return MONDAY - timedelta(days=1, seconds=next(self._number))

    async def _compact(self) -> None:
        await self.run("compact")

    async def _backup(self) -> None:
        await self.run("backup")

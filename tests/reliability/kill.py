"""Kill what shares a data folder, at random instants, again and again; then look what is there.

python -m tests.reliability.kill [--kills 300] [--seed 1]

`unknot run`, `unknot remind` and commands (log, import, compact, backup, export; now and then three
at once) are real processes.  Two tabs tap scores in the web face; each is its bare websocket, and
says what the page would.  SIGKILL goes to one of the processes, or to all; `run` and `remind` are
started again.  After each kill the folder is opened afresh, and everything that anybody was told
is saved is looked for: a command ended with 0 and its line, a tab was shown “Saved”.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import socket
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.journal import Scored
from app.storage.store import disk_store
from app.system.door import Doorplate, RunningApp
from tests.fakes import FakeClock
from tests.reliability.processes import Complaints, Folder, Service
from tests.reliability.promises import Promises
from tests.reliability.web_tab import PATIENCE, cookie
from tests.reliability.writers import COMMANDS, TABS, CommandWriter, TabWriter, key_of

WRITERS = ("unknot log", "unknot import", "web face")
ALL_DAY = "mon-sun 00:00-24:00"
LINGER = 1.0  # seconds, at most, that a service lives once it is ready


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

    @property
    def acknowledged(self) -> int:
        """Entries that somebody was told are saved."""
        return sum(self.promises.tally(writer)[1] for writer in WRITERS)

    @property
    def holds(self) -> bool:
        """Whether nothing was lost, nothing failed to start, and nothing was told for nothing."""
        complaints = self.complaints
        return not (+self.missing or complaints.failed or complaints.alarms or self.errors)


class Trial:
    """One folder, those who write to it, and whoever kills them."""

    def __init__(self, place: Path, seed: int) -> None:
        self.report = Report()
        self._folder = Folder(place / "data")
        self.report.complaints = self._folder.complaints
        self._lot = random.Random(seed)
        port = _free_port()
        self._address = f"http://127.0.0.1:{port}"
        self._saved = asyncio.Event()
        self._run = Service(
            self._folder, "is running at", "run", "--no-browser", "--port", str(port)
        )
        self._remind = Service(self._folder, "Reminders are on", "remind")
        files = place / "files"
        files.mkdir()
        self._commands = CommandWriter(self._folder, self.report.promises, self._lot, files)

    async def go(self, kills: int) -> Report:
        """Let them write, and kill that often."""
        spots = await self._begin()
        ended = asyncio.Event()
        services = [asyncio.create_task(each.live()) for each in (self._run, self._remind)]
        await self._run.is_ready()
        let_in = cookie(RunningApp(self._folder.data).entrance(Doorplate(self._folder.data).read()))
        tabs = [
            TabWriter(self._folder, self.report.promises, self._lot, spot, self._saved)
            for spot in spots
        ]
        writers = [
            asyncio.create_task(self._commands.live(ended)),
            *(asyncio.create_task(tab.live(self._address, let_in, ended)) for tab in tabs),
        ]
        while self.report.kills.total() < kills:
            await self._kill()
        ended.set()
        await asyncio.gather(*writers)
        await asyncio.gather(self._run.end(), self._remind.end())
        await asyncio.gather(*services)
        self._look("nobody")
        await self._commands.export()
        self._look("nobody")
        log = self._folder.data / "unknot.log"
        self.report.errors = log.read_text().count(" ERROR ") if log.exists() else 0
        return self.report

    async def _begin(self) -> list[str]:
        """Somebody who has been through the first steps; the spots of the tabs."""
        for setting in (("welcome", "done"), ("windows", ALL_DAY), ("interval_minutes", "30")):
            await self._commands.run("settings", "set", *setting)
        await self._commands.log(COMMANDS)
        return [await self._commands.log(region) for region in TABS]

    async def _kill(self) -> None:
        (kill,) = self._lot.choices(
            [self._kill_service, self._kill_command, self._kill_all], [10, 8, 2]
        )
        victim = await kill()
        self._look(victim)

    async def _kill_service(self) -> str:
        service = self._lot.choice((self._run, self._remind))
        if self._lot.random() < 0.25:
            await asyncio.sleep(self._lot.uniform(0, service.starting))
        elif await service.is_ready():
            if service is self._run:
                await self._a_tab_saved()
            await asyncio.sleep(self._lot.uniform(0, LINGER))
        self._struck(service.name, service.ready.is_set(), service.kill)
        return service.name

    async def _kill_command(self) -> str:
        started = self._commands.started
        while True:
            while not started.empty():
                started.get_nowait()
            command = await started.get()
            lasts = self._commands.lasting.get(command.verb, 1.0)
            await asyncio.sleep(self._lot.uniform(0.4, 1.05) * lasts)
            if self._struck(command.verb, True, command.kill):
                return command.verb

    async def _kill_all(self) -> str:
        if await self._run.is_ready():
            await self._a_tab_saved()
            await asyncio.sleep(self._lot.uniform(0, LINGER))
        for service in (self._run, self._remind):
            self._struck(service.name, service.ready.is_set(), service.kill)
        for command in list(self._commands.alive):
            self._struck(command.verb, True, command.kill)
        return "all at once"

    async def _a_tab_saved(self) -> None:
        """Wait until one is told so: with its server gone so soon, it would never be."""
        self._saved.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._saved.wait(), PATIENCE)

    def _struck(self, name: str, ready: bool, kill: Callable[[], bool]) -> bool:
        alive = kill()
        self.report.kills[name] += alive
        self.report.early[name] += alive and not ready
        return alive

    def _look(self, victim: str) -> None:
        """Open the folder as a fresh start does, and look for everything."""
        try:
            store = disk_store(self._folder.data, FakeClock(self._folder.now()))
        except Exception:  # whatever it is: this start failed
            self._folder.complaints.fail("a fresh start", traceback.format_exc())
            return
        if store.reports:
            self._folder.complaints.alarm("a fresh start", " ".join(store.reports))
            store.upkeep.put_away_reports()
        found = {
            str(entry.id): entry.note
            or (
                key_of(entry.spot, int(entry.reading.score))
                if isinstance(entry.reading, Scored)
                else ""
            )
            for entry in store.entries.all()
        }
        events = frozenset(event.id for event in store.break_events.all())
        store.close()
        self.report.missing[victim] += self.report.promises.missing(found, events)


def trial(place: Path, kills: int, seed: int) -> Report:
    """Kill that often in an empty place."""
    return asyncio.run(Trial(place, seed).go(kills))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _print(report: Report) -> None:
    row = "{:<14} {:>8} {:>13} {:>8} {:>6} {:>6}"
    print(row.format("writer", "tried", "acknowledged", "found", "lost", "torn"))
    for writer in WRITERS:
        tried, acknowledged, lost, torn = report.promises.tally(writer)
        print(row.format(writer, tried, acknowledged, acknowledged - lost, lost, torn))
    row = "{:<14} {:>8} {:>13} {:>8} {:>13} {:>13}"
    print()
    print(
        row.format(
            "process",
            "kills",
            "while starting",
            "missing",
            "failed starts",
            "false alarms",
        )
    )
    failed, alarms = report.complaints.failed, report.complaints.alarms
    for name in sorted({*report.kills, *report.missing, *failed, *alarms}):
        print(
            row.format(
                name,
                report.kills[name],
                report.early[name],
                report.missing[name],
                failed[name],
                alarms[name],
            )
        )
    print(
        f"\n{report.kills.total()} kills, {report.acknowledged} acknowledged, "
        f"{report.promises.lost.total()} lost, {report.promises.torn.total()} torn, "
        f"{report.promises.unasked} unasked, {failed.total()} failed starts, "
        f"{alarms.total()} false alarms, {report.errors} errors in the log, "
        f"{report.promises.events} events of breaks seen"
    )
    for example in report.complaints.examples[:20]:
        print(example)


def main() -> None:
    """Do what the module says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        report = trial(Path(place), asked.kills, asked.seed)
    _print(report)
    raise SystemExit(not report.holds)


if __name__ == "__main__":
    main()

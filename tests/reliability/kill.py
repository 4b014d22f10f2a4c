"""Kill what shares a data folder, at random instants, again and again; then look what is there.

python -m tests.reliability.kill [--kills 300] [--seed 1] [--web browser]

`unknot run`, `unknot remind` and commands (log, import, compact, backup, export; now and then three
at once) are real processes.  Two tabs tap scores in the web face; each is its bare websocket, and
says what the page would.  With `--web browser` it is one page of a real Chromium instead.

SIGKILL goes to one of the processes, or to all; `run` and `remind` are started again.  After each
kill the folder is opened afresh, and everything that anybody was told is saved is looked for: a
command ended with 0 and its line, a tab was shown “Saved”.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import signal
import socket
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app.system.running_instance import AddressFile, RunningApp
from tests.reliability.command_writer import COMMANDS, TABS, CommandWriter
from tests.reliability.kill_report import Report
from tests.reliability.processes import Service, SharedFolder
from tests.reliability.promises import SpotOfTab
from tests.reliability.web_writers import Web, one_browser, two_sockets

WEB = {"sockets": two_sockets, "browser": one_browser}
ALL_DAY = "mon-sun 00:00-24:00"
PATIENCE = 60.0  # seconds until a tab is told that something is saved
LINGER = 1.0  # seconds, at most, that a service lives once it is ready


class Trial:
    """One folder, those who write to it, and whoever kills them."""

    def __init__(self, place: Path, seed: int, web: Web) -> None:
        self.report = Report()
        self._folder = SharedFolder(place / "data")
        self.report.complaints = self._folder.complaints
        self._lot = random.Random(seed)
        port = _free_port()
        self._web = web
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
        spots, ended = await self._begin(), asyncio.Event()
        myself = asyncio.current_task()
        assert myself is not None
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, myself.cancel)
        try:
            async with asyncio.TaskGroup() as everybody:
                everybody.create_task(self._run.live())
                everybody.create_task(self._remind.live())
                await self._run.is_ready()
                writers = [
                    everybody.create_task(self._commands.live(ended)),
                    *(
                        everybody.create_task(tab.live(self._entrance(), ended))
                        for tab in self._web(self._folder, self.report.promises, self._saved, spots)
                    ),
                ]
                await self._a_tab_saved()
                while self.report.kills.total() < kills:
                    await self._kill()
                    print(f"\r{self.report.kills.total()} kills", end="", file=sys.stderr)
                ended.set()
                await asyncio.gather(*writers)
                await asyncio.gather(self._run.end(), self._remind.end())
        finally:  # whatever happened here, leave nobody running
            self._run.kill()
            self._remind.kill()
            for command in self._commands.alive:
                command.kill()
        self.report.look(self._folder, after="the end")
        await self._commands.export()
        self.report.look(self._folder, after="the end")
        log = self._folder.data / "unknot.log"
        self.report.errors = log.read_text().count(" ERROR ") if log.exists() else 0
        return self.report

    def _entrance(self) -> str:
        """An address that lets one tab in, once."""
        data = self._folder.data
        return RunningApp(data).entrance(AddressFile(data).read())

    async def _begin(self) -> list[SpotOfTab]:
        """Somebody who has been through the first steps; the spots of the tabs."""
        settings = ("welcome", "done"), ("windows", ALL_DAY), ("interval_minutes", "30")
        await asyncio.gather(*(self._commands.run("settings", "set", *each) for each in settings))
        # Those of the tabs first: a page draws the first two, and asks before it draws the rest.
        spots = [await self._commands.log(region) for region in TABS]
        await self._commands.log(COMMANDS)
        return spots

    async def _kill(self) -> None:
        (kill,) = self._lot.choices(
            [self._kill_service, self._kill_command, self._kill_all], [10, 8, 2]
        )
        self.report.look(self._folder, after=await kill())

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
        """Late in the life of one, as it is then that it writes; else whichever is at work."""
        while True:
            command = await self._commands.next()
            lasts = self._commands.lasting.get(command.verb, 1.0)
            await asyncio.sleep(self._lot.uniform(0.5, 1.0) * lasts)
            for each in (command, *self._commands.alive):
                if self._struck(each.verb, True, each.kill):
                    return each.verb

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


def trial(place: Path, kills: int, seed: int, web: Web = two_sockets) -> Report:
    """Kill that often in an empty place."""
    return asyncio.run(Trial(place, seed, web).go(kills))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> None:
    """Do what the module says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--web", choices=WEB, default="sockets")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        report = trial(Path(place), asked.kills, asked.seed, WEB[asked.web])
    print("\n".join(report.lines()))
    raise SystemExit(not report.holds)


if __name__ == "__main__":
    main()

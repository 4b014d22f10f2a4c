"""Processes of the real command line that share one data folder, and can be killed."""

from __future__ import annotations

import asyncio
import re
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.e2e.server import ROOT, environment

KILLED = -signal.SIGKILL
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
SPEED = 30  # so that breaks come due and days go by while it lasts
STUCK = 120.0  # seconds after which something hangs, however busy the machine


@dataclass(slots=True)
class Complaints:
    """What must not be: starts that failed, and words of trouble when there is none; by who."""

    failed: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def fail(self, name: str, why: str) -> None:
        """It ended with an error, or never got ready."""
        self.failed[name] += 1
        self.examples.append(f"{name} failed: {why}")

    def timer(self, name: str, said: str) -> None:
        """It told of trouble."""
        self.alarms[name] += 1
        self.examples.append(f"{name} said: {said}")


class SharedFolder:
    """The data folder, and the time its processes live in: one for all, and faster than ours."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.complaints = Complaints()
        self._began = time.monotonic()

    def now(self) -> datetime:
        """The time of a process that starts now."""
        return MONDAY + timedelta(seconds=(time.monotonic() - self._began) * SPEED)

    async def start(self, *args: str) -> asyncio.subprocess.Process:
        """Start `unknot` with these words."""
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "app", *args),
            cwd=ROOT,
            env=environment(self.data, f"{self.now().isoformat()}@{SPEED}"),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            limit=100_000_000,
        )


class CommandProcess:
    """A verb that does its work and ends."""

    def __init__(self, folder: SharedFolder, verb: str) -> None:
        self.verb = verb
        self._folder = folder
        self._process: asyncio.subprocess.Process | None = None

    @property
    def alive(self) -> bool:
        """Whether it is at work."""
        return self._process is not None and self._process.returncode is None

    async def run(self, *args: str) -> str:
        """What it printed; nothing when it was killed or failed."""
        self._process = await self._folder.start(self.verb, *args)
        said = b"", b""
        try:
            said = await asyncio.wait_for(self._process.communicate(), STUCK)
        except TimeoutError:
            self._folder.complaints.fail(self.verb, "it hangs")
            self.kill()
        out, err = (each.decode() for each in said)
        if err:
            self._folder.complaints.timer(self.verb, err)
        if self._process.returncode not in (0, KILLED):
            self._folder.complaints.fail(self.verb, f"{self._process.returncode} {err or out}")
        return out if self._process.returncode == 0 else ""

    def kill(self) -> bool:
        """End it at once; whether it was still alive."""
        return _killed(self._process)


class Service:
    """`unknot run` or `unknot remind`: started, and started again whenever it has been killed."""

    def __init__(self, folder: SharedFolder, ready: str, *args: str) -> None:
        self.name = args[0]
        self.starting = 1.0  # seconds that the last start took
        self.ready = asyncio.Event()
        self._folder, self._ready, self._args = folder, re.compile(ready), args
        self._process: asyncio.subprocess.Process | None = None
        self._victim: asyncio.subprocess.Process | None = None
        self._ended = False

    async def live(self) -> None:
        """Keep it running until `end`."""
        while not self._ended:
            began = time.monotonic()
            self._process = await self._folder.start(*self._args)
            await asyncio.gather(self._hear(self._process, began), self._complain(self._process))
            code = await self._process.wait()
            self.ready.clear()
            if self._process is not self._victim and not self._ended:
                self._folder.complaints.fail(self.name, f"it ended by itself with {code}")
                await asyncio.sleep(1)

    async def is_ready(self) -> bool:
        """Wait until it has started; false when it does not."""
        try:
            await asyncio.wait_for(self.ready.wait(), STUCK)
        except TimeoutError:
            self._folder.complaints.fail(self.name, "it does not get ready")
            return False
        return True

    def kill(self) -> bool:
        """End it at once; whether it was still alive."""
        self._victim = self._process
        self.ready.clear()
        return _killed(self._process)

    async def end(self) -> None:
        """Ask it to stop, as Ctrl+C does."""
        await self.is_ready()
        self._ended = True
        process = self._process
        if process is None or process.returncode is not None:
            return
        process.send_signal(signal.SIGINT)
        try:
            await asyncio.wait_for(process.wait(), STUCK)
        except TimeoutError:
            self._folder.complaints.fail(self.name, "it does not stop")
            self.kill()

    async def _hear(self, process: asyncio.subprocess.Process, began: float) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            if self._ready.search(line.decode()) and process is not self._victim:
                self.starting = time.monotonic() - began
                self.ready.set()

    async def _complain(self, process: asyncio.subprocess.Process) -> None:
        assert process.stderr is not None
        async for line in process.stderr:
            self._folder.complaints.timer(self.name, line.decode())


def _killed(process: asyncio.subprocess.Process | None) -> bool:
    if process is None or process.returncode is not None:
        return False
    try:
        process.kill()
    except ProcessLookupError:
        return False
    return True

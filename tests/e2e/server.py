"""The app as a process of its own, as a person would start it."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.settings import Welcome
from app.storage.store import disk_store
from app.system.clock import SystemClock
from app.system.running_instance import AddressFile, RunningApp

ROOT = Path(__file__).parents[2]
MONDAY = "2026-03-02T08:59:00+01:00"
AT_WORK = "2026-03-02T09:05:00+01:00"  # no break comes due for longer than all tests take
LONG_ENOUGH = 30.0  # seconds to start, or to stop, on a busy machine


@dataclass(frozen=True, slots=True)
class Running:
    """A running app: where it is seen, what it keeps, and the process."""

    address: str
    data: Path
    process: subprocess.Popen[str]

    @property
    def entrance(self) -> str:
        """An address that lets one browser in, once; another each time."""
        return RunningApp(self.data).entrance(AddressFile(self.data).read())

    def stop(self) -> int:
        """Ask it to stop, as Ctrl+C does; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(LONG_ENOUGH)


Serving = Callable[..., Running]


def environment(data: Path, clock: str = "") -> dict[str, str]:
    """What the app is told by its environment: its data, its clock, a zone that never varies."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("FLET_")}
    return {**kept, "UNKNOT_DATA": str(data), "UNKNOT_CLOCK": clock, "TZ": "Europe/Berlin"}


def unknot(data: Path, *args: str, clock: str = "") -> str:
    """Run one verb of the command line on `data`; what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "app", *args],
        cwd=ROOT,
        env=environment(data, clock),
        capture_output=True,
        text=True,
        timeout=LONG_ENOUGH,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def at_home(data: Path) -> Path:
    """`data`, of somebody who has been through the first steps."""

    async def write() -> None:
        store = disk_store(data, SystemClock())
        await store.settings.put(replace(store.settings.get(), welcome=Welcome.DONE))
        store.close()

    with ThreadPoolExecutor(1) as aside:  # who drives a browser has this thread's loop
        aside.submit(asyncio.run, write()).result()
    return data


@contextmanager
def running(
    data: Path,
    clock: str = "",
    port: int = 0,
    options: Sequence[str] = (),
    within: Sequence[str] = (),
) -> Iterator[Running]:
    """The app on `data` at a free port, at the time `clock` says, until the block ends.

    `options` are more options of `run`; `within` is the start of the command line, such as
    `ip netns exec NAME`.
    """
    complaints = data / "stderr.txt"
    with complaints.open("w") as stderr:
        named = ["--port", str(port), *options]
        process = subprocess.Popen(
            [*within, sys.executable, "-m", "app", "run", "--no-browser", *named],
            cwd=ROOT,
            env=environment(data, clock),
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
        )
    try:
        assert process.stdout is not None
        said = re.search(r"(http://\S+)/\?token=", process.stdout.readline())
        assert said, f"it did not start: {complaints.read_text()}"
        yield Running(said[1], data, process)
    finally:
        process.terminate()
        try:
            process.wait(LONG_ENOUGH)
        except subprocess.TimeoutExpired:
            process.kill()


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    """Whether `holds` becomes true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False

"""What `unknot remind` costs while nothing happens, beside Safe Eyes and Workrave.

On a display and a bus that nobody else uses, one after another, each for a minute after it has
settled.  Memory is PSS, the share that is theirs; processor time is what the kernel counted.
Those that are not installed are left out.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.server import ROOT, environment
from tests.tools.benchmarks.result import Aim, Result

SETTLE, WATCH = 15.0, 60.0
OTHERS = ("safeeyes", "workrave")
SHARE = 0.6  # of the memory of the smaller of the others


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one process: MiB, and seconds of processor time in the minute."""

    memory: float
    time: float


def measure() -> Iterable[Result]:
    """Ours, and how it stands to the smaller of the others."""
    with TemporaryDirectory() as folder, ExitStack() as ends:
        told = ends.enter_context(_desk(Path(folder)))
        commands = {"unknot": [sys.executable, "-m", "app", "remind", "--quiet"]}
        commands |= {name: [found] for name in OTHERS if (found := shutil.which(name))}
        costs = dict(_watched(commands, told))
    ours, others = costs.pop("unknot"), costs
    against = ", ".join(f"{name}: {one.memory:.1f} MiB" for name, one in others.items())
    most = min((one.memory for one in others.values()), default=0.0) * SHARE
    yield Result(
        "remind_idle_memory",
        ours.memory,
        "MiB",
        most if others else Aim.NONE,
        against or "nothing installed",
    )
    against = ", ".join(f"{name}: {one.time:.3f} s" for name, one in others.items())
    smaller = min(others.values(), key=lambda one: one.memory, default=ours)
    yield Result(
        "remind_idle_cpu_60s",
        ours.time,
        "s",
        smaller.time if others else Aim.NONE,
        f"the one smaller in memory; {against}" if others else "nothing installed",
    )


def _watched(commands: dict[str, list[str]], told: dict[str, str]) -> Iterator[tuple[str, Cost]]:
    """One after another: two programs of one toolkit would each pay for half of it."""
    for name, command in commands.items():
        process = subprocess.Popen(
            command, cwd=ROOT, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            time.sleep(SETTLE)
            before = _time(process.pid)
            time.sleep(WATCH)
            yield name, Cost(_memory(process.pid), _time(process.pid) - before)
        except ProcessLookupError:
            print(f"{name} ended by itself, and is left out", file=sys.stderr)
        finally:
            process.terminate()
            process.wait(20)


@contextmanager
def _desk(folder: Path) -> Iterator[dict[str, str]]:
    """A display, a bus and a home that belong to this measurement."""
    (folder / ".config" / "safeeyes").mkdir(parents=True)  # which it does not make by itself
    reading, writing = os.pipe()
    display = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1024x768x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        with os.fdopen(reading) as said:
            name = f":{said.readline().strip()}"
        assert bus.stdout is not None
        yield {
            **environment(folder / "data"),
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / ".config"),
            "DISPLAY": name,
            "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
        }
    finally:
        for process in (bus, display):
            process.terminate()
            process.wait(10)


def _memory(pid: int) -> float:
    found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
    assert found
    return int(found[1]) / 1024


def _time(pid: int) -> float:
    """Of all its threads, to the nanosecond: a tick of the kernel's clock would be too coarse."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9

"""The processes of a browser, found by the folder of its profile: slowed down, and measured."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

RUNS = 0.005  # seconds at a time that a slowed browser runs


@contextmanager
def slowed(profile: str, times: int) -> Iterator[None]:
    """Let the browser with this profile run only one part of so many, all its processes at once."""
    group, done = os.getpgid(_browser(profile)), Event()

    def alternate() -> None:
        while not done.wait(RUNS):
            os.killpg(group, signal.SIGSTOP)
            done.wait(RUNS * (times - 1))
            os.killpg(group, signal.SIGCONT)

    pacing = Thread(target=alternate, daemon=True)
    if times > 1:
        pacing.start()
    try:
        yield
    finally:
        done.set()
        if times > 1:
            pacing.join()


def private_memory(profile: str) -> float:
    """Bytes that the processes of the browser with this profile share with nobody."""
    group = os.getpgid(_browser(profile))
    return sum(map(_private, (each for each in _processes() if _group(each) == group)))


def _browser(profile: str) -> int:
    option = f"--user-data-dir={profile}".encode()
    for process in _processes():
        command = _read(process, "cmdline").split(b"\0")
        if option in command and not any(each.startswith(b"--type=") for each in command):
            return process
    raise ProcessLookupError(profile)


def _processes() -> Iterator[int]:
    return (int(each.name) for each in Path("/proc").iterdir() if each.name.isdecimal())


def _group(process: int) -> int:
    try:
        return os.getpgid(process)
    except ProcessLookupError:
        return 0


def _private(process: int) -> int:
    lines = _read(process, "smaps_rollup").decode().splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Private_"))


def _read(process: int, file: str) -> bytes:
    """What the system says of a process; nothing of one that has just ended."""
    try:
        return Path(f"/proc/{process}/{file}").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""

"""Kill a process that is writing, at a random instant, again and again; then look what is there.

python -m tests.reliability.kill_service [--runs 300] [--seed 1]

Each run forks a real process that opens the data folder the last one left, and writes through the
journal service.  It says over a pipe what it was told is kept, and is ended with SIGKILL.  Then
the folder is opened and everything that was acknowledged so far, by any run, is looked for.  A
removal or a revision that was acknowledged must have happened too.  Beside it, stock TinyDB.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import tempfile
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path

from tests.reliability.victims import REVISED, OurStore, StockTinyDB, Victim, live

WRITING = 0.12  # seconds after the first word: enough for some dozen entries, and to compact


@dataclass(slots=True)
class Score:
    """What became of everything that was acknowledged."""

    runs: int = 0
    acknowledged: int = 0
    found: int = 0
    lost: int = 0
    failed_starts: int = 0


@dataclass(slots=True)
class Promises:
    """The entries that must be there, those that must be revised, and those that must not be."""

    kept: set[str] = field(default_factory=set)
    revised: set[str] = field(default_factory=set)
    deleted: set[str] = field(default_factory=set)

    def take(self, lines: list[str]) -> None:
        """Take note of what was said before the end."""
        for line in lines:
            key = line[1:]
            match line[0]:
                case "+":
                    self.kept.add(key)
                case "?":
                    self.kept.discard(key)
                case "-":
                    self.deleted.add(key)
                case "=":
                    self.revised.add(key)

    def broken(self, found: dict[str, str]) -> int:
        """How many of them were not kept."""
        missing = sum(key not in found for key in self.kept)
        back = sum(key in found for key in self.deleted)
        unrevised = sum(found.get(key, REVISED) != REVISED for key in self.revised)
        return missing + back + unrevised


def torture(victim: Victim, folder: Path, runs: int, seed: int) -> Score:
    """Kill it `runs` times."""
    lot = random.Random(seed)
    score, promises = Score(), Promises()
    longest = _starting(victim, seed) + WRITING
    for run in range(runs):
        lines = _one_life(victim, folder, lot.uniform(0, longest), seed * 1_000_003 + run)
        promises.take(lines)
        score.runs += 1
        score.acknowledged += sum(line[0] != "?" for line in lines)
        try:
            broken = promises.broken(victim.found(folder))
        except Exception:  # whatever it is: this start failed
            score.failed_starts += 1
            broken = len(promises.kept)
            shutil.rmtree(folder)
        if broken:
            score.lost += broken
            promises = Promises()
            shutil.rmtree(folder, ignore_errors=True)
    score.found = score.acknowledged - score.lost
    return score


def _starting(victim: Victim, seed: int) -> float:
    """The seconds until the first word on this machine, as busy as it is."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        child, heard = _born(victim, Path(folder) / "data", seed)
        with os.fdopen(heard) as pipe:
            pipe.read(1)
            seconds = time.monotonic() - begun
            _end(child)
        return seconds


def _one_life(victim: Victim, folder: Path, seconds: float, seed: int) -> list[str]:
    """Let it write for a while, kill it, and return what it said was kept."""
    child, heard = _born(victim, folder, seed)
    time.sleep(seconds)
    _end(child)
    with os.fdopen(heard) as pipe:
        return pipe.read().split()


def _born(victim: Victim, folder: Path, seed: int) -> tuple[int, int]:
    """A process that writes, and where to hear what it says."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            live(victim, folder, writing, seed)
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(writing)
    return child, reading


def _end(child: int) -> None:
    os.kill(child, signal.SIGKILL)
    if not os.WIFSIGNALED(os.waitpid(child, 0)[1]):
        raise RuntimeError("The writing process ended by itself; see above.")


def main() -> None:
    """Do what the module says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    row = "{:<8} {:>6} {:>13} {:>7} {:>6} {:>17}"
    print(row.format("", "kills", "acknowledged", "found", "lost", "start-ups failed"))
    for victim in (OurStore(), StockTinyDB()):
        with tempfile.TemporaryDirectory() as folder:
            score = torture(victim, Path(folder) / "data", asked.runs, asked.seed)
        print(
            row.format(
                victim.name,
                score.runs,
                score.acknowledged,
                score.found,
                score.lost,
                score.failed_starts,
            ),
            flush=True,
        )


if __name__ == "__main__":
    main()

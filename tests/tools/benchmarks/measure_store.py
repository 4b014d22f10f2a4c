"""The store beside TinyDB as it comes (JSONStorage) and SQLite (WAL, synchronous=FULL).

All three hold the same documents in the same folder, take turns, and every write is forced to
the disk.  `open` ends with one document by its number; `open and read all` with every document.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.tools.benchmarks.result import Aim, Result, median
from tests.tools.benchmarks.stores import KINDS, Kept, document, fill

SIZES = (1_000, 10_000, 50_000)
LARGEST = SIZES[-1]
QUICK, SLOW = 100, 5  # how often the quick two do something, and TinyDB as it comes
OPENINGS = 5

Times = dict[str, float]  # milliseconds, the median, by kind

PEAK = """
import re, sys
from pathlib import Path
from tests.tools.benchmarks.stores import KINDS, document
def peak(): return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
before = peak()
kept = KINDS[sys.argv[1]](Path(sys.argv[2]))
everything = kept.all()
kept.insert(document(1))
print(peak() - before)
"""


def measure() -> Iterator[Result]:
    """Each figure beside the other two, in one run."""
    Path("build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir="build") as folder:
        inserting: dict[int, Times] = {}
        for size in SIZES:
            place = Path(folder) / str(size)
            fill(place, size)
            open_ = {name: make(place) for name, make in KINDS.items()}
            inserting[size] = _writing(open_, lambda kept, n: kept.insert(document(n)))
            yield from _told(f"insert at {size}", inserting[size], size)
            updating = _writing(open_, lambda kept, n: kept.update(n + 1, document(n + 7)))
            yield from _told(f"update at {size}", updating, size)
            removing = _writing(open_, lambda kept, n: kept.remove(n + 1))
            yield from _told(f"remove at {size}", removing, size)
            for kept in open_.values():
                kept.close()
        grown = inserting[LARGEST]["ours"] / inserting[SIZES[0]]["ours"]
        yield Result("store: insert, 50000 / 1000", grown, "x", 1.5, "itself, with fewer documents")
        yield from _reading(Path(folder) / str(LARGEST))
        yield from _memory(Path(folder) / str(LARGEST))


def _told(name: str, times: Times, size: int) -> Iterator[Result]:
    large = size == LARGEST
    yield Result(f"store: {name}", times["ours"], "ms", Aim.NONE, _beside(times))
    to_stock, to_sqlite = times["ours"] / times["stock"], times["ours"] / times["sqlite"]
    yield Result(f"store: {name} / stock", to_stock, "x", 0.01 if large else Aim.NONE, "TinyDB")
    yield Result(f"store: {name} / sqlite", to_sqlite, "x", 2.0 if large else Aim.NONE, "SQLite")


def _beside(times: Times) -> str:
    return f"TinyDB {times['stock']:.3g} ms, SQLite {times['sqlite']:.3g} ms"


def _writing(open_: dict[str, Kept], act: Callable[[Kept, int], None]) -> Times:
    times: dict[str, list[float]] = {name: [] for name in open_}
    for n in range(QUICK):
        for name, kept in open_.items():
            if name != "stock" or n < SLOW:
                times[name].append(_milliseconds(partial(act, kept, n)))
    return {name: median(each) for name, each in times.items()}


def _reading(place: Path) -> Iterator[Result]:
    opening: dict[str, list[float]] = {name: [] for name in KINDS}
    scanning: dict[str, list[float]] = {name: [] for name in KINDS}
    for _ in range(OPENINGS):
        for name, make in KINDS.items():
            gc.collect()
            opening[name].append(_milliseconds(partial(_open_and_find, make, place)))
            gc.collect()
            scanning[name].append(_milliseconds(partial(_open_and_read, make, place)))
    yield from _compared("open", opening, 0.6)
    yield from _compared("open and read all", scanning, Aim.NONE)


def _open_and_find(make: Callable[[Path], Kept], place: Path) -> None:
    make(place).one(LARGEST - 9)


def _open_and_read(make: Callable[[Path], Kept], place: Path) -> None:
    make(place).all()


def _compared(name: str, times: dict[str, list[float]], target: float | Aim) -> Iterator[Result]:
    middle = {kind: median(each) for kind, each in times.items()}
    yield Result(f"store: {name}", middle["ours"], "ms", Aim.NONE, _beside(middle))
    yield Result(f"store: {name} / stock", middle["ours"] / middle["stock"], "x", target, "TinyDB")


def _memory(place: Path) -> Iterator[Result]:
    peaks = {name: _peak(name, place) for name in ("ours", "stock")}
    against = f"TinyDB, {peaks['stock'] / 1024:.0f} MB: read all, insert one"
    yield Result("store: peak memory / stock", peaks["ours"] / peaks["stock"], "x", 1.2, against)


def _peak(name: str, place: Path) -> float:
    command = [sys.executable, "-c", PEAK, name, str(place)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _milliseconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000

"""From starting the process to listening.

Beside it, each time, a process that does nothing but import what any such app needs: flet,
fastapi and uvicorn.  Ours imports the first two once it listens, so it may take less.  The order
alternates; the first pair warms the disk and is left out.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.server import ROOT, environment, running
from tests.tools.benchmarks.result import Aim, Result, median

PAIRS = 7
BARE = "import flet, fastapi, uvicorn"


def _bare(folder: Path) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", BARE], cwd=ROOT, env=environment(folder), check=True)
    return time.perf_counter() - began


def _ours(folder: Path) -> float:
    began = time.perf_counter()
    with running(folder):
        return time.perf_counter() - began


def measure() -> Iterable[Result]:
    """How much longer ours takes, and how many times as long."""
    with TemporaryDirectory() as folder:
        pairs = [(_bare(Path(folder)), _ours(Path(folder))) for _ in range(PAIRS + 1)][1:]
    bare, ours = median([pair[0] for pair in pairs]), median([pair[1] for pair in pairs])
    against = f"a process that only does “{BARE}”: {bare:.2f} s"
    yield Result("start_to_listening_extra", ours - bare, "s", 1.0, against)
    yield Result("start_to_listening_ratio", ours / bare, "x", Aim.NONE, against)
    yield Result("start_to_listening", ours, "s", bare + 1.0, "the same, plus a second")

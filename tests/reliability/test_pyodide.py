"""The rules and the store under another Python, 3.14, on another platform: Pyodide, in Node."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import flet_web
import pytest

PROJECT = Path(__file__).parents[2]
CHOSEN = (
    *(f"tests/domain/{area}" for area in ("breaks", "journal", "holds", "recurrence", "spots")),
    *(
        f"tests/storage/test_{name}.py"
        for name in ("contract", "opfs_disk", "lines", "recovery", "old_files")
    ),
)
NEEDS_A_COMPILED_LIBRARY = (
    "tests/domain/breaks/test_machine.py",
    "tests/domain/recurrence/test_oracles.py",
)


@pytest.mark.slow
@pytest.mark.timeout(900)  # seconds; 40 of them on a machine that does nothing else
def test_worked_cases_of_rules_and_store_hold_under_pyodide() -> None:
    node = shutil.which("node")
    assert node, "Node is missing; `make node` installs it"
    wheel = Path(flet_web.__file__).parent
    run = PROJECT / "tests" / "reliability" / "pyodide" / "run.mjs"
    where = [node, str(run), str(wheel / "web" / "pyodide"), str(PROJECT), str(wheel.parent)]
    left_out = [f"--ignore={path}" for path in NEEDS_A_COMPILED_LIBRARY]
    chosen = ["-m", "not slow", "-W", "ignore", *CHOSEN, *left_out]
    done = subprocess.run([*where, *chosen], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "on emscripten" in done.stdout
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed
    assert int(passed[1]) > 300

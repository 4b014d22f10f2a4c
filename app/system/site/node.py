"""Runs our scripts with Node, where it is installed, on the Pyodide that the site contains."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from flet_web import get_package_web_dir

COMPILER = Path(__file__).with_name("compile.mjs")
REMEMBERER = Path(__file__).with_name("memory.mjs")
SECONDS = 600  # for one script, on a slow machine


def run_node(script: Path, given: bytes, node: str | None = None) -> bytes | None:
    """What the script makes of `given`; `None` where Node is missing or cannot do it."""
    node = node or shutil.which("node")
    if node is None:
        return None
    with TemporaryDirectory() as folder:
        into, out = Path(folder, "given"), Path(folder, "made")
        into.write_bytes(given)
        pyodide = Path(get_package_web_dir(), "pyodide").as_posix()
        try:
            subprocess.run(
                [node, str(script), pyodide, str(into), str(out)],
                check=True,
                capture_output=True,
                timeout=SECONDS,
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return out.read_bytes()


def compiled(source: bytes, node: str | None = None) -> bytes | None:
    """The archive with its modules as byte code."""
    return run_node(COMPILER, source, node)


def remembered(program: bytes, node: str | None = None) -> bytes | None:
    """Python's memory with the app of this archive imported."""
    return run_node(REMEMBERER, program, node)

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


def run_node(script: Path, *given: bytes, node: str | None = None) -> bytes | None:
    """What the script makes of each `given`; `None` where Node is missing or cannot do it."""
    node = node or shutil.which("node")
    if node is None:
        return None
    with TemporaryDirectory() as folder:
        files, out = (
            [Path(folder, f"{number}.zip") for number in range(len(given))],
            Path(folder, "made"),
        )
        for file, content in zip(files, given, strict=True):
            file.write_bytes(content)
        pyodide = Path(get_package_web_dir(), "pyodide").as_posix()
        try:
            subprocess.run(
                [node, str(script), pyodide, *map(str, files), str(out)],
                check=True,
                capture_output=True,
                timeout=SECONDS,
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return out.read_bytes()


def compiled(source: bytes, node: str | None = None) -> bytes | None:
    """The archive with its modules as byte code."""
    return run_node(COMPILER, source, node=node)


def remembered(program: bytes, library: bytes, node: str | None = None) -> bytes | None:
    """Python's memory with the app of the archive `program` imported; `library` is Python's own."""
    return run_node(REMEMBERER, program, library, node=node)

"""Runs our scripts with Node, where it is installed, on the Pyodide that the site contains."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from flet_web import get_package_web_dir

COMPILER = Path(__file__).with_name("compile.mjs")
REMEMBERER = Path(__file__).with_name("memory.mjs")
SECONDS = 600  # for one script, on a slow machine


@dataclass(frozen=True, slots=True)
class Memory:
    """Python's memory, and the names of the modules that are in it."""

    taken: bytes
    modules: frozenset[str]


def run_node(
    script: Path, *given: bytes, makes: int = 1, node: str | None = None
) -> list[bytes] | None:
    """The files that the script makes of each `given`; `None` where Node is missing or cannot."""
    node = node or shutil.which("node")
    if node is None:
        return None
    with TemporaryDirectory() as folder:
        files = [Path(folder, f"{number}.zip") for number in range(len(given))]
        made = [Path(folder, f"made {number}") for number in range(makes)]
        for file, content in zip(files, given, strict=True):
            file.write_bytes(content)
        pyodide = Path(get_package_web_dir(), "pyodide").as_posix()
        try:
            subprocess.run(
                [node, str(script), pyodide, *map(str, files), *map(str, made)],
                check=True,
                capture_output=True,
                timeout=SECONDS,
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return [each.read_bytes() for each in made]


def compiled(source: bytes, node: str | None = None) -> bytes | None:
    """The archive with its modules as byte code."""
    found = run_node(COMPILER, source, node=node)
    return found[0] if found else None


def remembered(program: bytes, library: bytes, node: str | None = None) -> Memory | None:
    """Python's memory with the app of the archive `program` imported; `library` is Python's own."""
    found = run_node(REMEMBERER, program, library, makes=2, node=node)
    return Memory(found[0], frozenset(json.loads(found[1]))) if found else None

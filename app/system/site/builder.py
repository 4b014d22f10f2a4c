"""Builds the site in a folder."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from app.domain.errors import StorageError
from app.system.site.client_files import (
    ON_DEMAND,
    ONLY_CHROMIUM,
    ONLY_OTHERS,
    Files,
    client_files,
    matches,
)
from app.system.site.node import Memory, compiled, remembered
from app.system.site.page import page
from app.system.site.program import (
    LIBRARY,
    PACKAGES,
    archive,
    compressed,
    library_files,
    rest,
    source_files,
)
from app.texts import site as words

SERVICE_WORKER = "sw.js"
PROGRAM = "program.bin"  # no name that a host would unpack on the way
MEMORY = "memory.bin.gz"
REST, LIBRARY_REST = "rest.bin", "pyodide/rest.zip"
"""What is not in the memory: of the program and its packages, and of Python's own library."""
PYTHON = "python-worker.js"
LICENCES = "licences.txt"
SIGN = PROGRAM  # by this file an earlier build is recognised

Compile = Callable[[bytes], bytes | None]
"""Makes byte code of an archive of source; `None` where it cannot be made."""
Remember = Callable[[bytes, bytes], Memory | None]
"""Takes Python's memory with a program and Python's own library; `None` where it cannot be."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of the site are: the package `app`, its content, and its assets."""

    app: Path
    content: Path
    assets: Path


@dataclass(frozen=True, slots=True)
class Site:
    """A site that was built: where, whether as byte code, whether with Python's memory, and what
    each engine downloads.
    """

    folder: Path
    is_compiled: bool
    has_memory: bool
    for_chromium: tuple[str, ...]
    for_others: tuple[str, ...]


def build_site(
    folder: Path, parts: Parts, compile: Compile = compiled, remember: Remember = remembered
) -> Site:
    """Build the site of these parts in `folder`, replacing an earlier build.

    Raises `CannotBuild` when Flet's client is not as expected, and `StorageError` when the folder
    holds something else or cannot be written.
    """
    files = client_files(parts.assets)
    source = archive(source_files(parts.app, parts.content))
    byte_code = compile(source)
    library = archive(library_files(files[LIBRARY]))
    library = compressed(compile(library) or library)
    files[LIBRARY] = library
    html, policy = page(parts.assets / "index.html")
    files |= {
        "index.html": html.encode(),
        PROGRAM: gzip.compress(byte_code or source, 9, mtime=0),
        LICENCES: _licences().encode(),
    }
    memory = remember(byte_code, library) if byte_code else None
    _add_memory(files, memory, byte_code or source, library)
    on_demand = (*ON_DEMAND, *((PROGRAM, LIBRARY) if memory else ()))
    both, chromium, others = _by_engine(files, on_demand)
    worker = (parts.assets / "site/service_worker.js").read_text(encoding="utf-8")
    values = {
        "@VERSION@": _version(files, worker),
        "@POLICY@": policy,
        "@FOR_ALL@": _hashes(files, both),
        "@FOR_CHROMIUM@": _hashes(files, chromium),
        "@FOR_OTHERS@": _hashes(files, others),
        "@ON_DEMAND@": _hashes(files, sorted(each for each in files if matches(each, on_demand))),
    }
    for name, value in values.items():
        worker = worker.replace(name, value)
    files[SERVICE_WORKER] = worker.encode()
    _write(folder, files)
    for_chromium, for_others = (*both, *chromium), (*both, *others)
    return Site(folder, byte_code is not None, memory is not None, for_chromium, for_others)


def _add_memory(files: Files, memory: Memory | None, program: bytes, library: bytes) -> None:
    """Tell the worker which memory goes with which rest; without one it starts plainly."""
    hashes = {"@MEMORY@": "", "@REST@": ""}
    if memory is not None:
        files[MEMORY] = gzip.compress(memory.taken, 9, mtime=0)
        files[REST] = gzip.compress(rest(program, memory.modules), 9, mtime=0)
        files[LIBRARY_REST] = compressed(rest(library, memory.modules))
        hashes = {"@MEMORY@": _integrity(files[MEMORY]), "@REST@": _integrity(files[REST])}
    worker = files[PYTHON].decode()
    for name, value in hashes.items():
        worker = worker.replace(name, value)
    files[PYTHON] = worker.encode()


def _by_engine(files: Files, on_demand: tuple[str, ...]) -> tuple[list[str], list[str], list[str]]:
    """What every browser downloads, and what only some do."""
    names = sorted(name for name in files if not matches(name, on_demand))
    chromium = [name for name in names if matches(name, ONLY_CHROMIUM)]
    others = [name for name in names if matches(name, ONLY_OTHERS)]
    return [name for name in names if name not in {*chromium, *others}], chromium, others


def _hashes(files: Files, names: Iterable[str]) -> str:
    return json.dumps({name: _integrity(files[name]) for name in names}, indent=0)


def _integrity(content: bytes) -> str:
    """The hash as a browser compares it with what it fetched."""
    return f"sha256-{_sha256(content)}"


def _sha256(content: bytes) -> str:
    return base64.b64encode(hashlib.sha256(content).digest()).decode()


def _version(files: Files, worker: str) -> str:
    found = hashlib.sha256(worker.encode())
    for name in sorted(files):
        found.update(f"{name} {_sha256(files[name])}\n".encode())
    return found.hexdigest()[:12]


def _licences() -> str:
    """The licences of the packages in the archive; those of the client are in `assets/NOTICES`."""
    said = [words.LICENCES]
    for package in ("unknot", *PACKAGES):
        of = distribution(package)
        files = [each for each in of.files or () if _is_licence(each.as_posix())]
        texts = [Path(str(each.locate())).read_text(encoding="utf-8") for each in sorted(files)]
        named = of.metadata["License-Expression"] or of.metadata["License"] or ""
        said.append("\n\n".join((f"{of.name} {of.version}", *(texts or [named]))))
    return f"\n\n{'-' * 78}\n\n".join(said) + "\n"


def _is_licence(name: str) -> bool:
    last = name.rpartition("/")[2].upper()
    return ".dist-info/" in name and last.startswith(("LICEN", "COPYING", "NOTICE"))


def _write(folder: Path, files: Files) -> None:
    try:
        if folder.exists() and any(folder.iterdir()):
            if not (folder / SIGN).is_file():
                raise StorageError(words.not_ours(str(folder)))
            shutil.rmtree(folder)
        for name, content in files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    except OSError as trouble:
        raise StorageError(f"{folder}: {trouble.strerror}") from trouble

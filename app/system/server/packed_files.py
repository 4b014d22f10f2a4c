"""Compressed copies of large files, made once and kept in this computer's cache folder.

A copy is made in a thread after the first request for its file, which is answered without it.  The
copies of one version of the client have a folder of their own, and those of others are removed.
Where nothing can be kept, files are sent as they are.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import logging
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile

from platformdirs import user_cache_path

LEAST = 4096  # bytes; of less, nothing is gained
ENCODING = "gzip"  # what every browser takes, at addresses without encryption too
_ENDS = {".js", ".mjs", ".wasm", ".otf", ".ttf", ".json", ".svg"}

log = logging.getLogger(__name__)


class PackedFiles:
    """The copies of one version of the client."""

    def __init__(self, version: str, cache: Path | None = None) -> None:
        self.version = version
        self._cache = cache or user_cache_path("unknot", appauthor=False) / "client"
        self._folder = self._cache / version
        self._packing: dict[Path, asyncio.Future[None]] = {}
        self._turn = asyncio.Lock()

    def copy_of(self, file: Path) -> Path | None:
        """The compressed copy of this file, or `None` if there is none yet or it needs none."""
        if file.suffix not in _ENDS or file.stat().st_size < LEAST:
            return None
        copy = self._folder / f"{_name(file)}.gz"
        if copy.is_file():
            return copy
        if file not in self._packing:
            self._packing[file] = asyncio.ensure_future(self._pack(file, copy))
        return None

    async def packed(self) -> None:
        """Wait until all copies are made that were asked for."""
        await asyncio.gather(*self._packing.values())

    async def _pack(self, file: Path, copy: Path) -> None:
        async with self._turn:  # one at a time, as the first page is being drawn
            try:
                await asyncio.to_thread(self._write, file, copy)
            except OSError:  # it is not tried again
                log.info("no compressed copy of %s was kept", file, exc_info=True)
            else:
                del self._packing[file]

    def _write(self, file: Path, copy: Path) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        for older in self._cache.iterdir():
            if older != self._folder:
                shutil.rmtree(older, ignore_errors=True)
        with NamedTemporaryFile(dir=self._folder, delete=False) as unfinished:
            unfinished.write(gzip.compress(file.read_bytes(), 6, mtime=0))
        Path(unfinished.name).replace(copy)


def _name(file: Path) -> str:
    return hashlib.sha256(str(file).encode()).hexdigest()[:16]

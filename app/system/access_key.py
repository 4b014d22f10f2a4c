"""The key of a data folder, which says who may open the app in a browser.

1. It is a file for its owner only (0600).  Whoever has it may come in.
2. It is looked at anew each time, so all processes agree, and a key that was replaced by one of
   them is known to the others at once.
3. A key that others could read is worth nothing: it is replaced.  Where files have no owners
   (some memory sticks) there is nothing to be done about that.
4. Where it can be neither read nor written there is one for as long as the process runs.
"""

from __future__ import annotations

import logging
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from app.domain.errors import StorageError
from app.system.access import SigningKey, new_key

log = logging.getLogger(__name__)

NAME = "browsers.key"
PRIVATE_FILE = 0o600
OTHERS = stat.S_IRWXG | stat.S_IRWXO

_Version = tuple[int, int, int]
_NO_FILE: _Version = (0, 0, 0)


class AccessKey:
    """The key in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._known: SigningKey = b""
        self._version = _NO_FILE

    def value(self) -> SigningKey:
        """The key as it is now; made when there is none."""
        version = self._version_there()
        if not self._known or version != self._version:
            self._known = self._read() if self._is_private() else b""
            if not self._known:
                self._make()
            self._version = self._version_there()
        return self._known

    def replace(self) -> None:
        """Forget whoever was let in.  Raises `StorageError` when that cannot be kept."""
        key = new_key()
        try:
            write_private(self._path, key.hex())
        except OSError as error:
            why = error.strerror or str(error)
            raise StorageError(
                f"{self._path} cannot be written ({why}), so every browser can still open Unknot. "
                "Make its folder writable, then try again."
            ) from error
        self._known, self._version = key, self._version_there()

    def _make(self) -> None:
        self._known = new_key()
        try:
            write_private(self._path, self._known.hex())
        except OSError as trouble:  # (rule 4)
            log.warning("browsers have to be let in after each start: %s", trouble)

    def _read(self) -> SigningKey:
        try:
            key = bytes.fromhex(self._path.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return b""
        return key if len(key) == len(new_key()) else b""

    def _is_private(self) -> bool:
        """Whether nobody else could have read it (rule 3)."""
        if os.name != "posix":
            return True
        with suppress(OSError):
            if stat.S_IMODE(self._path.stat().st_mode) & OTHERS:
                self._path.chmod(PRIVATE_FILE)
                return bool(stat.S_IMODE(self._path.stat().st_mode) & OTHERS)
        return True

    def _version_there(self) -> _Version:
        try:
            there = self._path.stat()
        except OSError:
            return _NO_FILE
        return there.st_ino, there.st_size, there.st_mtime_ns


def write_private(path: Path, text: str) -> None:
    """Write a file of ASCII text that only its owner can read, whole or not at all.

    Raises `OSError`.
    """
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        with os.fdopen(file, "w", encoding="ascii") as writing:
            writing.write(text)
            writing.flush()
            os.fsync(file)
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise

"""The key of a data folder, which controls who may open the app in a browser.

1. The key is a file for its owner only (0600).  Whoever has it may enter.
2. It is read anew each time, so all processes agree, and a replaced key takes effect everywhere at
   once.
3. A key that others could read is worthless, so it is replaced.  Where files have no owners (some
   memory sticks), nothing can be done about that.
4. If the key can be neither read nor written, one is used for as long as the process runs.
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
        self.folder = folder
        self._path = folder / NAME
        self._known: SigningKey = b""
        self._version = _NO_FILE

    def value(self) -> SigningKey:
        """The current key; created if there is none."""
        version = self._version_there()
        if not self._known or version != self._version:
            self._known = self._read() if self._is_private() else b""
            if not self._known:
                self._make()
            self._version = self._version_there()
        return self._known

    def replace(self) -> None:
        """Revoke all admitted browsers.  Raises `StorageError` when the new key cannot be saved."""
        key = new_key()
        try:
            write_private(self._path, key.hex())
        except OSError as error:
            why = error.strerror or str(error)
            raise StorageError(
                f"Unknot can’t write to {self._path} ({why}), so browsers you’ve let in "
                "can still open it. Make its folder writable, then try again."
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
    """Write a file of ASCII text that only its owner can read, completely or not at all.

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

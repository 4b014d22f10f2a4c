"""The key of the calendar feed: a secret of its own, in a file for its owner only (0600).

1. While there is no file, there is no feed.
2. It is read anew each time, so all processes agree, and a revoked key ends at once.
3. It opens nothing but the feed: it is not derived from the key for browsers, and does not lead to
   it.
"""

from __future__ import annotations

import re
import secrets
from pathlib import Path

from app.domain.errors import StorageError
from app.system.access_key import write_private

NAME = "calendar.key"
_KEY = re.compile(r"[-_A-Za-z0-9]{43}")


class FileCalendarKey:
    """The key in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def key(self) -> str:
        """The key; empty while there is no feed."""
        try:
            found = self._path.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            return ""
        return found if _KEY.fullmatch(found) else ""

    def make(self) -> str:
        """A new key, instead of any before. Raises `StorageError`."""
        key = secrets.token_urlsafe(32)
        try:
            write_private(self._path, key)
        except OSError as error:
            raise self._trouble(error) from error
        return key

    def revoke(self) -> None:
        """Let no key count any more. Raises `StorageError`."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise self._trouble(error) from error

    def _trouble(self, error: OSError) -> StorageError:
        why = error.strerror or str(error)
        return StorageError(
            f"Unknot can’t write to {self._path} ({why}), so the calendar address is as it was. "
            "Make its folder writable, then try again."
        )

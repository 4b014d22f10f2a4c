"""The browsers that were let in: a small private file for each, in the data folder.

1. A cookie is good only while the file of its browser exists.  Deleting the file revokes the
   browser, in every process at once.
2. The name of a file is a hash of the name in the cookie, so the files let nobody in.
3. The name also says for which key a browser was let in, so a new key ends all of them.
4. The file was last modified when the browser was last seen, to the minute.
5. Where nothing can be written, a browser is admitted for as long as the process runs.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.domain.admitted_browsers import (
    AdmittedBrowser,
    BrowserKind,
    MachineKind,
    Visitor,
    last_seen_first,
)
from app.domain.errors import NotFound, StorageError
from app.services.signal import Signal
from app.system.access import EpochSeconds, SigningKey, fingerprint
from app.system.access_key import write_private
from app.texts import admitted_browsers as words

log = logging.getLogger(__name__)

FOLDER = "browsers"
PRIVATE_FOLDER = 0o700
SEEN_EVERY = 60.0  # seconds between two notes that a browser was seen


class AdmittedBrowsers:
    """The browsers let in to the data in `folder`, for the key that `key` returns.

    `changed` fires when this object admits or revokes one.
    """

    def __init__(
        self,
        folder: Path,
        key: Callable[[], SigningKey],
        now: EpochSeconds = time.time,
        changed: Signal | None = None,
    ) -> None:
        self._folder, self._key, self._now = folder / FOLDER, key, now
        self._changed = changed or Signal()
        self._unsaved: dict[str, AdmittedBrowser] = {}  # (rule 5)
        self._noted: dict[str, float] = {}

    def admit(self, browser: str, visitor: Visitor) -> None:
        """Add the browser whose cookie has the name `browser`."""
        path, now = self._path(browser), self._now()
        said = {
            "browser": visitor.browser,
            "machine": visitor.machine,
            "is_here": visitor.is_here,
            "first_seen": int(now),
        }
        try:
            self._folder.mkdir(PRIVATE_FOLDER, exist_ok=True)
            self._remove_of_older_keys()
            write_private(path, json.dumps(said))
            os.utime(path, (now, now))
        except OSError as trouble:
            log.warning("a browser has to be let in after each start: %s", trouble)
            at = datetime.fromtimestamp(now, UTC)
            self._unsaved[path.name] = AdmittedBrowser(_id_of(path), visitor, at, at)
        self._changed.fire()

    def knows(self, browser: str) -> bool:
        """Whether the browser with this name in its cookie is admitted (rule 1)."""
        path = self._path(browser)
        return path.exists() or path.name in self._unsaved

    def saw(self, browser: str) -> None:
        """Note that the browser was seen now (rule 4)."""
        path, now = self._path(browser), self._now()
        if abs(now - self._noted.get(path.name, 0.0)) >= SEEN_EVERY:
            self._noted[path.name] = now
            with suppress(OSError):  # it was revoked, or nothing can be written
                os.utime(path, (now, now))

    def all(self) -> tuple[AdmittedBrowser, ...]:
        """The admitted browsers, the last seen first."""
        found = [each for path in self._paths() if (each := _read(path))]
        unsaved = [each for name, each in self._unsaved.items() if name.startswith(self._mark())]
        return last_seen_first([*found, *unsaved])

    def revoke(self, browser_id: str) -> AdmittedBrowser:
        """Revoke the only browser whose id starts like this, and return it.

        Raises `NotFound`, and `StorageError` when its file cannot be deleted.
        """
        found = [each for each in self.all() if browser_id and each.id.startswith(browser_id)]
        if len(found) != 1:
            raise NotFound(words.no_such(browser_id))
        (browser,) = found
        path = self._folder / f"{self._mark()}{browser.id}"
        if not self._unsaved.pop(path.name, None):
            _delete(path)
        self._changed.fire()
        return browser

    def _path(self, browser: str) -> Path:
        digest = hashlib.sha256(browser.encode()).hexdigest()[:32]
        return self._folder / f"{self._mark()}{digest}"

    def _mark(self) -> str:
        return f"{fingerprint(self._key())}-"  # (rule 3)

    def _paths(self) -> list[Path]:
        return list(self._folder.glob(f"{self._mark()}*"))

    def _remove_of_older_keys(self) -> None:
        for path in set(self._folder.glob("[!.]*")) - set(self._paths()):
            path.unlink(missing_ok=True)


def _delete(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            f"Unknot can’t delete {path} ({error.strerror}), so that browser can still open it. "
            "Make its folder writable, then try again."
        ) from error


def _read(path: Path) -> AdmittedBrowser | None:
    """The browser of this file; `None` if it was just revoked, and an unknown one if damaged."""
    try:
        last_seen = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        text = path.read_text(encoding="ascii")
    except (OSError, ValueError):
        return None
    try:
        said: Any = json.loads(text)
        visitor = Visitor(
            BrowserKind(said["browser"]), MachineKind(said["machine"]), said["is_here"] is True
        )
        first_seen = datetime.fromtimestamp(said["first_seen"], UTC)
    except (ValueError, TypeError, KeyError, OverflowError, OSError):
        return AdmittedBrowser(_id_of(path), Visitor(), last_seen, last_seen)
    return AdmittedBrowser(_id_of(path), visitor, first_seen, last_seen)


def _id_of(path: Path) -> str:
    return path.name.partition("-")[2]

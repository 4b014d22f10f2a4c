"""Creates what `app/domain/revision.py` describes: uids, revs and the id of a device."""

from __future__ import annotations

import re
import secrets
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path

from app.domain.revision import FIRST_REV
from app.storage.disk import Disk

MOST_IN_A_MILLISECOND = 9999
LAST_MILLISECOND = 9_999_999_999_999  # in the year 2286; more digits would sort lower


def new_uid() -> str:
    """A new, unique uid."""
    return uuid.uuid4().hex


def new_snapshot_id() -> str:
    """A new, unique snapshot id."""
    return secrets.token_hex(8)


def device_kept_in(path: Path, disk: Disk) -> Callable[[], str]:
    """The id of this device, 8 hex digits, kept in this file and created on first use.

    If the file cannot be written, the id holds for this process only.
    """

    @cache
    def device() -> str:
        with suppress(OSError):
            kept = disk.read(path).decode("ascii", "replace").strip()
            if re.fullmatch(r"[0-9a-f]{8}", kept):
                return kept
        name = secrets.token_hex(4)
        with suppress(OSError):
            disk.write(path, name.encode("ascii"))
        return name

    return device


class Revisions:
    """Creates revs, each greater than every one created or seen before."""

    def __init__(self, utc_now: Callable[[], datetime], device: Callable[[], str]) -> None:
        self._utc_now = utc_now
        self._device = device
        self.last = FIRST_REV

    def next(self) -> str:
        """A new rev."""
        now = min(int(self._utc_now().timestamp() * 1000), LAST_MILLISECOND)
        milliseconds, counter = int(self.last[:13]), int(self.last[14:18])
        if now > milliseconds:
            milliseconds, counter = now, 0
        elif counter < MOST_IN_A_MILLISECOND:
            counter += 1
        else:
            milliseconds, counter = milliseconds + 1, 0
        self.last = f"{milliseconds:013d}-{counter:04d}-{self._device()}"
        return self.last

    def seen(self, rev: str) -> None:
        """Note a rev that was read, so that later ones are greater."""
        self.last = max(self.last, rev)

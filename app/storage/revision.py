"""The identity of a document, and the order of its versions across devices.

- `uid`: a UUID (32 hex digits) that a document keeps for good.  An object with a key of its own
  gets a uid derived from table and key, so two devices agree on it.
- `rev`: `1772440140000-0000-7f3a09bc`: milliseconds since 1970, a counter within the millisecond,
  and the device.  Compared as text, the later one is greater.  On one device it never goes back,
  whatever the clock does, and no two writes share one: a rev stands for one content.
"""

from __future__ import annotations

import re
import secrets
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from hashlib import sha1
from pathlib import Path

from app.ports import Clock
from app.storage.disk import Disk

MOST_IN_A_MILLISECOND = 9999
LAST_MILLISECOND = 9_999_999_999_999  # in the year 2286; more digits would sort lower
UID = re.compile(r"[0-9a-f]{32}")
REV = re.compile(r"\d{13}-\d{4}-[0-9a-f]{8}")
NO_REV = ""
FIRST_REV = "0000000000000-0000-00000000"

_OURS = uuid.UUID("5d6f0a4e-7a37-4a55-9d1e-5f0b2f1c8a11")


def new_uid() -> str:
    """A new, unique uid."""
    return uuid.uuid4().hex


def new_snapshot_id() -> str:
    """A new, unique snapshot id."""
    return secrets.token_hex(8)


def uid_for(table: str, key: str) -> str:
    """The uid of the object with this key in this table, the same on every device.

    Equals `uuid.uuid5`, which fails for a key with broken characters.
    """
    name = f"{table}/{key}".encode("utf-8", "surrogatepass")
    return uuid.UUID(bytes=sha1(_OURS.bytes + name).digest()[:16], version=5).hex


def device_of(rev: str) -> str:
    """The device that created this rev."""
    return rev[19:]


def moment_of(rev: str) -> datetime:
    """The UTC instant at which this rev was created, by the clock of its device."""
    return datetime.fromtimestamp(int(rev[:13]) / 1000, UTC)


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

    def __init__(self, clock: Clock, device: Callable[[], str]) -> None:
        self._clock = clock
        self._device = device
        self.last = FIRST_REV

    def next(self) -> str:
        """A new rev."""
        now = min(int(self._clock.now().timestamp() * 1000), LAST_MILLISECOND)
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

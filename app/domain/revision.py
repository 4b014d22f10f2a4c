"""The identity of a document, and the order of its versions across devices.

- `uid`: a UUID (32 hex digits) that a document keeps for good.  An object with a key of its own
  gets a uid derived from table and key, so two devices agree on it.
- `rev`: `1772440140000-0000-7f3a09bc`: milliseconds since 1970, a counter within the millisecond,
  and the device.  Compared as text, the later one is greater.  On one device it never goes back,
  whatever the clock does, and no two writes share one: a rev stands for one content.
"""

from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime
from hashlib import sha1

UID = re.compile(r"[0-9a-f]{32}")
REV = re.compile(r"\d{13}-\d{4}-[0-9a-f]{8}")
NO_REV = ""
FIRST_REV = "0000000000000-0000-00000000"

_OURS = uuid.UUID("5d6f0a4e-7a37-4a55-9d1e-5f0b2f1c8a11")


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

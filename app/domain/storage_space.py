"""The space that a browser gives the app, and when little of it is left.

1. Little is left below 50 MB, or below a tenth of what is allowed: a save needs room for a second
   copy of the journal, and a newer version of the app for a second copy of itself.
2. Some browsers tell no sizes; then nothing is known.  Others always tell the same room, however
   full the disk is; there the save that fails is the first to say so.
"""

from __future__ import annotations

from dataclasses import dataclass

LITTLE = 50_000_000  # bytes
LITTLE_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class StorageSpace:
    """What is used of what is `allowed`, in bytes; nothing is allowed where it is not known."""

    used: int = 0
    allowed: int = 0

    @property
    def is_known(self) -> bool:
        """Whether the browser told the sizes (rule 2)."""
        return self.allowed > 0

    @property
    def is_short(self) -> bool:
        """Whether little is left (rule 1)."""
        left = self.allowed - self.used
        return self.is_known and left < max(LITTLE, self.allowed * LITTLE_SHARE)

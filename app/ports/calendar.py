"""The interface of the key to the calendar feed."""

from __future__ import annotations

from typing import Protocol


class CalendarKey(Protocol):
    """The key in the address of the feed. Whoever has it can read the feed, and nothing else."""

    def key(self) -> str:
        """The key; empty while there is no feed."""
        ...

    def make(self) -> str:
        """A key that counts from now on, instead of any before. Raises `StorageError`."""
        ...

    def revoke(self) -> None:
        """Let no key count any more. Raises `StorageError`."""
        ...

"""The one family of errors.  Each message is for a person, and says what they can do."""

from __future__ import annotations


class UnknotError(Exception):
    """Something the person can act on; `str(error)` is shown to them as it is."""


class InvalidInput(UnknotError):
    """A value that cannot be used.  Names the field and what is allowed."""

    def __init__(self, field: str, allowed: str) -> None:
        super().__init__(f"{field}: {allowed}")
        self.field = field
        self.allowed = allowed


class NotFound(UnknotError):
    """Nothing of that name or id is there."""


class Refused(UnknotError):
    """A rule (most often safety) does not let this happen; the message says which and why."""


class StorageTrouble(UnknotError):
    """The data could not be read or written.  What was saved before is untouched."""


class ContentTrouble(UnknotError):
    """The content shipped in `data/` is not as it should be."""

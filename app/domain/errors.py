"""The hierarchy of errors. Each message is written for a person, and says what they can do."""

from __future__ import annotations

import errno

CANNOT_LOCK = (
    "{path} is on a drive without file locks, such as some network drives. If two Unknots "
    "used it, they could overwrite each other, so we don’t save anything there. Keep your "
    "data on this computer’s own disk: start Unknot with --data FOLDER, or set "
    "UNKNOT_DATA."
)


class UnknotError(Exception):
    """An error that the person can act on; `str(error)` is shown to them unchanged."""


class InvalidInput(UnknotError):
    """A value that cannot be used. Names the field and what is allowed."""

    def __init__(self, field: str, allowed: str) -> None:
        super().__init__(f"{field}: {allowed}")
        self.field = field
        self.allowed = allowed


class NotFound(UnknotError):
    """Nothing with that name or id exists."""


class NotAllowed(UnknotError):
    """A rule (most often safety) forbids the action; the message says which and why."""


class StorageError(UnknotError):
    """The data could not be read or written. What was saved before is unchanged."""


class StillBusy(StorageError):
    """Another process keeps the write lock for longer than a write can take."""


class CannotLock(StorageError):
    """The file system of the data folder has no locks, as on some network drives.

    Without them two processes could overwrite each other's data, so nothing is written at all.
    """

    ERRORS = frozenset(
        getattr(errno, name)
        for name in ("ENOLCK", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EINVAL")
        if hasattr(errno, name)
    )
    """The errors of systems that have no locks. A lock held by another process gives none."""

    def __init__(self, folder: object) -> None:
        super().__init__(CANNOT_LOCK.format(path=folder))

    @classmethod
    def is_meant_by(cls, error: OSError) -> bool:
        """Whether this error of a lock operation means that there are no locks."""
        return error.errno in cls.ERRORS


class ContentError(UnknotError):
    """The content shipped in `data/` is invalid."""

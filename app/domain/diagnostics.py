"""Diagnostics of the app on this machine: what is fine, worth knowing, or a problem.

1. A problem prevents the app from working or from saving data.
2. Anything a person may want to change, although the app works, is worth knowing.
3. Less than 20 MB free is a problem, less than 200 MB worth knowing: a journal of ten years is
   about 12 MB, and a safe write needs room for two.
4. A data folder that does not exist yet is fine: the first start creates it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.time_zones import ZoneCertainty

MEGABYTE = 1_000_000
TOO_LITTLE = 20 * MEGABYTE
LITTLE = 200 * MEGABYTE


class Severity(StrEnum):
    """How much a finding matters (rules 1 and 2)."""

    FINE = "fine"
    WORTH_KNOWING = "worth knowing"
    PROBLEM = "problem"


class Folder(StrEnum):
    """The state of the data folder."""

    READY = "ready"
    NOT_YET = "not_yet"
    NOT_A_FOLDER = "not_a_folder"
    CANNOT_BE_MADE = "cannot_be_made"
    CANNOT_BE_WRITTEN = "cannot_be_written"
    PARTLY_WRITABLE = "partly_writable"


class Privacy(StrEnum):
    """Who else on this machine can read the data."""

    OWNER_ONLY = "owner_only"
    OTHERS_TOO = "others_too"
    UNKNOWN = "not_told"


class LockState(StrEnum):
    """Whether the data could be written now, another process is writing it, or it can never be
    written: the drive has no locks, or a lock file belongs to somebody else.
    """

    FREE = "free"
    TAKEN = "taken"
    NO_LOCKS = "no_locks"
    CANNOT_BE_OPENED = "cannot_be_opened"


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """The state of the data folder. `free` is the free space on its disk, in bytes."""

    path: str
    folder: Folder
    privacy: Privacy
    lock: LockState
    free: int


class StrayKind(StrEnum):
    """The kind of a file in the data folder that Unknot does not use."""

    COPY = "copy"
    """A copy of the journal. Everything in it is in the journal."""
    CHANGED = "changed"
    """A journal that another program wrote or changed."""
    LATER = "later"
    """A journal of a later version of Unknot."""
    DAMAGED = "damaged"
    """Named like a journal or a backup, but unreadable."""
    FOREIGN = "foreign"
    """Not a file of Unknot."""


@dataclass(frozen=True, slots=True)
class StrayFile:
    """A stray file, by its name in the data folder."""

    name: str
    kind: StrayKind

    @property
    def can_be_put_away(self) -> bool:
        """Whether a repair moves it to quarantine: only files of no use where they are."""
        return self.kind in (StrayKind.COPY, StrayKind.DAMAGED)


def severity_of_stray(kind: StrayKind) -> Severity:
    """A damaged backup is one backup less; any other stray file does no harm."""
    return Severity.PROBLEM if kind is StrayKind.DAMAGED else Severity.WORTH_KNOWING


def severity_of_folder(folder: Folder) -> Severity:
    """Only a folder that exists, or can be created, is usable (rule 4)."""
    return Severity.FINE if folder in (Folder.READY, Folder.NOT_YET) else Severity.PROBLEM


def severity_of_privacy(privacy: Privacy) -> Severity:
    """It is worth knowing that others can read the journal."""
    return Severity.WORTH_KNOWING if privacy is Privacy.OTHERS_TOO else Severity.FINE


def severity_of_lock(lock: LockState) -> Severity:
    """A write still in progress is worth knowing. Without locks nothing is written."""
    if lock in (LockState.NO_LOCKS, LockState.CANNOT_BE_OPENED):
        return Severity.PROBLEM
    return Severity.WORTH_KNOWING if lock is LockState.TAKEN else Severity.FINE


def severity_of_zone(certainty: ZoneCertainty) -> Severity:
    """In a zone that is not the person's, breaks come at the wrong hours."""
    if certainty is ZoneCertainty.UNKNOWN:
        return Severity.PROBLEM
    return Severity.FINE if certainty is ZoneCertainty.NAMED else Severity.WORTH_KNOWING


def severity_of_space(free: int) -> Severity:
    """The severity of the free space on the disk, in bytes (rule 3)."""
    if free < TOO_LITTLE:
        return Severity.PROBLEM
    return Severity.WORTH_KNOWING if free < LITTLE else Severity.FINE

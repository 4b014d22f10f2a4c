"""A check-up of the app on this machine: what is fine, worth knowing, or in the way.

1. A problem is something that keeps the app from working or from keeping what it is told.
2. Anything a person may want to change, though the app works, is worth knowing.
3. Less than 20 MB free is a problem, less than 200 MB worth knowing: a journal of ten years is
   about 12 MB, and a safe write needs room for two.
4. A data folder that is not there yet is fine: the first start makes it.
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
    """What the data folder is like."""

    READY = "ready"
    NOT_YET = "not_yet"
    NOT_A_FOLDER = "not_a_folder"
    CANNOT_BE_MADE = "cannot_be_made"
    CANNOT_BE_WRITTEN = "cannot_be_written"
    PARTLY_WRITABLE = "partly_writable"


class Privacy(StrEnum):
    """Who else on this machine may look into it."""

    OWNER_ONLY = "owner_only"
    OTHERS_TOO = "others_too"
    NOT_TOLD = "not_told"


class LockState(StrEnum):
    """Whether the data could be written now, another process is at it, or it can never be: there
    are no locks on that drive, or a lock's file belongs to somebody else."""

    FREE = "free"
    TAKEN = "taken"
    NO_LOCKS = "no_locks"
    CANNOT_BE_OPENED = "cannot_be_opened"


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """The data folder as it was found.  `free` is the room left on its disk, in bytes."""

    path: str
    folder: Folder
    privacy: Privacy
    turn: LockState
    free: int


class StrayKind(StrEnum):
    """What a file in the data folder is that Unknot does not keep there."""

    COPY = "copy"
    """A copy of the journal.  Everything in it is in the journal."""
    CHANGED = "changed"
    """A journal that another program wrote or changed."""
    LATER = "later"
    """A journal of a later version of Unknot."""
    DAMAGED = "damaged"
    """Named like a journal or a backup, and nothing that can be read."""
    FOREIGN = "foreign"
    """Nothing of ours."""


@dataclass(frozen=True, slots=True)
class StrayFile:
    """Such a file, by its name in the data folder."""

    name: str
    kind: StrayKind

    @property
    def can_be_put_away(self) -> bool:
        """Whether a repair moves it to quarantine: only what is of no use where it is."""
        return self.kind in (StrayKind.COPY, StrayKind.DAMAGED)


def severity_of_stray(kind: StrayKind) -> Severity:
    """A damaged backup is one backup less; anything else only lies there."""
    return Severity.PROBLEM if kind is StrayKind.DAMAGED else Severity.WORTH_KNOWING


def severity_of_folder(folder: Folder) -> Severity:
    """Only a folder that is there, or can be made, is of use (rule 4)."""
    return Severity.FINE if folder in (Folder.READY, Folder.NOT_YET) else Severity.PROBLEM


def severity_of_privacy(privacy: Privacy) -> Severity:
    """Others who may read a journal are worth knowing about."""
    return Severity.WORTH_KNOWING if privacy is Privacy.OTHERS_TOO else Severity.FINE


def severity_of_lock(turn: LockState) -> Severity:
    """A write takes a moment; one that is still going on is worth knowing about.  Without locks
    nothing is written."""
    if turn in (LockState.NO_LOCKS, LockState.CANNOT_BE_OPENED):
        return Severity.PROBLEM
    return Severity.WORTH_KNOWING if turn is LockState.TAKEN else Severity.FINE


def severity_of_zone(certainty: ZoneCertainty) -> Severity:
    """In a zone that is not the person's, breaks come at the wrong hours."""
    if certainty is ZoneCertainty.UNKNOWN:
        return Severity.PROBLEM
    return Severity.FINE if certainty is ZoneCertainty.NAMED else Severity.WORTH_KNOWING


def severity_of_space(free: int) -> Severity:
    """How the room left on the disk, in bytes, does (rule 3)."""
    if free < TOO_LITTLE:
        return Severity.PROBLEM
    return Severity.WORTH_KNOWING if free < LITTLE else Severity.FINE

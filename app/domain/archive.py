"""Leaving with everything, and coming back with it.

1. An archive is everything a person gave the app or did with it, and nothing of the machine's.
2. What is read from a file is checked whole before any of it is taken; each bad row is told by
   line and reason.
3. Things are told apart by id.  What is already here stays as it is here; so the same file can
   be brought in twice without doubling anything.
4. An entry is taken only together with its spot, or when that spot is already here.
5. One id twice in a file is one thing when both say the same, and a bad row when they differ.
6. Ids made for rows that bring none come from what the row says, so they are the same each time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar
from uuid import UUID, uuid5

from app.domain.body import Spot
from app.domain.errors import InvalidInput
from app.domain.journal import Entry

T = TypeVar("T")

_OURS = UUID("5d0c2f0e-9d7b-4a52-9a35-1d5c0f3e6b11")


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything of one person (rule 1)."""

    spots: tuple[Spot, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class BadRow:
    """One row that cannot be taken: its line in the file, counted from 1, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a file says: all that is good, all that is bad, and columns or parts not known."""

    archive: Archive
    bad: tuple[BadRow, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file compared with what is here: what is new, and how many entries are not (rule 3)."""

    new: Archive
    bad: tuple[BadRow, ...]
    unknown: tuple[str, ...]
    already_here: int


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file to hand over: its name without a folder, and what is in it."""

    name: str
    content: bytes


class Exporter(Protocol):
    """Writes an archive in one format."""

    @property
    def suffix(self) -> str:
        """How its file names end, with the dot."""
        ...

    def files(self, archive: Archive, stem: str, now: datetime) -> Sequence[ExportFile]:
        """The files of `archive`, named after `stem`; the first is the one that was asked for.

        `now` is when it is written, with the person's UTC offset.
        """
        ...


class Importer(Protocol):
    """Reads one format."""

    @property
    def suffix(self) -> str:
        """How its file names end, with the dot."""
        ...

    def read(self, content: bytes, here: Archive, now: datetime) -> Found:
        """Everything in `content`, checked (rule 2); `here` is what the person already has.

        Raises `InvalidInput` when this is no such file at all, or damaged beyond reading rows.
        """
        ...


class Gathered(Generic[T]):
    """Things of one kind from one file, told apart by id (rule 5)."""

    def __init__(self) -> None:
        self._things: dict[str, tuple[int, T]] = {}

    def add(self, line: int, key: str, thing: T) -> None:
        """Take `thing` from `line`.  Raises `InvalidInput` when its id means another already."""
        first, known = self._things.setdefault(key, (line, thing))
        if known != thing:
            raise InvalidInput("id", f"“{key}” already stands for something else on line {first}")

    @property
    def things(self) -> tuple[T, ...]:
        """All of them, in the order in which they came."""
        return tuple(thing for _, thing in self._things.values())


def derived_id(*said: str) -> str:
    """The id for something that says `said` and brings no id of its own (rule 6)."""
    return str(uuid5(_OURS, "\x1f".join(said)))


def compared(found: Found, here: Archive) -> Incoming:
    """What `found` would add to `here` (rule 3)."""
    spots = _not_in(found.archive.spots, here.spots)
    entries = _not_in(found.archive.entries, here.entries)
    already = len(found.archive.entries) - len(entries)
    return Incoming(Archive(spots, entries), found.bad, found.unknown, already)


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_I = TypeVar("_I", bound=_HasId)


def _not_in(found: Iterable[_I], here: Iterable[_I]) -> tuple[_I, ...]:
    known = {thing.id for thing in here}
    return tuple(thing for thing in found if thing.id not in known)

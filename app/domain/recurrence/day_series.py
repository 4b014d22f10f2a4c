"""The known days of one spot, stored as one byte for each date.

1. From the first known day to the last, each date has a byte with its worst score, whether the
   person called it a flare and whether it was marked clear, and a second byte with its median in
   half points. Silent dates have the byte `UNKNOWN` in both, so a longer silence is a longer run of
   it, and neighbouring dates are neighbouring bytes.
2. They are read as a sequence of `KnownDay`, oldest first, which are created on demand: ten years
   of twenty spots have 50,000.
3. A series is immutable; slices are new ones.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple, overload

WORST, FLARE, MARKED_CLEAR = 0x0F, 0x10, 0x20  # the worst score is in the lower four bits
MARKS = FLARE | MARKED_CLEAR
UNKNOWN = 0xFF
SILENT = bytes([UNKNOWN])
WORST_OF = bytes(each & WORST for each in range(0x100))


class KnownDay(NamedTuple):
    """One known day. `ordinal` is the local date as `date.toordinal()` gives it.

    `halves` is the median score in half points (a median of whole scores is a multiple of 1/2), so
    that all later computations use exact whole numbers.
    """

    ordinal: int
    worst: int
    halves: int
    flare: bool
    marked_clear: bool

    @property
    def date(self) -> date:
        """The local date."""
        return date.fromordinal(self.ordinal)

    @property
    def said(self) -> int:
        """The worst score and the marks of the day, in one byte (rule 1)."""
        return self.worst + self.flare * FLARE + self.marked_clear * MARKED_CLEAR

    @property
    def median(self) -> float:
        """The median score of the day, 0-10."""
        return self.halves / 2


class DaySeries(Sequence[KnownDay]):
    """Known days in order. `said` and `halves` have one byte for each date from `first` on."""

    __slots__ = ("first", "halves", "ordinals", "said")

    def __init__(self, ordinals: Sequence[int], said: bytes, halves: bytes) -> None:
        self.ordinals = ordinals
        self.first = ordinals[0] if ordinals else 0
        self.said, self.halves = said, halves

    @property
    def worst(self) -> bytes:
        """The worst score of each known day, without the silent dates."""
        return self.said.translate(WORST_OF, SILENT)

    def on(self, place: int) -> KnownDay:
        """The known day at the byte index `place`."""
        return _day(self.first + place, self.said[place], self.halves[place])

    def until(self, last: date) -> DaySeries:
        """The days up to this local date."""
        count = bisect_right(self.ordinals, last.toordinal())
        return self if count == len(self) else self[:count]

    def __len__(self) -> int:
        return len(self.ordinals)

    def __iter__(self) -> Iterator[KnownDay]:
        said, halves = (each.translate(None, SILENT) for each in (self.said, self.halves))
        return map(_day, self.ordinals, said, halves)

    @overload
    def __getitem__(self, which: int) -> KnownDay: ...
    @overload
    def __getitem__(self, which: slice) -> DaySeries: ...
    def __getitem__(self, which: int | slice) -> KnownDay | DaySeries:
        if isinstance(which, int):
            return self.on(self.ordinals[which] - self.first)
        inside = self.ordinals[which]
        if not inside:
            return NONE_KNOWN
        bytes_of = slice(inside[0] - self.first, inside[-1] - self.first + 1)
        return DaySeries(inside, self.said[bytes_of], self.halves[bytes_of])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, DaySeries):
            return NotImplemented
        return (self.first, self.said, self.halves) == (other.first, other.said, other.halves)

    def __hash__(self) -> int:
        return hash((self.first, self.said, self.halves))

    def __repr__(self) -> str:
        return f"KnownDays({', '.join(map(repr, self))})"


def _day(ordinal: int, said: int, halves: int) -> KnownDay:
    flare, marked = said & FLARE != 0, said & MARKED_CLEAR != 0
    return _made((ordinal, WORST_OF[said], halves, flare, marked))


_made: Callable[[tuple[int, int, int, bool, bool]], KnownDay] = partial(tuple.__new__, KnownDay)
"""The same as `KnownDay(...)`, in half the time."""


NONE_KNOWN = DaySeries((), b"", b"")

"""Breathing patterns, and the position of a moment in a breath.

1. A breath is in, (top-up,) hold, out, hold, in seconds; a part of 0 s does not exist.
2. Patterns that hold the breath are never offered while pressing.
3. "My own breath" has no pacing: no phases, no cues.
4. A part includes its first instant: at the very end of an exhale the next breath is in.
5. Whole breaths: of those that fit between a minimum and a maximum time, the number nearest to the
   desired time; halfway between two, the longer one. At least one breath.
6. A person's own pattern: in and out 2-12 s each, a top-up or a hold of 0-10 s, and no more than 30
   s in all; a pattern for pressing lasts at most 20 s.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from math import ceil, floor, inf
from typing import NewType

from app.domain.errors import InvalidInput

PatternId = NewType("PatternId", str)

SAME_INSTANT = 1e-6
"""Sums of the same lengths that differ by at most this many seconds are the same instant."""
LONGEST_BREATH = 30.0
LONGEST_BREATH_PRESSING = 20.0


class BreathPart(StrEnum):
    """The parts of a breath, in order."""

    IN = "in"
    TOP_UP = "top_up"
    HOLD_IN = "hold_in"
    OUT = "out"
    HOLD_OUT = "hold_out"


HOLDS = frozenset({BreathPart.HOLD_IN, BreathPart.HOLD_OUT})
ALLOWED_LENGTHS = {  # seconds, minimum and maximum
    BreathPart.IN: (2.0, 12.0),
    BreathPart.TOP_UP: (0.0, 10.0),
    BreathPart.HOLD_IN: (0.0, 10.0),
    BreathPart.OUT: (2.0, 12.0),
    BreathPart.HOLD_OUT: (0.0, 10.0),
}


@dataclass(frozen=True, slots=True)
class Paced:
    """The lengths of a breath's parts, in seconds, in order; none is 0 (rule 1)."""

    parts: tuple[tuple[BreathPart, float], ...]

    @property
    def seconds(self) -> float:
        """The length of one whole breath."""
        return sum(length for _, length in self.parts)


@dataclass(frozen=True, slots=True)
class Unpaced:
    """The person's own breath (rule 3)."""


Pace = Paced | Unpaced
OWN_BREATH = Unpaced()


@dataclass(frozen=True, slots=True)
class BreathPattern:
    """A named way of breathing, with its source."""

    id: PatternId
    name: str
    pace: Paced | Unpaced
    while_pressing: bool
    about: str
    source: str


@dataclass(frozen=True, slots=True)
class BreathMoment:
    """The position of a moment in a breath.

    `breath` counts whole breaths from 0; `fraction` is how much of the part has passed (0-1);
    `left` is the number of seconds until the next part.
    """

    breath: int
    part: BreathPart
    fraction: float
    left: float


def moment(pace: Paced, seconds: float) -> BreathMoment:
    """The position `seconds` after the first breath began (rule 4)."""
    breath = floor((seconds + SAME_INSTANT) / pace.seconds)
    into = max(0.0, seconds - breath * pace.seconds)
    ends = tuple(accumulate(length for _, length in pace.parts))
    place = next((i for i, end in enumerate(ends) if into + SAME_INSTANT < end), len(ends) - 1)
    part, length = pace.parts[place]
    left = min(length, max(0.0, ends[place] - into))
    return BreathMoment(breath, part, 1 - left / length, left)


def part_starts(pace: Paced, seconds: float) -> Iterator[tuple[float, BreathPart]]:
    """The start of each part within `seconds` of breathing, and the part; the first at 0."""
    for breath in range(ceil((seconds - SAME_INSTANT) / pace.seconds)):
        start = breath * pace.seconds
        for part, length in pace.parts:
            if start < seconds - SAME_INSTANT:
                yield start, part
            start += length


def breath_end(pace: Paced, seconds: float) -> float:
    """The end of the breath that contains `seconds`; `seconds` itself at its very end."""
    return ceil((seconds - SAME_INSTANT) / pace.seconds) * pace.seconds


def whole_breaths(pace: Paced, desired: float, shortest: float = 0.0, longest: float = inf) -> int:
    """The number of breaths nearest to `desired` seconds (rule 5).

    Where none fits between `shortest` and `longest`, `longest` takes precedence.
    """
    most = floor((longest + SAME_INSTANT) / pace.seconds) if longest < inf else inf
    least = ceil((shortest - SAME_INSTANT) / pace.seconds)
    nearest = floor(desired / pace.seconds + 0.5)
    return max(1, int(min(most, max(least, nearest))))


def own_pattern(id: PatternId, name: str, lengths: dict[BreathPart, float]) -> BreathPattern:
    """A person's own pattern, if it can be breathed (rules 2, 6).

    Raises `InvalidInput` that names the part, the whole breath, or the name.
    """
    if not 1 <= len(name.strip()) <= 40:
        raise InvalidInput("name", "1 to 40 characters")
    for part, (shortest, longest) in ALLOWED_LENGTHS.items():
        if not shortest <= lengths.get(part, 0.0) <= longest:
            raise InvalidInput(f"seconds of “{part}”", f"{shortest:g} to {longest:g}")
    parts = tuple((part, lengths[part]) for part in BreathPart if lengths.get(part, 0.0) > 0)
    pace = Paced(parts)
    if pace.seconds > LONGEST_BREATH:
        raise InvalidInput("breath", f"at most {LONGEST_BREATH:g} seconds in all")
    holds = any(part in HOLDS for part, _ in parts)
    pressing = not holds and pace.seconds <= LONGEST_BREATH_PRESSING
    return BreathPattern(id, name.strip(), pace, pressing, about="", source="")

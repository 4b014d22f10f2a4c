"""Breathing patterns and where in a breath a moment falls.

1. A breath is in, (top-up,) hold, out, hold, in seconds; a part of 0 s does not exist.
2. Patterns that hold the breath are never offered while pressing.
3. "My own breath" has no pacing: no phases, no cues.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

PatternId = NewType("PatternId", str)


class BreathPart(StrEnum):
    """One part of a breath, in the order in which they come."""

    IN = "in"
    TOP_UP = "top_up"
    HOLD_IN = "hold_in"
    OUT = "out"
    HOLD_OUT = "hold_out"


@dataclass(frozen=True, slots=True)
class Paced:
    """The lengths of a breath's parts, in seconds, in order; none is 0 (rule 1)."""

    parts: tuple[tuple[BreathPart, float], ...]

    @property
    def seconds(self) -> float:
        """One whole breath."""
        return sum(length for _, length in self.parts)


@dataclass(frozen=True, slots=True)
class Unpaced:
    """The person's own breath (rule 3)."""


@dataclass(frozen=True, slots=True)
class BreathPattern:
    """A named way of breathing, with its source."""

    id: PatternId
    name: str
    pace: Paced | Unpaced
    while_pressing: bool
    about: str
    source: str

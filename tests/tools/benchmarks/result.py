"""What a measurement says."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class Aim(Enum):
    """A figure that is told, but not aimed at."""

    NONE = "none"


@dataclass(frozen=True, slots=True)
class Result:
    """One figure: less is better.  `target` is the most it should be, in the same unit;
    `against` says what it was measured beside, and how."""

    name: str
    value: float
    unit: str
    target: float | Aim
    against: str

    @property
    def met(self) -> bool:
        """Whether the target is reached; a figure without one always does."""
        return isinstance(self.target, Aim) or self.value <= self.target


def median(values: Sequence[float]) -> float:
    """The middle of `values`."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """What 19 of 20 `values` stay within."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]

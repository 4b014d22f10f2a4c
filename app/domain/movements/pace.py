"""The pace of a step: how long it lasts, and what is counted aloud while it does.

1. A step is a number of repetitions, a position held, a number of breaths, or a moment to take up
   the position.
2. The words of a repetition (“up”, “down”) share its seconds equally, in whole seconds.
3. A breath out is a little longer than a breath in.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repetitions:
    """So many repetitions of so many `seconds`; `counts` are the words said in turn within one."""

    repetitions: int
    seconds: int
    counts: tuple[str, ...]

    @property
    def lasts(self) -> int:
        """The seconds of all repetitions."""
        return self.repetitions * self.seconds


@dataclass(frozen=True, slots=True)
class Hold:
    """A position held, or something kept up, for so many seconds."""

    hold: int

    @property
    def lasts(self) -> int:
        """The seconds it is held."""
        return self.hold


@dataclass(frozen=True, slots=True)
class Breaths:
    """So many breaths of so many `seconds`."""

    breaths: int
    seconds: int

    @property
    def lasts(self) -> int:
        """The seconds of all breaths."""
        return self.breaths * self.seconds

    @property
    def seconds_in(self) -> int:
        """The seconds of breathing in (rule 3)."""
        return round(self.seconds * 0.4)


@dataclass(frozen=True, slots=True)
class Setup:
    """A moment of so many seconds to take up the position."""

    setup: int

    @property
    def lasts(self) -> int:
        """Its seconds."""
        return self.setup


Pace = Repetitions | Hold | Breaths | Setup


@dataclass(frozen=True, slots=True)
class PacedStep:
    """One step of a movement: what to do, and at what pace.

    `poses` are the numbers of the drawn poses that show it, from 0, the start; empty for the usual
    ones (see `pose`).
    """

    text: str
    pace: Pace
    poses: tuple[int, ...] = ()

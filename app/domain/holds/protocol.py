"""The facts that a guided hold is based on, as the sources give them.

1. A phase lasts between its minimum and maximum, with a default in between, or waits for the
   person.
2. A muscle's own limits take precedence over those here. How much may be pressed in all is in
   `app.domain.holds.limits`, how a hold adapts in `progress` and `history`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seconds:
    """A length with its limits, in seconds."""

    default_seconds: int
    min_seconds: int
    max_seconds: int


@dataclass(frozen=True, slots=True)
class WaitsForPerson:
    """No fixed length."""


@dataclass(frozen=True, slots=True)
class PhaseFact:
    """One phase of a hold: what happens in it, and how long it lasts (rule 1)."""

    id: str
    what: str
    length: Seconds | WaitsForPerson
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often one spot is pressed in a session."""

    default: int
    fewest: int
    most: int


@dataclass(frozen=True, slots=True)
class Pressure:
    """How strong the pressure should feel, 0-10: the target range, and the maximum."""

    aim_from: int
    aim_to: int
    most: int


@dataclass(frozen=True, slots=True)
class StopRule:
    """A sensation while pressing that ends the hold at once."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class LengthAdvice:
    """How long one source says to press, in seconds."""

    source: str
    min_seconds: int
    max_seconds: int
    note: str


@dataclass(frozen=True, slots=True)
class HoldProtocol:
    """Everything known about how a hold is done."""

    phases: tuple[PhaseFact, ...]
    first_press: Seconds
    check_in_every: Seconds
    rounds: Rounds
    pressure: Pressure
    stop_now: tuple[StopRule, ...]
    advice: tuple[LengthAdvice, ...]

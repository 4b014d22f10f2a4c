"""The facts that a guided hold is based on, as the sources give them.

1. A phase lasts between its minimum and maximum, with a default in between, or waits for the
   person.
2. A muscle's own limits take precedence over those here.
3. The limits are for one person: spots in a session, seconds on a spot, sessions of a spot in a
   day.
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
class Caps:
    """The limits (rule 3), and the evidence for them."""

    spots_per_session: int
    press_seconds_per_spot_per_session: int
    sessions_per_spot_per_day: int
    press_seconds_per_session: int
    basis: str


@dataclass(frozen=True, slots=True)
class AdaptRule:
    """An adaptation rule: a condition and its effect."""

    id: str
    when: str
    then: str


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
    find_nudge_seconds: int
    rounds: Rounds
    pressure: Pressure
    caps: Caps
    adapt: tuple[AdaptRule, ...]
    stop_now: tuple[StopRule, ...]
    advice: tuple[LengthAdvice, ...]

"""One movement, as defined by the content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

MovementId = NewType("MovementId", str)


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement. Lengths are in seconds; `relieves` holds muscle ids."""

    id: MovementId
    name: str
    default_seconds: int
    min_seconds: int
    max_seconds: int
    repetitions: int
    position: str
    steps: tuple[str, ...]
    target_areas: tuple[str, ...]
    relieves: tuple[str, ...]
    breath: str
    equipment: str
    both_sides: bool
    desk_friendly: bool
    cautions: tuple[str, ...]
    sources: tuple[str, ...]

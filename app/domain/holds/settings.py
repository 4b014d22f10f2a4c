"""The settings of holds.

1. The chosen length is 10-120 s; a muscle's own maximum takes precedence.
2. Each kind of cue (sound, haptics, speech) can be switched off separately.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.breathing.breath import BreathPattern, PatternId
from app.domain.errors import InvalidInput

SHORTEST_SECONDS = 10
LONGEST_SECONDS = 120
LONG_EXHALE = PatternId("long_exhale")


@dataclass(frozen=True, slots=True)
class HoldSettings:
    """How holds are guided.

    `seconds` is the length of one press; `volume` is 0-1; `own` holds the person's own breathing
    patterns. Raises `InvalidInput` for a length outside 10-120 s or a volume outside 0-1.
    """

    seconds: int = 30
    pattern: PatternId = LONG_EXHALE
    sound: bool = True
    haptics: bool = True
    spoken: bool = True
    volume: float = 0.7
    own: tuple[BreathPattern, ...] = ()

    def __post_init__(self) -> None:
        if not SHORTEST_SECONDS <= self.seconds <= LONGEST_SECONDS:
            raise InvalidInput("hold seconds", f"{SHORTEST_SECONDS} to {LONGEST_SECONDS}")
        if not 0 <= self.volume <= 1:
            raise InvalidInput("volume", "0 to 1")

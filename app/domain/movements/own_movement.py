"""A movement of the person's own.

1. It has a name of 1 to 60 characters and 1 to 8 steps; each says what to do in 1 to 200 characters
   and lasts 3 to 90 s. Name and steps are one line each.
2. In all it lasts 20 to 90 s, as the shipped movements do (`paces_check.py`); done for each side,
   both sides and the change between them count.
3. It is done like any other movement, each step held. Nothing is known of what it relieves or whom
   it does not suit, so it relieves nothing and never counts as at rest. For safety answers see
   rule 6 of `exclusions.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.errors import InvalidInput
from app.domain.movement_id import MovementId
from app.domain.movements.movement import Level, Movement, MovementSides, Position
from app.domain.movements.pace import Hold, PacedStep
from app.domain.movements.paces_check import SECONDS

LONGEST_NAME, LONGEST_TEXT, MOST_STEPS = 60, 200, 8
STEP_SECONDS = range(3, 91)

_ID = re.compile(r"own-[0-9a-z-]{1,60}")
_NOT_IN_A_LINE = frozenset({"Cc", "Cs", "Zl", "Zp"})  # control, invalid, line and paragraph ends


@dataclass(frozen=True, slots=True)
class OwnStep:
    """What to do, for so many seconds."""

    text: str
    seconds: int


@dataclass(frozen=True, slots=True)
class OwnMovement:
    """A movement as the person wrote it. Raises `InvalidInput` that names what breaks a rule."""

    id: MovementId
    name: str
    steps: tuple[OwnStep, ...]
    position: Position = Position.EITHER
    level: Level = Level.USUAL
    desk_friendly: bool = False
    quiet: bool = False
    sides: MovementSides = MovementSides.TOGETHER

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise InvalidInput("id", "“own-” and small letters or digits")
        _check_line("name", self.name, LONGEST_NAME)
        if not 1 <= len(self.steps) <= MOST_STEPS:
            raise InvalidInput("steps", f"1 to {MOST_STEPS} of them")
        for number, step in enumerate(self.steps, 1):
            _check_line(f"step {number}", step.text, LONGEST_TEXT)
            if step.seconds not in STEP_SECONDS:
                raise _bad_seconds(number)
        lasts = self.movement.seconds
        if lasts not in SECONDS:
            counted = ", both sides and the change between them counted"
            raise InvalidInput(
                "seconds in all",
                f"{SECONDS[0]} to {SECONDS[-1]}, and this lasts {lasts}"
                + (counted if self.sides is MovementSides.EACH else ""),
            )

    @property
    def movement(self) -> Movement:
        """The movement that breaks offer (rule 3)."""
        return Movement(
            id=self.id,
            name=self.name,
            position=self.position,
            level=self.level,
            desk_friendly=self.desk_friendly,
            quiet=self.quiet,
            at_rest=False,
            sides=self.sides,
            steps=tuple(PacedStep(step.text, Hold(step.seconds)) for step in self.steps),
            breath="",
            relieves=(),
            excluded_by=(),
            cautions=(),
            sources=(),
        )


def read_steps(written: Iterable[tuple[str, str]]) -> tuple[OwnStep, ...]:
    """The steps from what to do and its seconds as text. Raises `InvalidInput`."""
    steps: list[OwnStep] = []
    for number, (text, seconds) in enumerate(written, 1):
        _check_line(f"step {number}", text, LONGEST_TEXT)
        if not re.fullmatch(r"[0-9]{1,3}", seconds.strip()):
            raise _bad_seconds(number)
        steps.append(OwnStep(text.strip(), int(seconds)))
    return tuple(steps)


def _bad_seconds(number: int) -> InvalidInput:
    allowed = f"a whole number from {STEP_SECONDS[0]} to {STEP_SECONDS[-1]}"
    return InvalidInput(f"seconds of step {number}", allowed)


def _check_line(field: str, text: str, longest: int) -> None:
    """Raise `InvalidInput` unless this is a line of 1 to `longest` characters, blanks aside."""
    line = text.strip()
    breaks = any(unicodedata.category(letter) in _NOT_IN_A_LINE for letter in line)
    if breaks or not 1 <= len(line) <= longest:
        raise InvalidInput(field, f"one line of 1 to {longest} characters")

"""Checks that a movement can be done as described in the time that it gets.

1. It lasts 20 to 90 s.
2. A repetition lasts 2 s or more, and each of its words a whole number of seconds.
3. A breath lasts 5 to 12 s; a position is taken up or held for 3 s or more.
4. There is something to do apart from taking up the position, which comes first.
5. It relieves something, unless it is at rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from app.domain.movements.movement import Movement
from app.domain.movements.pace import Breaths, Hold, Pace, Repetitions, Setup

SECONDS = range(20, 91)
BREATH_SECONDS = range(5, 13)
QUICKEST_REPETITION = 2
SHORTEST_POSITION = 3


def problems(movement: Movement) -> Iterator[tuple[str, str]]:
    """The fields that break a rule, and how."""
    if movement.seconds not in SECONDS:
        yield "steps", f"it lasts {movement.seconds} s, not 20 to 90"
    if not movement.doing:
        yield "steps", "there is nothing to do but take up the position"
    if movement.steps != (*movement.setting_up, *movement.doing):
        yield "steps", "taking up the position comes first"
    if not movement.relieves and not movement.at_rest:
        yield "relieves", "it is empty"
    whys = chain.from_iterable(_of_pace(step.pace) for step in movement.steps)
    yield from (("steps", why) for why in whys)


def _of_pace(pace: Pace) -> Iterator[str]:
    match pace:
        case Repetitions(repetitions, seconds, counts):
            if repetitions < 1 or seconds < QUICKEST_REPETITION:
                yield "a repetition is too short"
            if counts and seconds % len(counts):
                yield "the words of a repetition should last whole seconds"
        case Breaths(breaths, seconds):
            if breaths < 1 or seconds not in BREATH_SECONDS:
                yield "a breath should last 5 to 12 s"
        case Hold(lasts) | Setup(lasts):
            if lasts < SHORTEST_POSITION:
                yield "a position is held too short"

"""How fingers are held."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finger:
    """A finger bent at the knuckle, bent beyond it, and spread to the thumb's side."""

    bow: float = 8
    curl: float = 12
    spread: float = 0


@dataclass(frozen=True, slots=True)
class Grip:
    """Index, middle, ring and little finger, and the thumb."""

    four: tuple[Finger, Finger, Finger, Finger]
    thumb: Finger


FLAT = Grip((Finger(2, 4, 3), Finger(2, 4), Finger(2, 4, -3), Finger(2, 4, -8)), Finger(8, 8, 24))
RELAXED = Grip(
    (Finger(14, 22, 5), Finger(16, 24), Finger(18, 26, -5), Finger(22, 30, -9)), Finger(12, 10, 32)
)
OPEN = Grip(
    (Finger(0, 2, 14), Finger(0, 2, 3), Finger(0, 2, -9), Finger(0, 2, -22)), Finger(5, 5, 52)
)
FIST = Grip(
    (Finger(75, 150, 1), Finger(78, 155), Finger(78, 155, -1), Finger(75, 150, -2)),
    Finger(42, 30, -34),
)
CLAW = Grip(
    (Finger(2, 168, 1), Finger(2, 172), Finger(2, 172, -1), Finger(2, 168, -2)), Finger(8, 8, 24)
)
"""The knuckles straight, the fingers bent beyond them like a hook."""
TWO_TIPS = Grip(
    (Finger(10, 14, 5), Finger(10, 14, 0), Finger(70, 130, -2), Finger(70, 130, -4)),
    Finger(38, 40, 10),
)
"""Index and middle finger straight, to press with their tips."""
THREE_TIPS = Grip(
    (Finger(10, 16, 6), Finger(10, 16, 0), Finger(12, 18, -6), Finger(60, 110, -4)),
    Finger(34, 36, 14),
)
THUMB_OUT = Grip(
    (Finger(56, 96, 2), Finger(60, 100), Finger(60, 100, -2), Finger(58, 96, -4)), Finger(0, 4, 46)
)
"""A loose fist with the thumb straight, to press with it."""
PINCH = Grip(
    (Finger(42, 58, 5), Finger(46, 64, 0), Finger(52, 70, -3), Finger(58, 78, -6)),
    Finger(34, 8, 28),
)
"""Thumb and index finger meet."""

"""Where a ball touches somebody: it is rolled towards them until it does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from math import hypot, sqrt

from tests.tools.pictures.shapes import Ball, Hull
from tests.tools.pictures.vectors import Vec

SINKS = 1.2
"""How far a ball sinks into flesh, in centimetres."""
PARTS = 8
INSIDE = [(i, j, PARTS - i - j) for i in range(1, PARTS) for j in range(1, PARTS - i)]


class MissedError(Exception):
    """The ball rolls past without touching."""


def touching(body: Sequence[Hull], start: Vec, way: Vec, r: float, sinks: float = SINKS) -> Vec:
    """Where the middle of a ball is that comes from `start` along `way` and presses on the body.

    Raises `MissedError`.
    """
    way, reaches = way.unit, []
    for each in filling(body):
        away, both = each.at - start, each.r + r - sinks
        along = away.dot(way)
        aside = away.dot(away) - along * along
        if along > 0 and aside < both * both:
            reaches.append(along - sqrt(both * both - aside))
    if not reaches:
        raise MissedError(f"no part of the body is on the way of a ball from {start} along {way}")
    return start + way * min(reaches)


def gap_between(body: Sequence[Hull], ball: Ball) -> float:
    """How far a ball is from the body; less than 0 when it sinks in."""
    return min((each.at - ball.at).length - each.r - ball.r for each in filling(body))


def gap_above(body: Sequence[Hull], at: Vec, r: float, long: float) -> float:
    """How far a roller that lies along x is from the body; less than 0 when it sinks in."""
    over = [each for each in filling(body) if abs(each.at.x - at.x) < long / 2]
    return min(hypot(each.at.y - at.y, each.at.z - at.z) - each.r - r for each in over)


def filling(body: Iterable[Hull]) -> list[Ball]:
    """Balls that fill the parts of a body: every part is the hull of its own."""
    balls = []
    for hull in body:
        balls += list(hull.balls)
        for pair in combinations(hull.balls, 2):
            balls += [_mean(pair, (i, PARTS - i)) for i in range(1, PARTS)]
        for trio in combinations(hull.balls, 3):
            balls += [_mean(trio, parts) for parts in INSIDE]
    return balls


def _mean(corners: Sequence[Ball], parts: Sequence[int]) -> Ball:
    at, r = Vec(0, 0, 0), 0.0
    for corner, part in zip(corners, parts, strict=True):
        at, r = at + corner.at * (part / PARTS), r + corner.r * part / PARTS
    return Ball(at, r)

"""Hands: a mitten with a thumb from afar, five fingers when near."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.grips import Finger, Grip
from tests.tools.pictures.shapes import Ball, Hull
from tests.tools.pictures.vectors import Bend, Frame

LENGTHS = (7.6, 8.4, 7.8, 6.2)
KNUCKLES = ((3.3, 8.6), (1.1, 9.1), (-1.1, 8.8), (-3.2, 8))
"""Where the fingers begin: to the thumb's side, and away from the wrist."""
THIN = 1.6
"""How wide the line of paper between fingers is, in pixels."""


def hand(frame: Frame, side: str, tone: str, grip: Grip | None, fist: bool) -> tuple[Hull, ...]:
    """A hand at a wrist: as one sees it from two metres away, unless its grip is told."""
    if grip:
        return fingers(frame, side, tone, grip)
    if fist:
        return (Hull((Ball(frame.at, 3.6), Ball(frame.point(0, 5.5, 1), 5)), tone, around=True),)
    out = -1 if side == "left" else 1
    whole = (Ball(frame.at, 3.6), Ball(frame.point(0, 6, 0), 4.2), Ball(frame.point(0, 14, 1), 2.6))
    thumb = (Ball(frame.point(out * 1.5, 3, 0.5), 2.3), Ball(frame.point(out * 5, 8.5, 2), 1.8))
    return Hull(thumb, tone, around=True), Hull(whole, tone, around=True)


def fingers(frame: Frame, side: str, tone: str, grip: Grip) -> tuple[Hull, ...]:
    """The palm, then index to little finger, then the thumb; each its own part."""
    # A lean goes to the left of a frame, where the thumb of a right hand is.
    out = -1 if side == "left" else 1
    root = Ball(frame.at, 3.2), Ball(frame.point(out * 2.4, 2.5, 0.6), 2.2)
    knuckles = tuple(Ball(frame.point(out * x, y, 0), 1.6) for x, y in KNUCKLES)
    parts = [Hull((*root, *knuckles), tone, around=True, gap=THIN)]
    for finger, length, (x, y) in zip(grip.four, LENGTHS, KNUCKLES, strict=True):
        parts += _finger(frame.moved(out * x, y, 0), finger, length, 1.45, out, tone)
    thumb = _finger(frame.moved(out * 3, 3, 1), grip.thumb, 9.4, 1.8, out, tone)
    over = 4 if grip.thumb.spread < 0 else 0  # across the other fingers
    parts += [replace(part, nearer=part.nearer + over) for part in thumb]
    return tuple(parts)


def _finger(
    root: Frame, held: Finger, length: float, r: float, out: int, tone: str
) -> tuple[Hull, Hull]:
    first = root.bent(Bend(lean=out * held.spread)).bent(Bend(held.bow))
    bend = first.moved(0, length * 0.48, 0).bent(Bend(held.curl * 0.6))
    tip = bend.moved(0, length * 0.3, 0).bent(Bend(held.curl * 0.4))
    end = tip.point(0, length * 0.22, 0)
    return (
        Hull((Ball(root.at, r + 0.1), Ball(bend.at, r)), tone, gap=THIN),
        Hull(
            (Ball(bend.at, r), Ball(tip.at, r - 0.1), Ball(end, r - 0.2)),
            tone,
            gap=THIN,
            around=False,
            nearer=0.05,
        ),
    )

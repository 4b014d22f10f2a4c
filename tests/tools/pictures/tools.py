"""What one presses with: balls, a roller, fingertips; and a cushion to rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, pi, sin

from tests.tools.pictures.outline import number
from tests.tools.pictures.palette import ACCENT, ACCENT_DARK, PAPER, SOFT, mixed
from tests.tools.pictures.shapes import Ball, Hull, Limb, Plane
from tests.tools.pictures.vectors import Vec
from tests.tools.pictures.view import View

RING = f'fill="none" stroke="{ACCENT}" stroke-width="2.4"'


@dataclass(frozen=True, slots=True)
class PressBall:
    """A ball to press with, with a glint, so that it is round and no disc."""

    at: Vec
    r: float = 5
    nearer: float = 0
    tone: str = ACCENT

    def near(self, view: View) -> float:
        return view.spot(self.at).near + self.nearer

    def svg(self, view: View) -> str:
        glint = self.at + (view.up * 0.36 - view.right * 0.3) * self.r
        whole = Hull((Ball(self.at, self.r),), self.tone, around=True, gap=1.6)
        return whole.svg(view) + Hull((Ball(glint, self.r * 0.2),), PAPER, gap=0).svg(view)

    def plain(self, tone: str) -> PressBall:
        return replace(self, tone=tone)


@dataclass(frozen=True, slots=True)
class Roller:
    """A foam roller that lies along x, with the hole that they have."""

    at: Vec
    r: float = 7.5
    long: float = 34
    nearer: float = 0

    def near(self, view: View) -> float:
        return view.spot(self.at).near + self.nearer

    def svg(self, view: View) -> str:
        ends = [self.at + Vec(side * self.long / 2, 0, 0) for side in (-1, 1)]
        end = max(ends, key=lambda each: view.spot(each).near)
        rims = (*_ring(ends[0], self.r), *_ring(ends[1], self.r))
        whole = Hull(tuple(Ball(point, 0.01) for point in rims), ACCENT, around=True, gap=1.6)
        return (
            whole.svg(view)
            + Plane(_ring(end, self.r * 0.98), mixed(ACCENT, PAPER, 0.25)).svg(view)
            + Plane(_ring(end, self.r * 0.42), ACCENT_DARK).svg(view)
        )

    def plain(self, tone: str) -> Roller:
        return self


@dataclass(frozen=True, slots=True)
class Ripples:
    """Rings around the place that fingers press."""

    at: Vec
    r: float = 6
    nearer: float = 100

    def near(self, view: View) -> float:
        return view.spot(self.at).near + self.nearer

    def svg(self, view: View) -> str:
        spot, r = view.spot(self.at), self.r * view.scale
        return "".join(
            f'<circle cx="{number(spot.x)}" cy="{number(spot.y)}" r="{number(size)}" {look}/>'
            for size, look in (
                (r, f'{RING} stroke-opacity="0.5"'),
                (r * 0.62, f'{RING} stroke-opacity="0.8"'),
                (r * 0.28, f'fill="{ACCENT}"'),
            )
        )

    def plain(self, tone: str) -> Ripples:
        return self


def sock(balls: Sequence[Ball], nearer: float) -> Limb:
    """A sock that holds two balls side by side, narrow between them where it lies over the spine;
    the balls are drawn over it."""
    around = (Hull((Ball(each.at, each.r + 1),), SOFT, True) for each in balls)
    band = Hull(tuple(Ball(each.at, each.r * 0.42) for each in balls), SOFT, True)
    return Limb((*around, band), nearer)


def spine(points: Sequence[Vec], half: Vec, nearer: float) -> list[Hull]:
    """The bones of the spine as if seen through: each a knob that reaches `half` to both sides."""
    return [
        Hull(
            (Ball(at + half, half.length), Ball(at - half, half.length)),
            PAPER,
            nearer=nearer,
            gap=0,
        )
        for at in points
    ]


def cushion(low: Vec, high: Vec, r: float = 5) -> Hull:
    """Something soft, between two corners."""
    corners = [Vec(x, low.y, z) for x in (low.x, high.x) for z in (low.z, high.z)]
    top = [Vec(corner.x, high.y, corner.z) for corner in corners]
    return Hull(tuple(Ball(corner, r) for corner in (*corners, *top)), SOFT, around=True)


def _ring(at: Vec, r: float) -> tuple[Vec, ...]:
    steps = 28
    return tuple(
        at + Vec(0, r * sin(2 * pi * i / steps), r * cos(2 * pi * i / steps)) for i in range(steps)
    )

"""Lines and fills as SVG elements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from tests.tools.pictures.outline import number
from tests.tools.pictures.palette import PAPER


class Place(Protocol):
    """A point on the picture."""

    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...


def filled(path: str, tone: str) -> str:
    """A filled path."""
    return f'<path d="{path}" fill="{tone}"/>'


def stroked(path: str, tone: str, wide: float) -> str:
    """A path as a line with round ends."""
    return (
        f'<path d="{path}" fill="none" stroke="{tone}" stroke-width="{number(wide)}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def gap(path: str, wide: float) -> str:
    """A line of paper along a path, half of it outside."""
    if not path or not wide:
        return ""
    return f'<path d="{path}" fill="none" stroke="{PAPER}" stroke-width="{number(2 * wide)}"/>'


def smooth(spots: Sequence[Place]) -> str:
    """A curve through all points, as the `d` of an SVG path."""
    path = f"M{number(spots[0].x)} {number(spots[0].y)}"
    padded = [spots[0], *spots, spots[-1]]
    for before, a, b, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        path += (
            f"C{number(a.x + (b.x - before.x) / 6)} {number(a.y + (b.y - before.y) / 6)} "
            f"{number(b.x - (after.x - a.x) / 6)} {number(b.y - (after.y - a.y) / 6)} "
            f"{number(b.x)} {number(b.y)}"
        )
    return path


def closed(spots: Sequence[Place]) -> str:
    """A shape with these corners, as the `d` of an SVG path."""
    return "M" + "L".join(f"{number(spot.x)} {number(spot.y)}" for spot in spots) + "Z"

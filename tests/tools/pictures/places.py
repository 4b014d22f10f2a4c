"""Where on the body a muscle or an area lies: small pictures for rows of lists.

Each is a square cut out of the drawn body, near enough to see the place and wide enough to know
which part of the body it is.  As in all figures, the right side is drawn; what lies along the spine
is drawn on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from app.domain.body import Area, Polygon, Side, View
from app.domain.body_geometry import ASPECT, Outline, polygon_of
from app.domain.content import Content
from app.domain.learn.muscle import Muscle, Sides
from tests.tools.pictures.palette import ACCENT, ACCENT_DARK, PAPER, SKIN, SKIN_DARK, mixed
from tests.tools.pictures.scene import CORNER
from tests.tools.pictures.view import SIZE

FOLDER = "figures"
SMALLEST = 0.3
"""The least that is seen of the body, as a fraction of its height."""
ROOM = 2.0
"""How much more is seen than the place itself."""
TOWARDS_MIDDLE = 0.45
"""How far the square is moved from the place to the middle of the body, 0-1."""
OUTSIDE = 60
"""How far outside the panel a line may go, in pixels: it can't be seen there."""
BODY = mixed(SKIN, PAPER, 0.45)
PAIR = (Side.LEFT, Side.RIGHT)


@dataclass(frozen=True, slots=True)
class Square:
    """What is seen: its left and top edge and its side, in heights of the body."""

    left: float
    top: float
    side: float

    def path(self, polygon: Polygon, end: str = "Z") -> str:
        """The polygon as the data of a path; what is far outside the square is drawn shorter."""
        scale = SIZE / self.side
        points = (
            f"{_near_the_panel((point.x * ASPECT - self.left) * scale)} "
            f"{_near_the_panel((point.y - self.top) * scale)}"
            for point in polygon
        )
        return f"M{'L'.join(dict.fromkeys(points))}{end}"


@dataclass(frozen=True, slots=True)
class Place:
    """A body with a coloured place."""

    outline: Outline
    coloured: tuple[Polygon, ...]

    def svg(self) -> str:
        """The picture as a file."""
        square = self._square()
        panel = f'<rect width="{SIZE}" height="{SIZE}" rx="{CORNER}"'
        line = f'fill="none" stroke="{SKIN_DARK}" stroke-width="5" stroke-linecap="round"'
        marks = (*self.outline.marks, *(_mirrored(each) for each in self.outline.marks))
        lines = [
            f'<path d="{square.path(self.outline.whole)}" fill="{BODY}" stroke="{SKIN_DARK}" '
            'stroke-width="5" stroke-linejoin="round"/>',
            *(f'<path d="{each}" {line}/>' for each in (square.path(mark, "") for mark in marks)),
            *(
                f'<path d="{square.path(each)}" fill="{ACCENT}" stroke="{ACCENT_DARK}" '
                'stroke-width="5" stroke-linejoin="round"/>'
                for each in self.coloured
            ),
        ]
        drawn = "\n".join(lines)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" '
            f'width="{SIZE}" height="{SIZE}">\n'
            f'<clipPath id="panel">{panel}/></clipPath>\n'
            f'{panel} fill="{PAPER}"/>\n'
            f'<g clip-path="url(#panel)">\n{drawn}\n</g>\n</svg>\n'
        )

    def _square(self) -> Square:
        points = [point for polygon in self.coloured for point in polygon]
        across = [point.x * ASPECT for point in points]
        down = [point.y for point in points]
        side = max(SMALLEST, ROOM * max(max(across) - min(across), max(down) - min(down)))
        side = min(1.0, side)
        middle = (max(across) + min(across)) / 2
        middle += (ASPECT / 2 - middle) * TOWARDS_MIDDLE
        top = (max(down) + min(down) - side) / 2
        return Square(middle - side / 2, min(max(top, 0.0), 1.0 - side), side)


def places(content: Content) -> Iterator[tuple[PurePosixPath, Place]]:
    """Every muscle and every area, with the path of its file under `assets`."""
    for muscle in content.muscles:
        path = PurePosixPath(FOLDER, "muscles", f"{muscle.id}.svg")
        yield path, _of_muscle(content, muscle)
    for area in content.areas:
        path = PurePosixPath(FOLDER, "places", f"{area.id}.svg")
        yield path, _place(content, area.id.view, (area,), (Side.RIGHT,))


def _of_muscle(content: Content, muscle: Muscle) -> Place:
    areas = [content.area(each) for each in muscle.areas]
    view = areas[0].id.view
    sides = PAIR if muscle.sides is Sides.MIDLINE_PAIR else (Side.RIGHT,)
    return _place(content, view, [each for each in areas if each.id.view is view], sides)


def _place(content: Content, view: View, areas: Sequence[Area], sides: Sequence[Side]) -> Place:
    coloured = tuple(polygon_of(area, side) for area in areas for side in sides)
    return Place(content.outline(view), coloured)


def _near_the_panel(pixels: float) -> int:
    return round(min(max(pixels, -OUTSIDE), SIZE + OUTSIDE))


def _mirrored(line: Polygon) -> Polygon:
    return tuple(point.mirrored for point in line)

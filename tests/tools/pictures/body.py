"""The drawn body as one picture for each view: its skin, its areas and its lines.

A picture is a stencil: it says only how much of a colour each place takes, and the app gives it
one of its theme's.  One picture of points, because a browser draws it in a fifth of the time that
three of outlines take, and does so again in every frame.  It is drawn from the outlines in `data`,
on which taps are placed, so that what is seen is what is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from PIL import Image, ImageDraw

from app import paths
from app.domain.body import Polygon, Side, View
from app.domain.body_geometry import polygon_of
from app.domain.content import Content

FOLDER = "body"
WIDE, HIGH = 1200, 2400  # sharp on a phone, and nearly so where a part is shown larger
FINER = 4  # drawn so much larger first: edges come out smooth
PAIR = (Side.LEFT, Side.RIGHT)
SKIN, AREA, LINE = 44, 78, 255  # how much of the colour each takes, of 255
LEVELS = (0, 15, 29, SKIN, 55, 66, AREA, 98, 117, 137, 157, 176, 196, 216, 235, LINE)
"""The sixteen shares that a picture is kept in: half a byte for each place."""
STROKE = 0.0048  # of the width


def pictures(content: Content) -> Iterator[tuple[PurePosixPath, Image.Image]]:
    """Every picture, with its path under `assets`."""
    for view in View:
        yield PurePosixPath(FOLDER, f"{view}.png"), _picture(content, view)


def write(content: Content, assets: Path | None = None) -> int:
    """Write every picture anew, and say how many there are."""
    root = assets or paths.shipped("assets")
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    drawn = dict(pictures(content))
    for path, picture in drawn.items():
        picture.save(root / path, optimize=True, bits=4, transparency=bytes(LEVELS))
    return len(drawn)


def _picture(content: Content, view: View) -> Image.Image:
    outline = content.outline(view)
    stencil = Image.new("L", (WIDE * FINER, HIGH * FINER))
    pen = ImageDraw.Draw(stencil)
    pen.polygon(_places(outline.whole), fill=SKIN)
    for area in content.areas_on(view):
        for side in PAIR:
            pen.polygon(_places(polygon_of(area, side)), fill=AREA)
    _line(pen, (*outline.whole, outline.whole[0]))
    for mark in outline.marks:
        _line(pen, mark)
        _line(pen, tuple(point.mirrored for point in mark))
    nearest = [min(range(16), key=lambda each: abs(LEVELS[each] - share)) for share in range(256)]
    smooth = stencil.reduce(FINER).point(nearest)
    smooth.putpalette(bytes(3 * len(LEVELS)))
    return smooth


def _line(pen: ImageDraw.ImageDraw, line: Polygon) -> None:
    width = round(STROKE * WIDE * FINER)
    places = _places(line)
    pen.line(places, fill=LINE, width=width, joint="curve")
    for place in (places[0], places[-1]):
        pen.circle(place, width / 2, fill=LINE)


def _places(polygon: Polygon) -> list[tuple[float, float]]:
    return [(point.x * WIDE * FINER, point.y * HIGH * FINER) for point in polygon]

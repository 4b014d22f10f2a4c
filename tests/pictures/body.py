"""The drawn body as pictures: for each view its skin, its areas and its lines.

Each is of one colour, which the app replaces by one of its theme's.  They are drawn from the
outlines in `data`, on which taps are placed, so that what is seen is what is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from app import paths
from app.domain.atlas import polygon_of
from app.domain.body import Polygon, Side, View
from app.domain.library import Library

FOLDER = "body"
WIDE, HIGH = 500, 1000
PAIR = (Side.LEFT, Side.RIGHT)
STROKE = 'fill="none" stroke="#000" stroke-width="2.4" stroke-linecap="round"'


def pictures(library: Library) -> Iterator[tuple[PurePosixPath, str]]:
    """Every picture, with its path under `assets`."""
    for view in View:
        for layer, drawn in _layers(library, view).items():
            head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}">'
            yield PurePosixPath(FOLDER, f"{view}-{layer}.svg"), f"{head}{drawn}</svg>\n"


def write(library: Library, assets: Path | None = None) -> int:
    """Write every picture anew, and say how many there are."""
    root = assets or paths.shipped("assets")
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    drawn = dict(pictures(library))
    for path, svg in drawn.items():
        (root / path).write_text(svg, encoding="utf-8", newline="\n")
    return len(drawn)


def _layers(library: Library, view: View) -> dict[str, str]:
    outline = library.outline(view)
    areas = library.areas_on(view)
    edge = _line(outline.whole) + "Z"
    marks = [line for mark in outline.marks for line in (mark, _mirrored(mark))]
    return {
        "skin": f'<path d="{edge}"/>',
        "areas": f'<path d="{_closed(polygon_of(a, side) for a in areas for side in PAIR)}"/>',
        "lines": f'<path d="{edge}{"".join(map(_line, marks))}" {STROKE}/>',
    }


def _closed(polygons: Iterable[Polygon]) -> str:
    return "".join(f"{_line(each)}Z" for each in polygons)


def _line(polygon: Polygon) -> str:
    places = (f"{point.x * WIDE:.1f} {point.y * HIGH:.1f}" for point in polygon)
    return "M" + "L".join(places)


def _mirrored(line: Polygon) -> Polygon:
    return tuple(point.mirrored for point in line)

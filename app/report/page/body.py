"""The body, front and back, with a numbered dot for each spot."""

from __future__ import annotations

from app.domain.atlas import ASPECT, centre_of, drawn_on_left, polygon_of
from app.domain.body import Point, Polygon, Side, Spot, View
from app.domain.library import Library
from app.report import words
from app.report.page.facts import Facts
from app.report.page.sheet import ACCENT, GREY, PALE, PAPER, WHITE, Align, Place, Sheet

DOT = 5.2
BOTH = (Side.LEFT, Side.RIGHT)


def draw_body(
    sheet: Sheet, facts: Facts, library: Library, left: float, top: float, high: float
) -> None:
    """Both views side by side; each is half as wide as `high`."""
    wide = high * ASPECT
    for nth, view in enumerate((View.FRONT, View.BACK)):
        _draw(sheet, facts, library, view, (left + nth * (wide + 10), top), high)


def _draw(
    sheet: Sheet, facts: Facts, library: Library, view: View, corner: Place, high: float
) -> None:
    def placed(point: Point) -> Place:
        return corner[0] + point.x * high * ASPECT, corner[1] + point.y * high

    def drawn(polygon: Polygon) -> list[Place]:
        return [placed(point) for point in polygon]

    outline = library.outline(view)
    sheet.area(drawn(outline.whole), PAPER, GREY)
    for area in library.areas_on(view):
        for side in BOTH:
            sheet.area(drawn(polygon_of(area, side)), WHITE, PALE)
    for mark in outline.marks:
        sheet.line(drawn(mark), GREY)
        sheet.line(drawn(tuple(point.mirrored for point in mark)), GREY)
    middle = corner[0] + high * ASPECT / 2
    sheet.text((middle, corner[1] + high + 11), words.VIEWS[view], 8, GREY, align=Align.MIDDLE)
    for side in BOTH:
        x = placed(Point(0.06 if drawn_on_left(view, side) else 0.94, 0.0))[0]
        y = corner[1] + high * 0.14
        sheet.text((x, y), words.SIDES[side], 7, GREY, align=Align.MIDDLE)
    for each in facts.spots:
        for point in _points(each.spot, view, library):
            x, y = placed(point)
            sheet.dot((x, y), DOT + 0.8, WHITE)
            sheet.dot((x, y), DOT, ACCENT)
            sheet.text((x, y + 2.5), str(each.number), 7, WHITE, True, Align.MIDDLE)


def _points(spot: Spot, view: View, library: Library) -> list[Point]:
    """Where the spot lies on this view: one place, or none."""
    here = [area for area in spot.region.areas if area.view is view]
    return [spot.at or centre_of(library.area(area), spot.region.side) for area in here]

"""The layout of the page.

The body, front and back, has a numbered dot for each spot; the table has a row for each spot.
"""

from __future__ import annotations

from app.domain.body import Point, Polygon, Side, Spot, View
from app.domain.body_geometry import ASPECT, centre_of, drawn_on_left, polygon_of
from app.domain.content import Content
from app.export.pdf_page.canvas import (
    ACCENT,
    GREY,
    HEIGHT,
    INK,
    PALE,
    PAPER,
    WHITE,
    WIDTH,
    Align,
    Canvas,
    CanvasPoint,
)
from app.export.pdf_page.facts import Facts, SpotFacts
from app.export.pdf_page.font_metrics import shortened, wrapped
from app.export.pdf_page.timeline import days_shown, draw_legend, draw_timeline
from app.texts import reports

DOT = 5.2
BOTH = (Side.LEFT, Side.RIGHT)


def draw_body(
    canvas: Canvas, facts: Facts, content: Content, left: float, top: float, high: float
) -> None:
    """Draw both views side by side; each is half as wide as `high`."""
    wide = high * ASPECT
    for nth, view in enumerate((View.FRONT, View.BACK)):
        _draw(canvas, facts, content, view, (left + nth * (wide + 10), top), high)


def _draw(
    canvas: Canvas, facts: Facts, content: Content, view: View, corner: CanvasPoint, high: float
) -> None:
    def placed(point: Point) -> CanvasPoint:
        return corner[0] + point.x * high * ASPECT, corner[1] + point.y * high

    def drawn(polygon: Polygon) -> list[CanvasPoint]:
        return [placed(point) for point in polygon]

    outline = content.outline(view)
    canvas.area(drawn(outline.whole), PAPER, GREY)
    for area in content.areas_on(view):
        for side in BOTH:
            canvas.area(drawn(polygon_of(area, side)), WHITE, PALE)
    for mark in outline.marks:
        canvas.line(drawn(mark), GREY)
        canvas.line(drawn(tuple(point.mirrored for point in mark)), GREY)
    middle = corner[0] + high * ASPECT / 2
    canvas.text((middle, corner[1] + high + 11), reports.VIEWS[view], 8, GREY, align=Align.MIDDLE)
    for side in BOTH:
        x = placed(Point(0.06 if drawn_on_left(view, side) else 0.94, 0.0))[0]
        y = corner[1] + high * 0.14
        canvas.text((x, y), reports.SIDES[side], 7, GREY, align=Align.MIDDLE)
    for each in facts.spots:
        for point in _points(each.spot, view, content):
            x, y = placed(point)
            canvas.dot((x, y), DOT + 0.8, WHITE)
            canvas.dot((x, y), DOT, ACCENT)
            canvas.text((x, y + 2.5), str(each.number), 7, WHITE, True, Align.MIDDLE)


def _points(spot: Spot, view: View, content: Content) -> list[Point]:
    """The position of the spot on this view: one point or none."""
    here = [area for area in spot.region.areas if area.view is view]
    return [spot.at or centre_of(content.area(area), spot.region.side) for area in here]


ROW, SIZE = 20.0, 8.0
WIDTHS = (16.0, 96.0, 30.0, 62.0, 30.0, 46.0, 62.0)
"""Number, spot, flares, usual return, worst, last clear, trend."""
TABLE_WIDE = sum(WIDTHS)


def draw_table(canvas: Canvas, facts: Facts, left: float, top: float) -> None:
    """Draw headings and rows from the upper left corner."""
    starts = [left + sum(WIDTHS[:nth]) for nth in range(len(WIDTHS))]
    for x, heading in zip(starts[1:], reports.COLUMNS, strict=True):
        canvas.text((x, top), heading, 7.5, GREY)
    canvas.line(((left, top + 5), (left + TABLE_WIDE, top + 5)))
    for nth, each in enumerate(facts.spots):
        base = top + ROW * (nth + 1) - 2
        canvas.dot((left + 6, base - 2.5), 5.2, ACCENT)
        canvas.text((left + 6, base), str(each.number), 7, WHITE, True, Align.MIDDLE)
        cells = _cells(each, facts)
        for x, room, cell, bold in zip(
            starts[1:], WIDTHS[1:], cells, (True, *[False] * 5), strict=True
        ):
            said = shortened(cell, SIZE, room - 4, bold)
            canvas.text((x, base), said, SIZE, INK, bold)
        canvas.line(((left, base + 6), (left + TABLE_WIDE, base + 6)), PALE, 0.4)


def _cells(each: SpotFacts, facts: Facts) -> tuple[str, ...]:
    found = each.found
    return (
        each.name,
        reports.flares(found.history.episodes),
        reports.usual_return(found.median_gap),
        f"{each.peak}/10",
        reports.last_clear(each.last_clear, facts.as_of),
        reports.trend(found.trend),
    )


LEFT, TOP = 40.0, 46.0
WIDE = WIDTH - 2 * LEFT
BODY_HIGH = 156.0
TABLE_LEFT = LEFT + WIDE - TABLE_WIDE
COLUMN = WIDE / 3


def page(facts: Facts, content: Content) -> bytes:
    """The complete PDF file."""
    canvas = Canvas()
    _head(canvas, facts)
    top = TOP + 62
    draw_body(canvas, facts, content, LEFT, top, BODY_HIGH)
    draw_table(canvas, facts, TABLE_LEFT, top + 4)
    notes = [reports.left_out(facts.spots_left_out)] if facts.spots_left_out else []
    notes += [reports.CORRECTED] if facts.corrected else []
    below = top + 2 + ROW * (len(facts.spots) + 1)
    canvas.text((TABLE_LEFT, below), "   ".join(notes), 7, GREY)
    top += BODY_HIGH + 46
    _heading(canvas, LEFT, top, reports.timeline(days_shown(facts)))
    reached = draw_timeline(canvas, facts, LEFT, top + 10, WIDE)
    draw_legend(canvas, LEFT + 104, reached + 14)
    _columns(canvas, facts, reached + 44)
    _definitions(canvas)
    return canvas.bytes(reports.TITLE)


def _head(canvas: Canvas, facts: Facts) -> None:
    canvas.text((LEFT, TOP), reports.TITLE, 17, ACCENT, bold=True)
    canvas.text((LEFT, TOP + 17), reports.SELF_REPORTED, 9.5, INK, bold=True)
    period = f"{reports.period(facts.first, facts.as_of)}. {facts.part}".removesuffix(". ")
    canvas.text((LEFT, TOP + 33), shortened(period, 9, WIDE), 9, INK)
    logged = reports.logged(facts.days_logged, facts.days, facts.entries, facts.back_dated)
    canvas.text((LEFT, TOP + 46), logged, 9, INK)


def _heading(canvas: Canvas, x: float, y: float, said: str) -> None:
    canvas.text((x, y), said, 10, ACCENT, bold=True)


def _columns(canvas: Canvas, facts: Facts, top: float) -> None:
    held = facts.held
    for nth, (heading, lines) in enumerate(
        (
            (reports.TRIGGERS, [reports.times(*each) for each in facts.triggers] or [reports.NONE]),
            (reports.HELPED, [reports.times(*each) for each in facts.relief] or [reports.NONE]),
            (reports.HOLDS, reports.holds(held.times, held.days, held.effect)),
        )
    ):
        x = LEFT + nth * COLUMN
        _heading(canvas, x, top, heading)
        parts = [part for line in lines for part in wrapped(line, 8.5, COLUMN - 12)]
        for row, part in enumerate(parts):
            canvas.text((x, top + 14 + row * 11.5), part)


def _definitions(canvas: Canvas) -> None:
    lines = [
        line for said in reports.DEFINITIONS for line in ["", *wrapped(said, 7.2, WIDE / 2 - 10)]
    ]
    half = -(-len(lines) // 2)
    while lines[half : half + 1] not in ([""], []):  # the second column begins with a definition
        half += 1
    top = HEIGHT - 44 - half * 9
    canvas.line(((LEFT, top - 12), (LEFT + WIDE, top - 12)))
    _heading(canvas, LEFT, top, reports.DEFINED)
    for column, part in enumerate((lines[1:half], lines[half + 1 :])):
        for row, line in enumerate(part):
            canvas.text((LEFT + column * WIDE / 2, top + 13 + row * 9), line, 7.2, GREY)

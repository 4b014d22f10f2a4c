"""The table: one row for each spot."""

from __future__ import annotations

from app.report import words
from app.report.page.facts import Facts, SpotFacts
from app.report.page.font import shortened
from app.report.page.sheet import ACCENT, GREY, INK, PALE, WHITE, Align, Sheet

ROW, SIZE = 20.0, 8.0
WIDTHS = (16.0, 96.0, 30.0, 62.0, 30.0, 46.0, 62.0)
"""Number, spot, flares, usual return, worst, last clear, trend."""
WIDE = sum(WIDTHS)


def draw_table(sheet: Sheet, facts: Facts, left: float, top: float) -> None:
    """Headings and rows, from the upper left corner on."""
    starts = [left + sum(WIDTHS[:nth]) for nth in range(len(WIDTHS))]
    for x, heading in zip(starts[1:], words.COLUMNS, strict=True):
        sheet.text((x, top), heading, 7.5, GREY)
    sheet.line(((left, top + 5), (left + WIDE, top + 5)))
    for nth, each in enumerate(facts.spots):
        base = top + ROW * (nth + 1) - 2
        sheet.dot((left + 6, base - 2.5), 5.2, ACCENT)
        sheet.text((left + 6, base), str(each.number), 7, WHITE, True, Align.MIDDLE)
        cells = _cells(each, facts)
        for x, room, cell, bold in zip(
            starts[1:], WIDTHS[1:], cells, (True, *[False] * 5), strict=True
        ):
            said = shortened(cell, SIZE, room - 4, bold)
            sheet.text((x, base), said, SIZE, INK, bold)
        sheet.line(((left, base + 6), (left + WIDE, base + 6)), PALE, 0.4)


def _cells(each: SpotFacts, facts: Facts) -> tuple[str, ...]:
    found = each.found
    return (
        each.name,
        words.flares(found.history.episodes),
        words.usual_return(found.median_gap),
        f"{each.peak}/10",
        words.last_clear(each.last_clear, facts.as_of),
        words.trend(found.trend),
    )

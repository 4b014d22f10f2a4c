"""Where everything stands on the page."""

from __future__ import annotations

from app.domain.library import Library
from app.report import words
from app.report.page.body import draw_body
from app.report.page.facts import Facts
from app.report.page.font import shortened, wrapped
from app.report.page.sheet import ACCENT, GREY, HEIGHT, INK, WIDTH, Sheet
from app.report.page.table import ROW, draw_table
from app.report.page.table import WIDE as TABLE_WIDE
from app.report.page.timeline import days_shown, draw_legend, draw_timeline

LEFT, TOP = 40.0, 46.0
WIDE = WIDTH - 2 * LEFT
BODY_HIGH = 156.0
TABLE_LEFT = LEFT + WIDE - TABLE_WIDE
COLUMN = WIDE / 3


def page(facts: Facts, library: Library) -> bytes:
    """The whole PDF."""
    sheet = Sheet()
    _head(sheet, facts)
    top = TOP + 62
    draw_body(sheet, facts, library, LEFT, top, BODY_HIGH)
    draw_table(sheet, facts, TABLE_LEFT, top + 4)
    notes = [words.left_out(facts.spots_left_out)] if facts.spots_left_out else []
    notes += [words.CORRECTED] if facts.corrected else []
    below = top + 2 + ROW * (len(facts.spots) + 1)
    sheet.text((TABLE_LEFT, below), "   ".join(notes), 7, GREY)
    top += BODY_HIGH + 46
    _heading(sheet, LEFT, top, words.timeline(days_shown(facts)))
    reached = draw_timeline(sheet, facts, LEFT, top + 10, WIDE)
    draw_legend(sheet, LEFT + 104, reached + 14)
    _columns(sheet, facts, reached + 44)
    _definitions(sheet)
    return sheet.bytes(words.TITLE)


def _head(sheet: Sheet, facts: Facts) -> None:
    sheet.text((LEFT, TOP), words.TITLE, 17, ACCENT, bold=True)
    sheet.text((LEFT, TOP + 17), words.SELF_REPORTED, 9.5, INK, bold=True)
    period = f"{words.period(facts.first, facts.as_of)}. {facts.part}".removesuffix(". ")
    sheet.text((LEFT, TOP + 33), shortened(period, 9, WIDE), 9, INK)
    logged = words.logged(facts.days_logged, facts.days, facts.entries, facts.back_dated)
    sheet.text((LEFT, TOP + 46), logged, 9, INK)


def _heading(sheet: Sheet, x: float, y: float, said: str) -> None:
    sheet.text((x, y), said, 10, ACCENT, bold=True)


def _columns(sheet: Sheet, facts: Facts, top: float) -> None:
    held = facts.held
    for nth, (heading, lines) in enumerate(
        (
            (words.TRIGGERS, [words.times(*each) for each in facts.triggers] or [words.NONE]),
            (words.HELPED, [words.times(*each) for each in facts.relief] or [words.NONE]),
            (words.HOLDS, words.holds(held.times, held.days, held.eased_by)),
        )
    ):
        x = LEFT + nth * COLUMN
        _heading(sheet, x, top, heading)
        parts = [part for line in lines for part in wrapped(line, 8.5, COLUMN - 12)]
        for row, part in enumerate(parts):
            sheet.text((x, top + 14 + row * 11.5), part)


def _definitions(sheet: Sheet) -> None:
    lines = [
        line for said in words.DEFINITIONS for line in ["", *wrapped(said, 7.2, WIDE / 2 - 10)]
    ]
    half = -(-len(lines) // 2)
    while lines[half : half + 1] not in ([""], []):  # the second column begins with a definition
        half += 1
    top = HEIGHT - 44 - half * 9
    sheet.line(((LEFT, top - 12), (LEFT + WIDE, top - 12)))
    _heading(sheet, LEFT, top, words.DEFINED)
    for column, part in enumerate((lines[1:half], lines[half + 1 :])):
        for row, line in enumerate(part):
            sheet.text((LEFT + column * WIDE / 2, top + 13 + row * 9), line, 7.2, GREY)

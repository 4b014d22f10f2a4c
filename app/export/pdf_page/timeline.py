"""The timeline: each spot day by day, flares shaded, unknown days hatched, nothing joined.

Below the name of a spot stands how many of its planned holds were done, if any were planned.
"""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.recurrence import StillOpen
from app.export.pdf_page.canvas import ACCENT, GREY, INK, PALE, WARM, Align, Canvas
from app.export.pdf_page.facts import Facts, SpotFacts
from app.export.pdf_page.font_metrics import shortened
from app.texts import reports

MOST_DAYS = 365
LABEL = 104.0
ROW, BAR = 23.0, 18.0


def days_shown(facts: Facts) -> int:
    """How many days fit, up to the date of reading.

    An excerpt shows none before its start, as these are left out, not unknown.
    """
    return min(MOST_DAYS, facts.days if facts.part else max(28, facts.days))


def draw_timeline(canvas: Canvas, facts: Facts, left: float, top: float, wide: float) -> float:
    """Draw a row for each spot and the months below; return the lower end in points."""
    shown = days_shown(facts)
    start, room = left + LABEL, wide - LABEL
    first = facts.as_of - timedelta(days=shown - 1)
    each_day = room / shown
    bottom = top + ROW * len(facts.spots)
    for nth, each in enumerate(facts.spots):
        base = top + ROW * nth + BAR
        # Above a second line the name ends before the scale, beside it otherwise.
        room_for_name = LABEL - (16 if each.planned else 6)
        name = shortened(f"{each.number}  {each.name}", 8, room_for_name)
        canvas.text((left, base - (10 if each.planned else 5)), name, 8, INK)
        for planned in each.planned:
            said = reports.planned_holds(planned.done, planned.planned)
            canvas.text((left, base - 1), shortened(said, 6.5, LABEL - 12), 6.5, GREY)
        _row(canvas, each, first, start, base, each_day, room)
    for month in _months(first, facts.as_of):
        x = start + (month - first).days * each_day
        canvas.line(((x, top), (x, bottom)), PALE, 0.4)
        if x < start + room - 14:
            canvas.text((x + 2, bottom + 8), reports.month(month, shown), 7, GREY)
    return bottom + 12


def draw_legend(canvas: Canvas, left: float, y: float) -> None:
    """Draw the meaning of bar, shade and hatch."""
    canvas.box(left, y - 8, 1.4, 9, ACCENT)
    canvas.text((left + 6, y), reports.LEGEND_BAR, 7, GREY)
    canvas.box(left + 190, y - 8, 14, 9, WARM)
    canvas.text((left + 208, y), reports.LEGEND_FLARE, 7, GREY)
    canvas.hatch(left + 250, y - 8, 14, 9)
    canvas.text((left + 268, y), reports.LEGEND_UNKNOWN, 7, GREY)


def _row(
    canvas: Canvas,
    each: SpotFacts,
    first: date,
    start: float,
    base: float,
    each_day: float,
    room: float,
) -> None:
    history = each.found.history
    origin = first.toordinal()
    last = each.found.as_of.toordinal()
    for episode in history.episodes:
        begin = max(episode.onset.toordinal(), origin)
        still = isinstance(episode.ending, StillOpen)
        end = last if still else episode.last_day.toordinal()
        if end >= origin:
            x = start + (begin - origin) * each_day
            canvas.box(x, base - BAR, (end - begin + 1) * each_day, BAR, WARM)
    known = {day.ordinal: day.worst for day in history.days if day.ordinal >= origin}
    for begin, end in _silences(set(known), origin, last):
        x = start + (begin - origin) * each_day
        canvas.hatch(x, base - BAR, (end - begin + 1) * each_day, BAR)
    for ordinal, worst in known.items():
        x = start + (ordinal - origin) * each_day
        high = max(0.9, worst / 10 * BAR)
        canvas.box(x, base - high, max(0.5, each_day * 0.8), high, ACCENT)
    canvas.line(((start, base), (start + room, base)), GREY, 0.4)
    canvas.text((start - 4, base - BAR + 5), "10", 5, GREY, align=Align.RIGHT)
    canvas.text((start - 4, base), "0", 5, GREY, align=Align.RIGHT)


def _silences(known: set[int], first: int, last: int) -> list[tuple[int, int]]:
    """Unbroken runs of unknown days, first and last of each."""
    runs: list[tuple[int, int]] = []
    for day in range(first, last + 1):
        if day in known:
            continue
        if runs and runs[-1][1] == day - 1:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _months(first: date, last: date) -> list[date]:
    """The first day of each month in between."""
    months: list[date] = []
    day = first.replace(day=1)
    while day <= last:
        if day >= first:
            months.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    return months

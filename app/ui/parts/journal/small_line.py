"""The last two weeks of a spot as a small line.  Unknown days are gaps: no line crosses them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import flet as ft
import flet.canvas as cv

from app.domain.journal import Score
from app.domain.recurrence import KnownDay
from app.services.journal_book import RECENT
from app.ui import score_colours
from app.ui.words import journal as words

WIDE, HIGH, EDGE = 140, 36, 5
_STEP = (WIDE - 2 * EDGE) / (RECENT.days - 1)


def small_line(days: Sequence[KnownDay], today: date) -> ft.Control:
    """The worst score of each known day up to `today`, higher up for more."""
    places = [(day, *_place(day, today)) for day in days]
    line = ft.Paint(color=ft.Colors.OUTLINE, stroke_width=2)
    shapes: list[cv.Shape] = [
        cv.Line(0, HIGH - 1, WIDE, HIGH - 1, paint=ft.Paint(color=ft.Colors.OUTLINE_VARIANT))
    ]
    shapes += [
        cv.Line(x, y, next_x, next_y, paint=line)
        for (day, x, y), (next_day, next_x, next_y) in pairwise(places)
        if next_day.ordinal - day.ordinal == 1
    ]
    for day, x, y in places:
        shapes.append(cv.Circle(x, y, 4, paint=ft.Paint(color=ft.Colors.OUTLINE)))
        fill = score_colours.fill(Score(day.worst))
        shapes.append(cv.Circle(x, y, 3, paint=ft.Paint(color=fill)))
    return ft.Semantics(
        label=words.recent([day.worst for day in days], RECENT.days),
        image=True,
        content=cv.Canvas(shapes, width=WIDE, height=HIGH),
    )


def _place(day: KnownDay, today: date) -> tuple[float, float]:
    ago = today.toordinal() - day.ordinal
    across = WIDE - EDGE - ago * _STEP
    down = HIGH - EDGE - day.worst / 10 * (HIGH - 2 * EDGE)
    return round(across, 1), round(down, 1)

"""The last two weeks of a spot as a small line; unknown days are gaps in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import flet as ft
import flet.canvas as cv

from app.domain.journal.entry import Score
from app.domain.recurrence import KnownDay
from app.services.journal_reader import RECENT
from app.texts import journal as words
from app.ui import theme
from app.ui.trends.canvas import Spot2D, dots, line, lines

WIDE, HIGH, EDGE = 72, 28, 4
_STEP = (WIDE - 2 * EDGE) / (RECENT.days - 1)


def sparkline(days: Sequence[KnownDay], today: date) -> ft.Control:
    """The worst score of each known day up to `today`, higher for more.

    Uses few shapes, however many days: Today draws one such line for each spot.
    """
    places = [(day, _place(day, today)) for day in days]
    together = [
        (place, next_place)
        for (day, place), (next_day, next_place) in pairwise(places)
        if next_day.ordinal - day.ordinal == 1
    ]
    by_worst: dict[int, list[Spot2D]] = {}
    for day, place in places:
        by_worst.setdefault(day.worst, []).append(place)
    shapes: list[cv.Shape] = [
        line([(0, HIGH - 1), (WIDE, HIGH - 1)], ft.Colors.OUTLINE_VARIANT),
        lines(together, ft.Colors.OUTLINE, 2),
        dots([place for _, place in places], ft.Colors.OUTLINE, 7),
        *(dots(at, theme.score_fill(Score(worst)), 5) for worst, at in by_worst.items()),
    ]
    return ft.Semantics(
        label=words.recent([day.worst for day in days], RECENT.days),
        image=True,
        content=cv.Canvas(shapes, width=WIDE, height=HIGH),
    )


def _place(day: KnownDay, today: date) -> Spot2D:
    ago = today.toordinal() - day.ordinal
    across = WIDE - EDGE - ago * _STEP
    down = HIGH - EDGE - day.worst / 10 * (HIGH - 2 * EDGE)
    return round(across, 1), round(down, 1)

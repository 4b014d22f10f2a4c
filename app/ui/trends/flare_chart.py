"""The flares of one spot as bars by month: the picture that anyone reads."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft
import flet.canvas as cv

from app.domain.insights import FlareMonth, flares_by_month
from app.domain.recurrence import Recurrence
from app.texts import flare_months as words
from app.ui.trends import canvas
from app.ui.trends.canvas import picture, use_canvas_width
from app.ui.trends.value_line import use_cursor, with_value

HIGH, GLANCE_HIGH = 104.0, 80.0
NONE_CHOSEN = -1
BELOW, ABOVE = 24.0, 20.0  # pixels: room for the months, and for the numbers
WIDEST = 34.0
STUB = 5.0  # pixels: a flare that began in an earlier month
FEWEST = 3  # flares for which the highest bar stands


@ft.component
def FlareMonths(found: Recurrence, high: float = HIGH) -> ft.Control:
    """The last twelve months; needs a known day."""
    wide, resized = use_canvas_width()
    months = flares_by_month(found)
    cursor = use_cursor(len(months))
    chart = picture(
        _shapes(months, cursor.at, wide, high),
        high,
        words.description(months),
        resized,
        lambda x: cursor.tapped(x / wide),
    )
    value = words.value(months[cursor.at])
    return with_value(chart, value, cursor, words.BEFORE, words.AFTER)


@ft.component
def FlareGlance(found: Recurrence) -> ft.Control:
    """The same without a value to step through, for a list; needs a known day."""
    wide, resized = use_canvas_width()
    months = flares_by_month(found)
    shapes = _shapes(months, NONE_CHOSEN, wide, GLANCE_HIGH)
    return picture(shapes, GLANCE_HIGH, words.description(months), resized)


def _shapes(months: Sequence[FlareMonth], at: int, wide: float, high: float) -> list[cv.Shape]:
    slot, foot = wide / len(months), high - BELOW
    most = max(FEWEST, *(each.flares for each in months))
    across = min(WIDEST, slot * 0.62)
    chosen = list[cv.Shape]()
    if at != NONE_CHOSEN:
        colour = ft.Colors.SURFACE_CONTAINER_HIGHEST
        chosen.append(canvas.area(at * slot + 1, 0, slot - 2, high, colour))
    bars, numbers, names = (list[cv.Shape]() for _ in range(3))
    known, unknown = (list[Sequence[canvas.Spot2D]]() for _ in range(2))
    for nth, each in enumerate(months):
        left, middle = nth * slot + (slot - across) / 2, (nth + 0.5) * slot
        tall = (foot - ABOVE) * each.flares / most or STUB * each.in_flare
        if tall:
            bars.append(canvas.area(left, foot - tall, across, tall, ft.Colors.SECONDARY))
        if each.flares:
            at_top = (middle, foot - tall - 2)
            numbers.append(canvas.words(*at_top, str(each.flares), ft.Alignment.BOTTOM_CENTER))
        (known if each.is_known else unknown).append([(left, foot), (left + across, foot)])
        if (len(months) - 1 - nth) % 3 == 0:
            soft = ft.Colors.ON_SURFACE_VARIANT
            name = words.short(each.first)
            names.append(canvas.words(middle, foot + 5, name, ft.Alignment.TOP_CENTER, soft))
    # What was logged stands on a line; below an unknown month there is hardly any.
    feet = ((known, ft.Colors.OUTLINE), (unknown, ft.Colors.OUTLINE_VARIANT))
    logged = [canvas.lines(strokes, colour, 2) for strokes, colour in feet if strokes]
    return [*chosen, *logged, *bars, *numbers, *names]

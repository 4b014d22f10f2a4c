"""The time-to-return curve: how many gaps are still running after so many days."""

from __future__ import annotations

import flet as ft
import flet.canvas as cv

from app.domain.recurrence import Curve
from app.texts import trends_charts as words
from app.ui.trends import canvas
from app.ui.trends.canvas import picture, use_canvas_width

LEFT, TOP, BELOW = 36.0, 10.0, 42.0


@ft.component
def ReturnCurve(steps: Curve, longest: int, high: float = 220) -> ft.Control:
    """A descending staircase with its confidence band; `longest` is the longest gap, in days."""
    wide, resized = use_canvas_width()
    return picture(_shapes(steps, max(1, longest), wide, high), high, words.curve(steps), resized)


def _shapes(steps: Curve, longest: int, wide: float, high: float) -> list[cv.Shape]:
    right, bottom = wide - 8, high - BELOW

    def x(days: float) -> float:
        return round(LEFT + days / longest * (right - LEFT), 1)

    def y(share: float) -> float:
        return round(TOP + (1 - share) * (bottom - TOP), 1)

    quiet, soft = ft.Colors.OUTLINE_VARIANT, ft.Colors.ON_SURFACE_VARIANT
    named = ((1.0, words.CURVE_HIGH), (0.5, words.CURVE_HALF), (0.0, words.CURVE_LOW))
    grid = canvas.lines([[(LEFT, y(share)), (right, y(share))] for share, _ in named], quiet)
    scale = [
        canvas.words(LEFT - 6, y(share), name, ft.Alignment.CENTER_RIGHT, soft)
        for share, name in named
    ]
    days = [
        canvas.words(x(day), bottom + 4, str(day), place, soft)
        for day, place in (
            (0, ft.Alignment.TOP_LEFT),
            (longest // 2, ft.Alignment.TOP_CENTER),
            (longest, ft.Alignment.TOP_RIGHT),
        )
    ]
    below = canvas.words(
        (LEFT + right) / 2, bottom + 21, words.CURVE_BELOW, ft.Alignment.TOP_CENTER, soft
    )
    stairs, band = [(x(0), y(1))], list[cv.Shape]()
    share, low, up, since = 1.0, 1.0, 1.0, 0
    for step in steps:
        band.append(_box(x(since), x(step.days), y(up), y(low)))
        stairs += [(x(step.days), y(share)), (x(step.days), y(float(step.s)))]
        share, low, up, since = float(step.s), step.low, step.high, step.days
    # Beyond the last return, some gaps are still running.
    stairs.append((x(longest), y(share)))
    band.append(_box(x(since), x(longest), y(up), y(low)))
    return [*band, grid, *scale, *days, below, canvas.line(stairs, ft.Colors.PRIMARY, 2.5)]


def _box(left: float, right: float, top: float, bottom: float) -> cv.Rect:
    return canvas.area(left, top, right - left, bottom - top, ft.Colors.PRIMARY_CONTAINER)

"""Charts of one spot: how long it stays quiet, and its severity week by week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from statistics import median

import flet as ft
import flet.canvas as cv

from app.domain.recurrence import Curve, Recurrence, Slope
from app.domain.recurrence.severity import SeverityWeek, weeks_of
from app.texts import dates_and_times
from app.texts import trends_charts as words
from app.ui.trends import canvas
from app.ui.trends.canvas import picture, use_canvas_width
from app.ui.trends.timeline import SILENCE, ChartFrame
from app.ui.trends.timeline_model import Stretch

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


Lines = tuple[Slope, ...]
"""The slope to draw: one or none."""


@ft.component
def WeeklySeverity(
    found: Recurrence, slopes: Lines, direction: str, high: float = 220
) -> ft.Control:
    """All weeks that count; needs at least one."""
    wide, resized = use_canvas_width()
    weeks = weeks_of(found.history.days)
    frame = ChartFrame(wide, high, left=26, below=26)
    description = words.weekly([week.severity for week in weeks], direction)
    return picture(_week_shapes(weeks, slopes, frame), high, description, resized)


def _week_shapes(weeks: Sequence[SeverityWeek], slopes: Lines, frame: ChartFrame) -> list[cv.Shape]:
    first, last = weeks[0].number, weeks[-1].number
    span = last - first + 1

    def x(number: float) -> float:
        return frame.x((number - first + 0.5) / span)

    there = {week.number for week in weeks}
    silent = [
        frame.box(Stretch((number - first) / span, (number - first + 1) / span))
        for number in range(first, last + 1)
        if number not in there
    ]
    soft, quiet = ft.Colors.ON_SURFACE_VARIANT, ft.Colors.OUTLINE_VARIANT
    levels = (0, 5, 10)
    grid = canvas.lines(
        [[(frame.x(0), frame.y(level)), (frame.x(1), frame.y(level))] for level in levels], quiet
    )
    scale = [
        canvas.words(frame.left - 6, frame.y(level), str(level), ft.Alignment.CENTER_RIGHT, soft)
        for level in levels
    ]
    ends = [
        canvas.words(frame.x(at), frame.y(0) + 6, dates_and_times.month_year(day), place, soft)
        for at, day, place in (
            (0, _monday(weeks[0]), ft.Alignment.TOP_LEFT),
            (1, _monday(weeks[-1]), ft.Alignment.TOP_RIGHT),
        )[: 2 if span > 8 else 1]
    ]
    middle = median(week.number for week in weeks), median(week.severity for week in weeks)
    band: list[cv.Shape] = []
    line: list[cv.Shape] = []
    for slope in slopes:
        low, high = (_ends(middle, each, (first, last)) for each in (slope.low, slope.high))
        upper = [max(pair) for pair in zip(low, high, strict=True)]
        lower = [min(pair) for pair in zip(low, high, strict=True)]
        around = [(x(first), upper[0]), (x(middle[0]), middle[1]), (x(last), upper[1])]
        around += [(x(last), lower[1]), (x(middle[0]), middle[1]), (x(first), lower[0])]
        band.append(_filled([(at, frame.y(_within(level))) for at, level in around]))
        begin, end = _ends(middle, slope.value, (first, last))
        ends_of_line = [
            (x(first), frame.y(_within(begin))),
            (x(last), frame.y(_within(end))),
        ]
        line.append(canvas.line(ends_of_line, ft.Colors.TERTIARY, 2.5))
    points = [(x(week.number), frame.y(week.severity)) for week in weeks]
    across = min(7.0, max(3.0, (frame.right - frame.left) / span))
    pale = [canvas.area(*box, SILENCE) for box in silent]
    dots = canvas.dots(points, ft.Colors.PRIMARY, across)
    return [*pale, *band, grid, *scale, *ends, dots, *line]


def _ends(
    middle: tuple[float, float], slope: float, numbers: tuple[int, int]
) -> tuple[float, float]:
    begin, end = (middle[1] + slope * (number - middle[0]) for number in numbers)
    return begin, end


def _within(level: float) -> float:
    return min(10.0, max(0.0, level))


def _monday(week: SeverityWeek) -> date:
    return date.fromordinal(week.monday)


def _filled(points: Sequence[tuple[float, float]]) -> cv.Path:
    (x, y), *others = points
    elements: list[cv.Path.PathElement] = [cv.Path.MoveTo(x, y)]
    elements += [cv.Path.LineTo(x, y) for x, y in others]
    elements.append(cv.Path.Close())
    return cv.Path(elements, paint=ft.Paint(color=ft.Colors.TERTIARY_CONTAINER))

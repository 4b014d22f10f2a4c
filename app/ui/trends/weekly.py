"""Severity week by week: points, unknown weeks hatched, and the trend line with its range."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from statistics import median

import flet as ft
import flet.canvas as cv

from app.domain.recurrence import Recurrence, Slope
from app.domain.recurrence.severity import SeverityWeek, weeks_of
from app.texts import dates_and_times
from app.texts import trends_calendar as words
from app.ui.trends import canvas
from app.ui.trends.canvas import picture, use_canvas_width
from app.ui.trends.timeline import Frame
from app.ui.trends.timeline_model import Stretch

Lines = tuple[Slope, ...]
"""The slope to draw: one or none."""


@ft.component
def WeeklySeverity(
    found: Recurrence, slopes: Lines, direction: str, high: float = 220
) -> ft.Control:
    """All weeks that count; needs at least one."""
    wide, resized = use_canvas_width()
    weeks = weeks_of(found.history.days)
    frame = Frame(wide, high, left=26, below=26)
    told = words.weekly([week.severity for week in weeks], direction)
    return picture(_shapes(weeks, slopes, frame), high, told, resized)


def _shapes(weeks: Sequence[SeverityWeek], slopes: Lines, frame: Frame) -> list[cv.Shape]:
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
    hatched = canvas.hatch(silent, ft.Colors.OUTLINE)
    dots = canvas.dots(points, ft.Colors.PRIMARY, across)
    return [*band, hatched, grid, *scale, *ends, dots, *line]


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

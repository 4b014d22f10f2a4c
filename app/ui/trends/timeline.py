"""The timeline of one spot: scores as points, flares shaded, unknown days pale; its legend."""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft
import flet.canvas as cv

from app.domain.recurrence import Recurrence
from app.texts import trends_charts as words
from app.ui import theme
from app.ui.components.section import small
from app.ui.trends import canvas
from app.ui.trends.canvas import picture, use_canvas_width
from app.ui.trends.timeline_model import Mark, Stretch, Timeline, timeline
from app.ui.trends.value_line import use_cursor, with_value

TOP = 10.0
LID = 2.5
SILENCE = ft.Colors.SURFACE_CONTAINER_HIGH
FEWEST_PIXELS = 1.5  # keeps a flare of one day visible in ten years


@dataclass(frozen=True, slots=True)
class ChartFrame:
    """The position of the picture in the canvas, in pixels."""

    wide: float
    high: float
    left: float
    below: float

    @property
    def right(self) -> float:
        """The right edge of the picture."""
        return self.wide - 6

    def x(self, share: float) -> float:
        """The x position of a share of the width."""
        return round(self.left + share * (self.right - self.left), 1)

    def y(self, score: float) -> float:
        """The y position of a score."""
        return round(TOP + (1 - score / 10) * (self.high - TOP - self.below), 1)

    def box(self, part: Stretch) -> tuple[float, float, float, float]:
        """Left, top, width and height of a stretch of the picture."""
        left, right = self.x(part.start), self.x(part.end)
        top, bottom = self.y(10), self.y(0)
        return left, top, max(FEWEST_PIXELS, right - left), bottom - top

    def place(self, mark: Mark) -> tuple[float, float]:
        """The position of a point."""
        return self.x(mark.at), self.y(mark.score)


@ft.component
def SpotTimeline(found: Recurrence, days: int, high: float = 220) -> ft.Control:
    """The last `days` days with axes, as wide as the space allows, and the value of one of them."""
    wide, resized = use_canvas_width()
    plan = timeline(found, days)
    frame = ChartFrame(wide, high, left=26, below=26)
    cursor = use_cursor(len(plan.moments))
    here = plan.moments[cursor.at]
    shapes = [
        *_ground(plan, frame),
        *_axes(plan, frame),
        canvas.line([(frame.x(here.at), TOP), (frame.x(here.at), frame.y(0))], ft.Colors.OUTLINE),
        *_scores(plan, frame),
    ]
    chart = picture(
        shapes,
        high,
        words.timeline(found, days),
        resized,
        lambda x: cursor.tapped((x - frame.left) / (frame.right - frame.left)),
    )
    return with_value(chart, here.text, cursor, words.DAY_BEFORE, words.DAY_AFTER)


def _ground(plan: Timeline, frame: ChartFrame) -> list[cv.Shape]:
    shaded: list[cv.Shape] = [
        canvas.area(*frame.box(flare), ft.Colors.SECONDARY_CONTAINER) for flare in plan.flares
    ]
    # The shade alone is too faint for some people, so a line on top marks the ends of a flare.
    lids: list[cv.Shape] = [
        canvas.area(left, top, wide, LID, ft.Colors.SECONDARY)
        for left, top, wide, _ in map(frame.box, plan.flares)
    ]
    pale = [canvas.area(*frame.box(part), SILENCE) for part in plan.unknown]
    return [*pale, *shaded, *lids]


def _axes(plan: Timeline, frame: ChartFrame) -> list[cv.Shape]:
    quiet, soft = ft.Colors.OUTLINE_VARIANT, ft.Colors.ON_SURFACE_VARIANT
    grid = canvas.lines(
        [[(frame.x(0), frame.y(score)), (frame.x(1), frame.y(score))] for score in (0, 5, 10)],
        quiet,
    )
    scores: list[cv.Shape] = [
        canvas.words(frame.left - 6, frame.y(score), str(score), ft.Alignment.CENTER_RIGHT, soft)
        for score in (0, 5, 10)
    ]
    ends = (ft.Alignment.TOP_LEFT, ft.Alignment.TOP_RIGHT)
    under = frame.y(0) + 6
    dated: list[cv.Shape] = []
    for place, tick in enumerate(plan.ticks):
        first, last = place == 0, place == len(plan.ticks) - 1 and place > 0
        align = ends[0] if first else ends[1] if last else ft.Alignment.TOP_CENTER
        at = frame.x(0) if first else frame.x(1) if last else frame.x(tick.at)
        dated.append(canvas.words(at, under, tick.text, align, soft))
    return [grid, *scores, *dated]


def _scores(plan: Timeline, frame: ChartFrame) -> list[cv.Shape]:
    room = (frame.right - frame.left) / max(1, len(plan.marks))
    across = min(7.0, max(3.0, room * 0.9))
    strokes = [[frame.place(mark) for mark in run] for run in plan.runs if len(run) > 1]
    calm = [frame.place(mark) for mark in plan.marks if not mark.sore]
    sore = [frame.place(mark) for mark in plan.marks if mark.sore]
    return [
        canvas.lines(strokes, ft.Colors.PRIMARY, 1.5),
        canvas.dots(calm, ft.Colors.PRIMARY, across),
        canvas.dots(sore, ft.Colors.SECONDARY, across + 3),
    ]


WIDE, HIGH = 22.0, 16.0


def legend(marks: words.Marks) -> ft.Control:
    """Point, larger point, shade and pale shade, each with its meaning."""
    middle = (WIDE / 2, HIGH / 2)
    box = (0.0, 0.0, WIDE, HIGH)
    return ft.Row(
        wrap=True,
        spacing=theme.MEDIUM,
        run_spacing=theme.TINY,
        controls=[
            _entry(canvas.dots([middle], ft.Colors.PRIMARY, 6), marks.other),
            _entry(canvas.dots([middle], ft.Colors.SECONDARY, 9), marks.sore),
            _entry(canvas.area(*box, ft.Colors.SECONDARY_CONTAINER), marks.flare),
            _entry(canvas.area(*box, SILENCE), marks.silence),
        ],
    )


def _entry(shape: cv.Shape, word: str) -> ft.Control:
    return ft.Row(
        [cv.Canvas([shape], width=WIDE, height=HIGH), small(word)],
        spacing=theme.TINY,
        tight=True,
    )

"""Outcomes of holds over time: pain before and after each hold, in words and as a chart."""

from __future__ import annotations

import flet as ft
import flet.canvas as cv

from app.domain.body import SpotId
from app.domain.holds.outcomes import (
    HoldOutcome,
    HoldOutcomes,
    outcomes_at,
    outcomes_of_spot,
)
from app.domain.holds.sites import HoldSite
from app.texts import holds as words
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.hooks import use_services, use_signal
from app.ui.trends.canvas import Resized, picture, use_canvas_width

MOST = 16  # holds; more could not be told apart on a phone
HIGH, MARGIN, DOT = 120.0, 12.0, 5.0
WIDEST_STEP = 44.0


@ft.component
def MuscleOutcomes(place: HoldSite) -> ft.Control:
    """The outcomes for a site; nothing until a hold there was rated before and after."""
    services = use_services()
    use_signal(services.holds.changed)
    wide, resized = use_canvas_width()
    return _chart(outcomes_at(services.holds.records.history(), place), wide, resized)


@ft.component
def SpotOutcomes(spot: SpotId) -> ft.Control:
    """The outcomes for a spot; nothing until a hold for it was rated before and after."""
    services = use_services()
    use_signal(services.holds.changed)
    wide, resized = use_canvas_width()
    return _chart(outcomes_of_spot(services.holds.records.history(), spot), wide, resized)


def _chart(outcomes: HoldOutcomes, wide: float, resized: Resized) -> ft.Control:
    if not outcomes.rated:
        return ft.Container(visible=False)
    newest = HoldOutcomes(outcomes.rated[-MOST:], outcomes.unrated)
    return card(
        subheading(words.STORY),
        paragraph(words.sums_up(outcomes)),
        *([paragraph(words.day_after(outcomes.felt))] if outcomes.felt else []),
        picture(shapes(newest.rated, wide), HIGH, words.told_in_words(newest), resized),
        small(words.BEFORE_AND_AFTER),
    )


def shapes(rated: tuple[HoldOutcome, ...], wide: float) -> list[cv.Shape]:
    """A line for each hold, from a ring at the pain before to a dot at the pain after."""
    step = min(WIDEST_STEP, (wide - 2 * MARGIN) / max(1, len(rated)))
    line = ft.Paint(color=ft.Colors.PRIMARY, stroke_width=2, style=ft.PaintingStyle.STROKE)
    full = ft.Paint(color=ft.Colors.PRIMARY)
    floor = ft.Paint(color=ft.Colors.OUTLINE_VARIANT, stroke_width=1)
    drawn: list[cv.Shape] = [
        cv.Line(MARGIN, _height(score), max(MARGIN, wide - MARGIN), _height(score), floor)
        for score in (0, 5, 10)
    ]
    for number, one in enumerate(rated):
        across = MARGIN + step * (number + 0.5)
        before, after = _height(one.before), _height(one.after)
        edge = DOT if after > before else -DOT
        if one.change:
            drawn.append(cv.Line(across, before + edge, across, after, line))
        drawn.append(cv.Circle(across, before, DOT, line))
        drawn.append(cv.Circle(across, after, DOT - (0 if one.change else 2), full))
    return drawn


def _height(score: int) -> float:
    return MARGIN + (HIGH - 2 * MARGIN) * (1 - score / 10)

"""Spots on the drawn body: each where it was tapped, or in the middle of its area."""

from __future__ import annotations

from collections.abc import Iterable

import flet as ft

from app.domain.atlas import centre_of
from app.domain.journal import Scored
from app.domain.known import NeverSaid
from app.domain.library import Library
from app.services.journal_book import Standing
from app.ui import score_colours
from app.ui.parts.body_drawing import Dot


def dots(standings: Iterable[Standing], library: Library) -> list[Dot]:
    """A dot for each spot that has a place on the drawing, in the colour of its last score."""
    return [
        Dot(
            area.view,
            standing.spot.at or centre_of(library.area(area), standing.spot.side),
            _fill(standing),
            ft.Colors.ON_SURFACE,
        )
        for standing in standings
        for area in standing.spot.region.areas
    ]


def _fill(standing: Standing) -> str:
    if isinstance(standing.last, NeverSaid):
        return ft.Colors.SURFACE
    reading = standing.last.reading
    return (
        score_colours.fill(reading.score)
        if isinstance(reading, Scored)
        else ft.Colors.PRIMARY_CONTAINER
    )

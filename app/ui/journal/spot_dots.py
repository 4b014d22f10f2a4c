"""Spots on the drawn body: each where it was tapped, or in the middle of its area."""

from __future__ import annotations

from collections.abc import Iterable

import flet as ft

from app.domain.body_geometry import centre_of
from app.domain.content import Content
from app.domain.journal.entry import Scored
from app.domain.journal.entry_queries import NeverLogged
from app.services.journal_reader import SpotStatus
from app.ui import score_colours
from app.ui.components.body_drawing import BodyDot


def dots(statuses: Iterable[SpotStatus], content: Content) -> list[BodyDot]:
    """A dot for each spot with a place on the drawing, in the colour of its last score."""
    return [
        BodyDot(
            area.view,
            status.spot.at or centre_of(content.area(area), status.spot.side),
            _fill(status),
            ft.Colors.ON_SURFACE,
        )
        for status in statuses
        for area in status.spot.region.areas
    ]


def _fill(status: SpotStatus) -> str:
    if isinstance(status.last, NeverLogged):
        return ft.Colors.SURFACE
    reading = status.last.reading
    return (
        score_colours.fill(reading.score)
        if isinstance(reading, Scored)
        else ft.Colors.PRIMARY_CONTAINER
    )

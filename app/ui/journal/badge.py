"""An entry as a mark: a badge in a list, and a dot on the drawn body.

A badge is a number on its colour, or a symbol for clear and for no answer.  A dot is where the spot
was tapped, or in the middle of its area.
"""

from __future__ import annotations

from collections.abc import Iterable

import flet as ft

from app.domain.body_geometry import centre_of
from app.domain.content import Content
from app.domain.journal.entry import Clear, Entry, PainAnswer, Scored, Skip
from app.domain.journal.entry_queries import NeverLogged
from app.services.journal_reader import SpotStatus
from app.texts import hold_scores
from app.texts import journal as words
from app.ui import theme
from app.ui.components.body_map import BodyDot

SIZE = 44


def badge(answer: PainAnswer) -> ft.Control:
    """The answer as a round badge; a screen reader says it in words."""
    match answer:
        case Scored(score, flare):
            face: ft.Control = ft.Text(
                str(int(score)),
                theme_style=ft.TextThemeStyle.TITLE_MEDIUM,
                color=theme.score_ink(score),
                no_wrap=True,
            )
            ground, edge = theme.score_fill(score), ft.Colors.OUTLINE
            width = 3 if flare else 1
        case Clear():
            face = ft.Icon(ft.Icons.CHECK, color=ft.Colors.ON_PRIMARY_CONTAINER)
            ground, edge, width = ft.Colors.PRIMARY_CONTAINER, ft.Colors.OUTLINE, 1
        case Skip():
            face = ft.Icon(ft.Icons.MORE_HORIZ, color=ft.Colors.ON_SURFACE_VARIANT)
            ground, edge, width = ft.Colors.SURFACE, ft.Colors.OUTLINE, 1
    return _round(face, ground, edge, width, words.reading(answer))


def last_badge(last: Entry | NeverLogged) -> ft.Control:
    """The last known answer for a spot; an empty ring if there is none."""
    if isinstance(last, NeverLogged):
        nothing = ft.Icon(ft.Icons.QUESTION_MARK, color=ft.Colors.ON_SURFACE_VARIANT, size=20)
        return _round(nothing, ft.Colors.SURFACE, ft.Colors.OUTLINE, 1, words.NEVER)
    return badge(last.reading)


def hold_badge() -> ft.Control:
    """The mark of a hold."""
    face = ft.Icon(ft.Icons.TOUCH_APP_OUTLINED, color=ft.Colors.ON_SECONDARY_CONTAINER)
    ground = ft.Colors.SECONDARY_CONTAINER
    return _round(face, ground, ft.Colors.OUTLINE, 1, hold_scores.HELD)


def _round(face: ft.Control, ground: str, edge: str, width: int, label: str) -> ft.Control:
    return ft.Semantics(
        label=label,
        exclude_semantics=True,
        content=ft.Container(
            bgcolor=ground,
            border=ft.Border.all(width, edge),
            border_radius=SIZE,
            # At least this large; it grows with its text.
            content=ft.Stack(
                alignment=ft.Alignment.CENTER,
                controls=[
                    ft.Container(width=SIZE - 2 * width, height=SIZE - 2 * width),
                    face,
                ],
            ),
        ),
    )


def spot_dots(statuses: Iterable[SpotStatus], content: Content) -> list[BodyDot]:
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
        theme.score_fill(reading.score)
        if isinstance(reading, Scored)
        else ft.Colors.PRIMARY_CONTAINER
    )

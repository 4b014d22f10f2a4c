"""Rows of muscles: a picture, the place in plain words, and why there is no hold, if none."""

from __future__ import annotations

from collections.abc import Iterable

import flet as ft

from app.domain.body import MuscleId, Side
from app.domain.holds.sites import locks_on_sides
from app.domain.learn.muscle import EducationOnly, Muscle, Sides
from app.domain.safety import Lock
from app.domain.safety.answer_locks import QUESTIONS_DUE
from app.services.container import Services
from app.texts import holds as words
from app.ui.components.controls import row
from app.ui.components.thumbnail import muscle_thumbnail
from app.ui.shell.navigation import to


def muscle_row(
    services: Services,
    muscle: Muscle,
    route: str,
    *,
    side: Side = Side.MIDDLE,
    about: ft.Control | str = "",
) -> ft.Control:
    """One muscle, all of it one button to `route`; `about` instead of its name in anatomy."""
    why = why_no_hold(services, muscle, side)
    return row(
        muscle.place,
        _beside(about or muscle.latin, why),
        to(route),
        key=f"muscle-{muscle.id}",
        leading=muscle_thumbnail(muscle.id, side),
    )


def muscle_rows(
    services: Services, muscles: Iterable[Muscle], side: Side, below: str
) -> list[ft.Control]:
    """A row for each muscle; `below` is the address to which the muscle's id is added.  A muscle
    for reading only leads to its page.
    """
    return [
        muscle_row(services, muscle, route_to(muscle, f"{below}/{muscle.id}"), side=side)
        for muscle in muscles
    ]


def route_to(muscle: Muscle, hold: str) -> str:
    """The address of its hold, or of its page if it is for reading only."""
    reading = isinstance(muscle.pressing, EducationOnly)
    return f"/learn/muscle/{muscle.id}" if reading else hold


def hold_route(muscle: Muscle, side: Side) -> str:
    """The address of its preparation, with the side if one is named and it has two."""
    named = side is not Side.MIDDLE and muscle.sides is Sides.LEFT_RIGHT
    return f"/hold/{muscle.id}/{side}" if named else f"/hold/{muscle.id}"


def why_no_hold(services: Services, muscle: Muscle, side: Side) -> str:
    """Why the muscle can't be held now, or empty.  Questions that are due do not count."""
    if isinstance(muscle.pressing, EducationOnly):
        return words.reading_only(muscle.pressing.why)
    locks = locks_on_sides(_locks(services), muscle, side)
    return f"{words.LOCKED}. {locks[0].why}" if locks else ""


def locked_muscles(services: Services, side: Side) -> frozenset[MuscleId]:
    """The muscles that may be pressed at other times but not now."""
    locks = _locks(services)
    return frozenset(
        muscle.id for muscle in services.content.muscles if locks_on_sides(locks, muscle, side)
    )


def _locks(services: Services) -> list[Lock]:
    return [lock for lock in services.safety.restrictions.locks if lock != QUESTIONS_DUE]


def _beside(about: ft.Control | str, why: str) -> ft.Control | str:
    if not why:
        return about
    if isinstance(about, str):
        return f"{about}. {why}" if about else why
    return ft.Column([about, ft.Text(why)], spacing=0, tight=True)

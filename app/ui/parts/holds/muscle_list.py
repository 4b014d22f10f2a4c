"""Muscles to hold: each leads to its preparation, or says why it cannot be held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import flet as ft

from app.domain.body import Side
from app.domain.hold.places import locks_reaching
from app.domain.muscle import EducationOnly, Muscle
from app.domain.safety import Lock
from app.domain.safety.locks import QUESTIONS_DUE
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.navigation import to
from app.ui.words import holds as words


def muscle_rows(
    unknot: Unknot, muscles: Iterable[Muscle], side: Side, below: str
) -> list[ft.Control]:
    """A row for each; `below` is the address that the muscle's id is added to."""
    locks = [lock for lock in unknot.safety.standing.locks if lock != QUESTIONS_DUE]
    return [_row(muscle, locks_reaching(locks, muscle, side), below) for muscle in muscles]


def _row(muscle: Muscle, locks: Sequence[Lock], below: str) -> ft.Control:
    icon, about, route = ft.Icons.TOUCH_APP_OUTLINED, muscle.location, f"{below}/{muscle.id}"
    if isinstance(muscle.pressing, EducationOnly):
        icon, route = ft.Icons.MENU_BOOK_OUTLINED, f"/learn/muscle/{muscle.id}"
        about = words.reading_only(muscle.pressing.why)
    elif locks:
        icon, about = ft.Icons.LOCK_OUTLINE, f"{words.LOCKED}. {locks[0].why}"
    return ft.ListTile(
        key=f"muscle-{muscle.id}",
        leading=ft.Icon(icon, color=ft.Colors.PRIMARY),
        title=muscle.name,
        subtitle=about,
        trailing=ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT),
        min_height=theme.TOUCH,
        on_click=to(route),
    )

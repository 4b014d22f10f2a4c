"""Muscles in a list, each leading to its page."""

from __future__ import annotations

import flet as ft

from app.domain.finder import Found
from app.domain.muscle import EducationOnly, Muscle
from app.ui import theme
from app.ui.navigation import to
from app.ui.words import learn as words


def muscle_row(muscle: Muscle, about: str) -> ft.Control:
    """One muscle with a line about it; says when it is for reading only."""
    reading = isinstance(muscle.pressing, EducationOnly)
    return ft.ListTile(
        key=f"muscle-{muscle.id}",
        leading=ft.Icon(
            ft.Icons.MENU_BOOK_OUTLINED if reading else ft.Icons.TOUCH_APP_OUTLINED,
            color=ft.Colors.PRIMARY,
            semantics_label=words.READING_ONLY if reading else words.PRESSING,
        ),
        title=muscle.name,
        subtitle=f"{about} ({words.READING_ONLY.lower()})" if reading else about,
        min_height=theme.TOUCH,
        on_click=to(f"/learn/muscle/{muscle.id}"),
    )


def found_row(found: Found) -> ft.Control:
    """One answer of the finder."""
    return muscle_row(found.muscle, words.sends_to(found.refers_to))

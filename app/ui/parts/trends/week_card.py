"""The last seven days in words."""

from __future__ import annotations

import flet as ft

from app.domain.together import Week
from app.ui.parts.frame import card, paragraph, subheading
from app.ui.words import trends_together as words


def week_card(found: Week) -> ft.Control:
    """A few sentences, no picture."""
    return card(
        subheading(words.WEEK),
        *(paragraph(line) for line in words.week(found)),
        tone=ft.Colors.PRIMARY_CONTAINER,
    )

"""Today: the next break and why, the day so far, and the spots being followed."""

from __future__ import annotations

import flet as ft

from app.ui.parts.frame import body, card, heading, paragraph


@ft.component
def Today() -> ft.Control:
    """The first screen."""
    return body(card(heading("Good morning"), paragraph("Next break in 44 min")))

"""Today: the next break and why, the day so far, and the spots being followed."""

from __future__ import annotations

import flet as ft

from app.ui.parts.breaks.break_card import BreakCard
from app.ui.parts.breaks.day_dots import DayDots
from app.ui.parts.frame import body
from app.ui.parts.journal.check_in import CheckIn
from app.ui.parts.journal.spots_today import SpotsToday


@ft.component
def Today() -> ft.Control:
    """The first screen."""
    return body(BreakCard(), DayDots(), CheckIn(), SpotsToday())

"""Pain, breaks and holds together, month by month."""

from __future__ import annotations

import flet as ft

from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.frame import body, card, small
from app.ui.parts.trends.month_grid import MonthGrid
from app.ui.words import trends_pictures as words


@ft.component
def TrendsMonths() -> ft.Control:
    """All spots together."""
    unknot = use_unknot()
    use_signal(unknot.together.changed)
    return body(
        small(words.MONTHS_ABOUT),
        card(MonthGrid(unknot.together.month, unknot.trends.reading_date)),
    )

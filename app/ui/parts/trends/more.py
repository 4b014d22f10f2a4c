"""What else there is to know about a spot: its calendar, breaks and holds beside it, and the time
before."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.body import SpotId
from app.domain.together import Month
from app.services.unknot import Unknot
from app.ui.parts.frame import card, heading, small, subheading
from app.ui.parts.trends.figure_list import figure_list
from app.ui.parts.trends.month_grid import MonthGrid
from app.ui.parts.trends.periods import TwoPeriods
from app.ui.words import trends_pictures as pictures
from app.ui.words import trends_together as words


def more_of_spot(unknot: Unknot, spot: SpotId, today: date) -> list[ft.Control]:
    """Of a spot that is there, on the date on which it is read."""

    def month_of(day: date) -> Month:
        return unknot.together.month(day, spot)

    seen = [words.beside(each.asked, each.found) for each in unknot.together.beside(spot)]
    return [
        heading(words.TOGETHER),
        small(words.TOGETHER_ABOUT),
        figure_list([*seen, words.eased(unknot.together.eased(spot))]),
        card(subheading(pictures.CALENDAR), MonthGrid(month_of, today)),
        card(subheading(words.PERIODS), TwoPeriods(spot)),
    ]

"""Seen together: breaks and holds beside pain.  What is seen together need not be cause and effect.

1. `deeds`: what was done on each local date.
2. `ranks`: are the days with a thing worse or better than those without?
3. `beside`: that question, asked of each spot, of breaks and of holds, and all answers together.
4. `eased`: what a hold changed right away.
5. `periods`: one stretch of time against another.
6. `week`: the last seven days, to be told in words.
7. `month`: a month day by day; `regions`: a period, region by region.
"""

from app.domain.together.beside import Asked, Beside, Compared, beside
from app.domain.together.deeds import NO_DEEDS, Deeds, deeds_by_day
from app.domain.together.eased import Eased, eased
from app.domain.together.month import (
    Ahead,
    Cell,
    Known,
    Month,
    Outside,
    Unknown,
    month,
    month_after,
    month_before,
)
from app.domain.together.periods import Period, in_period, one_before
from app.domain.together.regions import Borne, borne
from app.domain.together.week import SpotWeek, Week, week

__all__ = [
    "NO_DEEDS",
    "Ahead",
    "Asked",
    "Beside",
    "Borne",
    "Cell",
    "Compared",
    "Deeds",
    "Eased",
    "Known",
    "Month",
    "Outside",
    "Period",
    "SpotWeek",
    "Unknown",
    "Week",
    "beside",
    "borne",
    "deeds_by_day",
    "eased",
    "in_period",
    "month",
    "month_after",
    "month_before",
    "one_before",
    "week",
]

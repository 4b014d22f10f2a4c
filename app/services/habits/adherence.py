"""The plan of a spot beside its weekly pain."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.domain.body import SpotId
from app.domain.habits.consistency import HabitDay
from app.domain.insights import AdherenceWeek, adherence_beside_pain
from app.domain.recurrence import Statistic
from app.services.trends import Trends


class Adherence:
    """Reads the trends, and what was `planned` and done for each spot."""

    def __init__(self, trends: Trends, planned: Callable[[SpotId], Iterable[HabitDay]]) -> None:
        self._trends = trends
        self._planned = planned

    def of(self, spot: SpotId) -> Statistic[tuple[AdherenceWeek, ...]]:
        """The weeks of one spot, oldest first. Raises `NotFound`."""
        read = self._trends.of(spot).recurrence
        return adherence_beside_pain(self._planned(spot), read.history.days, read.as_of)

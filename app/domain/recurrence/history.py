"""History: the known days of one spot with their states, spells, episodes and gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.recurrence.day_series import DaySeries
from app.domain.recurrence.days import DayState
from app.domain.recurrence.episodes import Episode, Spell
from app.domain.recurrence.gaps import Gap, gaps_between, strict_recurrences


@dataclass(frozen=True, slots=True)
class History:
    """The known days of one spot and what was detected in them. `states` is parallel to `days`."""

    days: DaySeries
    states: tuple[DayState, ...]
    spells: tuple[Spell, ...]
    episodes: tuple[Episode, ...]
    gaps: tuple[Gap, ...]
    strict: tuple[Episode, ...]

    @classmethod
    def of(
        cls,
        days: DaySeries,
        states: Sequence[DayState],
        spells: Sequence[Spell],
        episodes: Sequence[Episode],
    ) -> History:
        """The history with these episodes, and the gaps between them."""
        gaps = gaps_between(episodes, spells)
        strict = strict_recurrences(episodes, gaps)
        return cls(days, tuple(states), tuple(spells), tuple(episodes), gaps, strict)

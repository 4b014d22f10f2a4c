"""Activity: the breaks and holds of each local date.

1. A break belongs to the local date on which it ended. It counts as taken when it was finished, or
   credited as a natural break; one that was skipped by choice or not answered does not. A break
   that ended because of hours, a pause or a stopped app is not counted at all.
2. A hold belongs to the local date on which it began, and counts if there was any pressing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, tzinfo

from app.domain.body import SpotId
from app.domain.breaks import BreakEvent
from app.domain.breaks.event_reasons import MissReason, SkipReason
from app.domain.breaks.events import BreakCredited, BreakFinished, BreakMissed, BreakSkipped
from app.domain.holds.record import HoldRecord


@dataclass(frozen=True, slots=True)
class DayActivity:
    """One local date: the breaks taken out of those that came up, and the holds with the spots they
    were on (a spot is listed once for each hold on it).
    """

    taken: int = 0
    came_up: int = 0
    holds: int = 0
    held: tuple[SpotId, ...] = ()

    @property
    def took_all(self) -> bool:
        """Whether breaks came up and every one was taken."""
        return 0 < self.came_up == self.taken

    def on_spots(self, spots: Collection[SpotId]) -> DayActivity:
        """The same breaks, with only the holds on these spots."""
        held = tuple(spot for spot in self.held if spot in spots)
        return replace(self, holds=len(held), held=held)


NO_ACTIVITY = DayActivity()


@dataclass(slots=True)
class _Sum:
    taken: int = 0
    came_up: int = 0
    holds: int = 0
    held: list[SpotId] = field(default_factory=list)


def activity_by_day(
    events: Iterable[BreakEvent], holds: Iterable[HoldRecord], zone: tzinfo
) -> dict[date, DayActivity]:
    """Activity by local date in `zone`. Dates without any are absent."""
    sums: dict[date, _Sum] = {}
    for event in events:
        match event.what:
            case BreakFinished() | BreakCredited():
                taken = 1
            case BreakSkipped(SkipReason.CHOSEN) | BreakMissed(MissReason.NO_ANSWER):
                taken = 0
            case _:
                continue
        day = sums.setdefault(event.at.astimezone(zone).date(), _Sum())
        day.came_up += 1
        day.taken += taken
    for hold in holds:
        if not hold.pressed:
            continue
        day = sums.setdefault(hold.day, _Sum())
        day.holds += 1
        if hold.spot is not None:
            day.held.append(hold.spot)
    return {
        on: DayActivity(day.taken, day.came_up, day.holds, tuple(day.held))
        for on, day in sums.items()
    }

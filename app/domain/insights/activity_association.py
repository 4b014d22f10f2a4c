"""Breaks and holds beside the pain of the same day.

1. Breaks: known days on which every break that came up was taken, against known days on which one
   was not. Days on which none came up belong to neither group.
2. Holds: known days with a hold on this spot, against known days without one, from the first hold
   on it to the last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from app.domain.body import SpotId
from app.domain.insights.activity import NO_ACTIVITY, DayActivity
from app.domain.insights.association import Association, Factor, compared
from app.domain.insights.rank_statistics import tally
from app.domain.recurrence import KnownDay


def beside_activity(
    spot: SpotId, days: Sequence[KnownDay], activity: Mapping[date, DayActivity]
) -> tuple[Association, ...]:
    """One spot beside breaks and beside holds; the p values are not corrected yet."""
    done = {on.toordinal(): those for on, those in activity.items()}
    return tuple(
        Association(spot, factor, compared(*map(tally, _split(factor, spot, days, done))))
        for factor in Factor
    )


def _split(
    factor: Factor, spot: SpotId, known: Iterable[KnownDay], activity: Mapping[int, DayActivity]
) -> tuple[list[int], list[int]]:
    """The worst scores of the days with the factor and of those without; `activity` is keyed by the
    date's ordinal.
    """
    with_it: list[int] = []
    without: list[int] = []
    if factor is Factor.BREAKS:
        for day in known:
            done = activity.get(day.ordinal, NO_ACTIVITY)
            if done.came_up:
                (with_it if done.took_all else without).append(day.worst)
        return with_it, without
    held = {on for on, done in activity.items() if spot in done.held}
    if not held:
        return with_it, without
    first, last = min(held), max(held)
    for day in known:
        if first <= day.ordinal <= last:
            (with_it if day.ordinal in held else without).append(day.worst)
    return with_it, without

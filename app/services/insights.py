"""Breaks and holds beside pain, read together with the trends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.body import SpotId
from app.domain.holds.outcomes import HoldEffect, outcomes_of_spot
from app.domain.insights import (
    Comparison,
    DayActivity,
    Month,
    Period,
    RegionBurden,
    WeekSummary,
    activity_by_day,
    beside_activity,
    beside_tags,
    beside_times,
    corrected,
    in_period,
    month,
    one_before,
    region_burden,
    week_summary,
)
from app.domain.recurrence import Recurrence, Statistic
from app.ports import Store
from app.services.local_time import LocalTime
from app.services.signal import Signal
from app.services.trends import SpotTrend, Trends


@dataclass(frozen=True, slots=True)
class _Compared:
    """The comparisons of one spot, not corrected yet, and what they were made from."""

    recurrence: Recurrence
    activity: Mapping[date, DayActivity]
    noted: tuple[Comparison, ...]
    associations: tuple[Comparison, ...]


class Insights:
    """Reads the store and the trends; changes nothing.

    The `changes` signals fire when the underlying data
    changes.
    """

    def __init__(
        self, store: Store, trends: Trends, local_time: LocalTime, *changes: Signal
    ) -> None:
        self._store = store
        self._trends = trends
        self._local_time = local_time
        self._activity_of: tuple[object, ...] = ()
        self._activity: Mapping[date, DayActivity] = {}
        self._of_spot: dict[SpotId, _Compared] = {}
        self._corrected_of: tuple[object, ...] = ()
        self._corrected: tuple[Comparison, ...] = ()
        self.changed = Signal()
        self._listener = self.changed.fire  # signals hold their listeners weakly
        for signal in (trends.changed, *changes):
            signal.connect(self._listener)

    @property
    def activity(self) -> Mapping[date, DayActivity]:
        """Activity by local date."""
        events, holds, zone = self._store.break_events, self._store.holds, self._local_time.zone()
        seen = events.version, holds.version, zone
        if seen != self._activity_of:
            self._activity = activity_by_day(
                (logged.event for logged in events.all()), holds.all(), zone
            )
            self._activity_of = seen
        return self._activity

    def association(self, spot: SpotId) -> tuple[Comparison, ...]:
        """One spot beside breaks, holds, weekdays, times of day, and what was noted, with
        probabilities corrected for all comparisons of all followed spots.
        """
        followed = [
            each for each in self._trends.overview() if each.spot.is_open or each.spot.id == spot
        ]
        activity = self.activity
        compared = {each.spot.id: self._compared_spot(each, activity) for each in followed}
        key = spot, compared
        if key != self._corrected_of:  # quick: those of an unchanged spot are the same object
            besides = (each for other, those in compared.items() if other != spot for each in those)
            self._corrected = corrected(compared.get(spot, ()), besides)
            self._corrected_of = key
        return self._corrected

    def _compared_spot(
        self, trend: SpotTrend, activity: Mapping[date, DayActivity]
    ) -> tuple[Comparison, ...]:
        spot, days = trend.spot.id, trend.recurrence.history.days
        last = self._of_spot.get(spot)
        if last is not None and last.recurrence is trend.recurrence:
            noted = last.noted
            if last.activity is activity:
                return last.associations
        else:
            read = self._trends.noted(spot)
            noted = (*beside_times(spot, days, read), *beside_tags(spot, days, read))
        associations = (*beside_activity(spot, days, activity), *noted)
        self._of_spot[spot] = _Compared(trend.recurrence, activity, noted, associations)
        return associations

    def hold_effect(self, spot: SpotId) -> Statistic[HoldEffect]:
        """The immediate effect of holds on this spot."""
        return outcomes_of_spot(self._store.holds.all(), spot).effect

    def week(self) -> WeekSummary:
        """The summary of the last seven days."""
        read = [(each.spot, each.recurrence) for each in self._trends.overview()]
        return week_summary(read, self.activity, self._trends.reading_date)

    def month(self, in_month: date, *spots: SpotId) -> Month:
        """The month of the date: all spots, or only these spots and the holds on them."""
        read = [
            each.recurrence
            for each in self._trends.overview()
            if not spots or each.spot.id in spots
        ]
        activity = self.activity
        if spots:
            activity = {on: done.on_spots(spots) for on, done in activity.items()}
        return month(read, activity, in_month, self._trends.reading_date)

    def region_burden(self, days: int) -> tuple[RegionBurden, ...]:
        """The burden of each region of the body over the last `days` days."""
        last = self._trends.reading_date
        read = [(each.spot, each.recurrence) for each in self._trends.overview()]
        return region_burden(read, last - timedelta(days=days - 1), last)

    def periods(self, spot: SpotId, days: int) -> tuple[Period, Period]:
        """The last two periods of `days` days of a spot, the older first. Raises `NotFound`."""
        read = self._trends.of(spot).recurrence
        last = read.as_of
        first = last - timedelta(days=days - 1)
        return in_period(read, *one_before(first, last)), in_period(read, first, last)

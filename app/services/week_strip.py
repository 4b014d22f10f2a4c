"""This week, day by day: breaks, holds and logged days, as Today shows it."""

from __future__ import annotations

from app.domain.breaks.windows import start_of_day
from app.domain.insights import activity_by_day
from app.domain.insights.adherence import monday_of
from app.domain.insights.week_strip import WeekDay, week_days
from app.ports import Store
from app.services.break_log import BreakLog
from app.services.local_time import LocalTime
from app.services.settings import SettingsService


class WeekStrip:
    """Reads this week only, however long the journal is; reads again only after a change."""

    def __init__(
        self,
        store: Store,
        break_log: BreakLog,
        settings_service: SettingsService,
        local_time: LocalTime,
    ) -> None:
        self._store = store
        self._break_log = break_log
        self._settings_service = settings_service
        self._local_time = local_time
        self._read_from: tuple[object, ...] = ()
        self._days: tuple[WeekDay, ...] = ()

    def days(self) -> tuple[WeekDay, ...]:
        """The seven days of this week, from Monday."""
        store, today = self._store, self._local_time.today()
        zone = self._settings_service.current.reminders.tz
        collections = (store.entries, store.holds, store.break_events)
        seen = (today, zone, *(each.version for each in collections))
        if seen != self._read_from:
            first = monday_of(today)
            holds = (held for held in store.holds.all() if held.day >= first)
            events = self._break_log.since(start_of_day(first, zone))
            logged = {entry.day for entry in store.entries.all() if entry.day >= first}
            self._days = week_days(today, activity_by_day(events, holds, zone), logged)
            self._read_from = seen
        return self._days

"""What is known of the days of a plan: which of them count, and how each planned hold ended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.body import SpotId
from app.domain.errors import NotFound
from app.domain.habits.due import ended_holds
from app.domain.habits.due_states import (
    DueAnswer,
    DueEnding,
    DueHold,
    HabitHistory,
    NotToday,
    OffReason,
)
from app.domain.habits.off_days import days_acted, hours_on, off_days
from app.domain.habits.plan import HabitPlan
from app.domain.habits.record import DayRan, HabitNote, HoldRested, record_id
from app.domain.holds.record import HoldRecord
from app.domain.import_export.removals import Stored
from app.ports import Store
from app.services.habits.plans import Plans
from app.services.local_time import LocalTime
from app.services.settings import SettingsService


@dataclass(frozen=True, slots=True)
class NothingSaid:
    """Nothing was answered about a hold."""


class HabitDays:
    """Reads the days so far."""

    def __init__(
        self,
        store: Store,
        plans: Plans,
        settings_service: SettingsService,
        local_time: LocalTime,
    ) -> None:
        self._store = store
        self._plans = plans
        self._settings_service = settings_service
        self._local_time = local_time
        self._acted_from: tuple[int, ...] = ()
        self._acted_on: Collection[date] = ()
        self._sorted: tuple[int, Mapping[date, Sequence[HoldRecord]]] = -1, {}

    def off(self, first: date, last: date) -> dict[date, OffReason]:
        """The local dates from `first` to `last` that do not count, and why."""
        days_off = self._settings_service.current.reminders.days_off
        today = self._local_time.today()
        dates = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        asleep = {
            day: OffReason.NOT_RUNNING
            for day in dates
            if day < today and not self.is_recorded(DayRan(day)) and day not in self._acted()
        }
        return asleep | off_days(days_off, map(self.ran, dates))

    def ran(self, day: date) -> DayRan:
        """What is known of the hours of a date: as recorded; of today, as they are now."""
        now = DayRan(day, hours_on(day, self._settings_service.current.reminders))
        if day == self._local_time.today():
            return now
        try:
            noted = self._store.habits.get(record_id(now)).what
        except NotFound:
            return DayRan(day)
        return noted if isinstance(noted, DayRan) else DayRan(day)

    def is_noted(self, ran: DayRan) -> bool:
        """Whether exactly this is recorded of the hours of a date."""
        return self.is_recorded(ran) and self._store.habits.get(record_id(ran)).what == ran

    def _acted(self) -> Collection[date]:
        """The local dates on which the person held, breathed or answered."""
        store = self._store
        read_from = store.habits.version, store.holds.version, store.breathing_records.version
        if read_from != self._acted_from:
            notes = [each.what for each in store.habits.all()]
            self._acted_on = days_acted(notes, store.holds.all(), store.breathing_records.all())
            self._acted_from = read_from
        return self._acted_on

    def ended(self, day: date) -> tuple[DueHold[DueEnding], ...]:
        """How each planned hold of a local date that is over has ended."""
        plan = self._plans.on(day)
        rested = (HoldRested(each.spot, day) for each in plan.holds)
        history = HabitHistory(
            holds=self._holds_on(day),
            answers=self.answers(plan, day),
            off=self.off(day, day),
            locked=frozenset((one.spot, one.day) for one in rested if self.is_recorded(one)),
        )
        return ended_holds(plan, history, day)

    def answers(self, plan: HabitPlan, day: date) -> tuple[DueAnswer, ...]:
        """What was answered about the holds of a local date."""
        found = (self.answer(each.spot, day) for each in plan.holds)
        return tuple(each for each in found if isinstance(each, DueAnswer))

    def answer(self, spot: SpotId, day: date) -> HabitNote | NothingSaid:
        """What was answered about the hold of a spot on a local date."""
        try:
            return self._store.habits.get(record_id(DueAnswer(spot, day, NotToday()))).what
        except NotFound:
            return NothingSaid()

    def _holds_on(self, day: date) -> Sequence[HoldRecord]:
        """The holds of a local date, sorted by date once for every change of them."""
        version = self._store.holds.version
        if version != self._sorted[0]:
            by_day = defaultdict[date, list[HoldRecord]](list)
            for held in self._store.holds.all():
                by_day[held.day].append(held)
            self._sorted = version, by_day
        return self._sorted[1].get(day, ())

    def is_recorded(self, note: HabitNote) -> bool:
        """Whether this is recorded already."""
        return isinstance(self._store.habits.presence(record_id(note)), Stored)

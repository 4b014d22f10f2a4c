"""The planned holds of today: what became of each so far, and answering them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from app.domain.body import SpotId
from app.domain.breaks import BreakEvent
from app.domain.breaks.event_reasons import HoldPass
from app.domain.breaks.events import BreakCredited, BreakFinished, HoldPassed
from app.domain.breaks.windows import start_of_day
from app.domain.errors import NotAllowed
from app.domain.habits.due import due_holds
from app.domain.habits.due_states import (
    DueAnswer,
    DueHold,
    DueState,
    HabitHistory,
    HoldDue,
    HoldLater,
    NotToday,
    PutOff,
)
from app.domain.habits.plan import HabitPlan
from app.domain.habits.record import record, record_id
from app.ports import Store
from app.services.break_log import BreakLog
from app.services.habits.habit_days import HabitDays
from app.services.habits.plans import Plans
from app.services.holds.records import HoldRecords
from app.services.local_time import LocalTime
from app.services.safety import Safety
from app.services.settings import SettingsService
from app.services.signal import CommandLock

LATER = timedelta(hours=1)
LOOKED_AT_AGAIN = timedelta(minutes=5)
"""Safety questions grow old without any change of what is stored."""
HOLD_ID = "hold:"
"""What the ids of notifications about holds begin with: `hold:2026-11-30:SPOT`."""


class DueHolds:
    """The due holds. `changed` fires after each answer."""

    def __init__(
        self,
        *,
        store: Store,
        plans: Plans,
        days: HabitDays,
        records: HoldRecords,
        safety: Safety,
        settings_service: SettingsService,
        local_time: LocalTime,
        break_log: BreakLog,
    ) -> None:
        self._store = store
        self._plans = plans
        self._days = days
        self._records = records
        self._safety = safety
        self._settings_service = settings_service
        self._local_time = local_time
        self._break_log = break_log
        self._found: tuple[DueHold[DueState], ...] = ()
        self._found_from: tuple[object, ...] = ()
        self._found_at = self._holds_until = datetime.min.replace(tzinfo=UTC)
        self._lock = CommandLock(store)
        self.changed = self._lock.changed

    def today(self) -> tuple[DueHold[DueState], ...]:
        """The planned holds of today in the order of the plan, with their states.

        They are found anew when something they depend on has changed, or the next of them is due.
        """
        now, facts = self._local_time.now(), self._facts()
        if facts != self._found_from or not self._found_at <= now < self._holds_until:
            plan, tz = self._plans.current, self._settings_service.current.reminders.tz
            planned = any(each.is_planned_on(now.date()) for each in plan.holds)
            locks = self._safety.restrictions.locks if planned else ()
            history = self._history(plan, now) if planned else HabitHistory()
            self._found = due_holds(plan, history, locks, now, tz)
            self._found_from, self._found_at = facts, now
            tomorrow = start_of_day(now.date() + timedelta(days=1), tz)
            turns = (each.state.until for each in self._found if isinstance(each.state, HoldLater))
            self._holds_until = min([tomorrow, now + LOOKED_AT_AGAIN, *turns])
        return self._found

    def _facts(self) -> tuple[object, ...]:
        store = self._store
        collections = (store.habits, store.holds, store.break_events, store.spots, store.entries)
        return (
            *(each.version for each in collections),
            store.screening.get(),
            store.lifted.get(),
            self._settings_service.current.reminders,
        )

    def due(self) -> tuple[DueHold[HoldDue], ...]:
        """Those that can be held now."""
        return tuple(
            DueHold(each.planned, each.day, each.state)
            for each in self.today()
            if isinstance(each.state, HoldDue)
        )

    @property
    def can_put_off(self) -> bool:
        """Whether "later" is still today."""
        return (self._local_time.now() + LATER).date() == self._local_time.today()

    async def put_off(self, spot: SpotId) -> None:
        """Put today's hold off for an hour. Raises `NotAllowed` when that would be tomorrow, or
        nothing is open; raises `StorageError`.
        """
        if not self.can_put_off:
            raise NotAllowed("There isn’t an hour left today. Do it now, or choose “Not today”.")
        until = self._local_time.now().astimezone(UTC) + LATER
        await self._answer(spot, PutOff(until), HoldPass.LATER)

    async def decline(self, spot: SpotId) -> None:
        """Not today: nothing more is said of it until its next day. Raises as `put_off` does."""
        await self._answer(spot, NotToday(), HoldPass.NOT_TODAY)

    async def take_back(self, spot: SpotId) -> None:
        """Forget what was answered about today's hold. Raises `StorageError`."""
        async with self._lock.changing():
            today = self._local_time.today()
            await self._store.habits.remove(record_id(DueAnswer(spot, today, NotToday())))

    def spot_of(self, id: str) -> tuple[SpotId, bool]:
        """The spot that the id of a notification names, and whether it is about today."""
        day, _, spot = id.removeprefix(HOLD_ID).partition(":")
        return SpotId(spot), day == self._local_time.today().isoformat()

    async def log_passed(self, spot: SpotId, how: HoldPass) -> None:
        """Log how a hold went by. Raises `StorageError`."""
        known = {each.id: each.name for each in self._store.spots.all()}
        if spot in known:
            at = self._local_time.now().astimezone(UTC)
            await self._break_log.save([BreakEvent(at, HoldPassed(spot, known[spot], how))])

    async def _answer(self, spot: SpotId, answer: NotToday | PutOff, how: HoldPass) -> None:
        async with self._lock.changing():
            open_now = (
                each.planned.spot
                for each in self.today()
                if isinstance(each.state, HoldDue | HoldLater)
            )
            if spot not in open_now:
                raise NotAllowed("There’s nothing open for this spot today.")
            now = self._local_time.now()
            await self._store.habits.save(record(DueAnswer(spot, now.date(), answer), now))
            await self.log_passed(spot, how)

    def _history(self, plan: HabitPlan, now: datetime) -> HabitHistory:
        """What concerns the day of this local time."""
        today, settings = now.date(), self._settings_service.current.reminders
        return HabitHistory(
            holds=self._records.recent(),
            answers=self._days.answers(plan, today),
            off=self._days.off(today, today),
            breaks_ended=self.breaks_ended(),
            break_interval=settings.interval,
        )

    def breaks_ended(self) -> list[datetime]:
        """The UTC instants of today at which a break was taken, or coming back counted."""
        tz = self._settings_service.current.reminders.tz
        since, ended = start_of_day(self._local_time.today(), tz), []
        for event in self._break_log.newest_first():
            if event.at < since:
                break
            if isinstance(event.what, BreakFinished | BreakCredited):
                ended.append(event.at)
        return ended

"""Records what only today can tell, while this process reminds: that Unknot ran, which planned
holds rested by a lock or as their spot is archived, and which lapsed. Nothing is recorded before
there is a plan.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import date

from app.domain.breaks.event_reasons import HoldPass
from app.domain.errors import UnknotError
from app.domain.habits.due_states import HoldLapsed, HoldLocked
from app.domain.habits.record import DayRan, HabitNote, HoldRested, record
from app.ports import Store
from app.services.habits.due_holds import DueHolds
from app.services.habits.habit_days import HabitDays
from app.services.habits.plans import Plans
from app.services.local_time import LocalTime
from app.services.reminder_loop import ReminderLoop

log = logging.getLogger(__name__)


class DayRecorder:
    """A background task: records at each heartbeat what is new."""

    def __init__(
        self,
        *,
        store: Store,
        plans: Plans,
        days: HabitDays,
        due_holds: DueHolds,
        local_time: LocalTime,
        loop: ReminderLoop,
    ) -> None:
        self._store = store
        self._plans = plans
        self._days = days
        self._due_holds = due_holds
        self._local_time = local_time
        self._loop = loop
        self._task: asyncio.Task[None] | None = None
        self._recorded: tuple[object, ...] = ()
        self._listener = self._soon  # signals hold their listeners weakly

    async def start(self) -> None:
        """From now on, record the days while this process reminds."""
        for signal in (self._loop.became_leader, self._loop.heartbeat, self._plans.changed):
            signal.connect(self._listener)
        await self._record_today()

    async def stop(self) -> None:
        """Stop recording."""
        if self._task is not None:
            self._task.cancel()

    async def record_today(self) -> None:
        """Record what is new today. Raises `StorageError`."""
        today = self._local_time.today()
        for spot in self._plans.resting:
            if not self._days.is_recorded(HoldRested(spot, today)):
                await self._save(HoldRested(spot, today))
        if not self._plans.current.parts:
            return
        if not self._days.is_recorded(DayRan(today)):
            await self._log_lapsed(today)
        if not self._days.is_noted(ran := self._days.ran(today)):
            await self._save(ran)
        for each in self._due_holds.today():
            note = HoldRested(each.planned.spot, each.day)
            if isinstance(each.state, HoldLocked) and not self._days.is_recorded(note):
                await self._save(note)
                await self._due_holds.log_passed(note.spot, HoldPass.RESTED)

    def _soon(self) -> None:
        """Record, if anything has changed since that was last done; called at every heartbeat."""
        is_idle = self._task is None or self._task.done()
        if is_idle and self._loop.is_leader and self._facts() != self._recorded:
            self._task = asyncio.ensure_future(self._record_today())

    def _facts(self) -> tuple[object, ...]:
        return (
            self._store.habits.version,
            self._store.spots.version,
            self._local_time.today(),
            self._loop.settings,
            self._due_holds.today(),
        )

    async def _record_today(self) -> None:
        if not self._loop.is_leader:
            return
        try:
            await self.record_today()
            self._recorded = self._facts()
        except UnknotError as trouble:
            log.warning("what became of planned holds could not be saved: %s", trouble)

    async def _log_lapsed(self, today: date) -> None:
        """Log the holds that lapsed on the last date on which Unknot ran."""
        notes = (each.what for each in self._store.habits.all())
        ran = [each.day for each in notes if isinstance(each, DayRan) and each.day < today]
        for each in self._days.ended(max(ran)) if ran else ():
            if isinstance(each.state, HoldLapsed):
                await self._due_holds.log_passed(each.planned.spot, HoldPass.LAPSED)

    async def _save(self, what: HabitNote) -> None:
        await self._store.habits.save(record(what, self._local_time.now()))

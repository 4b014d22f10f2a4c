"""Asking why something planned was skipped: at most once a day, and never a must (H7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.breaks.event_reasons import SkipReason
from app.domain.breaks.events import BreakSkipped
from app.domain.breaks.windows import start_of_day
from app.domain.errors import NotFound
from app.domain.habits.due_states import DueAnswer, NotToday
from app.domain.habits.record import SkipExplained, record, record_id
from app.domain.habits.skips import NO_REASON, SkipCause, WhySkipped, asks_why
from app.ports import Store
from app.services.break_log import BreakLog
from app.services.habits.plans import Plans
from app.services.local_time import LocalTime
from app.services.settings import SettingsService
from app.services.signal import CommandLock

ASKS_FOR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class NothingSkipped:
    """The person has skipped nothing today."""


class Skips:
    """The question about the first skip of the day. It stands for an hour, or until it is answered
    or sent away; `changed` fires then.
    """

    def __init__(
        self,
        store: Store,
        plans: Plans,
        break_log: BreakLog,
        settings_service: SettingsService,
        local_time: LocalTime,
    ) -> None:
        self._store = store
        self._plans = plans
        self._break_log = break_log
        self._settings = settings_service
        self._local_time = local_time
        self._lock = CommandLock(store)
        self.changed = self._lock.changed

    def asks_now(self) -> bool:
        """Whether to ask now; never without a plan, which is all that the answer is for."""
        if not self._plans.current.parts:
            return False
        now, skipped = self._local_time.now(), self._first_today()
        if isinstance(skipped, NothingSkipped) or now - skipped >= ASKS_FOR:
            return False
        notes = (each.what for each in self._store.habits.all())
        asked = {each.at.date() for each in notes if isinstance(each, SkipExplained)}
        return asks_why(asked, now.date())

    async def explain(self, cause: SkipCause) -> None:
        """Save the reason. Raises `StorageError`."""
        await self._save(cause)

    async def dismiss(self) -> None:
        """Ask no more today. Raises `StorageError`."""
        await self._save(NO_REASON)

    async def _save(self, why: WhySkipped) -> None:
        async with self._lock.changing():
            now, skipped = self._local_time.now(), self._first_today()
            at = now if isinstance(skipped, NothingSkipped) else skipped
            await self._store.habits.save(record(SkipExplained(at, why), now))

    def _first_today(self) -> datetime | NothingSkipped:
        """The local time of the first skip of today."""
        return min([*self._holds(), *self._breaks()], default=NothingSkipped())

    def _holds(self) -> list[datetime]:
        today, found = self._local_time.today(), list[datetime]()
        for each in self._plans.current.holds:
            try:
                said = self._store.habits.get(record_id(DueAnswer(each.spot, today, NotToday())))
            except NotFound:
                continue
            if isinstance(said.what, DueAnswer) and isinstance(said.what.answer, NotToday):
                found.append(said.at)
        return found

    def _breaks(self) -> list[datetime]:
        zone = self._local_time.zone()
        since = start_of_day(self._local_time.today(), self._settings.current.reminders.tz)
        found = list[datetime]()
        for event in self._break_log.newest_first():
            if event.at < since:
                break
            if event.what == BreakSkipped(SkipReason.CHOSEN):
                found.append(event.at.astimezone(zone))
        return found

"""The records of completed holds, and the question about them on the next day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from app.domain.errors import NotAllowed, NotFound
from app.domain.holds import (
    NO_SESSION,
    Feeling,
    HoldId,
    HoldRecord,
    HoldSession,
    NextDay,
    NotAsked,
    NothingToLog,
    record_of,
)
from app.domain.holds.sites import site_held
from app.ports import Clock, Store
from app.services.holds.runner import CurrentHold, HoldRunner
from app.services.safety import Safety

NEXT_DAY_FOR = timedelta(days=2)


class HoldRecords(HoldRunner):
    """The completed holds. `zone` gives the person's present time zone."""

    def __init__(
        self, clock: Clock, store: Store, safety: Safety, zone: Callable[[], tzinfo]
    ) -> None:
        super().__init__(clock, store)
        self._safety = safety
        self._zone = zone

    def history(self) -> tuple[HoldRecord, ...]:
        """Every recorded hold, oldest first."""
        return tuple(sorted(self._store.holds.all(), key=lambda held: held.begun_at))

    async def finish(self) -> HoldRecord | NothingToLog:
        """Log what was done and end the hold, whatever its phase; also works after a restart.

        A hold in which nothing was pressed leaves no record. Raises `NotFound` when no hold is in
        progress, and `StorageError`.
        """
        async with self._changing() as current:
            if not isinstance(current, HoldSession):
                raise NotFound("There is no hold under way.")
            logged = await self._log(current)
            await super()._keep(NO_SESSION)
        self._safety.changed.fire()
        return logged

    async def log_what_was_done(self) -> HoldRecord | NothingToLog:
        """End an interrupted hold and record what was done. Raises the same errors as `finish`."""
        return await self.finish()

    def owed(self) -> tuple[HoldRecord, ...]:
        """The holds of the last two days without a next-day answer; the newest of each site."""
        today = self._now().date()
        newest = {site_held(held): held for held in self.history() if held.pressed}
        return tuple(
            held
            for held in newest.values()
            if isinstance(held.next_day, NotAsked)
            and timedelta() < today - held.day <= NEXT_DAY_FOR
        )

    async def next_day(self, hold: HoldId, feeling: Feeling) -> HoldRecord:
        """Save how a site feels on the next day. Raises `NotFound`, and `NotAllowed` on the day of
        the hold itself.
        """
        async with self._changing():
            held = self._store.holds.get(hold)
            if self._now().date() <= held.day:
                raise NotAllowed("That is asked tomorrow: soreness shows the day after.")
            told = replace(held, next_day=NextDay(self._now(), feeling))
            await self._store.holds.save(told)
        self._safety.changed.fire()
        return told

    async def _keep(self, run: CurrentHold) -> None:
        if isinstance(run, HoldSession) and run.is_pressing_over:
            await self._log(run)
        await super()._keep(run)

    async def _log(self, run: HoldSession) -> HoldRecord | NothingToLog:
        """Record what was done. An earlier record keeps its end time."""
        ends = {held.id: held.ended_at for held in self._store.holds.all()}
        record = record_of(run, ends.get(run.id, self._clock.now()))
        if isinstance(record, HoldRecord):
            await self._store.holds.save(record)
        return record

    def _now(self) -> datetime:
        return self._clock.now().astimezone(self._zone())

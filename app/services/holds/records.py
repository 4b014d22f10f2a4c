"""Keeping what was done in holds, and asking about it the day after."""

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
    """The holds that were done.  `zone` gives the time zone the person lives by now."""

    def __init__(
        self, clock: Clock, store: Store, safety: Safety, zone: Callable[[], tzinfo]
    ) -> None:
        super().__init__(clock, store)
        self._safety = safety
        self._zone = zone

    def history(self) -> tuple[HoldRecord, ...]:
        """Every hold kept, oldest first."""
        return tuple(sorted(self._store.holds.all(), key=lambda held: held.begun_at))

    async def finish(self) -> HoldRecord | NothingToLog:
        """Log what was done and be done with it, wherever it stands; also after a restart.

        A hold in which nothing was pressed leaves nothing behind.  Raises `NotFound` when no hold
        is under way, `StorageTrouble`.
        """
        async with self._changing() as current:
            if not isinstance(current, HoldSession):
                raise NotFound("There is no hold under way.")
            logged = await self._log(current)
            await super()._keep(NO_SESSION)
        self._safety.changed.fire()
        return logged

    async def log_what_was_done(self) -> HoldRecord | NothingToLog:
        """Do not go on with an interrupted hold: keep what was done of it.  As `finish`."""
        return await self.finish()

    def owed(self) -> tuple[HoldRecord, ...]:
        """The holds of yesterday or the day before whose next day was not asked about; the newest
        of each place."""
        today = self._now().date()
        newest = {site_held(held): held for held in self.history() if held.pressed}
        return tuple(
            held
            for held in newest.values()
            if isinstance(held.next_day, NotAsked)
            and timedelta() < today - held.day <= NEXT_DAY_FOR
        )

    async def next_day(self, hold: HoldId, feeling: Feeling) -> HoldRecord:
        """Keep how a place feels the day after.  Raises `NotFound`, and `NotAllowed` on the day of
        the hold itself."""
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
        """Keep what was done.  What was kept before stays with the time at which it ended."""
        ends = {held.id: held.ended_at for held in self._store.holds.all()}
        record = record_of(run, ends.get(run.id, self._clock.now()))
        if isinstance(record, HoldRecord):
            await self._store.holds.save(record)
        return record

    def _now(self) -> datetime:
        return self._clock.now().astimezone(self._zone())

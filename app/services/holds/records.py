"""The records of holds, and the question about them on the next day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.domain.errors import NotAllowed
from app.domain.holds import (
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
from app.services.local_time import LocalTime
from app.services.signal import Signal

NEXT_DAY_FOR = timedelta(days=2)


class HoldRecords:
    """The recorded holds. The `answered` signals fire after an answer."""

    def __init__(
        self, clock: Clock, store: Store, local_time: LocalTime, *answered: Signal
    ) -> None:
        self._clock = clock
        self._store = store
        self._local_time = local_time
        self._answered = answered

    def history(self) -> tuple[HoldRecord, ...]:
        """Every recorded hold, oldest first."""
        return tuple(sorted(self._store.holds.all(), key=lambda held: held.begun_at))

    def awaiting_next_day(self) -> tuple[HoldRecord, ...]:
        """The holds of the last two days without a next-day answer; the newest of each site."""
        today = self._local_time.now().date()
        newest = {site_held(held): held for held in self.history() if held.pressed}
        return tuple(
            held
            for held in newest.values()
            if isinstance(held.next_day, NotAsked)
            and timedelta() < today - held.day <= NEXT_DAY_FOR
        )

    async def answer_next_day(self, hold: HoldId, feeling: Feeling) -> HoldRecord:
        """Save how a site feels on the next day. Raises `NotFound`, and `NotAllowed` on the day of
        the hold itself.
        """
        held = self._store.holds.get(hold)
        if self._local_time.now().date() <= held.day:
            raise NotAllowed("We’ll ask you tomorrow, because soreness shows the day after.")
        answered = replace(held, next_day=NextDay(self._local_time.now(), feeling))
        await self._store.holds.save(answered)
        for signal in self._answered:
            signal.fire()
        return answered

    async def record(self, session: HoldSession) -> HoldRecord | NothingToLog:
        """Save what was done in a session; an earlier record keeps its end time.

        A session in which nothing was pressed leaves no record. Raises `StorageError`.
        """
        ends = {held.id: held.ended_at for held in self._store.holds.all()}
        record = record_of(session, ends.get(session.id, self._clock.now()))
        if isinstance(record, HoldRecord):
            await self._store.holds.save(record)
        return record

"""The records of holds, and the question about them on the next day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from app.domain.breaks.events import NextDayAsked
from app.domain.breaks.prompts import Prompt, PromptKind
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
from app.domain.holds.hold_entries import EntryChanges, changes_of_entries, entries_of
from app.domain.holds.sites import site_held
from app.domain.journal.entry import Entry
from app.ports import Clock, Store
from app.services.local_time import LocalTime
from app.services.signal import CommandLock, Signal

NEXT_DAY_FOR = timedelta(days=2)
ASKED_FROM = time(10)


class HoldRecords:
    """The recorded holds. The `answered` signals fire after an answer.

    What a hold says in the journal is written with it, under the journal's lock.
    """

    def __init__(
        self,
        clock: Clock,
        store: Store,
        local_time: LocalTime,
        journal_lock: CommandLock,
        *answered: Signal,
    ) -> None:
        self._clock = clock
        self._journal_lock = journal_lock
        self._store = store
        self._local_time = local_time
        self._answered = answered
        self._recent: tuple[HoldRecord, ...] = ()
        self._recent_of = -1, date.min

    def history(self) -> tuple[HoldRecord, ...]:
        """Every recorded hold, oldest first."""
        return tuple(sorted(self._store.holds.all(), key=lambda held: held.begun_at))

    def recent(self) -> tuple[HoldRecord, ...]:
        """The holds from the day before yesterday on, oldest first."""
        key = self._store.holds.version, self._local_time.today()
        if key != self._recent_of:
            self._recent_of = key
            since = key[1] - NEXT_DAY_FOR
            recent = (held for held in self._store.holds.all() if held.day >= since)
            self._recent = tuple(sorted(recent, key=lambda held: held.begun_at))
        return self._recent

    def awaiting_next_day(self) -> tuple[HoldRecord, ...]:
        """The holds of the last two days without a next-day answer; the newest of each site."""
        today = self._local_time.today()
        newest = {site_held(held): held for held in self.recent() if held.pressed}
        return tuple(
            held
            for held in newest.values()
            if isinstance(held.next_day, NotAsked) and held.day < today
        )

    def prompts(self) -> tuple[Prompt, ...]:
        """Ask once on a day with something to ask, from 10:00 local time on, so that how it feels
        has been noticed by then.
        """
        now = self._local_time.now()
        if now.time() < ASKED_FROM or not self.awaiting_next_day():
            return ()
        asked = NextDayAsked(now.date())
        return (Prompt(f"next-day-{asked.day}", PromptKind.NEXT_DAY, asked),)

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
        """Save what was done in a session, with the scores of its spot, in one write; an earlier
        record keeps its end time.

        A session in which nothing was pressed leaves no record. Raises `StorageError`.
        """
        earlier = next((held for held in self._store.holds.all() if held.id == session.id), None)
        record = record_of(session, earlier.ended_at if earlier else self._clock.now())
        if isinstance(record, NothingToLog):
            return record
        if not self._changes(record, earlier):
            await self._store.holds.save(record)
            return record
        async with self._journal_lock.changing():
            changes = self._changes(record, earlier)
            await self._store.write_together(
                self._store.holds.saving(record),
                self._store.entries.saving(*changes.save),
                self._store.entries.removing(*changes.remove),
            )
        return record

    def entries(self, hold: HoldId) -> tuple[Entry, ...]:
        """The entries of a hold in the journal, oldest first; none when it is not counted."""
        return entries_of(hold, self._store.entries.all())

    def _changes(self, record: HoldRecord, earlier: HoldRecord | None) -> EntryChanges:
        spots = {spot.id: spot for spot in self._store.spots.all()}
        known = {entry.id: entry for entry in self.entries(record.id)}
        return changes_of_entries(record, earlier, spots, known)

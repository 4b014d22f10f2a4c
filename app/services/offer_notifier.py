"""Notifies the channels of the current state of reminders.

1. Under the process lock, the process that reminds claims each announcement that nobody has claimed
   (`app/domain/breaks/announcements.py`). Notifying happens after the lock is released and nobody
   waits for it, because a channel may hang.
2. A single task notifies. It compares what is shown with what is stored *now*. No decision is
   carried over an await, so a late check can neither show nor withdraw anything wrongly.
3. A process maintains what it has shown until that is over, even when another process reminds
   meanwhile. What a dead process left on the screen is withdrawn by the one that reminds.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import datetime

from app.domain.breaks import BreakEvent, BreakSettings, Observations, StoredState
from app.domain.breaks.announcements import (
    Announced,
    Announcement,
    LeftBehind,
    NothingToAnnounce,
    Stage,
    announcement,
    may_announce,
)
from app.domain.breaks.events import BreakHandedOver, BreakShown
from app.domain.errors import UnknotError
from app.ports import Clock, Store
from app.services.break_log import BreakLog
from app.services.notification_channels import Delivery, NotificationChannels, NotificationKind
from app.services.spots import random_id

log = logging.getLogger(__name__)

KINDS = {
    Stage.SOON: NotificationKind.SOON,
    Stage.DUE: NotificationKind.DUE,
    Stage.STILL_DUE: NotificationKind.STILL_DUE,
}
NOTHING = NothingToAnnounce()


class OfferNotifier:
    """Knows what the channels show, and logs each channel that showed it.

    `exclusively` acquires the lock among all processes; `has_lease` says whether this process
    reminds.
    """

    def __init__(
        self,
        clock: Clock,
        store: Store,
        channels: NotificationChannels,
        log: BreakLog,
        exclusively: Callable[[], AbstractAsyncContextManager[None]],
        has_lease: Callable[[], bool],
    ) -> None:
        self._clock = clock
        self._store = store
        self._channels = channels
        self._log = log
        self._exclusively = exclusively
        self._has_lease = has_lease
        self._name = random_id()
        self.available: tuple[str, ...] = ()
        self._shown: Announcement | NothingToAnnounce = NOTHING
        self._orphans: list[LeftBehind] = []
        self._task: asyncio.Task[None] | None = None
        self._is_due = False

    async def claim(
        self, observations: Observations, settings: BreakSettings, now: datetime
    ) -> None:
        """Under the lock of the reminding process: claim a new announcement, if there is a channel
        and notifying is allowed at this UTC instant. Raises `StorageError`.
        """
        may_show = bool(self.available) and may_announce(observations, settings, now)
        stored, wanted = self._store.break_announced.get(), announcement(self._state())
        match wanted:
            case Announcement() if may_show and not stored.covers(wanted):
                following = Announced(wanted, self._name)
            case Announcement() if wanted.is_of_the_same_offer(stored.what):
                return
            case _:
                following = Announced()
        if following != stored:
            await self._store.break_announced.put(following)
            if stored.by != self._name:
                self._orphans.extend(stored.left_behind)

    async def find_channels(self) -> tuple[str, ...]:
        """Find the channels on which a notification would be seen now; return their names."""
        self.available = await self._channels.available()
        return self.available

    def notify_soon(self) -> None:
        """Have the channels show the current state. Returns at once."""
        self._is_due = True
        if self._task is None or self._task.done():
            self._task = asyncio.ensure_future(self._notify())

    async def hand_over(self) -> None:
        """Withdraw everything, and let another process take over what this one claimed.

        Raises `StorageError`.
        """
        self.available = ()  # so nothing new is claimed meanwhile
        if self._store.break_announced.get().by == self._name:
            async with self._exclusively():
                await self._release(self._shown)
        self.notify_soon()  # withdraws what is no longer claimed
        if self._task is not None:
            await self._task

    async def _notify(self) -> None:
        while self._is_due:
            self._is_due = False
            try:
                await self._reconcile()
            except UnknotError as trouble:
                log.warning("telling has to wait: %s", trouble)
            except Exception:
                log.exception("telling failed")

    async def _reconcile(self) -> None:
        while self._orphans:
            await self._channels.withdraw_left_behind(self._orphans.pop())
        while (wanted := await self._wanted()) != (shown := self._shown):
            if isinstance(wanted, Announcement) and (
                shown == NOTHING or wanted.is_of_the_same_offer(shown)
            ):
                await self._show(wanted)
            elif isinstance(shown, Announcement):
                self._shown = NOTHING
                await self._channels.withdraw(shown.break_id)

    async def _wanted(self) -> Announcement | NothingToAnnounce:
        """What this process should show now, according to the store."""
        await self._store.refresh()
        match self._store.break_announced.get():
            case Announced(Announcement() as what, by) if by == self._name:
                return what if what.is_of_the_same_offer(announcement(self._state())) else NOTHING
            case _:
                return NOTHING

    async def _show(self, wanted: Announcement) -> None:
        async def is_wanted() -> bool:
            return await self._wanted() == wanted and self._has_lease()

        before, self._shown = self._shown, wanted  # set first, so that a failure is not retried
        delivery = await self._channels.notify(wanted.break_id, KINDS[wanted.stage], is_wanted)
        if not delivery.asked:
            self._shown = before
            async with self._exclusively():
                if self._store.break_announced.get().what == wanted:
                    await self._release(NOTHING)
            return
        await self._save(wanted, delivery)

    async def _save(self, wanted: Announcement, delivery: Delivery) -> None:
        traces = self._channels.left_behind(wanted.break_id)
        if traces:
            async with self._exclusively():
                stored = self._store.break_announced.get()
                if stored.by == self._name and stored.what == wanted:
                    await self._store.break_announced.put(replace(stored, left_behind=traces))
        now = self._clock.now()
        await self._log.save(
            [BreakEvent(now, BreakShown(each), wanted.break_id) for each in delivery.shown]
        )

    async def _release(self, shown: Announcement | NothingToAnnounce) -> None:
        """Under the lock: release what this process claimed and had `shown`."""
        stored = self._store.break_announced.get()
        if stored.by != self._name:
            return
        await self._store.break_announced.put(Announced())
        match shown:
            case Announcement(one) if one and shown.is_of_the_same_offer(
                announcement(self._state())
            ):
                event = BreakEvent(self._clock.now(), BreakHandedOver(), one)
                await self._log.save([event])
            case _:
                return

    def _state(self) -> StoredState:
        return self._store.break_state.get()

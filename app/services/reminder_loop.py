"""The reminder loop: checks, saves what was decided, and wakes up in time.

1. The stored state is authoritative: every check begins by reading it and ends when the new state
   is durable.
2. The alarm rings when `decide` asked for it. A heartbeat checks in between, because sleep, clock
   changes and the writes of other processes ring no alarm. `beat` fires at each heartbeat, for
   displays that count minutes.
3. Of several processes one checks and notifies (`leader_election.py`); a command acts from any of
   them.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import datetime

from app.domain.breaks import (
    BreakEvent,
    BreakSettings,
    Decision,
    NeverStarted,
    ReminderState,
    decide,
    first_state,
)
from app.domain.breaks.observations import IdleUnknown
from app.domain.breaks.status import IdleSense, ServiceStatus
from app.domain.errors import UnknotError
from app.ports import Clock, Lease, ProcessLock, Store, Timer
from app.services.activity_monitor import ActivityMonitor
from app.services.break_log import BreakLog
from app.services.leader_election import LeaderElection
from app.services.notification_channels import NotificationChannels, NotificationKind
from app.services.offer_notifier import OfferNotifier
from app.services.signal import Signal

log = logging.getLogger(__name__)

TIMER = "breaks"
HEARTBEAT_SECONDS = 20.0

BreakCommand = Callable[[ReminderState, BreakSettings, datetime], Decision]


class ReminderLoop:
    """The automatic part of reminders. `settings` gives the present settings."""

    def __init__(
        self,
        *,
        clock: Clock,
        timer: Timer,
        store: Store,
        settings: Callable[[], BreakSettings],
        settings_changed: Signal,
        activity_monitor: ActivityMonitor,
        channels: NotificationChannels,
        lease: Lease,
        process_lock: ProcessLock,
    ) -> None:
        self._clock = clock
        self._timer = timer
        self._store = store
        self._settings = settings
        self._settings_changed = settings_changed
        self._listener = self.look_soon  # signals hold their listeners weakly
        self._turn = asyncio.Lock()
        self._process_lock = process_lock
        self._heart: asyncio.Task[None] | None = None
        self.log = BreakLog(store)
        self.activity_monitor = activity_monitor
        self.channels = channels
        self._election = LeaderElection(clock, store, lease)
        self._offer_notifier = OfferNotifier(
            clock, store, channels, self.log, self._one_turn, lease.holds
        )
        self.changed = Signal()
        self.took_charge = Signal()
        self.beat = Signal()

    async def start(self) -> None:
        """Start: from now on breaks are offered, by this process or by another."""
        self._settings_changed.connect(self._listener)
        self._heart = asyncio.ensure_future(self._beat())
        await self._take_part()

    async def stop(self) -> None:
        """Stop, after saving the time of the last check. Does nothing if it was not started."""
        self._timer.clear(TIMER)
        if self._heart is None:
            return
        self._heart.cancel()
        with suppress(asyncio.CancelledError):
            await self._heart
        self._heart = None
        await self._offer_notifier.hand_over()
        await self._election.forget()
        if self._election.still_reminds():
            await self._store.break_state.put(replace(self._kept(), seen=self._clock.now()))
            await self._store.service_status.put(ServiceStatus())
            self._election.leave()

    @property
    def is_in_charge(self) -> bool:
        """Whether this process is the one that reminds."""
        return self._election.reminds

    async def announce_once(self, name: str, event: BreakEvent, occasion: NotificationKind) -> None:
        """Notify every channel of something other than a break, if this process reminds and nothing
        is logged under this name. The event is logged first. Raises `StorageError`.
        """
        async with self._one_turn():
            if not self._election.still_reminds() or not await self.log.keep_once(name, event):
                return
        await self._offer_notifier.announce(occasion)

    async def look(self) -> None:
        """Check and decide now. Raises `StorageError`; then nothing has changed."""
        if self._election.reminds:
            await self._offer_notifier.look_for_channels()
        await self._look()

    async def _look(self) -> None:
        await self._act(lambda state, settings, now: Decision(state, (), now))
        if self._election.reminds:
            await self._renew()

    @asynccontextmanager
    async def _one_turn(self) -> AsyncIterator[None]:
        """Holds the lock among all processes, with the store refreshed. Only the store is awaited
        while it is held.
        """
        async with self._turn, self._process_lock.held_meanwhile():
            await self._store.refresh()
            yield

    async def _act(self, act: BreakCommand) -> Decision:
        """Check, then apply the command to the resulting state; return when both are durable.
        Notifying happens afterwards and is not awaited.
        """
        if self._election.reminds:
            await self.activity_monitor.ask(self._kept())
        async with self._one_turn():
            if not self._election.still_reminds():
                self.activity_monitor.forget()
            before, settings, reading = self._kept(), self._settings(), self.activity_monitor.read()
            observations = self.activity_monitor.observations(self._seen(before), reading)
            looked = decide(before, observations, settings, reading.wall)
            acted = act(looked.state, settings, reading.wall)
            state, events = acted.state, (*looked.events, *acted.events)
            self._process_lock.check()
            await self._keep(state, events)
            if self._election.reminds:
                self.activity_monitor.remember(reading)
                wake_at = acted.wake_at if acted.wake_at > reading.wall else looked.wake_at
                self._timer.set(TIMER, wake_at, self.look)
                await self._offer_notifier.claim(observations, settings, reading.wall)
        self._offer_notifier.soon()
        if events or replace(state, seen=before.seen) != before:
            self.changed.fire()
        return acted

    async def _take_part(self) -> None:
        """Check, if this process is the one that reminds."""
        channels, reminded = await self._offer_notifier.look_for_channels(), self._election.reminds
        if await self._election.should_make_room(channels):
            await self._offer_notifier.hand_over()
            self._election.leave()
        elif await self._election.settle(channels):
            await self._look()
            if not reminded:
                self.took_charge.fire()
            return
        self._timer.clear(TIMER)
        self.activity_monitor.forget()
        self._offer_notifier.soon()

    def _kept(self) -> ReminderState:
        match self._store.break_state.get():
            case NeverStarted():
                return first_state(self._settings(), self._clock.now())
            case ReminderState() as state:
                return state

    def _seen(self, state: ReminderState) -> datetime:
        return max(state.seen, self._store.service_status.get().alive_at)

    async def _keep(self, state: ReminderState, events: tuple[BreakEvent, ...]) -> None:
        """Save both or neither: a state without its events is a break that nobody can explain."""
        kept = self._store.break_state.get()
        same = isinstance(kept, ReminderState) and replace(state, seen=kept.seen) == kept
        if same:
            await self.log.keep(events)
        else:
            await self.log.keep_with(self._store.break_state, state, events)

    async def _renew(self) -> None:
        now, known = self._clock.now(), self._store.service_status.get()
        reach = ServiceStatus(self._offer_notifier.available, self._idle_sense(), now)
        if known.is_stale(now) or replace(reach, alive_at=known.alive_at) != known:
            await self._store.service_status.put(reach)

    def _idle_sense(self) -> IdleSense:
        unknown = isinstance(self.activity_monitor.idle(), IdleUnknown)
        return IdleSense.UNKNOWN if unknown else IdleSense.KNOWN

    def look_soon(self) -> None:
        """Check as soon as possible, if this process is the one that reminds."""
        if self._election.reminds:
            self._timer.set(TIMER, self._clock.now(), self.look)

    async def _beat(self) -> None:
        while True:
            await self._clock.sleep(HEARTBEAT_SECONDS)
            try:
                await self._take_part()
            except UnknotError as trouble:
                log.warning("could not look at reminders: %s", trouble)
            except Exception:
                log.exception("looking at reminders failed")
            self.beat.fire()

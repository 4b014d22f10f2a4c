"""The reminder loop: checks, saves what was decided, and wakes up in time.

1. The stored state is authoritative: every check begins by reading it and ends when the new state
   is durable.
2. The alarm rings when `decide` asked for it. A heartbeat checks in between, because sleep, clock
   changes and the writes of other processes ring no alarm. `heartbeat` fires at each heartbeat, for
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
from app.services.notification_channels import NotificationChannels
from app.services.offer_notifier import OfferNotifier
from app.services.prompter import Prompter
from app.services.signal import Signal

logger = logging.getLogger(__name__)

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
        log: BreakLog,
        prompter: Prompter,
        lease: Lease,
        process_lock: ProcessLock,
    ) -> None:
        self._clock = clock
        self._timer = timer
        self._store = store
        self._read_settings = settings
        self._settings_changed = settings_changed
        self._listener = self.check_soon  # signals hold their listeners weakly
        self._lock = asyncio.Lock()
        self._process_lock = process_lock
        self._checking: asyncio.Task[None] | None = None
        self._log = log
        self._prompter = prompter
        self._activity_monitor = activity_monitor
        self._channels = channels
        self._election = LeaderElection(clock, store, lease)
        self._offer_notifier = OfferNotifier(
            clock, store, channels, log, self._exclusively, lease.holds
        )
        self.changed = Signal()
        self.became_leader = Signal()
        self.heartbeat = Signal()

    async def start(self) -> None:
        """Start: from now on breaks are offered, by this process or by another."""
        self._settings_changed.connect(self._listener)
        self._checking = asyncio.ensure_future(self._check_regularly())
        await self._elect_and_check()

    async def stop(self) -> None:
        """Stop, after saving the time of the last check. Does nothing if it was not started."""
        self._timer.clear(TIMER)
        if self._checking is None:
            return
        self._checking.cancel()
        with suppress(asyncio.CancelledError):
            await self._checking
        self._checking = None
        await self._offer_notifier.hand_over()
        await self._prompter.withdraw_all()
        await self._election.leave_standby()
        if self._election.still_reminds():
            await self._store.break_state.put(replace(self.stored_state, seen=self._clock.now()))
            await self._store.service_status.put(ServiceStatus())
            self._election.resign()

    @property
    def settings(self) -> BreakSettings:
        """The present settings."""
        return self._read_settings()

    @property
    def is_leader(self) -> bool:
        """Whether this process is the one that reminds."""
        return self._election.reminds

    @property
    def is_running(self) -> bool:
        """Whether this process, or another, gives reminders now."""
        return self._checking is not None or self.is_led

    @property
    def is_led(self) -> bool:
        """Whether the status of the service says that some process reminds now."""
        return self._store.service_status.get().is_alive(self._clock.now())

    async def check(self) -> None:
        """Check and decide now. Raises `StorageError`; then nothing has changed."""
        if self._election.reminds:
            await self._offer_notifier.find_channels()
        await self._check()

    async def _check(self) -> None:
        await self.apply(lambda state, settings, now: Decision(state, (), now))
        if self._election.reminds:
            await self._renew_status()

    @asynccontextmanager
    async def _exclusively(self) -> AsyncIterator[None]:
        """Holds the lock among all processes, with the store refreshed. Only the store is awaited
        while it is held.
        """
        async with self._lock, self._process_lock.held_meanwhile():
            await self._store.refresh()
            yield

    async def apply(self, command: BreakCommand) -> Decision:
        """Check, then apply the command to the resulting state; return when both are durable.
        Notifying happens afterwards and is not awaited.
        """
        if self._election.reminds:
            await self._activity_monitor.poll(self.stored_state)
        async with self._exclusively():
            if not self._election.still_reminds():
                self._activity_monitor.forget()
            before, settings = self.stored_state, self.settings
            reading = self._activity_monitor.read_clocks()
            observations = self._prompter.observed(
                self._activity_monitor.observations(self.last_checked(before), reading),
                reading.wall,
            )
            checked = decide(before, observations, settings, reading.wall)
            acted = command(checked.state, settings, reading.wall)
            state, events = acted.state, (*checked.events, *acted.events)
            self._process_lock.check()
            await self._save(state, events)
            if self._election.reminds:
                self._activity_monitor.remember(reading)
                wake_at = acted.wake_at if acted.wake_at > reading.wall else checked.wake_at
                self._timer.set(TIMER, wake_at, self.check)
                await self._offer_notifier.claim(observations, settings, reading.wall)
                if self._offer_notifier.available:
                    await self._prompter.claim(state, observations, settings, reading.wall)
        self._offer_notifier.notify_soon()
        self._prompter.notify_soon()
        if events or replace(state, seen=before.seen) != before:
            self.changed.fire()
        return acted

    async def _elect_and_check(self) -> None:
        """Check, if this process is the one that reminds."""
        channels, was_leader = await self._offer_notifier.find_channels(), self._election.reminds
        if await self._election.should_yield(channels):
            await self._offer_notifier.hand_over()
            self._election.resign()
        elif await self._election.take_part(channels):
            await self._check()
            if not was_leader:
                self.became_leader.fire()
            return
        self._timer.clear(TIMER)
        self._activity_monitor.forget()
        self._offer_notifier.notify_soon()

    @property
    def stored_state(self) -> ReminderState:
        """The state as last saved; before the first start, the state as if it began now."""
        match self._store.break_state.get():
            case NeverStarted():
                return first_state(self.settings, self._clock.now())
            case ReminderState() as state:
                return state

    def last_checked(self, state: ReminderState) -> datetime:
        """The UTC instant of the last check that `state` and the status of the service know of."""
        return max(state.seen, self._store.service_status.get().alive_at)

    async def _save(self, state: ReminderState, events: tuple[BreakEvent, ...]) -> None:
        """Save both or neither: a state without its events is a break that nobody can explain."""
        stored = self._store.break_state.get()
        same = isinstance(stored, ReminderState) and replace(state, seen=stored.seen) == stored
        if same:
            await self._log.save(events)
        else:
            await self._log.save_with(self._store.break_state, state, events)

    async def _renew_status(self) -> None:
        now, stored = self._clock.now(), self._store.service_status.get()
        available, troubles = self._offer_notifier.available, self._channels.troubles
        status = ServiceStatus(available, self._idle_sense(), now, troubles)
        if stored.is_stale(now) or replace(status, alive_at=stored.alive_at) != stored:
            await self._store.service_status.put(status)

    def _idle_sense(self) -> IdleSense:
        unknown = isinstance(self._activity_monitor.idle(), IdleUnknown)
        return IdleSense.UNKNOWN if unknown else IdleSense.KNOWN

    def check_soon(self) -> None:
        """Check as soon as possible, if this process is the one that reminds."""
        if self._election.reminds:
            self._timer.set(TIMER, self._clock.now(), self.check)

    async def _check_regularly(self) -> None:
        while True:
            await self._clock.sleep(HEARTBEAT_SECONDS)
            try:
                await self._elect_and_check()
            except UnknotError as trouble:
                logger.warning("could not look at reminders: %s", trouble)
            except Exception:
                logger.exception("looking at reminders failed")
            self.heartbeat.fire()

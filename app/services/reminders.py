"""Movement-break reminders: the commands and queries that a person has.

Every command returns when its effect is durable; `changed` fires after that. A command that no
longer applies changes nothing; it is logged, and the result gives the reason.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum

from app.domain.breaks import (
    CURRENT,
    ActionIgnored,
    BreakId,
    BreakMark,
    BreakMarkKind,
    BreakStatus,
    Decision,
    DueAt,
    NoBreakOpen,
    NoSlot,
    NothingRuns,
    NotWhilePaused,
    NoWayToNotify,
    Observations,
    OpenBreak,
    PauseLength,
    ReminderState,
    ScheduleStatus,
    coming_marks,
    decide,
    explain,
    finish,
    next_due,
    open_break,
    pause,
    reschedule_end,
    resume,
    skip,
    snooze,
    start,
    start_over,
    upcoming,
)
from app.domain.breaks.day_summary import rest_of_window
from app.domain.breaks.empty_days import DayWithoutBreaks, why_no_breaks
from app.domain.breaks.event_reasons import FinishReason, SkipReason
from app.domain.breaks.phases import Away, AwayWithBreak, Deferred
from app.domain.breaks.status import ServiceStatus
from app.domain.breaks.windows import start_of_day
from app.ports import Clock, Store
from app.services.activity_monitor import ActivityMonitor
from app.services.break_log import BreakLog
from app.services.reminder_loop import BreakCommand, ReminderLoop


class Done(Enum):
    """The command was carried out."""

    DONE = "done"


CommandResult = Done | ActionIgnored


class Reminders:
    """The commands and queries, over the loop that checks. Instants are UTC."""

    def __init__(
        self,
        *,
        clock: Clock,
        store: Store,
        loop: ReminderLoop,
        log: BreakLog,
        activity_monitor: ActivityMonitor,
    ) -> None:
        self._clock = clock
        self._store = store
        self._loop = loop
        self._log = log
        self._activity_monitor = activity_monitor
        self.changed = loop.changed

    @property
    def state(self) -> ReminderState:
        """The state of reminders; before this process has checked, the state as if it began now.
        Phases that only the reminding process can observe are trusted.
        """
        stored, monitor = self._loop.stored_state, self._activity_monitor
        is_observed_elsewhere = self._loop.is_led and isinstance(
            stored.phase, Away | AwayWithBreak | Deferred
        )
        if monitor.is_observing or is_observed_elsewhere:
            return stored
        reading = monitor.read_clocks()
        observations = Observations(
            jumps=monitor.observations(self._loop.last_checked(stored), reading).jumps
        )
        return decide(stored, observations, self._loop.settings, reading.wall).state

    @property
    def service_status(self) -> ServiceStatus:
        """What the reminding process can do on this device; empty when there is none."""
        return self._store.service_status.get() if self._loop.is_running else ServiceStatus()

    async def newest_open(self) -> OpenBreak | NoBreakOpen:
        """The open break as it is stored now, also when another process reminds."""
        await self._store.refresh()
        return open_break(self.state)

    def schedule_status(self) -> ScheduleStatus:
        """The reason for the present state, for a screen, which itself is a channel (R18)."""
        return explain(self.state, self._loop.settings, self._clock.now())

    def status(self) -> BreakStatus:
        """The same for a reader without a screen: it also says when nothing would be shown."""
        if not self._loop.is_running:
            return NothingRuns(self.schedule_status())
        schedule = self.schedule_status()
        return schedule if self.service_status.channels else NoWayToNotify(schedule)

    def next_due(self) -> DueAt | NoSlot | NotWhilePaused:
        """When the next break will be offered, or when the open one was due."""
        return next_due(self.state, self._loop.settings)

    def today(self) -> tuple[BreakMark, ...]:
        """The breaks of the local date: the past ones with their outcomes, the open one, and those
        to come if each is taken when due.
        """
        tz, now, state = self._loop.settings.tz, self._clock.now(), self.state
        day = now.astimezone(tz).date()
        ends = start_of_day(day + timedelta(days=1), tz)
        ahead = coming_marks(upcoming(state, self._loop.settings, now, ends), day, tz)
        past = self._log.marks(day, tz)
        one = open_break(state)
        return (
            *past,
            *(() if isinstance(one, NoBreakOpen) else (BreakMark(BreakMarkKind.OPEN, one.due_at),)),
            *ahead,
        )

    def why_none_today(self) -> DayWithoutBreaks:
        """Why `today` has no breaks."""
        settings, now = self._loop.settings, self._clock.now()
        begins = start_of_day(now.astimezone(settings.tz).date(), settings.tz)
        return why_no_breaks(self.state, settings, self._log.since(begins), now)

    def coming_breaks(self, most: int) -> tuple[tuple[BreakId, datetime], ...]:
        """The next break and the rest of its window, each with its future id."""
        return rest_of_window(self.state, self._loop.settings, self._clock.now(), most)

    async def begin(self, lasting: timedelta, break_id: BreakId = CURRENT) -> CommandResult:
        """Start the open break, or an extra one, for this long. (`BreakPlayerService` plays it.)"""
        return await self._result_of(
            lambda state, settings, now: start(state, settings, now, lasting, break_id)
        )

    async def end_at(self, until: datetime) -> None:
        """Change the end of the break in progress to this instant."""
        await self._loop.apply(
            lambda state, settings, now: reschedule_end(state, settings, now, until)
        )

    async def finish(self, reason: FinishReason, break_id: BreakId = CURRENT) -> CommandResult:
        """End the break in progress."""
        return await self._result_of(
            lambda state, settings, now: finish(state, settings, now, reason, break_id)
        )

    async def snooze(self, minutes: int, break_id: BreakId = CURRENT) -> CommandResult:
        """Snooze the offered break. Raises `InvalidInput` unless `minutes` is one of
        `SNOOZE_MINUTES`.
        """
        return await self._result_of(
            lambda state, settings, now: snooze(state, settings, now, minutes, break_id)
        )

    async def skip(
        self, break_id: BreakId = CURRENT, why: SkipReason = SkipReason.CHOSEN
    ) -> CommandResult:
        """Skip the open break."""
        return await self._result_of(
            lambda state, settings, now: skip(state, settings, now, break_id, why)
        )

    async def pause(self, length: PauseLength) -> CommandResult:
        """Pause reminders. Raises `InvalidInput` unless a date is after today and within a year."""
        return await self._result_of(
            lambda state, settings, now: pause(state, settings, now, length)
        )

    async def resume(self) -> CommandResult:
        """End a pause."""
        return await self._result_of(resume)

    async def start_over(self) -> CommandResult:
        """Count the interval from now, as at the end of a pause."""
        return await self._result_of(start_over)

    async def _result_of(self, command: BreakCommand) -> CommandResult:
        decision: Decision = await self._loop.apply(command)
        for event in decision.events:
            if isinstance(event.what, ActionIgnored):
                return event.what
        return Done.DONE

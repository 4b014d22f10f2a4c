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
    BreakEvent,
    BreakId,
    BreakMark,
    BreakMarkKind,
    BreakSettings,
    BreakStatus,
    Decision,
    DueAt,
    NoBreakOpen,
    NoSlot,
    NothingRuns,
    NotWhilePaused,
    NoWayToNotify,
    Observations,
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
    upcoming,
)
from app.domain.breaks.day_summary import rest_of_window
from app.domain.breaks.event_reasons import FinishReason
from app.domain.breaks.hours import start_of_day
from app.domain.breaks.phases import Away, AwayWithBreak, Deferred
from app.domain.breaks.status import ServiceStatus
from app.services.reminder_loop import BreakCommand, ReminderLoop


class Done(Enum):
    """The command was carried out."""

    DONE = "done"


CommandResult = Done | ActionIgnored


class Reminders(ReminderLoop):
    """The commands and queries. Instants are UTC."""

    @property
    def settings(self) -> BreakSettings:
        """The present settings."""
        return self._settings()

    @property
    def state(self) -> ReminderState:
        """The state of reminders; before this process has checked, the state as if it began now.
        Phases that only the reminding process can observe are trusted.
        """
        kept = self._kept()
        noticed = self._someone_reminds() and isinstance(
            kept.phase, Away | AwayWithBreak | Deferred
        )
        if self.activity_monitor.has_looked or noticed:
            return kept
        reading = self.activity_monitor.read()
        observations = Observations(
            jumps=self.activity_monitor.observations(self._seen(kept), reading).jumps
        )
        return decide(kept, observations, self.settings, reading.wall).state

    @property
    def is_running(self) -> bool:
        """Whether this process, or another, gives reminders now."""
        return self._heart is not None or self._someone_reminds()

    @property
    def service_status(self) -> ServiceStatus:
        """What the reminding process can do on this device; empty when there is none."""
        return self._store.service_status.get() if self.is_running else ServiceStatus()

    def why(self) -> ScheduleStatus:
        """The reason for the present state, for a screen, which itself is a channel (R18)."""
        return explain(self.state, self.settings, self._clock.now())

    def explain(self) -> BreakStatus:
        """The same for a reader without a screen: it also says when nothing would be shown."""
        if not self.is_running:
            return NothingRuns(self.why())
        return self.why() if self.service_status.channels else NoWayToNotify(self.why())

    def next_due(self) -> DueAt | NoSlot | NotWhilePaused:
        """When the next break will be offered, or when the open one was due."""
        return next_due(self.state, self.settings)

    def today(self) -> tuple[BreakMark, ...]:
        """The breaks of the local date: the past ones with their outcomes, the open one, and those
        to come if each is taken when due.
        """
        tz, now, state = self.settings.tz, self._clock.now(), self.state
        day = now.astimezone(tz).date()
        ends = start_of_day(day + timedelta(days=1), tz)
        ahead = coming_marks(upcoming(state, self.settings, now, ends), day, tz)
        behind = self.log.dots(day, tz)
        one = open_break(state)
        return (
            *behind,
            *(() if isinstance(one, NoBreakOpen) else (BreakMark(BreakMarkKind.OPEN, one.due_at),)),
            *ahead,
        )

    def ahead(self, most: int) -> tuple[tuple[BreakId, datetime], ...]:
        """The next break and the rest of its window, each with its future id."""
        return rest_of_window(self.state, self.settings, self._clock.now(), most)

    def history(self, most: int = 200) -> tuple[BreakEvent, ...]:
        """The latest events, latest first."""
        return self.log.history(most)

    async def begin(self, lasting: timedelta, break_id: BreakId = CURRENT) -> CommandResult:
        """Start the open break, or an extra one, for this long. (`BreakPlayerService` plays it.)"""
        return await self._asked(
            lambda state, settings, now: start(state, settings, now, lasting, break_id)
        )

    async def reschedule_end(self, until: datetime) -> None:
        """Change the end of the break in progress to this instant."""
        await self._act(lambda state, settings, now: reschedule_end(state, settings, now, until))

    async def finish(self, why: FinishReason, break_id: BreakId = CURRENT) -> CommandResult:
        """End the break in progress."""
        return await self._asked(
            lambda state, settings, now: finish(state, settings, now, why, break_id)
        )

    async def snooze(self, minutes: int, break_id: BreakId = CURRENT) -> CommandResult:
        """Snooze the offered break. Raises `InvalidInput` unless `minutes` is one of
        `SNOOZE_MINUTES`.
        """
        return await self._asked(
            lambda state, settings, now: snooze(state, settings, now, minutes, break_id)
        )

    async def skip(self, break_id: BreakId = CURRENT) -> CommandResult:
        """Skip the open break."""
        return await self._asked(lambda state, settings, now: skip(state, settings, now, break_id))

    async def pause(self, length: PauseLength) -> CommandResult:
        """Pause reminders. Raises `InvalidInput` unless a date is after today and within a year."""
        return await self._asked(lambda state, settings, now: pause(state, settings, now, length))

    async def resume(self) -> CommandResult:
        """End a pause."""
        return await self._asked(resume)

    def _someone_reminds(self) -> bool:
        return self._store.service_status.get().is_alive(self._clock.now())

    async def _asked(self, act: BreakCommand) -> CommandResult:
        decision: Decision = await self._act(act)
        for event in decision.events:
            if isinstance(event.what, ActionIgnored):
                return event.what
        return Done.DONE

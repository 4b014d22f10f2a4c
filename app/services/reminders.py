"""Movement-break reminders: what a person can do to them, and what they can ask.

Every verb returns when what it did is durable; `changed` fires after that.  A verb that no longer
applies changes nothing; it is logged, and the answer says why.
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
    last_until,
    next_due,
    open_break,
    pause,
    resume,
    skip,
    snooze,
    start,
    upcoming,
)
from app.domain.breaks.day_summary import rest_of_window
from app.domain.breaks.event_reasons import FinishReason
from app.domain.breaks.phases import Away, AwayWithBreak, Deferred
from app.domain.breaks.service_status import ServiceStatus
from app.domain.breaks.windows import start_of_day
from app.services.reminder_loop import BreakCommand, ReminderLoop


class Done(Enum):
    """What was asked for was done."""

    DONE = "done"


CommandResult = Done | ActionIgnored


class Reminders(ReminderLoop):
    """The verbs and the questions.  Instants are UTC."""

    @property
    def settings(self) -> BreakSettings:
        """The settings as they hold now."""
        return self._settings()

    @property
    def state(self) -> ReminderState:
        """Where reminders stand; before this process has looked, where they would stand if it
        began now.  What only the process that reminds can notice is believed."""
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
        """What the process that reminds can do on this device; nothing when there is none."""
        return self._store.service_status.get() if self.is_running else ServiceStatus()

    def why(self) -> ScheduleStatus:
        """Why reminders are as they are, for a screen, which is itself a way to tell (R18)."""
        return explain(self.state, self.settings, self._clock.now())

    def explain(self) -> BreakStatus:
        """The same for somebody who may see no screen: it says when nothing would be shown."""
        if not self.is_running:
            return NothingRuns(self.why())
        return self.why() if self.service_status.channels else NoWayToNotify(self.why())

    def next_due(self) -> DueAt | NoSlot | NotWhilePaused:
        """When the next break will be offered, or the open one was due."""
        return next_due(self.state, self.settings)

    def today(self) -> tuple[BreakMark, ...]:
        """The breaks of the local date: what became of them, the open one, and those to come if
        each is taken when due."""
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
        """The next break and the rest of its window, each with the id that it will have."""
        return rest_of_window(self.state, self.settings, self._clock.now(), most)

    def history(self, most: int = 200) -> tuple[BreakEvent, ...]:
        """What happened, latest first."""
        return self.log.history(most)

    async def begin(self, lasting: timedelta, break_id: BreakId = CURRENT) -> CommandResult:
        """Start the open break, or one by hand, for this long.  (`breaktime.start` plays it.)"""
        return await self._asked(
            lambda state, settings, now: start(state, settings, now, lasting, break_id)
        )

    async def last_until(self, until: datetime) -> None:
        """The break being taken ends then instead."""
        await self._act(lambda state, settings, now: last_until(state, settings, now, until))

    async def finish(self, why: FinishReason, break_id: BreakId = CURRENT) -> CommandResult:
        """The break being taken is done."""
        return await self._asked(
            lambda state, settings, now: finish(state, settings, now, why, break_id)
        )

    async def snooze(self, minutes: int, break_id: BreakId = CURRENT) -> CommandResult:
        """Put the offered break off.  Raises `InvalidInput` unless by one of `SNOOZE_MINUTES`."""
        return await self._asked(
            lambda state, settings, now: snooze(state, settings, now, minutes, break_id)
        )

    async def skip(self, break_id: BreakId = CURRENT) -> CommandResult:
        """Close the open break."""
        return await self._asked(lambda state, settings, now: skip(state, settings, now, break_id))

    async def pause(self, length: PauseLength) -> CommandResult:
        """Rest.  Raises `InvalidInput` for a date that is not after today, within a year."""
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

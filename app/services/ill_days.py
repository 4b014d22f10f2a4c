"""Days of illness: one tap for today, and back again.

1. Nothing is due on such a day. It is kept apart from the other days off.
2. A break that waits for an answer is closed; one in progress goes on.
3. Resuming takes today back. The interval is counted from then, so nothing is due at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from app.domain.breaks import DaysOff, NotPaused, OpenBreak, open_break
from app.domain.breaks.event_reasons import SkipReason
from app.domain.breaks.phases import InProgress
from app.domain.settings import Settings
from app.services.local_time import LocalTime
from app.services.reminders import CommandResult, Done, Reminders
from app.services.settings import SettingsService


class IllDays:
    """Says that today is a day of illness, or is not after all."""

    def __init__(
        self, settings: SettingsService, reminders: Reminders, local_time: LocalTime
    ) -> None:
        self._settings, self._reminders, self._local_time = settings, reminders, local_time

    @property
    def is_today(self) -> bool:
        """Whether today is one."""
        return self._settings.current.reminders.days_off.is_ill(self._local_time.today())

    async def begin(self) -> CommandResult:
        """Make today one. Raises `StorageError`."""
        await self._change(DaysOff.with_ill_day)
        state = self._reminders.state
        if isinstance(open_break(state), OpenBreak) and not isinstance(state.phase, InProgress):
            await self._reminders.skip(why=SkipReason.ILL)
        return Done.DONE

    async def resume(self) -> CommandResult:
        """End a pause, and let today not be one. Raises `StorageError`."""
        paused = not isinstance(self._reminders.state.pausing, NotPaused)
        if not self.is_today:
            return await self._reminders.resume()
        await self._change(DaysOff.without_ill_day)
        return await (self._reminders.resume() if paused else self._reminders.start_over())

    async def _change(self, change: Callable[[DaysOff, date], DaysOff]) -> None:
        today = self._local_time.today()

        def changed(now: Settings) -> Settings:
            days_off = change(now.reminders.days_off, today)
            return replace(now, reminders=replace(now.reminders, days_off=days_off))

        await self._settings.change(changed)

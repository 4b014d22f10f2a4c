"""What a button outside the app does to a break: the same as the one inside."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from enum import StrEnum

from app.domain.breaks import ActionIgnored, BreakId
from app.domain.errors import UnknotError
from app.services.breaktime import Breaktime
from app.services.reminders import Answer, Reminders

log = logging.getLogger(__name__)

TEN = 10  # minutes


class Button(StrEnum):
    """What can be answered to a reminder wherever it is shown."""

    START = "start"
    SNOOZE = "snooze"
    SKIP = "skip"


Press = Callable[[Button, str], Awaitable[None]]
"""Press this button for the break with this id."""


class Answers:
    """Does what was pressed.  A break that has gone meanwhile is left alone, and that is logged
    by the reminders themselves."""

    def __init__(self, reminders: Reminders, breaktime: Breaktime) -> None:
        self._reminders = reminders
        self._breaktime = breaktime

    async def press(self, button: Button, break_id: str) -> None:
        """Do it; returns when it is durable.  Trouble is logged: nobody waits to be told."""
        try:
            answer = await self._done(button, BreakId(break_id))
        except UnknotError as trouble:
            log.warning("%s could not be done: %s", button, trouble)
            return
        if isinstance(answer, ActionIgnored):
            log.info("%s came too late: %s", button, answer.why)

    async def _done(self, button: Button, break_id: BreakId) -> Answer:
        match button:
            case Button.START:
                return await self._breaktime.start(break_id)
            case Button.SNOOZE:
                return await self._reminders.snooze(TEN, break_id)
            case Button.SKIP:
                return await self._reminders.skip(break_id)

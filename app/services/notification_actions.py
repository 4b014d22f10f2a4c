"""Actions on a break from outside the app; they do the same as the buttons inside."""

from __future__ import annotations

import logging
from enum import StrEnum

from app.domain.breaks import ActionIgnored, BreakId
from app.domain.errors import UnknotError
from app.services.break_player import BreakPlayerService
from app.services.reminders import CommandResult, Reminders

log = logging.getLogger(__name__)

SNOOZE_DEFAULT = 10  # minutes


class NotificationAction(StrEnum):
    """The answers to a reminder, wherever it is shown."""

    START = "start"
    SNOOZE = "snooze"
    SKIP = "skip"


class NotificationActions:
    """Performs notification actions. An action on a break that has ended is ignored; the reminders
    log it.
    """

    def __init__(self, reminders: Reminders, break_player: BreakPlayerService) -> None:
        self._reminders = reminders
        self._break_player = break_player

    async def perform(self, button: NotificationAction, break_id: str) -> None:
        """Perform the action; return when it is durable. Errors are logged; no caller waits for
        them.
        """
        try:
            answer = await self._result_of(button, BreakId(break_id))
        except UnknotError as trouble:
            log.warning("%s could not be done: %s", button, trouble)
            return
        if isinstance(answer, ActionIgnored):
            log.info("%s came too late: %s", button, answer.why)

    async def _result_of(self, button: NotificationAction, break_id: BreakId) -> CommandResult:
        match button:
            case NotificationAction.START:
                return await self._break_player.start(break_id)
            case NotificationAction.SNOOZE:
                return await self._reminders.snooze(SNOOZE_DEFAULT, break_id)
            case NotificationAction.SKIP:
                return await self._reminders.skip(break_id)

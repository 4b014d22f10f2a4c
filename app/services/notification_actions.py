"""Actions on a break or a hold from outside the app; they do the same as the buttons inside."""

from __future__ import annotations

import logging
from collections.abc import Callable
from enum import StrEnum

from app.domain.breaks import ActionIgnored, BreakId, NoBreakOpen
from app.domain.breaks.event_reasons import IgnoreReason, RequestedAction
from app.domain.errors import UnknotError
from app.services.break_player import BreakPlayerService
from app.services.habits.due_holds import HOLD_ID, DueHolds
from app.services.reminders import CommandResult, Done, Reminders

log = logging.getLogger(__name__)

SNOOZE_DEFAULT = 10  # minutes


class NotificationAction(StrEnum):
    """The answers to a reminder, wherever it is shown."""

    START = "start"
    SNOOZE = "snooze"
    SKIP = "skip"
    HOLD = "hold"
    LATER = "later"
    NOT_TODAY = "not_today"


class NotificationActions:
    """Performs notification actions. An action on a break that has ended is ignored; the reminders
    log it.
    """

    def __init__(
        self, reminders: Reminders, break_player: BreakPlayerService, due_holds: DueHolds
    ) -> None:
        self._reminders = reminders
        self._break_player = break_player
        self._due_holds = due_holds

    async def perform(self, button: NotificationAction, break_id: str) -> None:
        """Perform the action; return when it is durable. Errors are logged; no caller waits for
        them.
        """
        try:
            if break_id.startswith(HOLD_ID):
                await self._answer_hold(button, break_id)
                return
            answer = await self._result_of(button, BreakId(break_id))
        except UnknotError as trouble:
            log.warning("%s could not be done: %s", button, trouble)
            return
        if isinstance(answer, ActionIgnored):
            log.info("%s came too late: %s", button, answer.why)

    async def answer(
        self, button: NotificationAction, is_meant: Callable[[BreakId], bool]
    ) -> CommandResult:
        """Answer the open break if it is the one that is meant, for a caller that says what became
        of it. Raises `UnknotError`.
        """
        found = await self._reminders.newest_open()
        if isinstance(found, NoBreakOpen) or not is_meant(found.id):
            log.info("%s came too late", button)
            return ActionIgnored(RequestedAction(button.value), IgnoreReason.ANOTHER_BREAK)
        return await self._result_of(button, found.id)

    async def _result_of(self, button: NotificationAction, break_id: BreakId) -> CommandResult:
        match button:
            case NotificationAction.START:
                return await self._break_player.start(break_id)
            case NotificationAction.SNOOZE:
                return await self._reminders.snooze(SNOOZE_DEFAULT, break_id)
            case NotificationAction.SKIP:
                return await self._reminders.skip(break_id)
            case _:
                return Done.DONE

    async def _answer_hold(self, button: NotificationAction, id: str) -> None:
        """Answer a planned hold of today; one of an earlier day is over. Starting it needs the
        questions that come first, so that only opens the app.
        """
        spot, is_today = self._due_holds.spot_of(id)
        match button:
            case NotificationAction.LATER if is_today:
                await self._due_holds.put_off(spot)
            case NotificationAction.NOT_TODAY if is_today:
                await self._due_holds.decline(spot)
            case _:
                log.info("%s for %s needs no answer", button, id)

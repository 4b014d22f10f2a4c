"""Notifications on an Android phone, which show breaks while the app itself is not running.

1. The next break and the rest of its window are scheduled with the system in advance, one alarm for
   each.  Breaks that are no longer planned are cancelled.  Scheduling twice changes nothing.
2. The system shows what was scheduled, so the app does not show it a second time while it runs.
3. A button pressed while the app was not running is delivered when it opens, perhaps more than
   once.  It is applied then, and the reminders ignore what is out of date.
4. Without the right to exact alarms the system may show a break some minutes late, and says so.
"""

from __future__ import annotations

import json
import logging
import zlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain.permissions import PermissionState, PhonePermissions

log = logging.getLogger(__name__)

MOST_AHEAD = 16
CHANNEL_NAME = "breaks"  # the notification channel's name in the system
OPENS_THE_APP = {"start", "hold"}

UpcomingBreaks = Callable[[int], Sequence[tuple[str, datetime]]]
"""The breaks to schedule, at most so many: each with its id and its UTC instant."""

OnPress = Callable[[str, str], Awaitable[None]]
"""Handles a press of the button with this name, for the break with this id."""


@dataclass(frozen=True, slots=True)
class NotificationForm:
    """The words of a notification: title, body, the buttons of each id by name, and the system's
    name for them.
    """

    title: str
    body: str
    buttons: Callable[[str], Mapping[str, str]]
    channel_name: str


class AndroidNotifier:
    """The notification channel over one `FletAndroidNotifications`."""

    channel = "android"

    def __init__(
        self,
        service: Any,
        ahead: UpcomingBreaks,
        wording: Callable[[], NotificationForm],
        press: OnPress,
    ) -> None:
        self._service = service
        self._ahead = ahead
        self._wording = wording
        self._press = press
        self._handed_over: dict[str, datetime] = {}

    async def phone_permissions(self) -> PhonePermissions:
        """The current permissions.  The plugin cannot tell whether the phone restricts the battery
        use.
        """
        return PhonePermissions(
            await self._permission("are_notifications_enabled"),
            await self._permission("can_schedule_exact_notifications"),
        )

    async def available(self) -> bool:
        """Whether the phone would show a notification."""
        return await self._permission("are_notifications_enabled") is PermissionState.GIVEN

    async def ask_to_notify(self) -> None:
        """Ask the person for permission to notify; call this on a tap only."""
        await self._service.request_permissions()

    async def ask_for_exact_alarms(self) -> None:
        """Ask the person for permission for exact alarms; call this on a tap only."""
        await self._service.request_exact_alarm_permission()

    async def open_settings(self) -> None:
        """Open the phone's settings of our notifications."""
        await self._service.open_app_notification_settings()

    async def show(self, break_id: str, title: str, body: str) -> None:
        """Show it now, unless the system does (rule 2)."""
        if self._handed_over.pop(break_id, None) is None:
            wording = self._wording()
            await self._service.show_notification(
                number_of(break_id), title, body, **self._form(break_id, wording)
            )

    async def withdraw(self, break_id: str) -> None:
        """Cancel or remove the notification."""
        self._handed_over.pop(break_id, None)
        await self._service.cancel(number_of(break_id))

    async def refill(self) -> None:
        """Schedule the planned breaks (rule 1).

        Call this when the app opens, returns to the front, or anything about breaks changes.
        """
        wanted = {number_of(one): (one, at) for one, at in self._ahead(MOST_AHEAD)}
        pending = {
            int(each["id"]): str(each.get("payload", ""))
            for each in await self._service.get_pending_notifications()
        }
        for number in pending.keys() - wanted.keys():
            await self._service.cancel(number)
        exact = await self._permission("can_schedule_exact_notifications") is PermissionState.GIVEN
        mode = "exact_allow_while_idle" if exact else "inexact_allow_while_idle"
        for number, (one, at) in wanted.items():
            if pending.get(number) != payload_of(one, at):
                await self._schedule(number, one, at, mode)
        self._handed_over = dict(wanted.values())

    async def tapped(self, payload: str | Mapping[str, Any]) -> None:
        """Apply a button that was pressed now, or while the app was not running (rule 3)."""
        answer = json.loads(payload) if isinstance(payload, str) else payload
        break_id = str(answer.get("payload", "")).partition(" ")[0]
        button = str(answer.get("action_id", ""))
        if break_id and button:
            await self._press(button, break_id)

    async def _schedule(self, number: int, break_id: str, at: datetime, mode: str) -> None:
        wording = self._wording()
        form = {**self._form(break_id, wording), "payload": payload_of(break_id, at)}
        await self._service.schedule_notification(
            number, wording.title, wording.body, at, schedule_mode=mode, **form
        )

    def _form(self, break_id: str, wording: NotificationForm) -> dict[str, Any]:
        return {
            "payload": break_id,
            "channel_id": CHANNEL_NAME,
            "channel_name": wording.channel_name,
            "channel_description": wording.channel_name,
            "category": "reminder",
            "actions": [
                {"id": name, "title": title, "shows_user_interface": name in OPENS_THE_APP}
                for name, title in wording.buttons(break_id).items()
            ],
        }

    async def _permission(self, question: str) -> PermissionState:
        try:
            given = await getattr(self._service, question)()
            return PermissionState.GIVEN if given else PermissionState.REFUSED
        except Exception as error:  # an old phone, or a missing plugin
            log.info("the phone did not say what is allowed: %r", error)
            return PermissionState.UNKNOWN


def number_of(break_id: str) -> int:
    """The same number for a break in any process: Android identifies notifications by number."""
    return zlib.crc32(break_id.encode()) & 0x7FFFFFFF


def payload_of(break_id: str, at: datetime) -> str:
    """The data that returns with a press: the break, and when it was planned."""
    return f"{break_id} {at.isoformat(timespec='seconds')}"

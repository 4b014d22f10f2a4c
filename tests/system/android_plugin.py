"""A stand-in for the Android plugin, and a phone over it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.services.notification_actions import NotificationAction
from app.system.android import AndroidNotifier, NotificationForm
from app.texts.breaks import buttons
from tests.domain.breaks.life import local
from tests.services.reminder_graph import Morning


@dataclass
class FakePlugin:
    """`FletAndroidNotifications` 0.12, as far as it is used: named and answering as it does."""

    pending: dict[int, dict[str, Any]] = field(default_factory=dict)
    shown: list[int] = field(default_factory=list)
    cancelled: list[int] = field(default_factory=list)
    modes: set[str] = field(default_factory=set)
    scheduled: int = 0
    enabled: bool = True
    exact: bool = True
    settings_opened: int = 0

    async def show_notification(
        self, notification_id: int, title: str, body: str, *, payload: str = "", **form: Any
    ) -> str:
        self.shown.append(notification_id)
        return "ok"

    async def schedule_notification(
        self,
        notification_id: int,
        title: str,
        body: str,
        scheduled_time: datetime,
        *,
        payload: str = "",
        actions: list[dict[str, Any]] | None = None,
        schedule_mode: str = "inexact_allow_while_idle",
        **form: Any,
    ) -> str:
        assert scheduled_time.utcoffset() is not None
        self.scheduled += 1
        self.modes.add(schedule_mode)
        self.pending[notification_id] = {
            "id": notification_id,
            "title": title,
            "body": body,
            "payload": payload,
            "at": local(scheduled_time),
        }
        return "ok"

    async def get_pending_notifications(self) -> list[dict[str, Any]]:
        return list(self.pending.values())

    async def cancel(self, notification_id: int) -> str:
        self.pending.pop(notification_id, None)
        self.cancelled.append(notification_id)
        return "ok"

    async def are_notifications_enabled(self) -> bool:
        return self.enabled

    async def can_schedule_exact_notifications(self) -> bool:
        return self.exact

    async def request_permissions(self) -> bool:
        self.enabled = True
        return True

    async def request_exact_alarm_permission(self) -> bool:
        self.exact = True
        return True

    async def open_app_notification_settings(self) -> bool:
        self.settings_opened += 1
        return True

    @property
    def times(self) -> list[str]:
        return sorted(each["at"] for each in self.pending.values())


WORDING = NotificationForm("Time for a break", "", buttons, "Breaks")


def phone(life: Morning, plugin: FakePlugin) -> AndroidNotifier:
    services = life.graph.services

    async def press(name: str, break_id: str) -> None:
        await services.notification_actions.perform(NotificationAction(name), break_id)

    return AndroidNotifier(plugin, services.reminders.coming_breaks, lambda: WORDING, press)

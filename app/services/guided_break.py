"""Shows a break that was started from a notification or the tray, where no screen shows it.

1. The app itself is the best place. It is opened on devices that can open it (`AppOpener`).
2. When it cannot be opened and no window is open, notifications guide the person through the break
   (`GuidedNotifier`): one for each movement, replacing the one before, until the break is over.
3. Next and Stop act on the movement they are shown with. Once that movement has passed, its buttons
   do nothing.
4. A hold is led only by the app or in a terminal, as questions come first. Where no window is open
   and none can be, a notification says so.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domain.breaks import CURRENT
from app.domain.movements import QuietMinute
from app.ports import AppOpener, GuidedNotifier
from app.services.break_player import BreakPlayerService, Playing
from app.services.in_app_notifications import InAppNotifier
from app.services.notification_actions import NotificationAction, NotificationActions
from app.services.notification_channels import Message

log = logging.getLogger(__name__)

PLAYER = "/break"
NOTHING = -1, False


class GuideAction(StrEnum):
    """The answers to a movement shown in a notification."""

    NEXT = "next"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Guidance:
    """The text of a notification about a movement, and its buttons by name."""

    title: str
    body: str
    buttons: Mapping[GuideAction, str]


class NullAppOpener:
    """An opener for devices where no other window can be opened."""

    async def open(self, route: str) -> bool:
        """Open nothing."""
        return False


class NullGuidedNotifier:
    """A notifier for devices whose notifications cannot guide through a break."""

    async def available(self) -> bool:
        """Never available."""
        return False

    async def lead(
        self, title: str, body: str, buttons: Mapping[str, str], pressed: Callable[[str], None]
    ) -> None:
        """Show nothing."""

    async def leave(self) -> None:
        """Withdraw nothing."""


class GuidedBreak:
    """Handles buttons as `NotificationActions` does, and shows the break that a button started."""

    def __init__(
        self,
        actions: NotificationActions,
        break_player: BreakPlayerService,
        in_app: InAppNotifier,
        wording: Callable[[Playing], Guidance],
        open_to_hold: Message,
    ) -> None:
        self._actions = actions
        self._break_player = break_player
        self._in_app = in_app
        self._wording = wording
        self._open_to_hold = open_to_hold
        self.app_opener: AppOpener = NullAppOpener()
        self.notifier: GuidedNotifier = NullGuidedNotifier()
        self._shown = NOTHING
        self._is_guiding = False
        self._lock = asyncio.Lock()
        self._tasks: set[asyncio.Future[None]] = set()
        self._listener = self._step  # signals hold their listeners weakly
        break_player.changed.connect(self._listener)

    async def perform(self, button: NotificationAction, break_id: str) -> None:
        """Do what the button means. If that starts a break, show it; a hold begins in the app."""
        if button is NotificationAction.HOLD:
            await self._show_hold(break_id.rpartition(":")[2])
            return
        before = self._break_player.playing()
        await self._actions.perform(button, break_id)
        started = not isinstance(before, Playing) and isinstance(
            self._break_player.playing(), Playing
        )
        if button is NotificationAction.START and started:
            await self._show()

    def perform_soon(self, button: NotificationAction, break_id: str = CURRENT) -> None:
        """The same, for callers that cannot wait."""
        self._soon(self.perform(button, break_id))

    async def _show_hold(self, spot: str) -> None:
        """Open what comes before a hold; where that fails, say how to (rule 4)."""
        if await self.app_opener.open(f"/hold/spot/{spot}") or self._in_app.is_seen:
            return
        if await self.notifier.available():
            said = self._open_to_hold
            await self.notifier.lead(said.title, said.body, {}, lambda _: None)

    async def _show(self) -> None:
        if await self.app_opener.open(PLAYER) or self._in_app.is_seen:
            return
        self._is_guiding = await self.notifier.available()
        await self._follow()

    def _step(self) -> None:
        if self._is_guiding:
            self._soon(self._follow())

    async def _follow(self) -> None:
        """Show the current movement once. At the end, withdraw the notification."""
        async with self._lock:
            match self._break_player.playing():
                case Playing(now=now) as playing if self._is_guiding:
                    shown = now.step.nth, isinstance(now.step.act, QuietMinute)
                    if shown != self._shown:
                        self._shown = shown
                        guidance, pressed = self._wording(playing), self._pressed(now.step.nth)
                        buttons = {name.value: title for name, title in guidance.buttons.items()}
                        await self.notifier.lead(guidance.title, guidance.body, buttons, pressed)
                case _ if self._is_guiding:
                    self._is_guiding, self._shown = False, NOTHING
                    await self.notifier.leave()

    def _pressed(self, nth: int) -> Callable[[str], None]:
        return lambda name: self._soon(self._perform(GuideAction(name), nth))

    async def _perform(self, what: GuideAction, nth: int) -> None:
        match self._break_player.playing():
            case Playing(now=now) if now.step.nth == nth:
                await (
                    self._break_player.stop()
                    if what is GuideAction.STOP
                    else self._break_player.next_movement()
                )

    def _soon(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(self._logged(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _logged(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Exception:  # a desktop has many ways to fail; the break continues regardless
            log.exception("a break could not be shown or answered")

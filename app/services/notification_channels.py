"""The notification channels, and notifying all of them at once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from app.domain.breaks import BreakId
from app.domain.breaks.announcements import LeftBehind
from app.domain.breaks.events import NO_BREAK
from app.domain.breaks.prompts import Prompt
from app.domain.breaks.status import ChannelTrouble, PushTrouble
from app.ports import FallibleNotifier, Notifier
from app.services.notification_outlet import NotificationOutlet, TooSlow

log = logging.getLogger(__name__)

TIMEOUT = 5.0  # seconds


class NotificationKind(Enum):
    """The occasions for a notification about a break."""

    SOON = "soon"
    DUE = "due"
    STILL_DUE = "still_due"


@dataclass(frozen=True, slots=True)
class Message:
    """The text of a notification."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """The names of the channels that were asked to show something, and of those that did."""

    asked: tuple[str, ...]
    shown: tuple[str, ...]


Occasion = NotificationKind | Prompt
Announce = Callable[[Occasion], Message]


async def _always() -> bool:
    return True


class NotificationChannels:
    """All channels of this device. One that fails or hangs does not stop the others; the wait for
    it is at most `timeout` seconds of real time.
    """

    def __init__(
        self, notifiers: Sequence[Notifier], announce: Announce, timeout: float = TIMEOUT
    ) -> None:
        self._timeout = timeout
        self._outlets = [NotificationOutlet(each, timeout) for each in notifiers]
        self._announce = announce
        self._announce_on: dict[str, Announce] = {}

    def add(self, notifier: Notifier, announce: Announce | None = None) -> None:
        """Add a channel; `announce` gives its own words, where it has any."""
        self._outlets.append(NotificationOutlet(notifier, self._timeout))
        if announce is not None:
            self._announce_on[notifier.channel] = announce

    def replace(self, notifier: Notifier) -> None:
        """Replace a channel by the same one for a new page or device."""
        self._outlets = [each for each in self._outlets if each.channel != notifier.channel]
        self.add(notifier)

    async def available(self) -> tuple[str, ...]:
        """The names of the channels on which a notification would be seen now."""
        return tuple(outlet.channel for outlet in await self._available_outlets())

    async def notify(
        self,
        break_id: BreakId,
        occasion: Occasion,
        is_wanted: Callable[[], Awaitable[bool]] = _always,
    ) -> Delivery:
        """Notify each channel once. `is_wanted` is asked just before a channel shows the
        notification, and says whether it is still wanted.
        """
        outlets, asked = await self._available_outlets(), list[str]()

        async def show(outlet: NotificationOutlet) -> bool:
            async def still_wanted() -> bool:
                if await is_wanted():
                    asked.append(outlet.channel)
                    return True
                return False

            message = self._announce_on.get(outlet.channel, self._announce)(occasion)
            return await outlet.show(break_id, message.title, message.body, still_wanted)

        shown = await asyncio.gather(*(_answer_in_time(each, show) for each in outlets))
        names = tuple(each.channel for each, was in zip(outlets, shown, strict=True) if was)
        return Delivery(tuple(asked), names)

    @property
    def troubles(self) -> tuple[ChannelTrouble, ...]:
        """What went wrong on a channel with its newest reminder."""
        notifiers = (each.notifier for each in self._outlets)
        found = (each.trouble for each in notifiers if isinstance(each, FallibleNotifier))
        return tuple(each for each in found if each.why is not PushTrouble.NONE)

    async def test_all(self, message: Message) -> tuple[DeliveryTest, ...]:
        """Show a test on each channel, not related to a break; return the outcome of each."""
        return tuple([await self._test(outlet, message) for outlet in self._outlets])

    async def withdraw(self, break_id: BreakId) -> None:
        """Withdraw the notification from every channel that supports it."""

        async def withdraw(outlet: NotificationOutlet) -> bool:
            await outlet.withdraw(break_id)
            return True

        await asyncio.gather(*(_answer_in_time(each, withdraw) for each in self._outlets))

    def left_behind(self, break_id: BreakId) -> tuple[LeftBehind, ...]:
        """What another process needs to withdraw the notification if this one dies."""
        traces = ((each.channel, each.left_behind(break_id)) for each in self._outlets)
        return tuple(LeftBehind(channel, trace) for channel, trace in traces if trace)

    async def withdraw_left_behind(self, left: LeftBehind) -> None:
        """Withdraw what a dead process left on a channel."""

        async def withdraw_trace(outlet: NotificationOutlet) -> bool:
            await outlet.withdraw_trace(left.trace)
            return True

        for outlet in self._outlets:
            if outlet.channel == left.channel:
                await _answer_in_time(outlet, withdraw_trace)

    async def _test(self, outlet: NotificationOutlet, message: Message) -> DeliveryTest:
        try:
            if not await outlet.available():
                return DeliveryTest(outlet.channel, DeliveryOutcome.NOT_HERE)
            await outlet.show(NO_BREAK, message.title, message.body, _always)
        except Exception:
            log.exception("the channel %s could not show a test", outlet.channel)
            return DeliveryTest(outlet.channel, DeliveryOutcome.FAILED)
        return DeliveryTest(outlet.channel, DeliveryOutcome.SHOWN)

    async def _available_outlets(self) -> list[NotificationOutlet]:
        async def available(outlet: NotificationOutlet) -> bool:
            return await outlet.available()

        answers = await asyncio.gather(
            *(_answer_in_time(each, available) for each in self._outlets)
        )
        return [
            each for each, is_available in zip(self._outlets, answers, strict=True) if is_available
        ]


async def _answer_in_time(
    outlet: NotificationOutlet, ask: Callable[[NotificationOutlet], Awaitable[bool]]
) -> bool:
    """The outlet's answer; false when it failed or did not answer in time."""
    try:
        return await ask(outlet)
    except TooSlow as slow:
        log.warning("%s", slow)
    except Exception:
        log.exception("the channel %s failed", outlet.channel)
    return False


class DeliveryOutcome(Enum):
    """The outcome of a test notification."""

    SHOWN = "shown"
    NOT_HERE = "not_here"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class DeliveryTest:
    """One channel, by name, and the outcome of its test."""

    channel: str
    outcome: DeliveryOutcome

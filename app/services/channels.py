"""The ways a reminder takes to a person, and telling all of them once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from app.domain.breaks import BreakId
from app.domain.breaks.events import NO_BREAK
from app.ports import Notifier
from app.services.signal import Signal

log = logging.getLogger(__name__)

IN_APP = "in_app"


class Occasion(Enum):
    """What a person is told of."""

    SOON = "soon"
    DUE = "due"
    STILL_DUE = "still_due"
    EVENING = "evening"


@dataclass(frozen=True, slots=True)
class Message:
    """What they are told."""

    title: str
    body: str


Announce = Callable[[Occasion], Message]


class Channels:
    """Every way there is on this device.  One that fails does not stop the others."""

    def __init__(self, notifiers: Sequence[Notifier], announce: Announce) -> None:
        self._notifiers = list(notifiers)
        self._announce = announce

    def add(self, notifier: Notifier) -> None:
        """One more way."""
        self._notifiers.append(notifier)

    def replace(self, notifier: Notifier) -> None:
        """The same way, over a new page or device."""
        self._notifiers = [each for each in self._notifiers if each.channel != notifier.channel]
        self.add(notifier)

    async def available(self) -> tuple[str, ...]:
        """The names of those that would really be seen now."""
        return tuple(notifier.channel for notifier in await self._working())

    async def tell(self, break_id: BreakId, occasion: Occasion) -> tuple[str, ...]:
        """Tell each once; the names of those that showed it."""
        message = self._announce(occasion)
        shown: list[str] = []
        for notifier in await self._working():
            try:
                await notifier.show(break_id, message.title, message.body)
            except Exception:
                log.exception("the channel %s could not show a break", notifier.channel)
            else:
                shown.append(notifier.channel)
        return tuple(shown)

    async def try_all(self, message: Message) -> tuple[Tried, ...]:
        """Show a test on each, about no break; how each answered."""
        return tuple([await self._tried(notifier, message) for notifier in self._notifiers])

    async def withdraw(self, break_id: BreakId) -> None:
        """Take it back wherever that can be done."""
        for notifier in self._notifiers:
            try:
                await notifier.withdraw(break_id)
            except Exception:
                log.exception("the channel %s could not withdraw a break", notifier.channel)

    async def _tried(self, notifier: Notifier, message: Message) -> Tried:
        try:
            if not await notifier.available():
                return Tried(notifier.channel, Outcome.NOT_HERE)
            await notifier.show(NO_BREAK, message.title, message.body)
        except Exception:
            log.exception("the channel %s could not show a test", notifier.channel)
            return Tried(notifier.channel, Outcome.FAILED)
        return Tried(notifier.channel, Outcome.SHOWN)

    async def _working(self) -> list[Notifier]:
        working: list[Notifier] = []
        for notifier in self._notifiers:
            try:
                if await notifier.available():
                    working.append(notifier)
            except Exception:
                log.exception("the channel %s could not be asked", notifier.channel)
        return working


class Outcome(Enum):
    """What became of a reminder that was only a test."""

    SHOWN = "shown"
    NOT_HERE = "not_here"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Tried:
    """One channel, by name, and how it answered."""

    channel: str
    outcome: Outcome


class InApp:
    """The app itself: a break is seen on Today while a window or tab is open."""

    channel = IN_APP

    def __init__(self) -> None:
        self._open: dict[str, None] = {}  # the latest last
        self._writing: set[str] = set()
        self.changed = Signal()

    def opened(self, window: str) -> None:
        """A window or tab came up, or back; `window` tells it from others."""
        self._open.pop(window, None)
        self._open[window] = None
        self.changed.fire()

    def closed(self, window: str) -> None:
        """It has gone.  Nothing happens if it was not there."""
        self._open.pop(window, None)
        self._writing.discard(window)

    def writes(self, window: str) -> None:
        """Somebody has a form before them."""
        self._writing.add(window)

    def writes_no_more(self, window: str) -> None:
        """And has left it."""
        self._writing.discard(window)

    @property
    def is_written_in(self) -> bool:
        """Whether an open window shows a form."""
        return bool(self._writing & self._open.keys())

    @property
    def is_seen(self) -> bool:
        """Whether any window is open."""
        return bool(self._open)

    def is_foremost(self, window: str) -> bool:
        """Whether it is the one that came up last: of several, only that one makes a sound."""
        return next(reversed(self._open), "") == window

    async def available(self) -> bool:
        """Whether any is open."""
        return self.is_seen

    async def show(self, break_id: str, title: str, body: str) -> None:
        """The screens draw the break by themselves as soon as it is offered."""

    async def withdraw(self, break_id: str) -> None:
        """And stop drawing it by themselves."""

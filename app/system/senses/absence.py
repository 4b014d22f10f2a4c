"""For how long nobody has touched the device, from whichever source knows."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from app.domain.breaks.signals import Idle, IdleSince, IdleUnknown
from app.ports import Clock

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NotKnown:
    """This source cannot tell."""


class Source(Protocol):
    """One way to know."""

    async def seconds(self) -> float | NotKnown:
        """Since the last key, click or touch."""
        ...


class Absence:
    """The sources in the order of trust; what was answered holds until asked again."""

    def __init__(self, clock: Clock, sources: Sequence[Source]) -> None:
        self._clock = clock
        self._sources = list(sources)
        self._idle: Idle = IdleUnknown()

    async def ask(self) -> None:
        """Ask anew."""
        self._idle = await self._asked()

    def idle(self) -> Idle:
        """As it was when last asked."""
        return self._idle

    async def _asked(self) -> Idle:
        for source in self._sources:
            try:
                seconds = await source.seconds()
            except Exception:
                log.exception("%s could not be asked", type(source).__name__)
                continue
            if not isinstance(seconds, NotKnown):
                return IdleSince(self._clock.now() - timedelta(seconds=max(0.0, seconds)))
        return IdleUnknown()

"""Telling the channels what reminders have come to.

1. A break is told when this process first sees it offered, so one that was offered while nothing
   ran is told too; and once more when half of its time has gone.
2. What no longer holds is taken back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.breaks import BreakEvent, BreakId, State
from app.domain.breaks.break_events import BreakNoticed, BreakOfferedAgain, BreakShown
from app.domain.breaks.phases import Offered
from app.domain.breaks.rules import Rule
from app.ports import Clock
from app.services.break_log import BreakLog
from app.services.channels import Channels, Occasion


@dataclass(frozen=True, slots=True)
class Told:
    """The offer the channels show now: which break, after how many snoozes.  (Not since when:
    a clock that is set moves that, and is no new offer.)"""

    break_id: BreakId
    snoozes: int


@dataclass(frozen=True, slots=True)
class NothingTold:
    """The channels show nothing."""


class Telling:
    """Knows what the channels show, and logs each that showed it."""

    def __init__(self, clock: Clock, channels: Channels, log: BreakLog) -> None:
        self._clock = clock
        self._channels = channels
        self._log = log
        self._told: Told | NothingTold = NothingTold()

    async def tell(self, state: State, events: Iterable[BreakEvent]) -> None:
        """Tell what is new, take back what no longer holds.  Raises `StorageTrouble`."""
        for event in events:
            match event.what:
                case BreakNoticed():
                    await self._show(event.break_id, Occasion.SOON)
                case BreakOfferedAgain():
                    await self._show(event.break_id, Occasion.STILL_DUE)
        match state.phase, self._told:
            case Offered(one), told:
                if told != Told(one.id, one.snoozes):
                    self._told = Told(one.id, one.snoozes)
                    await self._show(one.id, Occasion.DUE)
            case _:
                await self.take_back()

    async def take_back(self) -> None:
        """Show nothing."""
        match self._told:
            case Told(break_id):
                self._told = NothingTold()
                await self._channels.withdraw(break_id)
            case NothingTold():
                pass

    async def _show(self, break_id: BreakId, occasion: Occasion) -> None:
        shown = await self._channels.tell(break_id, occasion)
        now = self._clock.now()
        await self._log.keep(
            [BreakEvent(now, Rule.R6, BreakShown(channel), break_id) for channel in shown]
        )

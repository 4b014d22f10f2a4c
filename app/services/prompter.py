"""Gives the prompts: at most one at each check, decided together with breaks (`breaks/prompts.py`).

1. Under the lock of the reminding process the first prompt that may be given is logged under its
   name; the log keeps it from being given twice, also by another process. Notifying happens after.
2. What is wanted no longer is not shown any more, or withdrawn; and so is everything when this
   process ends, because nobody would hear its buttons.
3. That a hold is held back by an inhibitor is logged once.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial

from app.domain.breaks import BreakEvent, BreakSettings, Inhibitor, Observations, ReminderState
from app.domain.breaks.events import HoldDeferred, HoldReminded
from app.domain.breaks.prompts import (
    APART,
    MayPrompt,
    Prompt,
    PromptHeldBack,
    may_prompt,
    prompted_at,
    told_at,
)
from app.services.break_log import BreakLog
from app.services.notification_channels import NotificationChannels

log = logging.getLogger(__name__)

PromptSource = Callable[[], Iterable[Prompt]]
"""Gives the prompts that are wanted now, whether or not they were given already."""


class Prompter:
    """The prompts of all sources, in the order of `sources`."""

    def __init__(self, channels: NotificationChannels, break_log: BreakLog) -> None:
        self._channels = channels
        self._log = break_log
        self.sources: list[PromptSource] = []
        self._shown: list[Prompt] = []
        self._to_show: list[Prompt] = []
        self._wanted: tuple[Prompt, ...] = ()
        self._task: asyncio.Task[None] | None = None

    def observed(self, observations: Observations, now: datetime) -> Observations:
        """What was noticed, and that a prompt was given a moment ago, if one was."""
        if abs(now - prompted_at(self._log.newest_first(), now)) >= APART:
            return observations
        inhibitors = (*observations.inhibitors, Inhibitor.JUST_REMINDED)
        return replace(observations, inhibitors=inhibitors)

    def held_back(
        self,
        prompt: Prompt,
        state: ReminderState,
        observations: Observations,
        settings: BreakSettings,
        now: datetime,
    ) -> MayPrompt | PromptHeldBack:
        """Whether a prompt may be given at this UTC instant."""
        at = told_at(self._log.newest_first(), now)
        return may_prompt(prompt, state, observations, settings, at, now)

    async def claim(
        self,
        state: ReminderState,
        observations: Observations,
        settings: BreakSettings,
        now: datetime,
    ) -> None:
        """Under the lock of the reminding process: log the prompt to be given now, if there is one.
        Raises `StorageError`.
        """
        self._wanted = tuple(self._all())
        for prompt in self._wanted:
            if self._log.has(prompt.name):
                continue
            match self.held_back(prompt, state, observations, settings, now):
                case MayPrompt():
                    await self._log.save_once(prompt.name, BreakEvent(now, prompt.event))
                    self._to_show.append(prompt)
                    return
                case PromptHeldBack(Inhibitor() as why):
                    await self._log_deferred(prompt, why, now)

    def notify_soon(self) -> None:
        """Have the channels show what was claimed, and withdraw what is over. Returns at once."""
        is_over = any(one not in self._wanted for one in self._shown)
        if (self._to_show or is_over) and (self._task is None or self._task.done()):
            self._task = asyncio.ensure_future(self._notify())

    async def _notify(self) -> None:
        try:
            while self._to_show:
                prompt = self._to_show.pop(0)
                await self._channels.notify(prompt.id, prompt, partial(self._is_wanted, prompt))
                if prompt.id:
                    self._shown.append(prompt)
            await self._withdraw_what_is_over()
        except Exception:  # a channel has many ways to fail; the next check goes on
            log.exception("a prompt could not be shown")

    async def withdraw_all(self) -> None:
        """Withdraw everything that is shown; what is not shown yet never is."""
        self._wanted = ()
        self._to_show.clear()
        if self._task is not None:
            await self._task
        await self._withdraw_what_is_over()

    async def _withdraw_what_is_over(self) -> None:
        for over in [one for one in self._shown if one not in self._wanted]:
            self._shown.remove(over)
            await self._channels.withdraw(over.id)

    async def _is_wanted(self, prompt: Prompt) -> bool:
        return prompt in self._wanted

    async def _log_deferred(self, prompt: Prompt, why: Inhibitor, now: datetime) -> None:
        match prompt.event:
            case HoldReminded(spot, name) if why is not Inhibitor.JUST_REMINDED:
                event = BreakEvent(now, HoldDeferred(spot, name, why))
                await self._log.save_once(f"deferred-{prompt.name}", event)
            case _:
                return

    def _all(self) -> Iterator[Prompt]:
        for source in self.sources:
            yield from source()

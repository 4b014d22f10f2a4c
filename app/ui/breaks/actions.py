"""What a person can do about breaks: handlers of buttons and keys."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from app.domain.breaks import (
    ActionIgnored,
    BreakId,
    PauseLength,
)
from app.domain.movements import PlaybackHeldAt
from app.services.break_player import Playing
from app.services.container import Services
from app.services.reminders import CommandResult
from app.texts import break_screens as words
from app.texts import breaks as break_words
from app.ui.handlers import safe_handler, toast
from app.ui.holds.controls import ESCAPE, SPACE, Once
from app.ui.shell.navigation import go

ClickHandler = Callable[[Any], Awaitable[None]]


def starting(services: Services, break_id: BreakId) -> ClickHandler:
    """A handler that starts the break and opens its player."""

    async def start() -> None:
        _say_if_ignored(await services.break_player.start(break_id))
        await go("/break")

    return safe_handler(start)


def snoozing(services: Services, break_id: BreakId, minutes: int) -> ClickHandler:
    """A handler that snoozes the break."""

    async def snooze() -> None:
        _say_if_ignored(await services.reminders.snooze(minutes, break_id))

    return safe_handler(snooze)


def skipping(services: Services, break_id: BreakId) -> ClickHandler:
    """A handler that skips the break."""

    async def skip() -> None:
        answer = await services.reminders.skip(break_id)
        _say_if_ignored(answer)
        if not isinstance(answer, ActionIgnored):
            toast(words.SKIPPED)

    return safe_handler(skip)


def pausing(services: Services, length: PauseLength) -> ClickHandler:
    """A handler that pauses breaks."""

    async def pause() -> None:
        await services.reminders.pause(length)

    return safe_handler(pause)


def resuming(services: Services) -> ClickHandler:
    """A handler that ends the pause, or a day of illness."""

    async def resume() -> None:
        _say_if_ignored(await services.ill_days.resume())

    return safe_handler(resume)


def _say_if_ignored(answer: CommandResult) -> None:
    if isinstance(answer, ActionIgnored):
        toast(break_words.answer_ignored(answer.why))


NEXT = ("n", "N")


class BreakToggle:
    """Pauses or resumes; once for each press."""

    def __init__(self, services: Services) -> None:
        self._break_player = services.break_player
        self._once = Once(services.clock)

    async def __call__(self) -> None:
        playing = self._break_player.playing()
        if self._once.again() or not isinstance(playing, Playing):
            return
        if isinstance(playing.going, PlaybackHeldAt):
            await self._break_player.resume()
        else:
            await self._break_player.pause()


def break_keys(services: Services, toggle: BreakToggle) -> Callable[[str], Awaitable[None]]:
    """The key handler of the break player."""

    async def on_key(name: str) -> None:
        if not isinstance(services.break_player.playing(), Playing):
            return
        if name == SPACE:
            await toggle()
        elif name == ESCAPE:
            await services.break_player.stop()
        elif name in NEXT:
            await services.break_player.next_movement()

    return on_key

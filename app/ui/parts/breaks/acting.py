"""What a tap on a break does, said once for every place that has such a button."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from app.domain.breaks import ActionIgnored, BreakId, PauseLength
from app.services.reminders import Answer
from app.services.unknot import Unknot
from app.ui.guard import guarded, say
from app.ui.navigation import go
from app.ui.words import break_screens as words
from app.ui.words import breaks as break_words

Handler = Callable[[Any], Awaitable[None]]


def starting(unknot: Unknot, break_id: BreakId) -> Handler:
    """Start the break, and go to its player."""

    async def start() -> None:
        _say_if_ignored(await unknot.breaktime.start(break_id))
        await go("/break")

    return guarded(start)


def snoozing(unknot: Unknot, break_id: BreakId, minutes: int) -> Handler:
    """Put the break off."""

    async def snooze() -> None:
        _say_if_ignored(await unknot.reminders.snooze(minutes, break_id))

    return guarded(snooze)


def skipping(unknot: Unknot, break_id: BreakId) -> Handler:
    """Close the break."""

    async def skip() -> None:
        answer = await unknot.reminders.skip(break_id)
        _say_if_ignored(answer)
        if not isinstance(answer, ActionIgnored):
            say(words.SKIPPED)

    return guarded(skip)


def pausing(unknot: Unknot, length: PauseLength) -> Handler:
    """Rest."""

    async def pause() -> None:
        await unknot.reminders.pause(length)

    return guarded(pause)


def resuming(unknot: Unknot) -> Handler:
    """End the pause."""

    async def resume() -> None:
        _say_if_ignored(await unknot.reminders.resume())

    return guarded(resume)


def _say_if_ignored(answer: Answer) -> None:
    if isinstance(answer, ActionIgnored):
        say(break_words.answer_ignored(answer.why))

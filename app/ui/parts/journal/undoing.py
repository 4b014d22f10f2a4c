"""Taking back what was just done, from the line that says so."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from app.domain.journal import Change
from app.services.journal import Journal
from app.ui.guard import say
from app.ui.words import journal as words


def taking_back(journal: Journal, change: Change) -> Callable[[], Awaitable[None]]:
    """A handler that undoes `change`, and says so."""

    async def undo() -> None:
        await journal.undo(change)
        say(words.BACK_AGAIN if change.before else words.TAKEN_BACK)

    return undo

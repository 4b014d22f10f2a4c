"""Undoing the last action, from the message that reports it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from app.domain.journal.entry import JournalEdit
from app.services.journal import Journal
from app.texts import journal as words
from app.ui.handlers import toast


def taking_back(journal: Journal, change: JournalEdit) -> Callable[[], Awaitable[None]]:
    """A handler that undoes `change`, and confirms it."""

    async def undo() -> None:
        await journal.undo(change)
        toast(words.BACK_AGAIN if change.before else words.TAKEN_BACK)

    return undo

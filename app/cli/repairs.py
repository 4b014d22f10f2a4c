"""The repairs of `unknot doctor`: each in words, and how it is done."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from app.cli.autostart import broken_autostart
from app.domain.diagnostics import FolderFacts, Privacy, StrayFile
from app.services.container import Services
from app.system.folder_check import make_private
from app.texts.cli import doctor as words


@dataclass(frozen=True, slots=True)
class Repair:
    """One possible repair.

    `offer` says what would be done.  `do` does it, and may raise `UnknotError`.
    """

    offer: str
    do: Callable[[], Coroutine[Any, Any, None]]


def repairs(services: Services, facts: FolderFacts) -> Iterator[Repair]:
    """All repairs that are possible now."""
    if facts.privacy is Privacy.OTHERS_TOO:
        yield Repair(words.MAKE_PRIVATE, partial(_make_private, Path(facts.path)))
    for stray in services.store.maintenance.strays():
        if stray.can_be_put_away:
            yield Repair(words.put_away(stray), partial(_put_away, services, stray))
    yield from repairs_of_place_and_time(services)


def repairs_of_place_and_time(services: Services) -> Iterator[Repair]:
    """Repairs of an autostart whose program is gone, and of entries dated in the future."""
    for broken in broken_autostart():
        yield Repair(broken.offer, broken.repair)
    if ahead := services.journal_reader.future_entries():
        yield Repair(words.move_to_today(len(ahead)), lambda: move_to_today(services))


async def _make_private(folder: Path) -> None:
    make_private(folder)


async def _put_away(services: Services, stray: StrayFile) -> None:
    await services.store.maintenance.put_away(stray)


async def move_to_today(services: Services) -> None:
    """Give the entries dated in the future the present time, as nobody knows when they were felt.

    Raises `StorageError`.
    """
    for entry in reversed(services.journal_reader.future_entries()):
        await services.journal.revise(replace(entry, occurred_at=services.local_time.now()))

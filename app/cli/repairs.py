"""What `unknot doctor` can put right when it is asked to: each thing in words, and how."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace

from app.cli.autostart import broken_autostart
from app.services.unknot import Unknot
from app.ui.words import doctor as words


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that can be put right.  `offer` says what would be done; `do` does it, and may
    raise `UnknotError`."""

    offer: str
    do: Callable[[], Awaitable[None]]


def repairs_of_place_and_time(unknot: Unknot) -> Iterator[Repair]:
    """An autostart whose program is gone, and entries that lie ahead."""
    for broken in broken_autostart():
        yield Repair(broken.offer, broken.repair)
    if ahead := unknot.journal.ahead():
        yield Repair(words.move_to_today(len(ahead)), lambda: move_to_today(unknot))


async def move_to_today(unknot: Unknot) -> None:
    """Give the entries that lie ahead the present moment; nobody knows when they were felt.

    Raises `StorageTrouble`.
    """
    for entry in reversed(unknot.journal.ahead()):
        await unknot.journal.revise(replace(entry, occurred_at=unknot.journal.now()))

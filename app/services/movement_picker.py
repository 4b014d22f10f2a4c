"""Picks the movements of the next break, and finds those of the current one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.content import Content
from app.domain.learn.muscle import muscles_of
from app.domain.movements import BreakRun, Chosen, PickedMovements, Where, allowed, choose
from app.domain.settings import MovementChoice
from app.ports import Store

REMEMBERED = 100


class MovementPicker:
    """Chooses from the content by what the person allows (`choice`), their spots and past
    breaks.
    """

    def __init__(
        self, store: Store, content: Content, choice: Callable[[], MovementChoice]
    ) -> None:
        self._store = store
        self._content = content
        self._choice = choice

    def next_up(self) -> tuple[Chosen, ...]:
        """The movements of the next break; none for a quiet minute."""
        choice = self._choice()
        where = Where.AT_THE_DESK if choice.desk_only else Where.ANYWHERE
        return choose(
            allowed(self._content.movements, choice.cannot_do, where),
            muscles_of(self._store.spots.all(), self._content.muscles),
            [one.movement for one in self._store.break_run.get().picked],
            self._store.movements_done.get(),
        )

    def picked(self, run: BreakRun) -> tuple[Chosen, ...]:
        """The movements picked for a break; those that the content no longer has are left out."""
        known = {one.id: one for one in self._content.movements}
        return tuple(
            Chosen(known[one.movement], one.seconds) for one in run.picked if one.movement in known
        )

    async def note(self, chosen: Sequence[Chosen]) -> None:
        """Record these movements as done, so that others come next. Returns when durable."""
        latest = tuple(one.movement.id for one in reversed(chosen))
        done = (*latest, *self._store.movements_done.get())
        await self._store.movements_done.put(done[:REMEMBERED])


def run_of(chosen: Sequence[Chosen]) -> BreakRun:
    """The stored form of a break with these movements."""
    return BreakRun(tuple(PickedMovements(one.movement.id, one.seconds) for one in chosen))

"""Which movements a break has: those of the next, and those that were picked for the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.content import Content
from app.domain.movements import BreakRun, Chosen, PickedMovements, Where, allowed, choose
from app.domain.movements.relief import muscles_of
from app.domain.settings import MovementChoice
from app.ports import Store

REMEMBERED = 100


class MovementPicker:
    """Chooses from the content, what the person allows (`choice`), their spots and the past."""

    def __init__(
        self, store: Store, content: Content, choice: Callable[[], MovementChoice]
    ) -> None:
        self._store = store
        self._content = content
        self._choice = choice

    def next_up(self) -> tuple[Chosen, ...]:
        """What the next break would have; none for a quiet minute."""
        choice = self._choice()
        where = Where.AT_THE_DESK if choice.desk_only else Where.ANYWHERE
        return choose(
            allowed(self._content.movements, choice.cannot_do, where),
            muscles_of(self._store.spots.all(), self._content.muscles),
            [one.movement for one in self._store.break_run.get().picked],
            self._store.movements_done.get(),
        )

    def picked(self, run: BreakRun) -> tuple[Chosen, ...]:
        """What was picked for a break; a movement that the content no longer has is left out."""
        known = {one.id: one for one in self._content.movements}
        return tuple(
            Chosen(known[one.movement], one.seconds) for one in run.picked if one.movement in known
        )

    async def note(self, chosen: Sequence[Chosen]) -> None:
        """These are done now; others come first next time.  Returns when that is durable."""
        latest = tuple(one.movement.id for one in reversed(chosen))
        done = (*latest, *self._store.movements_done.get())
        await self._store.movements_done.put(done[:REMEMBERED])


def run_of(chosen: Sequence[Chosen]) -> BreakRun:
    """What is stored of a break with these movements."""
    return BreakRun(tuple(PickedMovements(one.movement.id, one.seconds) for one in chosen))

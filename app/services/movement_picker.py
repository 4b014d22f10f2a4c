"""Picks the movements of breaks: by what the person allows, their safety, spots and past breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from app.domain.body import MuscleId, Spot
from app.domain.content import Content
from app.domain.learn.muscle import muscles_of
from app.domain.movements import (
    BreakRun,
    ExclusionReason,
    LeftOut,
    Movement,
    MovementChoice,
    NotChosen,
    PickedMovements,
    QuietTime,
    choose,
    left_out,
    why_not_chosen,
)
from app.domain.movements.movement import READY_SECONDS
from app.domain.safety import ScreeningAreaId, answers_of
from app.domain.safety.locks import OnMuscles, near
from app.ports import Store
from app.services.safety import Safety

REMEMBERED_MOVEMENTS = 100


class MovementPicker:
    """Chooses from the content and the person's own movements by what they allow (`choice`), what
    their safety answers leave out, their spots, and past breaks.
    """

    def __init__(
        self, store: Store, content: Content, choice: Callable[[], MovementChoice], safety: Safety
    ) -> None:
        self._store = store
        self._content = content
        self._choice = choice
        self._safety = safety

    def every(self) -> tuple[Movement, ...]:
        """Every movement: the shipped ones, then the person's own."""
        return (*self._content.movements, *self._own())

    def next_up(self) -> tuple[Movement, ...]:
        """The movements of the next break; none for a quiet minute. Of two that were never done,
        the person's own comes first.
        """
        excluded = {each.movement.id for each in self.left_out()}
        choice = self._choice()
        return choose(
            [
                one
                for one in (*self._own(), *self._content.movements)
                if one.id not in excluded and not why_not_chosen(one, choice)
            ],
            frozenset(self._relieving()),
            [one.movement for one in self._store.break_run.get().picked],
            self._store.movements_done.get(),
        )

    def left_out(self) -> tuple[LeftOut, ...]:
        """The movements that the person's safety answers leave out."""
        return left_out(
            self._content.movements,
            answers_of(self._safety.screening),
            self._content.screening_areas,
            self._safety.restrictions.locks,
            self._own(),
        )

    def why_not_offered(self, movement: Movement) -> tuple[ExclusionReason | NotChosen, ...]:
        """Every reason for which breaks leave this movement out; none if they may offer it."""
        omitted = {each.movement.id: each.why for each in self.left_out()}
        return (*omitted.get(movement.id, ()), *why_not_chosen(movement, self._choice()))

    def picked(self, run: BreakRun) -> tuple[Movement | QuietTime, ...]:
        """The movements picked for a break; quiet time for those that safety leaves out by now,
        and for those that are no longer there.
        """
        excluded = {each.movement.id for each in self.left_out()}
        known = {one.id: one for one in self.every()}

        def part(one: PickedMovements) -> Movement | QuietTime:
            movement = known.get(one.movement)
            if movement is None:
                return QuietTime(READY_SECONDS + one.seconds)
            return QuietTime(movement.with_ready) if movement.id in excluded else movement

        return tuple(map(part, run.picked))

    async def mark_done(self, movements: Sequence[Movement]) -> None:
        """Record these movements as done, so that others come next. Returns when durable."""
        latest = tuple(one.id for one in reversed(movements))
        done = (*latest, *self._store.movements_done.get())
        await self._store.movements_done.put(done[:REMEMBERED_MOVEMENTS])

    def _own(self) -> tuple[Movement, ...]:
        return tuple(one.movement for one in self._choice().own)

    def _relieving(self) -> Iterator[MuscleId]:
        """The muscles of each open spot; where none lies, those within a hand's width."""
        for spot in self._store.spots.all():
            yield from muscles_of([spot], self._content.muscles) or self._near(spot)

    def _near(self, spot: Spot) -> tuple[MuscleId, ...]:
        named = [ScreeningAreaId(str(area)) for area in spot.region.areas] if spot.is_open else []
        match near(self._content.screening_areas, named):
            case OnMuscles(muscles):
                return muscles
            case _:
                return ()


def run_of(movements: Sequence[Movement]) -> BreakRun:
    """The stored form of a break with these movements."""
    return BreakRun(tuple(PickedMovements(one.id, one.seconds) for one in movements))

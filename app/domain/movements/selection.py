"""The selection of the movements of the next break.

1. One to three movements, each with a moment to get ready, last at most 120 s in all; what is
   missing to 60 s is a quiet minute (`break_plan.py`).
2. No movement of the last break is selected again for the next, as long as any other is allowed.
3. The first movement relieves a muscle of an open spot, if there is one; of several, the one not
   done for longest. The others are those not done for longest, relieving ones before others:
   variety matters more than intensity.
4. If no movement is allowed, the break is a quiet minute.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from app.domain.body import MuscleId
from app.domain.movement_id import MovementId
from app.domain.movements.movement import Movement

SHORTEST, ENOUGH, LONGEST = 60, 75, 120
MOST_MOVEMENTS = 3


def choose(
    movements: Sequence[Movement],
    relieving: Collection[MuscleId],
    last_break: Collection[MovementId],
    done: Sequence[MovementId],
) -> tuple[Movement, ...]:
    """The movements of the next break, in order; none for a quiet minute.

    `movements` are those allowed, `relieving` the muscles of open spots, `last_break` the movements
    of the last break, and `done` all movements done so far, latest first.
    """
    fresh = [one for one in movements if one.id not in last_break] or list(movements)
    longest_ago = sorted(fresh, key=lambda one: -_breaks_ago(one, done))
    helping = [one for one in longest_ago if set(one.relieves) & set(relieving)]
    others = [one for one in longest_ago if one not in helping]
    first = helping[:1]
    rest = sorted((*helping[1:], *others), key=lambda one: -_breaks_ago(one, done))
    return _filled([*first, *rest])


def _breaks_ago(one: Movement, done: Sequence[MovementId]) -> int:
    """How long ago it was done, in movements; never done counts as longest."""
    return done.index(one.id) if one.id in done else len(done)


def _filled(ranked: Iterable[Movement]) -> tuple[Movement, ...]:
    chosen: tuple[Movement, ...] = ()
    for one in ranked:
        total = sum(other.with_ready for other in chosen)
        if total >= ENOUGH or len(chosen) == MOST_MOVEMENTS:
            break
        if total + one.with_ready <= LONGEST:
            chosen = (*chosen, one)
    return chosen

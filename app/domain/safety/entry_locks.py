"""Locks that result from entries of the journal.

1. Numbness, tingling or new weakness logged at a spot locks the muscles in or within a hand's width
   of it, on its side, as if a hold had been stopped for it.
2. From the day after, the person may lift the lock, once it has settled or was examined.
3. Only the newest such entry of a spot locks, and one older than 90 days does not: an imported
   history must not lock what was numb years ago.
4. One dated tomorrow locks as well: it may be tomorrow already where it was logged, or the clock
   was set back since. What lies further ahead does not count before its date.
5. A sore muscle that feels weak and tired is another tag, and locks nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from app.domain.body import MuscleId, Side, Spot, SpotId
from app.domain.journal.entry import Entry, TagId
from app.domain.safety.locks import (
    ByPerson,
    Lock,
    LockId,
    LockRelease,
    LockScope,
    OnEverything,
    OnMuscles,
    OnSide,
    near,
)
from app.domain.safety.screening import ScreeningArea, ScreeningAreaId

NERVE_SIGNS = frozenset({TagId("numb"), TagId("tingling"), TagId("weak")})
COUNTS_FOR = timedelta(days=90)
A_DAY = timedelta(days=1)
SIDES = (Side.LEFT, Side.RIGHT)
ALL = MuscleId("*"), Side.MIDDLE


def locks_from_entries(
    entries: Iterable[Entry],
    spots: Iterable[Spot],
    areas: Sequence[ScreeningArea],
    lifted: Iterable[LockRelease],
    today: date,
) -> tuple[Lock, ...]:
    """The locks from entries on the local date `today`, except those that were `lifted`."""
    newest: dict[SpotId, Entry] = {}
    for entry in entries:
        if today - COUNTS_FOR <= entry.day <= today + A_DAY and NERVE_SIGNS & set(
            entry.descriptors
        ):
            known = newest.get(entry.spot, entry)
            newest[entry.spot] = max(known, entry, key=lambda each: each.occurred_at)
    gone = {each.lock for each in lifted}
    locks = (_lock(newest[spot.id], spot, areas) for spot in spots if spot.id in newest)
    return tuple(lock for lock in locks if lock.id not in gone and lock.scope != OnMuscles(()))


def opens_something(before: Iterable[Lock], after: Iterable[Lock]) -> bool:
    """Whether some muscle on some side is locked by `before`, but not by `after`."""
    left = _covered(after)
    return ALL not in left and not _covered(before) <= left


def _covered(locks: Iterable[Lock]) -> set[tuple[MuscleId, Side]]:
    covered: set[tuple[MuscleId, Side]] = set()
    for lock in locks:
        match lock.scope:
            case OnEverything():
                covered.add(ALL)
            case OnMuscles(muscles) | OnSide(muscles, Side.MIDDLE):
                covered |= {(each, side) for each in muscles for side in SIDES}
            case OnSide(muscles, side):
                covered |= {(each, side) for each in muscles}
    return covered


def _lock(entry: Entry, spot: Spot, areas: Sequence[ScreeningArea]) -> Lock:
    return Lock(
        LockId(f"entry.{entry.id}"),
        _scope(spot, areas),
        why=(
            f"You logged numbness, tingling or new weakness at {spot.name}. That can be a "
            "nerve, and pressing can harm it."
        ),
        how=(
            "From the next day you can unlock it, once it’s settled and a doctor or therapist "
            "has checked it."
        ),
        lift=ByPerson(entry.day + A_DAY),
    )


def _scope(spot: Spot, areas: Sequence[ScreeningArea]) -> LockScope:
    reach = near(areas, [ScreeningAreaId(str(area)) for area in spot.region.areas])
    if isinstance(reach, OnEverything):
        return reach
    named = (*reach.muscles, *([spot.muscle] if spot.muscle else []))
    return OnSide(tuple(dict.fromkeys(named)), spot.side) if named else reach

"""Locks that result from holds, in addition to those from the safety questions.

1. Too much pain, before or during a hold, makes the site rest until tomorrow. So does stopping
   because it was too strong, or without giving a reason.
2. Stopping because of something sharp, numb or pulsing locks the site; because of dizziness or
   chest pain, everything. From the next day on the person may lift the lock, once the cause has
   settled or was examined.
3. Sore the next day, twice in a row: the site rests for 7 days.
4. What was logged while the clock was ahead would lock for years; the person may lift that lock
   today.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.domain.holds.actions import StopReason
from app.domain.holds.adaptation import REST_AFTER_SORENESS, RestsUntil, rest_after_soreness
from app.domain.holds.record import Ended, HoldRecord
from app.domain.holds.sites import HoldSite, site_held
from app.domain.safety.locks import (
    ByItself,
    Lock,
    LockId,
    LockRelease,
    LockScope,
    OnEverything,
    OnPlace,
    PersonSays,
)

TOMORROW = timedelta(days=1)
# It may be tomorrow already where the hold was logged.
LONGEST_REST = REST_AFTER_SORENESS + TOMORROW
NEEDS_HELP = frozenset(StopReason) - {StopReason.OTHER, StopReason.UNSAID}
"""Reasons for which the app says when to get help."""

_WHOLE_PERSON = frozenset({StopReason.DIZZY, StopReason.CHEST})
_UNTIL_SAID = frozenset({StopReason.SHARP, StopReason.NUMB, StopReason.PULSE}) | _WHOLE_PERSON


def locks_from_holds(
    history: Sequence[HoldRecord], lifted: Iterable[LockRelease], today: date
) -> tuple[Lock, ...]:
    """The locks from past holds on the local date `today`, except those that were `lifted`."""
    gone = {each.lock for each in lifted}
    found = (*_from_endings(history), *_from_soreness(history))
    return tuple(
        lock
        for lock in (_not_for_years(each, today) for each in found)
        if lock.id not in gone and not (isinstance(lock.lift, ByItself) and today >= lock.lift.on)
    )


def _not_for_years(lock: Lock, today: date) -> Lock:
    on = lock.lift.on if isinstance(lock.lift, ByItself) else today
    if isinstance(lock.lift, PersonSays):
        on = lock.lift.earliest
    if on <= today + LONGEST_REST:
        return lock
    how = "It was logged on a date that lies ahead. Say that it has settled, and it opens."
    return replace(lock, how=how, lift=PersonSays(today))


def _from_endings(history: Sequence[HoldRecord]) -> Iterator[Lock]:
    for held in history:
        stopped = held.ended is Ended.STOPPED
        if stopped and held.reason in _UNTIL_SAID:
            yield _until_said(held)
        elif held.ended in (Ended.TOO_MUCH, Ended.TOO_SORE) or (
            stopped and held.reason in (StopReason.STRONG, StopReason.UNSAID)
        ):
            yield _until_tomorrow(held)


def _until_said(held: HoldRecord) -> Lock:
    everything = held.reason in _WHOLE_PERSON
    reach: LockScope = OnEverything() if everything else OnPlace(held.muscle, held.side)
    return Lock(
        LockId(f"stopped.{held.id}"),
        reach,
        why="You stopped a hold for something that is better looked at before pressing again.",
        how="From the day after, say that it has settled, or that someone has looked at it.",
        lift=PersonSays(held.day + TOMORROW),
    )


def _until_tomorrow(held: HoldRecord) -> Lock:
    return Lock(
        LockId(f"rest.{held.id}"),
        OnPlace(held.muscle, held.side),
        why="It was too sore for pressing, so this spot rests for today.",
        how="It opens again tomorrow by itself.",
        lift=ByItself(held.day + TOMORROW),
    )


def _from_soreness(history: Sequence[HoldRecord]) -> Iterator[Lock]:
    by_place: defaultdict[HoldSite, list[HoldRecord]] = defaultdict(list)
    for held in history:
        by_place[site_held(held)].append(held)
    for place, there in by_place.items():
        match rest_after_soreness(there, place):
            case RestsUntil(on):
                yield Lock(
                    LockId(f"sore.{place.muscle}.{place.side}.{on}"),
                    OnPlace(place.muscle, place.side),
                    why="This spot was sore the day after, twice running, so it rests for a week.",
                    how="It opens again by itself. If it stays sore, ask a doctor or a therapist.",
                    lift=ByItself(on),
                )

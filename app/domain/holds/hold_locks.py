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
    ByPerson,
    Lock,
    LockId,
    LockRelease,
    LockScope,
    OnEverything,
    OnSite,
)

TOMORROW = timedelta(days=1)
# It may be tomorrow already where the hold was logged.
LONGEST_REST = REST_AFTER_SORENESS + TOMORROW
NEEDS_HELP = frozenset(StopReason) - {StopReason.OTHER, StopReason.NOT_GIVEN}
"""Reasons for which the app says when to get help."""

_WHOLE_PERSON = frozenset({StopReason.DIZZY, StopReason.CHEST})
_UNTIL_LIFTED = frozenset({StopReason.SHARP, StopReason.NUMB, StopReason.PULSE}) | _WHOLE_PERSON


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
    if isinstance(lock.lift, ByPerson):
        on = lock.lift.earliest
    if on <= today + LONGEST_REST:
        return lock
    how = "It was logged on a date that lies ahead. Say that it has settled, and it opens."
    return replace(lock, how=how, lift=ByPerson(today))


def _from_endings(history: Sequence[HoldRecord]) -> Iterator[Lock]:
    for held in history:
        stopped = held.ended is Ended.STOPPED
        if stopped and held.reason in _UNTIL_LIFTED:
            yield _until_lifted(held)
        elif held.ended in (Ended.TOO_MUCH, Ended.TOO_SORE) or (
            stopped and held.reason in (StopReason.STRONG, StopReason.NOT_GIVEN)
        ):
            yield _until_tomorrow(held)


def _until_lifted(held: HoldRecord) -> Lock:
    everything = held.reason in _WHOLE_PERSON
    scope: LockScope = OnEverything() if everything else OnSite(held.muscle, held.side)
    return Lock(
        LockId(f"stopped.{held.id}"),
        scope,
        why="You stopped a hold for something that is better looked at before pressing again.",
        how="From the day after, say that it has settled, or that someone has looked at it.",
        lift=ByPerson(held.day + TOMORROW),
    )


def _until_tomorrow(held: HoldRecord) -> Lock:
    return Lock(
        LockId(f"rest.{held.id}"),
        OnSite(held.muscle, held.side),
        why="It was too sore for pressing, so this spot rests for today.",
        how="It opens again tomorrow by itself.",
        lift=ByItself(held.day + TOMORROW),
    )


def _from_soreness(history: Sequence[HoldRecord]) -> Iterator[Lock]:
    by_site: defaultdict[HoldSite, list[HoldRecord]] = defaultdict(list)
    for held in history:
        by_site[site_held(held)].append(held)
    for site, there in by_site.items():
        match rest_after_soreness(there, site):
            case RestsUntil(on):
                yield Lock(
                    LockId(f"sore.{site.muscle}.{site.side}.{on}"),
                    OnSite(site.muscle, site.side),
                    why="This spot was sore the day after, twice running, so it rests for a week.",
                    how="It opens again by itself. If it stays sore, ask a doctor or a therapist.",
                    lift=ByItself(on),
                )

"""Locks that result from holds, in addition to those from the safety questions.

1. Too much pain, before or during a hold, makes the site rest until tomorrow. So does stopping
   because it was too strong, or without giving a reason.
2. Stopping because of something sharp, numb or pulsing locks the site. From the next day on the
   person may lift the lock, once the cause has settled or was examined.
3. Stopping because of dizziness or chest pain locks everything. The person may lift that when a
   doctor has checked it, 24 hours later at the earliest: both can be signs of heart or brain.
4. Sore the next day, twice in a row: the site rests for 7 days.
5. What was logged while the clock was ahead would lock for years; the person may lift that lock
   today.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.holds.actions import StopReason
from app.domain.holds.adaptation import REST_AFTER_SORENESS, RestsUntil, rest_after_soreness
from app.domain.holds.record import Ended, HoldRecord
from app.domain.holds.sites import HoldSite, site_held
from app.domain.safety.locks import (
    ByDoctor,
    ByItself,
    ByPerson,
    Lock,
    LockId,
    LockRelease,
    OnEverything,
    OnSide,
)

TOMORROW = timedelta(days=1)
# It may be tomorrow already where the hold was logged.
LONGEST_REST = REST_AFTER_SORENESS + TOMORROW
NEEDS_HELP = frozenset(StopReason) - {StopReason.OTHER, StopReason.NOT_GIVEN}
"""Reasons for which the app says when to get help."""

EMERGENCY = frozenset({StopReason.DIZZY, StopReason.CHEST})
"""Reasons for which the app says to call the emergency number."""
EMERGENCY_WAIT = timedelta(hours=24)

_UNTIL_LIFTED = frozenset({StopReason.SHARP, StopReason.NUMB, StopReason.PULSE})


def locks_from_holds(
    history: Sequence[HoldRecord], lifted: Iterable[LockRelease], now: datetime
) -> tuple[Lock, ...]:
    """The locks from past holds at the local time `now`, except those that were `lifted`."""
    gone = {each.lock for each in lifted}
    found = (*_from_endings(history), *_from_soreness(history))
    return tuple(
        lock
        for lock in (_not_for_years(each, now) for each in found)
        if lock.id not in gone
        and not (isinstance(lock.lift, ByItself) and now.date() >= lock.lift.on)
    )


def _not_for_years(lock: Lock, now: datetime) -> Lock:
    how = (
        "It was logged with a date in the future. Once you say that it’s settled, you can "
        "press here again."
    )
    latest = now.date() + LONGEST_REST
    match lock.lift:
        case ByItself(on) | ByPerson(on) if on > latest:
            return replace(lock, how=how, lift=ByPerson(now.date()))
        case ByDoctor(earliest) if earliest.date() > latest:
            return replace(lock, lift=ByDoctor(now))
    return lock


def _from_endings(history: Sequence[HoldRecord]) -> Iterator[Lock]:
    for held in history:
        stopped = held.ended is Ended.STOPPED
        if stopped and held.reason in EMERGENCY:
            yield _until_checked(held)
        elif stopped and held.reason in _UNTIL_LIFTED:
            yield _until_lifted(held)
        elif held.ended in (Ended.TOO_MUCH, Ended.TOO_SORE) or (
            stopped and held.reason in (StopReason.STRONG, StopReason.NOT_GIVEN)
        ):
            yield _until_tomorrow(held)


def _until_checked(held: HoldRecord) -> Lock:
    return Lock(
        LockId(f"stopped.{held.id}"),
        OnEverything(),
        why="You stopped a hold because of chest pain or dizziness. If you still have it, or it "
        "comes back, call your emergency number now (112, 999 or 911).",
        how=(
            "You can press again when a doctor has checked this and says pressing is fine, "
            "but not for at least 24 hours."
        ),
        lift=ByDoctor(held.ended_at + EMERGENCY_WAIT),
    )


def _until_lifted(held: HoldRecord) -> Lock:
    return Lock(
        LockId(f"stopped.{held.id}"),
        OnSide((held.muscle,), held.side),
        why=(
            "You stopped a hold for something that a doctor or therapist should check before "
            "you press there again."
        ),
        how=(
            "From tomorrow you can unlock it, once it’s settled and a doctor or therapist has "
            "checked it."
        ),
        lift=ByPerson(held.day + TOMORROW),
    )


def _until_tomorrow(held: HoldRecord) -> Lock:
    return Lock(
        LockId(f"rest.{held.id}"),
        OnSide((held.muscle,), held.side),
        why="It was too sore to press, so this spot is resting for today.",
        how="It unlocks by itself tomorrow.",
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
                    OnSide((place.muscle,), place.side),
                    why=(
                        "This spot was sore the day after, twice in a row, so it’s resting "
                        "for a week."
                    ),
                    how="It unlocks by itself. If it stays sore, ask a doctor or therapist.",
                    lift=ByItself(on),
                )

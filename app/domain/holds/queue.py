"""A line of places to hold one after the other, in one session.

1. A place stands in line once; places pressed in this session already and those in line are
   together no more than the caps allow in a session.
2. Both sides of a muscle are two places.
3. Whoever is stopped by something that needs help goes on with nothing: the line is over.
4. A line that nobody has gone on with for longer than a session's gap is over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.body import SpotId
from app.domain.errors import NotAllowed
from app.domain.holds.hold_locks import NEEDS_HELP
from app.domain.holds.limits import PLACES_PER_SESSION, SESSION_GAP, sessions
from app.domain.holds.record import Ended, HoldRecord
from app.domain.holds.sites import HoldSite, site_held


@dataclass(frozen=True, slots=True)
class QueuedHold:
    """One place in line, and the spot it belongs to, where it belongs to one."""

    place: HoldSite
    spot: SpotId | None = None


@dataclass(frozen=True, slots=True)
class HoldQueue:
    """The places still to come, the next first; `at` is when it was last changed (UTC)."""

    at: datetime
    waiting: tuple[QueuedHold, ...] = ()


@dataclass(frozen=True, slots=True)
class NoQueue:
    """Nothing waits."""


NO_QUEUE = NoQueue()


def waiting_at(
    line: HoldQueue | NoQueue, now: datetime, history: Sequence[HoldRecord]
) -> tuple[QueuedHold, ...]:
    """Who waits at the UTC instant `now`, after all these holds (rules 3, 4)."""
    match line:
        case HoldQueue(at, waiting) if now - at <= SESSION_GAP and not _needed_help(history, at):
            return waiting
    return ()


def _needed_help(history: Sequence[HoldRecord], since: datetime) -> bool:
    return any(
        held.ended is Ended.STOPPED and held.reason in NEEDS_HELP and held.ended_at >= since
        for held in history
    )


def enqueued(
    waiting: Sequence[QueuedHold], one: QueuedHold, history: Sequence[HoldRecord], now: datetime
) -> tuple[QueuedHold, ...]:
    """The line with `one` at its end.  Raises `NotAllowed` (rule 1)."""
    places = {each.place for each in waiting}
    if one.place in places:
        raise NotAllowed("That one is in line already.")
    if len(places | {one.place} | pressed_in_session(history, now)) > PLACES_PER_SESSION:
        raise NotAllowed("Three spots are enough for one session. Keep this one for later.")
    return (*waiting, one)


def pressed_in_session(history: Sequence[HoldRecord], now: datetime) -> frozenset[HoldSite]:
    """The places that were pressed in the session that is going on at `now`."""
    past = sessions(history)
    if not past or now - past[-1][-1].ended_at > SESSION_GAP:
        return frozenset()
    return frozenset(site_held(held) for held in past[-1])

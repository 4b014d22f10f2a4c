"""A queue of sites to hold one after the other, in one session.

1. A site is in the queue once; the sites pressed in this session already and those in the queue are
   together no more than the limits allow in a session.
2. The two sides of a muscle are two sites.
3. When a hold is stopped by something that needs help, the queue ends: nothing more is pressed.
4. A queue that has not been continued for longer than a session's gap ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.body import SpotId
from app.domain.errors import NotAllowed
from app.domain.holds.hold_locks import NEEDS_HELP
from app.domain.holds.limits import SESSION_GAP, SITES_PER_SESSION, sessions
from app.domain.holds.record import Ended, HoldRecord
from app.domain.holds.sites import HoldSite, site_held


@dataclass(frozen=True, slots=True)
class QueuedHold:
    """One site in the queue, and the spot it belongs to, if any."""

    place: HoldSite
    spot: SpotId | None = None


@dataclass(frozen=True, slots=True)
class HoldQueue:
    """The waiting sites, next first; `at` is when the queue was last changed (UTC)."""

    at: datetime
    waiting: tuple[QueuedHold, ...] = ()


@dataclass(frozen=True, slots=True)
class NoQueue:
    """There is no queue."""


NO_QUEUE = NoQueue()


def waiting_at(
    queue: HoldQueue | NoQueue, now: datetime, history: Sequence[HoldRecord]
) -> tuple[QueuedHold, ...]:
    """The sites that wait at the UTC instant `now`, after all these holds (rules 3, 4)."""
    match queue:
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
    """The queue with `one` at its end. Raises `NotAllowed` (rule 1)."""
    sites = {each.place for each in waiting}
    if one.place in sites:
        raise NotAllowed("You’ve already added that one to this session.")
    if len(sites | {one.place} | pressed_in_session(history, now)) > SITES_PER_SESSION:
        raise NotAllowed("Three spots are enough for one session. Save this one for later.")
    return (*waiting, one)


def pressed_in_session(history: Sequence[HoldRecord], now: datetime) -> frozenset[HoldSite]:
    """The sites that were pressed in the session in progress at `now`."""
    past = sessions(history)
    if not past or now - past[-1][-1].ended_at > SESSION_GAP:
        return frozenset()
    return frozenset(site_held(held) for held in past[-1])

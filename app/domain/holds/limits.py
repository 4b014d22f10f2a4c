"""Limits on the amount of pressing.

1. A session is a series of holds with no more than half an hour from the end of one to the
   beginning of the next. Only holds with some pressing count.
2. At most 3 sites in a session.
3. At most 180 s of pressing on one site in a session, and 480 s in the session.
4. At most 2 sessions on one site in a local day.
5. A refusal says when to come back.

The numbers are a judgement, from the practice advice that several short sessions beat one long.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from app.domain.errors import NotAllowed
from app.domain.holds.record import HoldRecord
from app.domain.holds.sites import HoldSite, site_held

SESSION_GAP = timedelta(minutes=30)
SITES_PER_SESSION = 3
SECONDS_PER_SITE = 180.0
SECONDS_PER_SESSION = 480.0
SESSIONS_PER_DAY = 2


def sessions(history: Iterable[HoldRecord]) -> tuple[tuple[HoldRecord, ...], ...]:
    """The holds with some pressing, grouped into sessions, oldest first (rule 1)."""
    found: list[tuple[HoldRecord, ...]] = []
    for held in sorted((h for h in history if h.pressed > 0), key=lambda h: h.begun_at):
        if found and held.begun_at - found[-1][-1].ended_at <= SESSION_GAP:
            found[-1] = (*found[-1], held)
        else:
            found.append((held,))
    return tuple(found)


def seconds_free(history: Sequence[HoldRecord], site: HoldSite, now: datetime) -> float:
    """How many seconds `site` may still be pressed in the session that is in progress, or begins,
    at `now`.

    `now` is local. Raises `NotAllowed` when the limits leave nothing (rules 2-5).
    """
    past = sessions(history)
    going_on = bool(past) and now - past[-1][-1].ended_at <= SESSION_GAP
    session = past[-1] if going_on else ()
    earlier = past[:-1] if going_on else past
    _check_day(earlier, site, now)
    _check_sites(session, site)
    here = sum(held.pressed for held in session if site_held(held).overlaps(site))
    if here >= SECONDS_PER_SITE:
        raise NotAllowed(
            "That’s enough on this spot for now: you’ve pressed it for three minutes. Let "
            "it rest for at least half an hour."
        )
    everywhere = sum(held.pressed for held in session)
    if everywhere >= SECONDS_PER_SESSION:
        raise NotAllowed(
            "That’s enough pressing for one session. You can go again in half an hour."
        )
    return min(SECONDS_PER_SITE - here, SECONDS_PER_SESSION - everywhere)


def _check_day(earlier: Sequence[Sequence[HoldRecord]], site: HoldSite, now: datetime) -> None:
    today = [
        session
        for session in earlier
        if any(site_held(held).overlaps(site) and held.day == now.date() for held in session)
    ]
    if len(today) >= SESSIONS_PER_DAY:
        raise NotAllowed(
            "You’ve pressed this spot in two sessions today, and that’s enough. You can "
            "go again tomorrow."
        )


def _check_sites(session: Sequence[HoldRecord], site: HoldSite) -> None:
    sites = {site_held(held) for held in session}
    if not any(site.overlaps(each) for each in sites) and len(sites) >= SITES_PER_SESSION:
        raise NotAllowed(
            "Three spots are enough for one session. You can press this one in half an hour."
        )

"""Finding the named zone of a device from its clock's UTC offsets, and local times that occur
twice.

Finding the zone:

1. A name that the device gives is accepted when its clock shows that zone's offsets, over a year
   back and a year ahead.
2. Otherwise the zone is one with the same offsets: first one with the same past too (as in a copied
   zone file), then the one most people live in.
3. A fixed offset without a past belongs to no country: it is `Etc/GMT±n` where there is one.
4. Where no zone has these offsets, the one nearest now is used, and the person is asked.

Local times that occur twice:

1. Where clocks go back, the times of the repeated hour occur twice on that date; only their UTC
   offset distinguishes the first from the second.
2. A time at a fixed offset never occurs twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Offsets = Callable[[datetime], timedelta]
"""The offset that a clock shows at a UTC instant."""

NEARLY = timedelta(days=372)
STEP = timedelta(days=6)
PAST = tuple(datetime(1902, 1, 1, tzinfo=UTC) + timedelta(days=45 * n) for n in range(1090))

MOST_LIVED_IN = (
    "Europe/Berlin",
    "Europe/London",
    "Europe/Paris",
    "Europe/Madrid",
    "Europe/Rome",
    "Europe/Warsaw",
    "Europe/Athens",
    "Europe/Kyiv",
    "Europe/Helsinki",
    "Europe/Lisbon",
    "Europe/Istanbul",
    "Europe/Moscow",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Halifax",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Mexico_City",
    "America/Bogota",
    "America/Argentina/Buenos_Aires",
    "America/Santiago",
    "Asia/Kolkata",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Asia/Jakarta",
    "Asia/Karachi",
    "Asia/Dhaka",
    "Asia/Tehran",
    "Asia/Kathmandu",
    "Asia/Kabul",
    "Asia/Yangon",
    "Asia/Jerusalem",
    "Asia/Dubai",
    "Asia/Manila",
    "Africa/Cairo",
    "Africa/Lagos",
    "Africa/Johannesburg",
    "Africa/Nairobi",
    "Australia/Sydney",
    "Australia/Brisbane",
    "Australia/Adelaide",
    "Australia/Perth",
    "Pacific/Auckland",
)
"""Of the zones with the same offsets, the earlier in this list is chosen (rule 2)."""


class ZoneCertainty(StrEnum):
    """How the zone of a device was found."""

    NAMED = "named"
    MATCHED = "matched"
    CONTRADICTED = "contradicted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SystemZone:
    """The IANA name of a device's zone, and how certain it is."""

    name: str
    certainty: ZoneCertainty


def clock_keeps(name: str, offset_at: Offsets, now: datetime) -> bool:
    """Whether a zone of this name exists and the clock shows its offsets (rule 1)."""
    return bool(name) and _agrees(name, offset_at, _near(offset_at, now))


def zone_matching(offset_at: Offsets, now: datetime, names: Iterable[str]) -> SystemZone:
    """The zone among `names` that matches a clock with these offsets (rules 2 to 4)."""
    near = _near(offset_at, now)
    ordered = sorted(set(names), key=_preference)
    same = [name for name in ordered if _agrees(name, offset_at, near)]
    if len({offset_at(at) for at in (*PAST, *near)}) == 1:
        same.sort(key=lambda name: not name.startswith("Etc/"))
    with_same_past = (name for name in same if _agrees(name, offset_at, PAST))
    if same:
        return SystemZone(next(with_same_past, same[0]), ZoneCertainty.MATCHED)
    here = offset_at(now)
    fixed = [name for name in ordered if name.startswith("Etc/")] or ordered
    nearest = min(fixed, key=lambda name: abs(_offset(name, now) - here), default="UTC")
    return SystemZone(nearest, ZoneCertainty.UNKNOWN)


def _near(offset_at: Offsets, now: datetime) -> tuple[datetime, ...]:
    """Instants around `now` at which zones may differ: every few days, and around clock changes."""
    count = NEARLY // STEP
    steps = [now + STEP * n for n in range(-count, count + 1)]
    found = set(steps)
    for one, other in pairwise(steps):
        if offset_at(one) != offset_at(other):
            found.update(_sides_of_change(offset_at, one, other))
    return tuple(sorted(found))


def _sides_of_change(
    offset_at: Offsets, before: datetime, after: datetime
) -> tuple[datetime, datetime]:
    while after - before > timedelta(seconds=1):
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if middle in (before, after):
            break
        if offset_at(middle) == offset_at(before):
            before = middle
        else:
            after = middle
    return before, after


def _agrees(name: str, offset_at: Offsets, instants: Iterable[datetime]) -> bool:
    try:
        zone = ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return all(at.astimezone(zone).utcoffset() == offset_at(at) for at in instants)


def _offset(name: str, at: datetime) -> timedelta:
    return at.astimezone(ZoneInfo(name)).utcoffset() or timedelta()


def _preference(name: str) -> tuple[int, int, str]:
    """The order of preference: populous zones, other places, then names that are not places."""
    if name in MOST_LIVED_IN:
        return 0, MOST_LIVED_IN.index(name), name
    group = 3 if "/" not in name else 2 if name.startswith("Etc/") else 1
    return group, 0 if name == "Etc/UTC" else 1, name


def is_ambiguous(at: datetime) -> bool:
    """Whether clocks in the zone of `at` show this time twice on that date."""
    first, second = _offset_at(at.replace(fold=0)), _offset_at(at.replace(fold=1))
    return first > second  # in a spring-forward gap it is the other way round


def recognised(moment: datetime, zone: tzinfo) -> datetime:
    """`moment`, which has a fixed offset, as a time of `zone` if `zone` has that offset then;
    otherwise unchanged, because it was felt elsewhere.
    """
    there = moment.astimezone(zone)
    return there if there.utcoffset() == moment.utcoffset() else moment


def _offset_at(at: datetime) -> timedelta:
    return at.utcoffset() or timedelta()

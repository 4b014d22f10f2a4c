"""Fixed times of day, another way to say when breaks are due: `10:30, 14:00`.

1. Where there are fixed times, breaks are due at them and not by interval: on each day with hours
   that is not off, if the time lies in the hours. One outside them does not come that day.
2. They are local times. One that clocks skip comes when the skip is over, and one that clocks show
   twice comes the first time. They follow the clock when it is set.
3. They are at least half an hour apart. Where a skip brings two closer together, one less than five
   minutes after the break before is passed over.
4. A break taken, or a natural one, that ended less than half an hour before counts for the fixed
   time. An extra break before that does not move it, and nor does a skip, a snooze or a miss.
5. While a break is open, or somebody is away, a fixed time that passes is not made up for.
6. A pause that ends at a fixed time lets the break come a minute later (R13).
7. A few breaks a day are spread evenly over the hours of the commonest day, pauses left out.
8. A fixed time that could not be kept comes up to `LATE` later, after a short sleep or a change of
   settings; if it is longer past, it is over.

Worked, with `10:30, 14:00` in hours from 9 to 18: an extra break that ends at 10:00 leaves the
break at 10:30; one that ends at 10:01 counts for it, and the next is at 14:00. A break of 10:30
that a call kept back until 14:10 is offered then, and is the only one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import time, timedelta
from itertools import pairwise

from app.domain.breaks.days_and_times import TIME, minutes_of_day, plain
from app.domain.breaks.hours import DAY, INTERVALS, Hours, Weekday
from app.domain.errors import InvalidInput

FIELD = "fixed_times"
EXAMPLE = "10:30, 14:00"
ALLOWED = f"times of day, such as {EXAMPLE}, or none"
LATE = timedelta(minutes=16)
"""More than the longest time away that does not count as a break, with the wait after it."""

FixedTimes = tuple[time, ...]
_APART = INTERVALS[0]


def parse_fixed_times(text: str) -> FixedTimes:
    """Fixed times as a person writes them, in order. Raises `InvalidInput`."""
    if plain(text).strip() in ("", "none", "nothing", "no"):
        return ()
    return tuple(
        sorted({_time(piece) for piece in re.split(r"[;,\n]", plain(text)) if piece.strip()})
    )


def _time(piece: str) -> time:
    found = re.fullmatch(TIME, piece.strip())
    if found is None:
        raise InvalidInput(FIELD, f"“{piece.strip()}” isn’t a time of day. Write {ALLOWED}")
    return time(*divmod(minutes_of_day(FIELD, found[1], found[2], found[3]) % DAY, 60))


def format_fixed_times(times: FixedTimes) -> str:
    """The text that `parse_fixed_times` reads as the same times."""
    return ", ".join(f"{at:%H:%M}" for at in times)


def check_fixed_times(times: FixedTimes, hours: Hours, off: Iterable[Weekday]) -> None:
    """Raises `InvalidInput` for times out of order or too close, and if none would ever come."""
    if not times:
        return
    if not _are_apart(times):
        raise InvalidInput(FIELD, f"times at least {_APART} minutes apart")
    if len(outside(times, hours, off)) == len(times):
        raise InvalidInput(
            FIELD, "leave at least one of the times of your breaks inside your hours"
        )


def outside(times: FixedTimes, hours: Hours, off: Iterable[Weekday]) -> FixedTimes:
    """The times at which no break comes on any weekday, as they are outside the hours."""
    inside = {
        minute % DAY
        for open_ in _open(hours, off)
        for start, end in open_
        for minute in range(start, end)
    }
    return tuple(at for at in times if minute_of(at) not in inside)


def suggested(hours: Hours, off: Iterable[Weekday]) -> FixedTimes:
    """Times to begin with: those of the example that are inside the hours, or else the middle of
    the first range.
    """
    example = parse_fixed_times(EXAMPLE)
    gone = outside(example, hours, off)
    if inside := tuple(at for at in example if at not in gone):
        return inside
    start, end = _open(hours, off)[0][0]
    return (time(*divmod((start + end) // 2 % DAY, 60)),)


def spread(hours: Hours, off: Iterable[Weekday], number: int) -> FixedTimes:
    """`number` times, each in the middle of its share of the hours of the commonest day, at a
    multiple of 5 minutes; none where so many do not fit (rules 3 and 7).
    """
    usual = Counter(_open(hours, off)).most_common(1)[0][0]
    inside = [minute for start, end in usual for minute in range(start, end)]
    middles = [inside[len(inside) * (2 * nth + 1) // (2 * number)] for nth in range(number)]
    rounded = [each - each % 5 if each - each % 5 in inside else each for each in middles]
    times = tuple(sorted(time(*divmod(each % DAY, 60)) for each in rounded))
    return times if _are_apart(times) else ()


def _are_apart(times: FixedTimes) -> bool:
    minutes = [minute_of(at) for at in times]
    return all(b - a >= _APART for a, b in pairwise([*minutes, minutes[0] + DAY]))


def _open(hours: Hours, off: Iterable[Weekday]) -> list[tuple[tuple[int, int], ...]]:
    """The hours of each day that has some and is not off, in minutes after its midnight; those of
    a night end at midnight where the next day is off.
    """
    away = set(off)
    return [
        tuple((each.start, min(each.end, end)) for each in hours.on(day))
        for day in Weekday
        if day not in away and hours.on(day)
        for end in [DAY if (day + 1) % len(Weekday) in away else 2 * DAY]
    ]


def minute_of(at: time) -> int:
    """Whole minutes after midnight."""
    return at.hour * 60 + at.minute

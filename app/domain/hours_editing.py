"""Changing working hours one range at a time.

1. A range that is put on a day takes the place of those of that day it meets or touches.
2. What would run into the hours of another day is refused, as when hours are written as text.
3. The last range cannot be taken away: somebody who wants no reminders pauses them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.breaks import DayRange, Hours, Weekday, checked_hours, parse_hours
from app.domain.errors import InvalidInput

_TIME = re.compile(r"[0-9]{1,2}(:[0-9]{2})?")


@dataclass(frozen=True, slots=True)
class Span:
    """From one minute after a day's midnight up to another; past 1440 is the next day."""

    start: int
    end: int


def read_span(start: str, end: str) -> Span:
    """Two times of day as somebody writes them.  Raises `InvalidInput`."""
    for text in (start, end):
        if not _TIME.fullmatch(text.strip()):
            raise InvalidInput("time", "a time of day such as 09:00; 24:00 ends the day")
    one = parse_hours(f"mon {start.strip()}-{end.strip()}").ranges[0]
    return Span(one.start, one.end)


def with_span(
    hours: Hours, span: Span, days: Iterable[Weekday], instead_of: Sequence[DayRange] = ()
) -> Hours:
    """`hours` with `span` on each of `days`, and without the ranges it stands in for.

    Raises `InvalidInput` when it would run into another day's hours.
    """
    chosen = set(days)
    kept = [
        one
        for one in hours.ranges
        if one not in instead_of and not (one.day in chosen and _meets(one, span))
    ]
    return checked_hours([*kept, *(DayRange(day, span.start, span.end) for day in chosen)])


def without(hours: Hours, gone: DayRange) -> Hours:
    """`hours` without one range.  Raises `InvalidInput` for the last (rule 3)."""
    return Hours(tuple(one for one in hours.ranges if one != gone))


def _meets(one: DayRange, span: Span) -> bool:
    return one.start <= span.end and span.start <= one.end

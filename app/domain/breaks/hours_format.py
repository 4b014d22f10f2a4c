"""Working hours as one line of text, and editing them.

The text looks like this: `mon-fri 09:00-18:00; sat 10:00-12:00, 14:00-16:00`.

1. Parts are separated by `;`. A part consists of days, then ranges separated by commas.
2. Days and times are written as people write them (`days_and_times.py`): `weekdays 9am-5pm`.
3. A range that ends before it starts runs past midnight, for at most 12 hours: `22:00-06:00` is a
   night, while `18:00-09:00` is taken to be two swapped times. A longer night is written as two
   ranges that meet at 24:00.
4. `every 30` after a range is its own interval in minutes: `mon 9-12:30 every 30, 13-17 every 45`.
5. A part without days has those of the part before it: `mon-fri 9-12:30; 13-17 every 45`.
6. Ranges that a person writes must not overlap; touching is fine, and makes one range
   if both have the same interval.

Hours are edited one range at a time, on one day or several (`with_span`, `without`).

1. A range that is put on a day replaces the ranges of that day that it meets, and those that it
   touches if they have the same interval.
2. A range that would run into the hours of another day is refused, as when hours are written as
   text.
3. The last ranges cannot be removed: a person who wants no reminders pauses them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.domain.breaks.days_and_times import (
    NAMES,
    TIME,
    days_named,
    format_days,
    format_time,
    plain,
    range_of_times,
)
from app.domain.breaks.hours import DAY, FIELD, INTERVALS, USUAL, WEEK, DayRange, Hours, Weekday
from app.domain.errors import InvalidInput

LONGEST_NIGHT = 12 * 60
EXAMPLE = "mon-fri 09:00-18:00; sat 10:00-12:00"
ALLOWED = (
    f"days and times, such as {EXAMPLE}; “every 30” after a time range gives it its own minutes "
    "between breaks"
)
_EVERY = re.compile(r"(.*?)\s*\bevery\s*(\d{1,4})\s*(?:m|mins?|minutes?)?")


@dataclass(frozen=True, slots=True)
class Span:
    """From one minute after a day's midnight to another; past 1440 is the next day. `every` is its
    own interval in minutes, or `USUAL`.
    """

    start: int
    end: int
    every: int = USUAL


def parse_hours(text: str) -> Hours:
    """Read hours as a person writes them.

    Raises `InvalidInput` that says which part cannot be used, and why.
    """
    ranges: list[DayRange] = []
    days: list[Weekday] = []
    for part in plain(text).split(";"):
        if part.strip():
            days, spans = _part(part.strip(), days)
            ranges.extend(DayRange(day, s.start, s.end, s.every) for day in days for s in spans)
    return checked_hours(ranges)


def checked_hours(ranges: list[DayRange]) -> Hours:
    """Make hours of ranges that a person chose. Raises `InvalidInput` if two overlap (rule 6)."""
    hours = Hours(tuple(ranges))
    ordered = sorted(ranges, key=lambda r: r.in_week)
    for one, other in pairwise(ordered):
        _refuse_overlap(one, other, other.in_week[0])
    _refuse_overlap(ordered[-1], ordered[0], ordered[0].in_week[0] + WEEK)
    return hours


def format_hours(hours: Hours) -> str:
    """Format hours so that `parse_hours` reads the same hours back."""
    by_day = {day: _format_ranges(hours.on(day)) for day in Weekday if hours.on(day)}
    parts = []
    for ranges in dict.fromkeys(by_day.values()):
        days = [day for day, its in by_day.items() if its == ranges]
        parts.append(f"{format_days(days)} {ranges}")
    return "; ".join(parts)


def _part(part: str, before: list[Weekday]) -> tuple[list[Weekday], list[Span]]:
    split = re.fullmatch(r"([^\d]*?)\s*(\d.*)", part)
    if split is None or not (split[1] or before):
        raise InvalidInput(FIELD, f"“{part}” needs days and times, such as {EXAMPLE}")
    days = days_named(FIELD, split[1]) if split[1] else before
    return days, [_span(piece.strip()) for piece in split[2].split(",") if piece.strip()]


def _span(piece: str) -> Span:
    own = _EVERY.fullmatch(piece)
    start, end = _times(own[1] if own else piece)
    return Span(start, end, read_every(own[2]) if own else USUAL)


def read_every(text: str) -> int:
    """A range's own interval as a person writes it, in minutes; `USUAL` for an empty text.

    Raises `InvalidInput` when a break may not come that often.
    """
    if not text.strip():
        return USUAL
    if not (re.fullmatch(r"[0-9]{1,4}", text.strip()) and int(text) in INTERVALS):
        raise InvalidInput(FIELD, "a break every 30 to 60 minutes, in whole minutes")
    return int(text)


def _times(piece: str) -> tuple[int, int]:
    found = range_of_times(FIELD, piece)
    if found is None:
        raise InvalidInput(FIELD, f"“{piece}” isn’t a time range. Write it like 09:00-18:00")
    start, end = found
    if start == DAY:
        raise InvalidInput(FIELD, f"“{piece}” can’t start at 24:00. Use 00:00 on the next day")
    if start == end:
        raise InvalidInput(FIELD, f"“{piece}” is empty. The end must be after the start")
    if end == 0:
        return start, DAY
    if end < start:
        end += DAY
        if end - start > LONGEST_NIGHT:
            raise InvalidInput(
                FIELD,
                (
                    f"“{piece}” ends before it starts. Past midnight, a range can last up to "
                    "12 hours (for a longer night, write one range up to 24:00 and one from "
                    "00:00)"
                ),
            )
    return start, end


def _refuse_overlap(one: DayRange, other: DayRange, other_start: int) -> None:
    if one is not other and other_start < one.in_week[1]:
        raise InvalidInput(
            FIELD, f"{_format_one(one)} and {_format_one(other)} overlap. Make them one range"
        )


def _format_one(one: DayRange) -> str:
    return f"{NAMES[one.day]} {format_time(one.start)}-{format_time(one.end)}"


def _format_ranges(ranges: tuple[DayRange, ...]) -> str:
    return ", ".join(
        f"{format_time(r.start)}-{format_time(r.end)}" + (f" every {r.every}" if r.every else "")
        for r in ranges
    )


def read_span(start: str, end: str, every: str = "") -> Span:
    """The range between two times of day, and its own interval if it has one, as a person writes
    them. Raises `InvalidInput`.
    """
    for text in (start, end):
        if not re.fullmatch(TIME, plain(text.strip())):
            raise InvalidInput("time", "a time of day such as 09:00; 24:00 ends the day")
    one = parse_hours(f"mon {start.strip()}-{end.strip()}").ranges[0]
    return Span(one.start, one.end, read_every(every))


def with_span(
    hours: Hours, span: Span, days: Iterable[Weekday], instead_of: Sequence[DayRange] = ()
) -> Hours:
    """`hours` with `span` on each of `days`, and without the ranges that it replaces.

    Raises `InvalidInput` when it would run into another day's hours.
    """
    chosen = set(days)
    kept = [
        one
        for one in hours.ranges
        if one not in instead_of and not (one.day in chosen and _meets(one, span))
    ]
    return checked_hours(
        [*kept, *(DayRange(day, span.start, span.end, span.every) for day in chosen)]
    )


def without(hours: Hours, gone: Sequence[DayRange]) -> Hours:
    """`hours` without some ranges. Raises `InvalidInput` if none is left (editing rule 3)."""
    return Hours(tuple(one for one in hours.ranges if one not in gone))


def _meets(one: DayRange, span: Span) -> bool:
    if one.every == span.every:
        return one.start <= span.end and span.start <= one.end
    return one.start < span.end and span.start < one.end

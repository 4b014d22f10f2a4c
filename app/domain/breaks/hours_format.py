"""Working hours as one line of text, and editing them.

The text looks like this: `mon-fri 09:00-18:00; sat 10:00-12:00, 14:00-16:00`.

1. Parts are separated by `;`. A part consists of days, then ranges separated by commas.
2. Days are names, lists and runs: `mon`, `mon,wed`, `mon-fri`; a run may go over the weekend.
3. A range that ends before it starts runs past midnight, for at most 12 hours: `22:00-06:00` is a
   night, while `18:00-09:00` is taken to be two swapped times. A longer night is written as two
   ranges that meet at 24:00.
4. Ranges that a person writes must not overlap; touching is fine, and makes one range.

Hours are edited one range at a time (`with_span`, `without`).

1. A range that is put on a day replaces the ranges of that day that it meets or touches.
2. A range that would run into the hours of another day is refused, as when hours are written as
   text.
3. The last range cannot be removed: a person who wants no reminders pauses them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from app.domain.breaks.hours import DAY, FIELD, WEEK, DayRange, Hours, Weekday
from app.domain.errors import InvalidInput

LONGEST_NIGHT = 12 * 60
EXAMPLE = "mon-fri 09:00-18:00; sat 10:00-12:00"

_NAMES = {day: day.name[:3].lower() for day in Weekday}
_DAYS = {name: day for day in Weekday for name in (day.name.lower(), day.name[:3].lower())}
_RANGE = re.compile(r"(\d{1,2})(?::(\d{2}))?\s*-\s*(\d{1,2})(?::(\d{2}))?")


def parse_hours(text: str) -> Hours:
    """Read hours as a person writes them.

    Raises `InvalidInput` that says which part cannot be used, and why.
    """
    ranges: list[DayRange] = []
    for part in text.lower().replace("–", "-").split(";"):
        if part.strip():
            ranges.extend(_part(part.strip()))
    return checked_hours(ranges)


def checked_hours(ranges: list[DayRange]) -> Hours:
    """Make hours of ranges that a person chose. Raises `InvalidInput` if two overlap (rule 4)."""
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
        parts.append(f"{_format_days(days)} {ranges}")
    return "; ".join(parts)


def format_time(minutes: int) -> str:
    """`HH:MM` of minutes after midnight; 1440 is 24:00, and larger values are of the next day."""
    minutes = minutes if minutes <= DAY else minutes - DAY
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _part(part: str) -> list[DayRange]:
    split = re.fullmatch(r"([^\d]+?)\s*(\d.*)", part)
    if split is None:
        raise InvalidInput(FIELD, f"“{part}” needs days and times, such as {EXAMPLE}")
    days = [day for piece in re.split(r"[,\s]+", split[1]) if piece for day in _days(piece)]
    spans = [_span(piece.strip()) for piece in split[2].split(",") if piece.strip()]
    return [DayRange(day, start, end) for day in dict.fromkeys(days) for start, end in spans]


def _days(piece: str) -> list[Weekday]:
    first, dash, last = piece.partition("-")
    for name in (first, last) if dash else (first,):
        if name not in _DAYS:
            raise InvalidInput(
                FIELD, f"“{piece}” isn’t a day. Write mon, tue, wed, thu, fri, sat or sun"
            )
    if not dash:
        return [_DAYS[first]]
    length = (_DAYS[last] - _DAYS[first]) % 7
    return [Weekday((_DAYS[first] + step) % 7) for step in range(length + 1)]


def _span(piece: str) -> tuple[int, int]:
    found = _RANGE.fullmatch(piece)
    if found is None:
        raise InvalidInput(FIELD, f"“{piece}” isn’t a time range. Write it like 09:00-18:00")
    start, end = _minutes(found[1], found[2]), _minutes(found[3], found[4])
    if start == DAY:
        raise InvalidInput(FIELD, f"“{piece}” can’t start at 24:00. Use 00:00 on the next day")
    if start == end:
        raise InvalidInput(FIELD, f"“{piece}” is empty. The end must be after the start")
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


def _minutes(hour: str, minute: str | None) -> int:
    minutes = int(hour) * 60 + int(minute or 0)
    if int(minute or 0) > 59 or minutes > DAY:
        raise InvalidInput(
            FIELD, (f"“{hour}:{minute or '00'}” isn’t a time of day. Use 00:00 to 24:00")
        )
    return minutes


def _refuse_overlap(one: DayRange, other: DayRange, other_start: int) -> None:
    if one is not other and other_start < one.in_week[1]:
        raise InvalidInput(
            FIELD, f"{_format_one(one)} and {_format_one(other)} overlap. Make them one range"
        )


def _format_one(one: DayRange) -> str:
    return f"{_NAMES[one.day]} {format_time(one.start)}-{format_time(one.end)}"


def _format_ranges(ranges: tuple[DayRange, ...]) -> str:
    return ", ".join(f"{format_time(r.start)}-{format_time(r.end)}" for r in ranges)


def _format_days(days: list[Weekday]) -> str:
    runs = [
        [day for _, day in run] for _, run in groupby(enumerate(days), key=lambda n: n[1] - n[0])
    ]
    return ",".join(
        _NAMES[run[0]] if len(run) == 1 else f"{_NAMES[run[0]]}-{_NAMES[run[-1]]}" for run in runs
    )


_TIME = re.compile(r"[0-9]{1,2}(:[0-9]{2})?")


@dataclass(frozen=True, slots=True)
class Span:
    """From one minute after a day's midnight to another; past 1440 is the next day."""

    start: int
    end: int


def read_span(start: str, end: str) -> Span:
    """The range between two times of day as a person writes them. Raises `InvalidInput`."""
    for text in (start, end):
        if not _TIME.fullmatch(text.strip()):
            raise InvalidInput("time", "a time of day such as 09:00; 24:00 ends the day")
    one = parse_hours(f"mon {start.strip()}-{end.strip()}").ranges[0]
    return Span(one.start, one.end)


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
    return checked_hours([*kept, *(DayRange(day, span.start, span.end) for day in chosen)])


def without(hours: Hours, gone: DayRange) -> Hours:
    """`hours` without one range. Raises `InvalidInput` for the last one (editing rule 3)."""
    return Hours(tuple(one for one in hours.ranges if one != gone))


def _meets(one: DayRange, span: Span) -> bool:
    return one.start <= span.end and span.start <= one.end

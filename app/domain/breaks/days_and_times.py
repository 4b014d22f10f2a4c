"""Weekdays and times of day as people write them.

1. Days are names, lists and runs: `mon`, `Mondays`, `mon,wed`, `mon-fri`, `mon to fri`; a run may
   go over the weekend. `weekdays`, `weekend` and `every day` are runs too.
2. A time is `9`, `9:00`, `09.00`, `9am` or `9:30 pm`; 24:00 ends the day.
3. In a range such as `9-5pm` the first time lies in the same half of the day as the second when
   that is earlier, and otherwise in the other half.
"""

from __future__ import annotations

import re
from datetime import time

from app.domain.breaks.hours import DAY, Weekday
from app.domain.errors import InvalidInput

NAMES = {day: day.name[:3].lower() for day in Weekday}
TIME = r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?"

_FULL = {day: day.name.lower() for day in Weekday}
_DAYS = {
    name: day
    for day in Weekday
    for name in (NAMES[day], _FULL[day], f"{_FULL[day]}s", _FULL[day][:4], _FULL[day][:5])
}
_RUNS = {"weekdays": "mon-fri", "weekday": "mon-fri", "weekends": "sat-sun", "weekend": "sat-sun"}
_RUNS |= {"daily": "mon-sun", "everyday": "mon-sun"}
_FILLERS = ("", "and", "every", "on")
_HALF = DAY // 2


def plain(text: str) -> str:
    """The text in lower case, with one kind of dash and one name for each run of days."""
    text = re.sub(r"[–—‒−]", "-", text.lower())  # noqa: RUF001
    text = re.sub(r"\bevery\s+day\b", "daily", text)
    text = re.sub(r"\b([ap])\.m\.?", r"\1m", text)
    return re.sub(r"\s+(?:to|till|until)\s+", "-", text)


def days_named(field: str, text: str) -> list[Weekday]:
    """The days that the plain text names, in its order. Raises `InvalidInput` for `field`."""
    together = re.sub(r"\s*-\s*", "-", text)
    pieces = [piece for piece in re.split(r"[,\s]+", together) if piece not in _FILLERS]
    if not pieces:
        raise InvalidInput(
            field, f"“{text}” names no day. Write mon, tue, wed, thu, fri, sat or sun"
        )
    return list(dict.fromkeys(day for piece in pieces for day in _run(field, piece)))


def _run(field: str, piece: str) -> list[Weekday]:
    first, dash, last = _RUNS.get(piece, piece).partition("-")
    for name in (first, last) if dash else (first,):
        if name not in _DAYS:
            raise InvalidInput(
                field, f"“{piece}” isn’t a day. Write mon, tue, wed, thu, fri, sat or sun"
            )
    if not dash:
        return [_DAYS[first]]
    length = (_DAYS[last] - _DAYS[first]) % 7
    return [Weekday((_DAYS[first] + step) % 7) for step in range(length + 1)]


def format_days(days: list[Weekday]) -> str:
    """Days in the order of the week, so that `days_named` reads the same days back."""
    runs: list[list[Weekday]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ",".join(
        NAMES[run[0]] if len(run) == 1 else f"{NAMES[run[0]]}-{NAMES[run[-1]]}" for run in runs
    )


def format_time(minutes: int) -> str:
    """`HH:MM` of minutes after midnight; 1440 is 24:00, and larger values are of the next day."""
    minutes = minutes if minutes <= DAY else minutes - DAY
    return f"{minutes // 60:02}:{minutes % 60:02}"


def minutes_of_day(field: str, hour: str, minute: str | None, half: str | None) -> int:
    """Minutes after midnight of what `TIME` found. Raises `InvalidInput` for `field`."""
    hours, minutes = int(hour), int(minute or 0)
    if half and not 1 <= hours <= 12:
        raise InvalidInput(field, f"“{hour}{half}” isn’t a time of day. Use 1am to 12pm")
    if half:
        hours = hours % 12 + (12 if half == "pm" else 0)
    if minutes > 59 or hours * 60 + minutes > DAY:
        raise InvalidInput(
            field, f"“{hour}:{minute or '00'}” isn’t a time of day. Use 00:00 to 24:00"
        )
    return hours * 60 + minutes


def time_named(field: str, text: str) -> time:
    """The time of day that the text names (rule 2). Raises `InvalidInput` for `field`."""
    found = re.fullmatch(TIME, plain(text).strip())
    minutes = minutes_of_day(field, found[1], found[2], found[3]) if found else DAY
    if minutes == DAY:
        raise InvalidInput(field, "a time of day such as 15:00")
    return time(minutes // 60, minutes % 60)


def range_of_times(field: str, text: str) -> tuple[int, int] | None:
    """Start and end in minutes after midnight, as written (rule 3); nothing for another text.

    Raises `InvalidInput` for `field` when one of the two is no time of day.
    """
    found = re.fullmatch(rf"{TIME}\s*-\s*{TIME}", text)
    if found is None:
        return None
    end = minutes_of_day(field, found[4], found[5], found[6])
    half = found[3]
    if found[6] and not half and 1 <= int(found[1]) <= 12:
        same = minutes_of_day(field, found[1], found[2], found[6])
        return (same if same < end else (same + _HALF) % DAY), end
    return minutes_of_day(field, found[1], found[2], half), end

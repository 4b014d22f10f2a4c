"""Times of day.  `now` is in the person's zone, and times are shown in it.

A time that clocks show twice, because they go back, has its UTC offset beside it.
"""

from __future__ import annotations

from datetime import datetime

from app.domain.local_time import comes_twice
from app.ui.words.dates import day_month


def clock_time(at: datetime) -> str:
    """“09:45”; “02:30 +02:00” in an hour that is repeated."""
    return f"{at:%H:%M}{_offset(at)}"


def clock_second(at: datetime) -> str:
    """“09:45:10”; “02:30:10 +02:00” in an hour that is repeated."""
    return f"{at:%H:%M:%S}{_offset(at)}"


def when(at: datetime, now: datetime) -> str:
    """“at 09:45”, “tomorrow at 09:45”, “on Monday at 09:45”, “on 9 March at 09:45”."""
    at = at.astimezone(now.tzinfo)
    days = (at.date() - now.date()).days
    if days == 0:
        return f"at {clock_time(at)}"
    if days == 1:
        return f"tomorrow at {clock_time(at)}"
    day = f"{at:%A}" if 1 < days < 7 else day_month(at.date(), now.date())
    return f"on {day} at {clock_time(at)}"


def until(at: datetime, now: datetime) -> str:
    """“until 09:45”, “until tomorrow at 09:45”, “until Monday at 09:45”."""
    return "until " + when(at, now).removeprefix("at ").removeprefix("on ")


def since(at: datetime, now: datetime) -> str:
    """“09:45”, or with its date when that is another day."""
    at = at.astimezone(now.tzinfo)
    same_day = at.date() == now.date()
    return clock_time(at) if same_day else f"{day_month(at.date(), now.date())}, {clock_time(at)}"


def _offset(at: datetime) -> str:
    offset = f"{at:%z}"
    return f" {offset[:3]}:{offset[3:5]}" if comes_twice(at) else ""

"""Days and times near today."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from app.domain.local_time import recognised
from app.ui.words.times import clock_time


def heading(day: date, today: date) -> str:
    """A local date as a heading: “Today”, “Yesterday”, “Monday 2 March”."""
    if day == today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day:%A} {day.day} {day:%B}{year}"


def in_line(day: date, today: date) -> str:
    """A local date inside a line: “today”, “yesterday”, “Monday 2 March”."""
    named = heading(day, today)
    return named.lower() if today - timedelta(days=1) <= day <= today else named


def clock(moment: datetime, zone: tzinfo) -> str:
    """The local time of a moment, at its own offset: “18:30”.  `zone` is the person's."""
    return clock_time(recognised(moment, zone))

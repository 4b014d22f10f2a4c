"""Dates, days near today, times of day and time zones in running text.

Times are shown in the person's zone; `now` is in that zone.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from app.domain.time_zones import ZoneCertainty, is_ambiguous, recognised


def day_month(day: date, today: date) -> str:
    """“3 March”, with the year when it is not this one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {day:%B}{year}"


def short(day: date) -> str:
    """“3 Mar”, for the edge of a chart."""
    return f"{day.day} {day:%b}"


def month_year(day: date) -> str:
    """“Mar 2026”, for the edge of a long chart."""
    return f"{day:%b} {day.year}"


def stretch(first: date, last: date, today: date) -> str:
    """“3–7 March”, “28 February – 3 March”, “3 March”."""
    if first == last:
        return day_month(first, today)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_month(last, today)}"
    return f"{day_month(first, today)} – {day_month(last, today)}"


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
    return f" {offset[:3]}:{offset[3:5]}" if is_ambiguous(at) else ""


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


ASK = "Which time zone are you in?"
CHOOSE = "Choose it in Settings"

_UNSURE = {
    ZoneCertainty.MATCHED: (
        "We can’t tell this computer’s time zone by name. Its clock matches {zone}, so "
        "Unknot uses that."
    ),
    ZoneCertainty.CONTRADICTED: (
        "This computer is set to {zone}, but its clock shows a different time. Unknot is "
        "using {zone}. If that’s not where you are, choose your time zone in Settings."
    ),
    ZoneCertainty.UNKNOWN: (
        "Unknot can’t tell this computer’s time zone, so breaks may come at the wrong "
        "time. It’s using {zone} for now. You can choose your own in Settings, or with "
        "“unknot settings set zone Europe/Berlin”."
    ),
}


def unsure(certainty: ZoneCertainty, zone: str) -> str:
    """How the zone was found; empty when the device or the person named it."""
    return _UNSURE.get(certainty, "").format(zone=zone)

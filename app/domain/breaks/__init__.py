"""Movement breaks: when the next one is due, and why."""

from app.domain.breaks.hours import OFFICE_HOURS, DayRange, Hours, Weekday
from app.domain.breaks.hours_text import checked_hours, format_hours, format_time, parse_hours
from app.domain.breaks.settings import (
    IDLE_MINUTES,
    INTERVALS,
    NOTICES,
    BreakSettings,
    zone_named,
)

__all__ = [
    "IDLE_MINUTES",
    "INTERVALS",
    "NOTICES",
    "OFFICE_HOURS",
    "BreakSettings",
    "DayRange",
    "Hours",
    "Weekday",
    "checked_hours",
    "format_hours",
    "format_time",
    "parse_hours",
    "zone_named",
]

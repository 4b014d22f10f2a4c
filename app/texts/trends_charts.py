"""Texts of the charts: descriptions for a person who does not see them, and legends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from app.domain.recurrence import Curve, Recurrence
from app.texts.dates_and_times import day_month, stretch
from app.texts.phrases import count


@dataclass(frozen=True, slots=True)
class Marks:
    """The meanings of the marks of a timeline."""

    other: str
    sore: str
    flare: str
    silence: str


DAYS = Marks("other logged day", "sore day", "flare", "not logged")
WEEKS = Marks("middle of a week", "week with a sore day", "flare", "fewer than 3 days logged")
TELL_AT_MOST = 6

CURVE_HIGH = "all"
CURVE_HALF = "half"
CURVE_LOW = "none"
CURVE_BELOW = "days after clearing"


def timeline(found: Recurrence, days: int) -> str:
    """A description of a timeline of the last `days` days."""
    first = found.as_of - timedelta(days=days - 1)
    logged = [day for day in found.history.days if day.date >= first]
    flares = [each for each in found.history.episodes if each.last_day >= first]
    told = "; ".join(
        f"{stretch(each.onset, each.last_day, found.as_of)}, up to {each.peak}"
        for each in flares[-TELL_AT_MOST:]
    )
    return (
        f"Timeline of {count(days, 'day')} up to {day_month(found.as_of, found.as_of)}. "
        f"{count(len(logged), 'logged day').capitalize()}, {days - len(logged)} not logged. "
        f"{count(len(flares), 'flare').capitalize()}"
        + (f"; the last: {told}." if len(flares) > TELL_AT_MOST else f": {told}." if told else ".")
    )


def curve(steps: Curve) -> str:
    """A description of the time-to-return curve."""
    told = "; ".join(
        f"after {count(step.days, 'day')}, {round(float(step.s) * 100)} in 100"
        for step in steps[:: max(1, len(steps) // TELL_AT_MOST)]
    )
    return f"Share of quiet stretches still running: {told}."

"""Texts of the charts of trends: timeline, curve and weeks; months and the body map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.insights import (
    CalendarCell,
    DayActivity,
    InFuture,
    KnownDayScore,
    Month,
    OutsideMonth,
    RegionBurden,
    UnknownDay,
)
from app.domain.recurrence import Curve, Recurrence
from app.texts.dates_and_times import day_month, heading, stretch
from app.texts.phrases import count
from app.texts.trends import points


@dataclass(frozen=True, slots=True)
class Marks:
    """The meanings of the marks of a timeline."""

    other: str
    sore: str
    flare: str
    silence: str


DAYS = Marks("other logged day", "sore day", "flare", "not logged")
WEEKS = Marks(
    "typical score of a week", "week with a sore day", "flare", "fewer than 3 days logged"
)
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


DAY_BEFORE, DAY_AFTER = "Earlier", "Later"


def moment(day: date, today: date, scores: Sequence[float], flare: bool, weekly: bool) -> str:
    """The value of a day: `Wednesday 11 March: 6 of 10, in a flare`; or of the week from that day
    on.  `scores` is empty where it is unknown.
    """
    when = f"Week of {day_month(day, today)}" if weekly else heading(day, today)
    silent = "fewer than 3 days logged" if weekly else "not logged"
    typical = "typically " if weekly else ""
    said = [f"{typical}{points(score)} of 10" for score in scores] or [silent]
    return f"{when}: {', '.join([*said, *(['in a flare'] if flare else [])])}"


def curve(steps: Curve) -> str:
    """A description of the time-to-return curve."""
    told = "; ".join(
        f"after {count(step.days, 'day')}, {round(float(step.s) * 100)} in 100"
        for step in steps[:: max(1, len(steps) // TELL_AT_MOST)]
    )
    return f"Quiet stretches still going: {told}."


# The month grid.

MONTHS = "Month by month"
MONTHS_WAY = "A calendar: pain, breaks and holds"
MONTHS_TITLE = "Months"
MONTHS_ABOUT = "Pain, breaks and holds in one place. The number is the worst score of the day."
CALENDAR = "Calendar"
MONTH_BEFORE, MONTH_AFTER = "The month before", "The month after"
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
DAY_HINT = "Tap a day to see what you logged."
NOTHING_THAT_DAY = "You logged nothing on this day."
LEGEND_FLARE = "in a flare"
LEGEND_ALL_TAKEN = "every break taken"
LEGEND_SOME_TAKEN = "a break not taken"
LEGEND_HOLD = "a hold"
LEGEND_UNKNOWN = "no number: not logged"


def month_name(first: date) -> str:
    """“March 2026”."""
    return f"{first:%B} {first.year}"


def cell(day: CalendarCell) -> str:
    """A description of one day."""
    match day:
        case OutsideMonth():
            return ""
        case InFuture(on):
            return f"{on.day} {on:%B}: in the future"
        case UnknownDay(on, activity, flare):
            said = ["not logged"]
        case KnownDayScore(on, activity, flare, worst):
            said = [f"worst {worst} of 10"]
    said += ["in a flare"] if flare else []
    return f"{on.day} {on:%B}: {', '.join([*said, *_activity(activity)])}"


def _activity(activity: DayActivity) -> list[str]:
    said = []
    if activity.came_up:
        said.append(f"{activity.taken} of {count(activity.came_up, 'break')} taken")
    if activity.holds:
        said.append(count(activity.holds, "hold"))
    return said


def month(found: Month) -> str:
    """A description of the month in one sentence."""
    days = found.days
    known = [day for day in days if isinstance(day, KnownDayScore)]
    taken = sum(day.activity.taken for day in days)
    came_up = sum(day.activity.came_up for day in days)
    said = [f"{month_name(found.first)}: {count(len(known), 'logged day')} of {len(days)}"]
    said.append(f"{count(sum(day.flare for day in known), 'logged day')} in a flare")
    said += [f"{taken} of {count(came_up, 'break')} taken"] if came_up else []
    holds = sum(day.activity.holds for day in days)
    said += [count(holds, "hold")] if holds else []
    return f"{', '.join(said)}."


# The body picture.

BODY = "Where it’s been worst"
BODY_WAY = "Shown on the body"
BODY_TITLE = "On the body"
BODY_ABOUT = (
    "The colour of each place shows how strong the pain was over all the days you logged, "
    "or how many flares you had. The list says the same."
)
BY_BURDEN, BY_FLARES = "How strong", "How often"
BODY_EMPTY = "Nothing’s been logged in these days yet. Choose a longer time, or log a spot."


def borne(name: str, each: RegionBurden, by_flares: bool) -> str:
    """A description of one region."""
    days = f"from {count(each.known, 'logged day')}"
    if by_flares:
        return f"{name}: {count(each.flares, 'flare')}, {days}"
    return f"{name}: {points(float(each.burden))} of 10 over all days, {days}"


def last_days(days: int, today: date, first: date) -> str:
    """The period of the body picture."""
    return f"The last {days} days, from {day_month(first, today)}"


# Severity by week.

WEEKLY = "How strong, week by week"
WEEKLY_ABOUT = (
    "Each point is the typical score of a week with at least 3 logged days. The line "
    "shows which way it’s going. The shading is the likely range of the line (95 %)."
)


def weekly(severities: list[float], direction: str) -> str:
    """A description of the chart."""
    first, last = points(severities[0]), points(severities[-1])
    weeks = count(len(severities), "week")
    return (
        f"How strong it was over {weeks}: {first} of 10 in the first, {last} in the last. "
        f"{direction}"
    )

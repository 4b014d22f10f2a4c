"""Days off: local dates, runs of dates and weekdays on which no break is offered; beside them
public holidays (`public_holidays.py`) and days of illness, each kept by itself.

The first are written like this: `2026-04-03; 2026-12-24..2027-01-01; sat`.

1. Parts are separated by `;` or commas. A part is a date, a run of dates with both ends included,
   or weekdays as in hours (`days_and_times.py`). An empty text, or `none`, means no days off.
2. Runs that touch or overlap are one run.
3. A day of illness is one for that reason, whatever else it is; a holiday before a chosen day.
4. A run that a person writes lasts at most 366 days, so that a slip in the year is noticed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from app.domain.breaks.days_and_times import days_named, format_days, plain
from app.domain.breaks.hours import Weekday
from app.domain.breaks.public_holidays import NO_HOLIDAYS, PublicHolidays
from app.domain.breaks.runs_of_dates import (
    FIELD,
    RunOfDates,
    format_run,
    merged,
    parse_run,
    without,
)
from app.domain.errors import InvalidInput

EXAMPLE = "2026-04-03; 2026-12-24..2027-01-01; sat"
ALLOWED = f"dates, runs of dates and weekdays, such as {EXAMPLE}, or none"


class OffKind(StrEnum):
    """Why a date is off."""

    CHOSEN = "chosen"
    HOLIDAY = "holiday"
    ILL = "ill"


@dataclass(frozen=True, slots=True)
class WhyOff:
    """Why a date is off, and the name of the holiday if it is one."""

    kind: OffKind
    name: str = ""


@dataclass(frozen=True, slots=True)
class NotOff:
    """The date is not off."""


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Days on which no break is offered: runs of dates in order, none touching, and weekdays;
    public holidays; and runs of dates on which the person was ill.
    """

    runs: tuple[RunOfDates, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    public: PublicHolidays = NO_HOLIDAYS
    ill: tuple[RunOfDates, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "runs", merged(self.runs))
        object.__setattr__(self, "ill", merged(self.ill))
        object.__setattr__(self, "weekdays", tuple(sorted(set(self.weekdays))))

    def __contains__(self, day: date) -> bool:
        return isinstance(self.why(day), WhyOff)

    def __bool__(self) -> bool:
        return bool(self.runs or self.weekdays or self.public.days or self.ill)

    def why(self, day: date) -> WhyOff | NotOff:
        """Why this date is off (rule 3)."""
        if self.is_ill(day):
            return WhyOff(OffKind.ILL)
        if name := self.public.name_of(day):
            return WhyOff(OffKind.HOLIDAY, name)
        if day.weekday() in self.weekdays or self.is_listed(day):
            return WhyOff(OffKind.CHOSEN)
        return NotOff()

    def is_ill(self, day: date) -> bool:
        """Whether the date was said to be a day of illness."""
        return any(day in run for run in self.ill)

    def is_listed(self, day: date) -> bool:
        """Whether the date is in a run, whatever its weekday."""
        return any(day in run for run in self.runs)

    def after_run(self, day: date) -> date:
        """The date itself, or when it is in a run the first one after that."""
        return next((r.last + timedelta(days=1) for r in (*self.runs, *self.ill) if day in r), day)

    def with_day(self, day: date) -> DaysOff:
        """The same, and this date."""
        return replace(self, runs=(*self.runs, RunOfDates(day, day)))

    def without_day(self, day: date) -> DaysOff:
        """The same, with this date in no run."""
        return replace(self, runs=without(self.runs, day))

    def with_ill_day(self, day: date) -> DaysOff:
        """The same, with this date as a day of illness."""
        return replace(self, ill=(*self.ill, RunOfDates(day, day)))

    def without_ill_day(self, day: date) -> DaysOff:
        """The same, with this date not as a day of illness."""
        return replace(self, ill=without(self.ill, day))


NO_DAYS_OFF = DaysOff()


def parse_days_off(text: str) -> DaysOff:
    """Read days off as a person writes them. Raises `InvalidInput` that says what is wrong."""
    if plain(text).strip() in ("", "none", "nothing", "no"):
        return NO_DAYS_OFF
    runs: list[RunOfDates] = []
    weekdays: list[Weekday] = []
    for part in re.split(r"[;,\n]", plain(text)):
        if re.search(r"\d", part):
            runs.append(parse_run(part.strip()))
        elif part.strip():
            weekdays.extend(_weekdays(part.strip()))
    return DaysOff(tuple(runs), tuple(weekdays))


def format_days_off(days_off: DaysOff) -> str:
    """Format the chosen days so that `parse_days_off` reads them back, if no run is too long."""
    weekdays = [format_days(list(days_off.weekdays))] if days_off.weekdays else []
    return "; ".join([*map(format_run, days_off.runs), *weekdays])


def _weekdays(part: str) -> list[Weekday]:
    try:
        return days_named(FIELD, part)
    except InvalidInput as wrong:
        raise InvalidInput(FIELD, f"“{part}” isn’t a day. Write {ALLOWED}") from wrong

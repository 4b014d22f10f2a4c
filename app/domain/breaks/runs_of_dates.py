"""Runs of dates: `2026-04-03`, or `2026-12-24..2027-01-01` with both ends included."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.errors import InvalidInput

FIELD = "days_off"
YEARS = range(1900, 2200)
LONGEST_RUN = timedelta(days=366)

_A_DAY = timedelta(days=1)
_DATE = r"(\d{4}-\d{1,2}-\d{1,2})"
_RUN = re.compile(rf"{_DATE}(?:\s*(?:\.{{2,3}}|…|-)\s*{_DATE})?")


@dataclass(frozen=True, slots=True, order=True)
class RunOfDates:
    """Local dates from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if not self.first <= self.last:
            raise InvalidInput(
                FIELD, f"“{format_run(self)}” ends before it starts. Write the earlier date first"
            )
        if self.first.year not in YEARS or self.last.year not in YEARS:
            raise InvalidInput(FIELD, f"dates from {YEARS[0]} to {YEARS[-1]}")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def merged(runs: Iterable[RunOfDates]) -> tuple[RunOfDates, ...]:
    """In order, with those that touch or overlap as one."""
    found: list[RunOfDates] = []
    for one in sorted(runs):
        if found and one.first <= found[-1].last + _A_DAY:
            found[-1] = RunOfDates(found[-1].first, max(found[-1].last, one.last))
        else:
            found.append(one)
    return tuple(found)


def without(runs: Iterable[RunOfDates], day: date) -> tuple[RunOfDates, ...]:
    """The same dates but this one."""
    kept: list[RunOfDates] = []
    for run in runs:
        if day not in run:
            kept.append(run)
            continue
        if run.first < day:
            kept.append(RunOfDates(run.first, day - _A_DAY))
        if day < run.last:
            kept.append(RunOfDates(day + _A_DAY, run.last))
    return tuple(kept)


def parse_run(part: str) -> RunOfDates:
    """Read a date or a run as a person writes it. Raises `InvalidInput`."""
    found = _RUN.fullmatch(part)
    if found is None:
        raise InvalidInput(
            FIELD, f"“{part}” isn’t a date. Write 2026-12-24, or 2026-12-24..2027-01-01 for more"
        )
    run = RunOfDates(_date(found[1]), _date(found[2] or found[1]))
    if run.last - run.first >= LONGEST_RUN:
        raise InvalidInput(
            FIELD, f"“{part}” is longer than a year. To stop reminders for long, pause them instead"
        )
    return run


def _date(text: str) -> date:
    try:
        return date(*map(int, text.split("-")))
    except ValueError as wrong:
        raise InvalidInput(FIELD, f"“{text}” isn’t in the calendar") from wrong


def format_run(run: RunOfDates) -> str:
    """The text that `parse_run` reads as the same run."""
    return f"{run.first}" if run.first == run.last else f"{run.first}..{run.last}"

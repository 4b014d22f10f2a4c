"""Texts of the plan of a spot beside its weekly pain. They never say that one is the cause of the
other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from app.domain.insights import AdherenceWeek
from app.texts.dates_and_times import short
from app.texts.phrases import count
from app.texts.trends import points

TITLE = "Your plan, week by week"
ABOUT = (
    "The newest weeks first. Pain is the mean of each logged day’s worst score, in weeks with at "
    "least 3 logged days. Seen together, neither is the cause of the other."
)
HEAD = ("Week of", "Holds done", "Pain")
NO_PLAN = "no plan"
TOO_FEW_DAYS = "–"
SHOWN = 12
"""A quarter of a year."""


@dataclass(frozen=True, slots=True)
class AdherenceRow:
    """One week: its Monday, what was done of what was planned, its pain, and both in words."""

    monday: str
    done: str
    pain: str
    said: str

    @property
    def description(self) -> str:
        """The row for a screen reader."""
        return f"Week of {self.monday}: {self.said}"


def summary(weeks: Sequence[AdherenceWeek]) -> str:
    """`In 10 weeks with a plan, you did 17 of 20 holds. Pain was 3.5 of 10 on average.`"""
    planned = [week for week in weeks if week.planned]
    done, of = (sum(getattr(week, name) for week in planned) for name in ("done", "planned"))
    known = [float(week.mean_worst) for week in planned if week.mean_worst is not None]
    return (
        f"In {count(len(planned), 'week')} with a plan, you did {done} of {count(of, 'hold')}. "
        f"In those weeks, pain was {points(round(fmean(known), 1))} of 10 on average."
    )


def rows(weeks: Sequence[AdherenceWeek]) -> tuple[AdherenceRow, ...]:
    """The newest weeks, newest first."""
    return tuple(_row(week) for week in reversed(weeks[-SHOWN:]))


def _row(week: AdherenceWeek) -> AdherenceRow:
    monday = short(week.monday)
    done = f"{week.done} of {week.planned}" if week.planned else NO_PLAN
    known = week.mean_worst is not None
    pain = points(round(float(week.mean_worst or 0), 1)) if known else TOO_FEW_DAYS
    said = f"{done} holds done" if week.planned else NO_PLAN
    felt = f"pain {pain} of 10" if known else "pain isn’t known"
    return AdherenceRow(monday, done, pain, f"{said}, {felt}")

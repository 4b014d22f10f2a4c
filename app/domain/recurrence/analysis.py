"""The whole answer for one spot: did it come back, how often, after how long, how badly.

1. Only entries felt up to the local date `as_of` count, whenever they were written down.
2. Days are counted from the first known day to `as_of`; those without a score between are
   UNKNOWN.
3. Everything that can be worked out is; what has been earned says so itself (`earned`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.domain.journal import Entry
from app.domain.recurrence.burden import burden
from app.domain.recurrence.days import DayState, KnownDay, by_date, known_days
from app.domain.recurrence.earned import Statistic
from app.domain.recurrence.gaps import returns
from app.domain.recurrence.growth import GapTrend, gap_trend
from app.domain.recurrence.rate import Rate, return_rate
from app.domain.recurrence.slope import Trend, severity_trend
from app.domain.recurrence.survival import Curve, MedianGap, curve_of, median_gap, survival
from app.domain.recurrence.walk import History, walk
from app.domain.recurrence.weeks import weeks_of


@dataclass(frozen=True, slots=True)
class DayCounts:
    """How many days were what (rule 2)."""

    pain: int
    mild: int
    clear: int
    unknown: int

    @property
    def known(self) -> int:
        """Days on which something was said."""
        return self.pain + self.mild + self.clear


@dataclass(frozen=True, slots=True)
class Recurrence:
    """What the journal shows about one spot, read on the local date `as_of`."""

    as_of: date
    counts: DayCounts
    history: History
    rate: Statistic[Rate]
    median_gap: Statistic[MedianGap]
    survival: Statistic[Curve]
    trend: Statistic[Trend]
    gap_trend: Statistic[GapTrend]
    burden: Statistic[Fraction]


def analyse(entries: Iterable[Entry], as_of: date) -> Recurrence:
    """Read the entries of one spot, in any order, on the local date `as_of`."""
    said = {on: heard for on, heard in by_date(entries).items() if on <= as_of}
    return read(known_days(said), as_of)


def read(days: Sequence[KnownDay], as_of: date) -> Recurrence:
    """The answer from the known days up to the local date `as_of`, oldest first."""
    today = as_of.toordinal()
    history = walk(days).history(today)
    span = today - days[0].ordinal + 1 if days else 0
    gaps = history.gaps
    curve = curve_of(gaps)
    onsets = sum(episode.onset_observed for episode in history.episodes)
    return Recurrence(
        as_of=as_of,
        counts=_counts(history.states, span),
        history=history,
        rate=return_rate(onsets, sum(spell.days for spell in history.spells)),
        median_gap=median_gap(curve, gaps),
        survival=survival(curve, gaps),
        trend=severity_trend(weeks_of(days)),
        gap_trend=gap_trend(returns(gaps)),
        burden=burden(days),
    )


def _counts(states: Sequence[DayState], span: int) -> DayCounts:
    pain, mild, clear = (
        states.count(state) for state in (DayState.PAIN, DayState.MILD, DayState.CLEAR)
    )
    return DayCounts(pain, mild, clear, unknown=span - len(states))

"""The whole answer for one spot: did it come back, how often, after how long, how badly.

1. Only entries felt up to the local date `as_of` count, whenever they were written down.
2. Days are counted from the first known day to `as_of`; those without a score between are
   UNKNOWN.
3. What the person corrected is corrected before anything is counted (`corrections`).
4. Everything that can be worked out is; what has been earned says so itself (`earned`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.domain.journal import Entry
from app.domain.recurrence.burden import burden
from app.domain.recurrence.corrections import Correction, corrected
from app.domain.recurrence.days import DayCounts, known_days
from app.domain.recurrence.earned import Statistic
from app.domain.recurrence.gaps import returns
from app.domain.recurrence.growth import GapTrend, gap_trend
from app.domain.recurrence.history import History
from app.domain.recurrence.known import KnownDays
from app.domain.recurrence.rate import Rate, return_rate
from app.domain.recurrence.slope import Trend, severity_trend
from app.domain.recurrence.survival import Curve, MedianGap, curve_of, median_gap, survival
from app.domain.recurrence.walk import Walk, walk
from app.domain.recurrence.weeks import weeks_of


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


def analyse(
    entries: Iterable[Entry], as_of: date, corrections: Iterable[Correction] = ()
) -> Recurrence:
    """Read the entries of one spot, in any order, on the local date `as_of`."""
    return read(known_days(entries).until(as_of), as_of, corrections)


def read(days: KnownDays, as_of: date, corrections: Iterable[Correction] = ()) -> Recurrence:
    """The answer from the known days up to the local date `as_of`, oldest first."""
    return found(walk(days), days, as_of, corrections)


def found(
    walked: Walk, days: KnownDays, as_of: date, corrections: Iterable[Correction]
) -> Recurrence:
    """The answer on the local date `as_of`, from a walk through all these known days."""
    today = as_of.toordinal()
    history = corrected(walked.history(days, today), corrections, as_of)
    span = today - days[0].ordinal + 1 if days else 0
    gaps = history.gaps
    curve = curve_of(gaps)
    onsets = sum(episode.onset_observed for episode in history.episodes)
    return Recurrence(
        as_of=as_of,
        counts=walked.counts(span),
        history=history,
        rate=return_rate(onsets, sum(spell.days for spell in history.spells)),
        median_gap=median_gap(curve, gaps),
        survival=survival(curve, gaps),
        trend=severity_trend(weeks_of(days)),
        gap_trend=gap_trend(returns(gaps)),
        burden=burden(days),
    )

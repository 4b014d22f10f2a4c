"""The complete analysis of one spot: whether it came back, how often, after how long, how badly.

1. Only entries felt up to the local date `as_of` count, whenever they were recorded.
2. Days are counted from the first known day to `as_of`; those without a score in between are
   UNKNOWN.
3. The person's corrections are applied before anything is counted (`corrections`).
4. Everything that can be computed is computed; each statistic says whether it has enough evidence
   (`evidence_gate`).

`IncrementalReader` analyses one spot repeatedly while entries are added.

1. The episode detector is kept as it was before the newest known day, and each reading continues
   from there. A change of an earlier day, or the removal of the newest day, restarts it from the
   beginning, for this spot only.
2. Whatever the order in which entries were added, removed and read, a reading equals the result of
   `analyse` for the remaining entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.domain.journal.entry import Entry
from app.domain.recurrence.burden import burden
from app.domain.recurrence.corrections import Correction, corrected
from app.domain.recurrence.day_series import DaySeries
from app.domain.recurrence.days import DayCounts, known_days, sayings
from app.domain.recurrence.episode_detector import EpisodeDetector, detect_episodes
from app.domain.recurrence.evidence_gate import Statistic
from app.domain.recurrence.gaps import GapTrend, gap_trend, returns
from app.domain.recurrence.history import History
from app.domain.recurrence.rate import Rate, return_rate
from app.domain.recurrence.survival import Curve, MedianGap, curve_of, median_gap, survival
from app.domain.recurrence.theil_sen import Trend, severity_trend
from app.domain.recurrence.weeks import weeks_of


@dataclass(frozen=True, slots=True)
class Recurrence:
    """What the journal shows about one spot as of the local date `as_of`."""

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
    """Analyse the entries of one spot, in any order, as of the local date `as_of`."""
    return read(known_days(entries).until(as_of), as_of, corrections)


def read(days: DaySeries, as_of: date, corrections: Iterable[Correction] = ()) -> Recurrence:
    """The analysis of the known days up to the local date `as_of`, oldest first."""
    return found(detect_episodes(days), days, as_of, corrections)


def found(
    walked: EpisodeDetector, days: DaySeries, as_of: date, corrections: Iterable[Correction]
) -> Recurrence:
    """The analysis as of the local date `as_of`, from a detector that processed all these days."""
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


class IncrementalReader:
    """The entries of one spot, analysed incrementally."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = list(entries)
        self._days, self._newest = sayings(self._entries)
        self._settled = EpisodeDetector()
        self._through = 0  # how many of the days the settled detector has processed

    @property
    def newest(self) -> date:
        """The latest local date with an entry, including a skip; `date.min` if there is none."""
        return date.fromordinal(self._newest)

    def change(self, gone: Sequence[Entry], come: Sequence[Entry]) -> None:
        """Remove the entries in `gone` and add those in `come`."""
        if gone:
            left_out = {entry.id for entry in gone}
            self._entries = [entry for entry in self._entries if entry.id not in left_out]
        self._entries += come
        settled = self._days[: self._through]
        self._days, self._newest = sayings(self._entries)
        # The settled days are before the newest known day, and must be unchanged.
        if self._through >= len(self._days) or self._days[: self._through] != settled:
            self._settled, self._through = EpisodeDetector(), 0

    def read(self, as_of: date, corrections: Sequence[Correction] = ()) -> Recurrence:
        """The analysis as of the local date `as_of`, with the person's corrections."""
        known = self._days.until(as_of)
        if len(known) < len(self._days):
            return read(known, as_of, corrections)
        self._settled.extend(self._days[self._through : -1])
        self._through = max(0, len(self._days) - 1)
        whole = self._settled.copy()
        whole.extend(self._days[self._through :])
        return found(whole, self._days, as_of, corrections)

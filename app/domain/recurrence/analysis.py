"""The whole answer for one spot: did it come back, how often, after how long, how badly.

1. Only entries felt up to the local date `as_of` count, whenever they were written down.
2. Days are counted from the first known day to `as_of`; those without a score between are
   UNKNOWN.
3. What the person corrected is corrected before anything is counted (`corrections`).
4. Everything that can be worked out is; what has been earned says so itself (`evidence_gate`).

`IncrementalReader` reads one spot again and again, while more is logged about it.

1. The walk is kept as it stood before the newest known day; a reading goes on from there.
   Anything that changes an earlier day, or taking back all of the newest, sends it back to the
   start: one spot is walked through anew, and no other.
2. Whatever the order in which things were said, taken back and read, a reading is the one that
   `analyse` gives for the entries that are left.
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


def read(days: DaySeries, as_of: date, corrections: Iterable[Correction] = ()) -> Recurrence:
    """The answer from the known days up to the local date `as_of`, oldest first."""
    return found(detect_episodes(days), days, as_of, corrections)


def found(
    walked: EpisodeDetector, days: DaySeries, as_of: date, corrections: Iterable[Correction]
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


class IncrementalReader:
    """What was said about one spot."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = list(entries)
        self._days, self._newest = sayings(self._entries)
        self._settled = EpisodeDetector()
        self._through = 0  # how many of the days have gone into it

    @property
    def newest(self) -> date:
        """The latest local date about which anything was said, a skip too; `date.min` if none."""
        return date.fromordinal(self._newest)

    def change(self, gone: Sequence[Entry], come: Sequence[Entry]) -> None:
        """Some entries are there no more, and others are there now."""
        if gone:
            left_out = {entry.id for entry in gone}
            self._entries = [entry for entry in self._entries if entry.id not in left_out]
        self._entries += come
        settled = self._days[: self._through]
        self._days, self._newest = sayings(self._entries)
        # What is settled lies before the newest known day, and is as it was.
        if self._through >= len(self._days) or self._days[: self._through] != settled:
            self._settled, self._through = EpisodeDetector(), 0

    def read(self, as_of: date, corrections: Sequence[Correction] = ()) -> Recurrence:
        """What is known on the local date `as_of`, as the person corrected it."""
        known = self._days.until(as_of)
        if len(known) < len(self._days):
            return read(known, as_of, corrections)
        self._settled.extend(self._days[self._through : -1])
        self._through = max(0, len(self._days) - 1)
        whole = self._settled.copy()
        whole.extend(self._days[self._through :])
        return found(whole, self._days, as_of, corrections)

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

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.domain.journal.entry import Entry
from app.domain.recurrence.corrections import Correction, corrected
from app.domain.recurrence.days import DayCounts, KnownDay, combined, known_days, until
from app.domain.recurrence.episode_detector import EpisodeDetector, History, detect_episodes
from app.domain.recurrence.evidence_gate import Statistic
from app.domain.recurrence.gaps import GapTrend, gap_trend, returns
from app.domain.recurrence.rate import Rate, return_rate
from app.domain.recurrence.severity import burden, weeks_of
from app.domain.recurrence.survival import Curve, MedianGap, curve_of, median_gap, survival
from app.domain.recurrence.theil_sen import Trend, severity_trend


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
    return _analysed(until(known_days(entries), as_of), as_of, corrections)


def _analysed(
    days: Sequence[KnownDay], as_of: date, corrections: Iterable[Correction]
) -> Recurrence:
    """The analysis of the known days up to the local date `as_of`, oldest first."""
    return _results(detect_episodes(days), days, as_of, corrections)


def _results(
    detector: EpisodeDetector,
    days: Sequence[KnownDay],
    as_of: date,
    corrections: Iterable[Correction],
) -> Recurrence:
    """The analysis as of the local date `as_of`, from a detector that processed all these days."""
    today = as_of.toordinal()
    history = corrected(detector.history(days, today), corrections, as_of)
    span = today - days[0].ordinal + 1 if days else 0
    gaps = history.gaps
    curve = curve_of(gaps)
    onsets = sum(episode.onset_observed for episode in history.episodes)
    return Recurrence(
        as_of=as_of,
        counts=detector.counts(span),
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
        self._pending: list[tuple[Iterable[Entry], Iterable[Entry]]] = [((), tuple(entries))]
        self._entries: dict[int, list[Entry]] = {}  # by the ordinals of their local dates
        self._known: dict[int, KnownDay] = {}
        self.changed_days: list[int] = []  # every date whose entries ever changed, in that order
        self._changed: set[int] = set()  # dates whose entries changed since the last reading
        self._days: Sequence[KnownDay] = ()  # the known days, oldest first
        self._settled = EpisodeDetector()
        self._through = 0  # how many of the days the settled detector has processed

    @property
    def entries(self) -> Mapping[int, Sequence[Entry]]:
        """The entries last read, by the ordinals of their local dates."""
        return self._entries

    def change(self, gone: Iterable[Entry], come: Iterable[Entry]) -> None:
        """Remove the entries in `gone` and add those in `come`, when they are next read."""
        self._pending.append((tuple(gone), tuple(come)))

    def read(self, as_of: date, corrections: Sequence[Correction] = ()) -> Recurrence:
        """The analysis as of the local date `as_of`, with the person's corrections."""
        for gone, come in self._pending:
            self._apply(gone, come)
        self._pending = []
        if self._changed:
            self._renew_days()
        if self._days and self._days[-1].date > as_of:
            return _analysed(until(self._days, as_of), as_of, corrections)
        self._settled.extend(self._days[self._through : -1])
        self._through = max(0, len(self._days) - 1)
        detector = self._settled.copy()
        detector.extend(self._days[self._through :])
        return _results(detector, self._days, as_of, corrections)

    def _apply(self, gone: Iterable[Entry], come: Iterable[Entry]) -> None:
        for entry in gone:
            ordinal = entry.occurred_at.toordinal()
            left = [each for each in self._entries.pop(ordinal, ()) if each.id != entry.id]
            if left:
                self._entries[ordinal] = left
            self._mark(ordinal)
        for entry in come:
            ordinal = entry.occurred_at.toordinal()
            self._entries.setdefault(ordinal, []).append(entry)
            self._mark(ordinal)

    def _mark(self, ordinal: int) -> None:
        self._changed.add(ordinal)
        self.changed_days.append(ordinal)

    def _renew_days(self) -> None:
        settled_to = self._days[self._through - 1].ordinal if self._through else 0
        for ordinal in self._changed:
            self._known.pop(ordinal, None)
            day = combined(ordinal, self._entries.get(ordinal, ()))
            if day is not None:
                self._known[ordinal] = day
        self._days = sorted(self._known.values())
        # The settled days are before the newest known day, and must be unchanged.
        if self._through >= len(self._days) or min(self._changed) <= settled_to:
            self._settled, self._through = EpisodeDetector(), 0
        self._changed = set()

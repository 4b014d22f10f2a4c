"""The episode detector: processes known days in order of time and produces episodes and spells.

It keeps only the state that the next day needs, so it can be copied before a day and continued from
there: a new entry does not require processing ten years again. Its rules are those of `baseline`
and `episodes`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.recurrence.baseline import USUAL, Baseline
from app.domain.recurrence.days import DayCounts, DayState, KnownDay
from app.domain.recurrence.episodes import (
    BRIDGED_DAYS,
    LONGEST_STEP,
    RESOLVING_DAYS,
    Ending,
    EndUnobserved,
    Episode,
    Resolved,
    Spell,
    StillOpen,
)
from app.domain.recurrence.gaps import Gap, gaps_between, strict_recurrences


@dataclass(frozen=True, slots=True)
class History:
    """The known days of one spot and what was detected in them. `states` is parallel to `days`."""

    days: tuple[KnownDay, ...]
    states: tuple[DayState, ...]
    spells: tuple[Spell, ...]
    episodes: tuple[Episode, ...]
    gaps: tuple[Gap, ...]
    strict: tuple[Episode, ...]

    @classmethod
    def of(
        cls,
        days: Iterable[KnownDay],
        states: Iterable[DayState],
        spells: Sequence[Spell],
        episodes: Sequence[Episode],
    ) -> History:
        """The history with these episodes, and the gaps between them."""
        gaps = gaps_between(episodes, spells)
        strict = strict_recurrences(episodes, gaps)
        return cls(tuple(days), tuple(states), tuple(spells), tuple(episodes), gaps, strict)


@dataclass(slots=True)
class _OpenEpisode:
    """An episode that has not ended yet: its days so far, by the three that matter."""

    onset: KnownDay
    onset_observed: bool
    peak: KnownDay
    last_sore: KnownDay
    clear: list[KnownDay] = field(default_factory=list)  # CLEAR days since it was last sore


class EpisodeDetector:
    """The state after the last processed day."""

    def __init__(self) -> None:
        self._baseline = Baseline()
        self._thresholds = USUAL
        self._states: list[DayState] = []
        self._spells: list[Spell] = []
        self._episodes: list[Episode] = []
        self._open: _OpenEpisode | None = None
        self._spell_first: KnownDay | None = None
        self._last = -BRIDGED_DAYS  # an ordinal; before any day, one to which none is bridged

    def copy(self) -> EpisodeDetector:
        """An independent copy."""
        twin = EpisodeDetector()
        twin._baseline, twin._thresholds = self._baseline.copy(), self._thresholds
        twin._states, twin._spells = self._states.copy(), self._spells.copy()
        twin._episodes = self._episodes.copy()
        twin._open = self._open and replace(self._open, clear=self._open.clear.copy())
        twin._spell_first, twin._last = self._spell_first, self._last
        return twin

    def extend(self, days: Iterable[KnownDay]) -> None:
        """Process these known days, in order."""
        for day in days:
            self.take(day)

    def take(self, day: KnownDay) -> None:
        """Process one known day. Days come in order, each once."""
        observed = day.ordinal - self._last <= LONGEST_STEP
        if not observed:
            self._end_spell(EndUnobserved())
            self._spell_first = day
        if self._open is None:
            self._thresholds = self._baseline.thresholds(day.ordinal)
        state = self._thresholds.state_of(day)
        self._states.append(state)
        self._last = day.ordinal
        if self._open is not None:
            self._continue(self._open, day, state)
        elif state is DayState.PAIN:
            self._open = _OpenEpisode(day, observed, peak=day, last_sore=day)
        else:
            self._baseline.add(day)

    def counts(self, span: int) -> DayCounts:
        """The number of days in each state so far, out of `span` days in all."""
        known = (DayState.PAIN, DayState.MILD, DayState.CLEAR)
        pain, mild, clear = (self._states.count(state) for state in known)
        return DayCounts(pain, mild, clear, unknown=span - len(self._states))

    def history(self, days: Iterable[KnownDay], as_of: int) -> History:
        """Everything detected in these `days`, as of the local date `as_of` (an ordinal, not before
        any of them).
        """
        twin = self.copy()
        fresh = as_of - self._last <= BRIDGED_DAYS  # the silence up to today may still be bridged
        twin._end_spell(StillOpen() if fresh else EndUnobserved())
        return History.of(days, self._states, twin._spells, twin._episodes)

    def _continue(self, episode: _OpenEpisode, day: KnownDay, state: DayState) -> None:
        if state is not DayState.CLEAR:
            episode.clear.clear()
            episode.last_sore = day
            if day.worst > episode.peak.worst:
                episode.peak = day
            return
        episode.clear.append(day)
        first_clear = episode.clear[0]
        if day.ordinal - first_clear.ordinal + 1 >= RESOLVING_DAYS:
            self._end_episode(episode, Resolved(first_clear.date))

    def _end_episode(self, episode: _OpenEpisode, ending: Ending) -> None:
        self._episodes.append(
            Episode(
                onset=episode.onset.date,
                onset_observed=episode.onset_observed,
                peak=episode.peak.worst,
                peak_day=episode.peak.date,
                last_day=episode.last_sore.date,
                ending=ending,
            )
        )
        self._open = None
        for day in episode.clear:  # they lie after its last day, so they are ordinary days again
            self._baseline.add(day)

    def _end_spell(self, ending: Ending) -> None:
        if self._spell_first is None:
            return
        if self._open is not None:
            self._end_episode(self._open, ending)
        self._spells.append(Spell(self._spell_first.date, date.fromordinal(self._last)))


def detect_episodes(days: Iterable[KnownDay]) -> EpisodeDetector:
    """Process all these known days, oldest first."""
    detector = EpisodeDetector()
    detector.extend(days)
    return detector

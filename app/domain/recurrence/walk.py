"""The walk: known days in, episodes and spells out, one day at a time.

The walk keeps only what the next day needs, so it can be copied before a day and gone on from
there: one more entry need not walk through ten years again.  Its rules are those of `days`,
`baseline`, `spells` and `episodes`; nothing is decided twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.recurrence.baseline import Baseline
from app.domain.recurrence.days import USUAL, DayState, KnownDay
from app.domain.recurrence.episodes import (
    RESOLVING_DAYS,
    Ending,
    EndUnobserved,
    Episode,
    Resolved,
    StillOpen,
)
from app.domain.recurrence.gaps import Gap, gaps_between, strict_recurrences
from app.domain.recurrence.spells import BRIDGED_DAYS, LONGEST_STEP, Spell

NEVER = -BRIDGED_DAYS  # no date has this ordinal, and none is bridged to it


@dataclass(frozen=True, slots=True)
class History:
    """What the known days of one spot amount to.  `states` runs beside `days`."""

    days: tuple[KnownDay, ...]
    states: tuple[DayState, ...]
    spells: tuple[Spell, ...]
    episodes: tuple[Episode, ...]
    gaps: tuple[Gap, ...]
    strict: tuple[Episode, ...]

    @classmethod
    def of(
        cls,
        days: Sequence[KnownDay],
        states: Sequence[DayState],
        spells: Sequence[Spell],
        episodes: Sequence[Episode],
    ) -> History:
        """The history with these episodes, and the gaps between them."""
        gaps = gaps_between(episodes, spells)
        strict = strict_recurrences(episodes, gaps)
        return cls(tuple(days), tuple(states), tuple(spells), tuple(episodes), gaps, strict)


class Walk:
    """Where the fold stands after the last day it was given."""

    def __init__(self) -> None:
        self._baseline = Baseline()
        self._thresholds = USUAL
        self._states: list[DayState] = []
        self._spells: list[Spell] = []
        self._episodes: list[Episode] = []
        self._spell_first = NEVER
        self._last = NEVER
        self._onset = NEVER
        self._observed = False
        self._peak = self._peak_day = self._last_sore = NEVER
        self._clear: list[KnownDay] = []  # CLEAR days of the open episode since it was last sore

    def copy(self) -> Walk:
        """The same place, to go on from separately."""
        twin = Walk.__new__(Walk)
        for name, value in vars(self).items():
            kept = value.copy() if isinstance(value, (list, Baseline)) else value
            setattr(twin, name, kept)
        return twin

    def extend(self, days: Iterable[KnownDay]) -> None:
        """Go on through these known days, in order."""
        for day in days:
            self.take(day)

    def take(self, day: KnownDay) -> None:
        """Go one known day further.  Days come in order, each once."""
        ordinal = day.ordinal
        seen_before = ordinal - self._last <= LONGEST_STEP
        if not seen_before:
            self._end_spell(EndUnobserved())
            self._spell_first = ordinal
        if self._onset == NEVER:
            usual = ordinal >= self._baseline.usual_from  # most spots, most of the time
            self._thresholds = USUAL if usual else self._baseline.thresholds(ordinal)
        state = self._thresholds.state(day)
        self._states.append(state)
        self._last = ordinal
        if self._onset != NEVER:
            self._go_on(day, state)
        elif state is DayState.PAIN:
            self._begin(day, seen_before)
        else:
            self._baseline.add(day)

    def history(self, days: Sequence[KnownDay], as_of: int) -> History:
        """Everything so far, after these `days`, read on the local date `as_of` (an ordinal, not
        before any of them)."""
        twin = self.copy()
        fresh = as_of - self._last <= BRIDGED_DAYS  # the silence up to today may yet be bridged
        twin._end_spell(StillOpen() if fresh else EndUnobserved())
        return History.of(days, twin._states, twin._spells, twin._episodes)

    def _begin(self, day: KnownDay, observed: bool) -> None:
        self._onset = self._peak_day = self._last_sore = day.ordinal
        self._observed = observed
        self._peak = day.worst

    def _go_on(self, day: KnownDay, state: DayState) -> None:
        if state is not DayState.CLEAR:
            self._clear.clear()
            self._last_sore = day.ordinal
            if day.worst > self._peak:
                self._peak, self._peak_day = day.worst, day.ordinal
            return
        self._clear.append(day)
        first = self._clear[0].ordinal
        if day.ordinal - first + 1 >= RESOLVING_DAYS:
            self._end_episode(Resolved(date.fromordinal(first)))

    def _end_episode(self, ending: Ending) -> None:
        self._episodes.append(
            Episode(
                onset=date.fromordinal(self._onset),
                onset_observed=self._observed,
                peak=self._peak,
                peak_day=date.fromordinal(self._peak_day),
                last_day=date.fromordinal(self._last_sore),
                ending=ending,
            )
        )
        self._onset = NEVER
        for day in self._clear:  # they lie after its last day: ordinary days again
            self._baseline.add(day)
        self._clear.clear()

    def _end_spell(self, ending: Ending) -> None:
        if self._last == NEVER:
            return
        if self._onset != NEVER:
            self._end_episode(ending)
        self._spells.append(
            Spell(date.fromordinal(self._spell_first), date.fromordinal(self._last))
        )


def walk(days: Iterable[KnownDay]) -> Walk:
    """Walk through the known days, oldest first."""
    going = Walk()
    going.extend(days)
    return going

"""The episode detector: processes known days in order of time and produces episodes and spells.

It keeps only the state that the next day needs, so it can be copied before a day and continued from
there: a new entry does not require processing ten years again. Where the usual thresholds apply it
skips over calm stretches and whole flares at once (`run_patterns`); elsewhere it goes day by day.
Its rules are those of `days`, `baseline` and `episodes`.
"""

from __future__ import annotations

from datetime import date

from app.domain.recurrence.baseline import Baseline
from app.domain.recurrence.day_series import DaySeries, KnownDay
from app.domain.recurrence.days import (
    CLEAR,
    LETTERS,
    MILD,
    PAIN,
    SILENCE,
    USUAL,
    DayCounts,
    DayState,
)
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
from app.domain.recurrence.history import History
from app.domain.recurrence.run_patterns import behind_silence, calm_until, flare_at

SILENCES = bytes([SILENCE])
NEVER = -BRIDGED_DAYS  # no date has this ordinal, and none is bridged to it


class EpisodeDetector:
    """The state after the last processed day."""

    def __init__(self) -> None:
        self._baseline = Baseline()
        self._thresholds = USUAL
        self._letters = bytearray()  # the states of the known days
        self._spells: list[Spell] = []
        self._episodes: list[Episode] = []
        self._spell_first = NEVER
        self._last = NEVER
        self._onset = NEVER
        self._observed = False
        self._peak = self._peak_day = self._last_sore = NEVER
        self._clear: list[KnownDay] = []  # CLEAR days since the open episode was last sore

    def copy(self) -> EpisodeDetector:
        """An independent copy."""
        twin = EpisodeDetector.__new__(EpisodeDetector)
        for name, value in vars(self).items():
            kept = value.copy() if isinstance(value, (list, bytearray, Baseline)) else value
            setattr(twin, name, kept)
        return twin

    def extend(self, days: DaySeries) -> None:
        """Process these known days, in order."""
        usual = days.said.translate(USUAL.letters)
        baseline, first, length = self._baseline, days.first, len(usual)
        place = noted = 0
        while place < length:
            if usual[place] == SILENCE:
                place = behind_silence(place, usual)
            behind = place
            if self._onset == NEVER and first + place >= baseline.usual_from:
                behind = self._stride(days, usual, place)
            if behind == place:
                self._note(usual[noted:place])
                self.take(days.on(place))
                noted = behind = place + 1
            place = behind
        self._note(usual[noted:])

    def take(self, day: KnownDay) -> None:
        """Process one known day. Days come in order, each once."""
        observed = day.ordinal - self._last <= LONGEST_STEP
        if not observed:
            self._begin_spell(day.ordinal)
        if self._onset == NEVER:
            usual = day.ordinal >= self._baseline.usual_from  # true for most spots most of the time
            self._thresholds = USUAL if usual else self._baseline.thresholds(day.ordinal)
        letter = self._thresholds.letters[day.said]
        self._letters.append(letter)
        self._last = day.ordinal
        if self._onset != NEVER:
            self._go_on(day, LETTERS[letter])
        elif LETTERS[letter] is DayState.PAIN:
            self._begin(day, observed)
        else:
            self._baseline.add(day.ordinal, bytes([day.halves]))

    def counts(self, span: int) -> DayCounts:
        """The number of days in each state so far, out of `span` days in all."""
        pain, mild, clear = (self._letters.count(letter) for letter in (PAIN, MILD, CLEAR))
        return DayCounts(pain, mild, clear, unknown=span - len(self._letters))

    def history(self, days: DaySeries, as_of: int) -> History:
        """Everything detected in these `days`, as of the local date `as_of` (an ordinal, not before
        any of them).
        """
        twin = self.copy()
        fresh = as_of - self._last <= BRIDGED_DAYS  # the silence up to today may still be bridged
        twin._end_spell(StillOpen() if fresh else EndUnobserved())
        states = [LETTERS[letter] for letter in self._letters]
        return History.of(days, states, twin._spells, twin._episodes)

    def _stride(self, days: DaySeries, usual: bytes, place: int) -> int:
        """Skip from the known day at `place`, where the usual thresholds apply, over a whole flare
        or a calm stretch. Returns the index after it, or `place` where a flare stays open.
        """
        ordinal = days.first + place
        observed = ordinal - self._last <= LONGEST_STEP
        begins = usual[place] == PAIN
        flare = flare_at(place, usual, days, observed) if begins else None
        if begins and not flare:
            return place
        if not observed:
            self._begin_spell(ordinal)
        if flare:
            episode, after, end = flare
            self._episodes.append(episode)
            self._baseline.add(days.first + after, days.halves[after:end])
        else:
            calm = days.halves[place : calm_until(place, usual)]
            end = place + self._baseline.add_usual(ordinal, calm)
        self._last = days.first + end - 1
        return end

    def _note(self, letters: bytes) -> None:
        self._letters += letters.translate(None, SILENCES)

    def _begin_spell(self, ordinal: int) -> None:
        self._end_spell(EndUnobserved())
        self._spell_first = ordinal

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
        for day in self._clear:  # they lie after its last day, so they are ordinary days again
            self._baseline.add(day.ordinal, bytes([day.halves]))
        self._clear.clear()

    def _end_spell(self, ending: Ending) -> None:
        if self._last == NEVER:
            return
        if self._onset != NEVER:
            self._end_episode(ending)
        self._spells.append(
            Spell(date.fromordinal(self._spell_first), date.fromordinal(self._last))
        )


def detect_episodes(days: DaySeries) -> EpisodeDetector:
    """Process all these known days, oldest first."""
    going = EpisodeDetector()
    going.extend(days)
    return going

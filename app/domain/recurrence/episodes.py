"""Episodes: the flares of one spot, how each ended, and the spells in which they were observed.

Episodes:

1. An episode begins on the first PAIN day while none is open.
2. Its onset was *observed* only if an earlier known day belongs to the same spell. The very first
   entry never counts as a return, because nobody knows how long it had hurt.
3. MILD days keep an open episode open. It resolves once CLEAR days, with nothing worse known
   between them, span at least 3 days. `last_day` is the last day that was not clear; `first_clear`
   is the first of those CLEAR days.
4. When the spell ends first, the end of the episode is unobserved. The peak is the worst score from
   its first to its last day, on the first day that reached it.
5. A *strict recurrence*, in the clinical sense, comes after at least 30 days of gap, peaks above 2
   and lasts at least 2 days.
6. An episode is determined by these rules, or by the person (`corrections`); it records by which.

Spells, the stretches of time about which enough is known:

1. Up to 7 unknown days in a row are bridged: the days on both sides belong to one spell, and the
   days between have no score.
2. A longer silence ends the spell on its last known day. What happened after it is unknown, so the
   end of an episode open there was not observed, and neither was the end of a gap in progress.
3. Days inside spells, from the first to the last known day of each, are the observed days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

RESOLVING_DAYS = 3
STRICT_GAP_DAYS = 30
STRICT_PEAK_ABOVE = 2
STRICT_DAYS = 2


@dataclass(frozen=True, slots=True)
class Resolved:
    """It cleared; `first_clear` is the first clear day."""

    first_clear: date


@dataclass(frozen=True, slots=True)
class StillOpen:
    """It had not cleared by the date of the analysis."""


@dataclass(frozen=True, slots=True)
class EndUnobserved:
    """The entries stopped before it cleared."""


Ending = Resolved | StillOpen | EndUnobserved


class EpisodeSource(StrEnum):
    """What determined this episode (rule 6)."""

    BY_RULES = "by_rules"
    MERGED = "joined"
    SPLIT = "parted"
    MARKED = "called"


@dataclass(frozen=True, slots=True)
class Episode:
    """One flare, from `onset` to `last_day` (local dates). `peak` is a score, 0-10."""

    onset: date
    onset_observed: bool
    peak: int
    peak_day: date
    last_day: date
    ending: Ending
    told: EpisodeSource = EpisodeSource.BY_RULES

    @property
    def days(self) -> int:
        """How long it lasted so far, including both ends."""
        return (self.last_day - self.onset).days + 1

    def is_strict_after(self, gap_days: int) -> bool:
        """Whether it is a strict recurrence after a gap of `gap_days` (rule 5)."""
        return (
            gap_days >= STRICT_GAP_DAYS
            and self.peak > STRICT_PEAK_ABOVE
            and self.days >= STRICT_DAYS
        )


BRIDGED_DAYS = 7
LONGEST_STEP = BRIDGED_DAYS + 1
"""Two known days at most this far apart belong to the same spell."""


@dataclass(frozen=True, slots=True)
class Spell:
    """One observed stretch, from its first to its last known day."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it covers, including both ends."""
        return (self.last - self.first).days + 1

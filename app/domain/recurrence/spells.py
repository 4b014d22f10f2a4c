"""Spells: the stretches of time about which the journal says enough.

1. Up to 7 unknown days in a row are bridged: the days on both sides belong to one spell, and
   the days between keep no score.
2. A longer silence ends the spell on its last known day.  What happened after it is not known,
   so an episode open there was not seen to end, and a gap running there was not seen to close.
3. Days inside spells, from the first to the last known day of each, are the days observed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

BRIDGED_DAYS = 7
LONGEST_STEP = BRIDGED_DAYS + 1
"""Two known days so far apart, or less, belong to the same spell."""


@dataclass(frozen=True, slots=True)
class Spell:
    """One observed stretch, from its first to its last known day."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it covers, both ends included."""
        return (self.last - self.first).days + 1

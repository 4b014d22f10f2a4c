"""Gaps: how long a spot stayed away after it cleared.

1. Every resolved episode opens one gap, on its first clear day.
2. The next onset in the same spell closes it: the spot returned, after onset minus first clear.
3. If the spell ends first, the gap is censored: it lasted at least until the spell's last known
   day.  Days after that, up to today, are not known and add nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class GapEnd(StrEnum):
    """Whether a gap was seen to end."""

    RETURNED = "returned"
    CENSORED = "censored"


@dataclass(frozen=True, slots=True)
class Gap:
    """Days from clear to return, or at least so many when censored."""

    first_clear: date
    days: int
    end: GapEnd

    @property
    def returned(self) -> bool:
        """Whether the spot was seen to come back."""
        return self.end is GapEnd.RETURNED


def returns(gaps: tuple[Gap, ...]) -> list[int]:
    """The lengths, in days, of the gaps that ended with a return; oldest first."""
    return [gap.days for gap in gaps if gap.returned]

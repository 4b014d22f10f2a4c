"""Gaps: how long a spot stayed away after it cleared, and whether the gaps are growing.

1. Every resolved episode opens one gap, on its first clear day.
2. The next onset in the same spell closes it: the spot returned, after onset minus first clear.
3. If the spell ends first, the gap is censored: it lasted at least until the spell's last known
   day. Days after that, up to today, are unknown and add nothing.

The trend of the gaps tells whether the spot takes longer to return than before.

1. It is Kendall's S over the gaps that ended with a return, in the order in which they occurred.
2. p is exact, from every order of the same gaps: gaps are few, and often equal.
3. It needs 5 such gaps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from app.domain.recurrence.episodes import Episode, Resolved, Spell
from app.domain.recurrence.evidence_gate import Need, Needed, Statistic, gated, missing
from app.domain.recurrence.kendall import exact_p, kendall_s, ties_in


class GapEnd(StrEnum):
    """Whether the end of a gap was observed."""

    RETURNED = "returned"
    CENSORED = "censored"


@dataclass(frozen=True, slots=True)
class Gap:
    """Days from clear to return, or a lower bound when censored."""

    first_clear: date
    days: int
    end: GapEnd

    @property
    def returned(self) -> bool:
        """Whether a return was observed."""
        return self.end is GapEnd.RETURNED


def gaps_between(episodes: Sequence[Episode], spells: Sequence[Spell]) -> tuple[Gap, ...]:
    """The gaps that these episodes opened (rules 1-3); both arguments are in order of time."""
    gaps: list[Gap] = []
    later = iter(spells)
    spell = next(later, None)
    for nth, episode in enumerate(episodes, start=1):
        if not isinstance(episode.ending, Resolved):
            continue
        cleared = episode.ending.first_clear
        while spell is not None and spell.last < cleared:
            spell = next(later, None)
        if spell is None:
            break
        following = episodes[nth].onset if nth < len(episodes) else date.max
        if following <= spell.last:
            gaps.append(Gap(cleared, (following - cleared).days, GapEnd.RETURNED))
        else:
            gaps.append(Gap(cleared, (spell.last - cleared).days, GapEnd.CENSORED))
    return tuple(gaps)


def strict_recurrences(episodes: Sequence[Episode], gaps: Sequence[Gap]) -> tuple[Episode, ...]:
    """Those of these episodes that are recurrences in the strict, clinical sense."""
    before = {gap.first_clear: gap.days for gap in gaps if gap.returned}
    return tuple(
        after
        for episode, after in pairwise(episodes)
        if isinstance(episode.ending, Resolved)
        and after.is_strict_after(before.get(episode.ending.first_clear, 0))
    )


def returns(gaps: Sequence[Gap]) -> list[int]:
    """The lengths, in days, of the gaps that ended with a return; oldest first."""
    return [gap.days for gap in gaps if gap.returned]


FEWEST_RETURNS = 5
FEWEST_FOR_AN_ORDER = 2


@dataclass(frozen=True, slots=True)
class GapTrend:
    """S above 0: later gaps tend to be longer. `p` is two-sided."""

    s: int
    p: float


def gap_trend(lengths: Sequence[int]) -> Statistic[GapTrend]:
    """Whether these gaps (days, oldest first, each ended by a return) grow or shrink."""
    need = Need(Needed.RETURNS, FEWEST_RETURNS, len(lengths))
    if len(lengths) < FEWEST_FOR_AN_ORDER:
        return missing(need)
    s = kendall_s(lengths)
    return gated(GapTrend(s, exact_p(s, ties_in(lengths))), need)

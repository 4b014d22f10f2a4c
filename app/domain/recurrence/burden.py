"""Burden: the mean severity per day.

1. The area under the daily worst scores by the trapezoid rule, divided by the days it covers.
2. Between two neighbouring known days the curve is a straight line, also across a bridged silence;
   a longer silence contributes neither area nor days.
3. It needs two known days at most a bridge apart.

The area under a straight line is half of the area that its two ends make if each is extended,
level, to the other. So every known day is extended into the silence after it and before it, as far
as a bridge reaches; what was extended into longer silences is subtracted again.
"""

from __future__ import annotations

import re
from fractions import Fraction

from app.domain.recurrence.day_series import SILENT, UNKNOWN, WORST_OF, DaySeries
from app.domain.recurrence.episodes import BRIDGED_DAYS, LONGEST_STEP
from app.domain.recurrence.evidence_gate import Insufficient, Need, Needed, Sufficient
from app.domain.recurrence.packed_bytes import row, together

FEWEST_NEIGHBOURS = 2
LEVELS = bytes(0 if each == UNKNOWN else WORST_OF[each] for each in range(0x100))
IS_SILENT = bytes(0xFF if each == UNKNOWN else 0 for each in range(0x100))
LONG_SILENCE = re.compile(SILENT + b"{%d,}" % LONGEST_STEP)


def burden(days: DaySeries) -> Sufficient[Fraction] | Insufficient:
    """The mean worst score over these days, in order, and over the time between them; 0-10."""
    levels = days.said.translate(LEVELS)
    covered = len(levels) - 1
    doubled_area = sum(_carried(levels, days.said)) - sum(levels[:1]) - sum(levels[-1:])
    for silence in LONG_SILENCE.finditer(days.said):
        before, after = silence.start() - 1, silence.end()
        covered -= after - before
        doubled_area -= (levels[before] + levels[after]) * LONGEST_STEP
    if covered <= 0:
        return Insufficient((Need(Needed.NEIGHBOURS, FEWEST_NEIGHBOURS, min(1, len(days))),))
    return Sufficient(Fraction(doubled_area, 2 * covered))


def _carried(levels: bytes, said: bytes) -> bytes:
    """At each date, the sum of the previous and the next known worst score, within reach."""
    later = earlier = row(levels)
    silent = row(said.translate(IS_SILENT))
    found = [later, earlier]
    for _ in range(BRIDGED_DAYS):
        later, earlier = (later << 8) & silent, (earlier >> 8) & silent
        found += later, earlier
    return together(len(levels), *found)

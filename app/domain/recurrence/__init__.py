"""Recurrence: whether a spot came back. Computed from the journal entries alone.

Each part has its own module:

1. `days`: turns entries into known local days.
2. `baseline`: which of them are PAIN, MILD or CLEAR; a spot that always aches a little has its own
   thresholds.
3. `episodes`: short silences are bridged and long ones end the observed spell; where a flare begins
   and ends, whether that was observed, and what a strict recurrence is.
4. `gaps`: from clear to return, or censored where the entries stop.
5. `episode_detector`: the four above, day by day in order of time; `corrections`: the person's
   corrections of the result.
6. `rate`, `survival`, `gaps`, `severity`, `kendall`, `theil_sen`: the statistics.
7. `evidence_gate`: how much journal each statistic needs before it is shown.
8. `verdicts`: what a statistic means: better, worse, unchanged or unclear.
9. `analysis`: everything about one spot on one date, also updated incrementally.

Unknown is not zero: a silent day changes no score, anywhere.
"""

from app.domain.recurrence.analysis import IncrementalReader, Recurrence, analyse
from app.domain.recurrence.corrections import (
    Correction,
    CorrectionId,
    CorrectionKind,
    MarkFlare,
    MergeFlares,
    SplitFlare,
)
from app.domain.recurrence.days import DayCounts, DayState, KnownDay
from app.domain.recurrence.episode_detector import History
from app.domain.recurrence.episodes import (
    BRIDGED_DAYS,
    Ending,
    EndUnobserved,
    Episode,
    EpisodeSource,
    Resolved,
    Spell,
    StillOpen,
)
from app.domain.recurrence.evidence_gate import (
    Insufficient,
    Need,
    Needed,
    Preliminary,
    Statistic,
    Sufficient,
)
from app.domain.recurrence.gaps import Gap, GapEnd, GapTrend
from app.domain.recurrence.rate import Rate
from app.domain.recurrence.survival import (
    After,
    Curve,
    CurveStep,
    MedianGap,
    MedianReach,
    NotReached,
)
from app.domain.recurrence.theil_sen import Slope, Trend
from app.domain.recurrence.verdicts import (
    Verdict,
    change_verdict,
    gap_verdict,
    range_verdict,
    trend_verdict,
)

__all__ = [
    "BRIDGED_DAYS",
    "After",
    "Correction",
    "CorrectionId",
    "CorrectionKind",
    "Curve",
    "CurveStep",
    "DayCounts",
    "DayState",
    "EndUnobserved",
    "Ending",
    "Episode",
    "EpisodeSource",
    "Gap",
    "GapEnd",
    "GapTrend",
    "History",
    "IncrementalReader",
    "Insufficient",
    "KnownDay",
    "MarkFlare",
    "MedianGap",
    "MedianReach",
    "MergeFlares",
    "Need",
    "Needed",
    "NotReached",
    "Preliminary",
    "Rate",
    "Recurrence",
    "Resolved",
    "Slope",
    "Spell",
    "SplitFlare",
    "Statistic",
    "StillOpen",
    "Sufficient",
    "Trend",
    "Verdict",
    "analyse",
    "change_verdict",
    "gap_verdict",
    "range_verdict",
    "trend_verdict",
]

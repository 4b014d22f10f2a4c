"""Recurrence: whether a spot came back. Computed from the journal entries alone.

Each part has its own module:

1. `days`: turns entries into local days that are PAIN, MILD, CLEAR or UNKNOWN; `day_series` stores
   them.
2. `baseline`: a spot that always aches a little has its own thresholds for PAIN and CLEAR.
3. `episodes`: short silences are bridged and long ones end the observed spell; where a flare begins
   and ends, whether that was observed, and what a strict recurrence is.
4. `gaps`: from clear to return, or censored where the entries stop.
5. `episode_detector`: the four above in order of time, partly as `run_patterns`; `history`: the
   result; `corrections`: the person's corrections of it.
6. `rate`, `survival`, `weeks`, `kendall`, `theil_sen`, `gaps`, `burden`: the statistics.
7. `evidence_gate`: how much journal each statistic needs before it is shown.
8. `analysis`: everything about one spot on one date, also updated incrementally.

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
from app.domain.recurrence.day_series import DaySeries, KnownDay
from app.domain.recurrence.days import DayCounts, DayState
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
from app.domain.recurrence.history import History
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

__all__ = [
    "BRIDGED_DAYS",
    "After",
    "Correction",
    "CorrectionId",
    "CorrectionKind",
    "Curve",
    "CurveStep",
    "DayCounts",
    "DaySeries",
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
    "analyse",
]

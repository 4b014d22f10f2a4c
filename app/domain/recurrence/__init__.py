"""Recurrence: did this spot come back?  Answered from what was logged, and nothing else.

The rules, each at home in its own module:

1. `days`: entries become local days that are PAIN, MILD, CLEAR or UNKNOWN; `day_series` keeps
   them.
2. `baseline`: a spot that always aches a little has its own idea of PAIN and CLEAR.
3. `episodes`: short silences are bridged and long ones end what was observed; where a flare
   begins and ends, whether that was seen, and what a strict recurrence is.
4. `gaps`: from clear to return, or censored where the entries stop.
5. `episode_detector`: the four above in order of time, some of them as `run_patterns`; `history`:
   what comes of it; `corrections`: what the person knows better.
6. `rate`, `survival`, `weeks`, `kendall`, `theil_sen`, `gaps`, `burden`: the statistics.
7. `evidence_gate`: how much journal each of them takes before it is shown.
8. `analysis`: everything about one spot on one date, also read again after more was logged.

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

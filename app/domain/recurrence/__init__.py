"""Recurrence: did this spot come back?  From what was logged, and from nothing else.

The rules, each at home in its own module:

1. `days`: entries become local days that are PAIN, MILD, CLEAR or UNKNOWN; `known` keeps them.
2. `baseline`: a spot that always aches a little has its own idea of PAIN and CLEAR.
3. `spells`: short silences are bridged, long ones end what was observed.
4. `episodes`: where a flare begins and ends, whether that was seen, what a strict recurrence is.
5. `gaps`: from clear to return, or censored where the entries stop.
6. `walk`: the five above, in order of time, some of them in `strides`; `history`: what comes of
   it; `corrections`: what the person says to it.
7. `rate`, `survival`, `weeks`, `kendall`, `slope`, `growth`, `orders`, `burden`: the statistics.
8. `earned`: how much journal each of them takes before it is shown.
9. `analysis`: everything about one spot on one date; `chronicle`: again, after more was said.

Unknown is not zero: a silent day changes no score, anywhere.
"""

from app.domain.recurrence.analysis import Recurrence, analyse
from app.domain.recurrence.chronicle import Chronicle
from app.domain.recurrence.corrections import (
    Called,
    Correction,
    CorrectionId,
    Joined,
    Parted,
    Saying,
)
from app.domain.recurrence.days import DayCounts, DayState
from app.domain.recurrence.earned import Early, Earned, Missing, Need, Needed, Statistic
from app.domain.recurrence.episodes import (
    Ending,
    EndUnobserved,
    Episode,
    Resolved,
    StillOpen,
    Told,
)
from app.domain.recurrence.gaps import Gap, GapEnd
from app.domain.recurrence.growth import GapTrend
from app.domain.recurrence.history import History
from app.domain.recurrence.known import KnownDay, KnownDays
from app.domain.recurrence.rate import Rate
from app.domain.recurrence.slope import Slope, Trend
from app.domain.recurrence.spells import BRIDGED_DAYS, Spell
from app.domain.recurrence.survival import After, Curve, MedianGap, NotReached, Reach, Step

__all__ = [
    "BRIDGED_DAYS",
    "After",
    "Called",
    "Chronicle",
    "Correction",
    "CorrectionId",
    "Curve",
    "DayCounts",
    "DayState",
    "Early",
    "Earned",
    "EndUnobserved",
    "Ending",
    "Episode",
    "Gap",
    "GapEnd",
    "GapTrend",
    "History",
    "Joined",
    "KnownDay",
    "KnownDays",
    "MedianGap",
    "Missing",
    "Need",
    "Needed",
    "NotReached",
    "Parted",
    "Rate",
    "Reach",
    "Recurrence",
    "Resolved",
    "Saying",
    "Slope",
    "Spell",
    "Statistic",
    "Step",
    "StillOpen",
    "Told",
    "Trend",
    "analyse",
]

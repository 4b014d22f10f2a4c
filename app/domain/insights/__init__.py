"""Insights: what was done and noted beside pain. Seen together, not cause and effect.

1. `activity_by_day`: what was done on each local date.
2. `beside_activity`: the days with breaks or holds compared with the days without; `beside_tags`:
   the next days after a trigger or a relief.
3. `beside_times`: when it hurts, by weekday and by time of day (`pain_times`).
4. `corrected`: all these comparisons, with their p values corrected together. Their tests and
   intervals are in `rank_statistics`.
5. `adherence_beside_pain`: planned and done holds beside weekly pain.
6. `periods`: one stretch of time compared with another.
7. `week_summary`: the last seven days, for a summary in words.
8. `month`: a month day by day; `flares_by_month`: a year month by month; `region_burden`: a
   period, region by region.
"""

from app.domain.insights.activity import NO_ACTIVITY, DayActivity, activity_by_day
from app.domain.insights.activity_association import beside_activity
from app.domain.insights.adherence import AdherenceWeek, adherence_beside_pain, adherence_weeks
from app.domain.insights.association import (
    Association,
    Comparison,
    DayBefore,
    Factor,
    GroupComparison,
    corrected,
)
from app.domain.insights.calendar import (
    CalendarCell,
    InFuture,
    KnownDayScore,
    Month,
    OutsideMonth,
    UnknownDay,
    month,
    month_after,
    month_before,
)
from app.domain.insights.flare_months import FlareMonth, flares_by_month
from app.domain.insights.noted_days import NotedDays, NotedTag, TagRole, TimeOfDay
from app.domain.insights.pain_times import (
    PainTimes,
    Timing,
    TimingComparison,
    TimingGroup,
    beside_times,
)
from app.domain.insights.periods import Period, in_period, one_before
from app.domain.insights.rank_statistics import Shift
from app.domain.insights.region_burden import RegionBurden, region_burden
from app.domain.insights.tag_association import beside_tags
from app.domain.insights.week_summary import SpotWeekSummary, WeekSummary, week_summary

__all__ = [
    "NO_ACTIVITY",
    "AdherenceWeek",
    "Association",
    "CalendarCell",
    "Comparison",
    "DayActivity",
    "DayBefore",
    "Factor",
    "FlareMonth",
    "GroupComparison",
    "InFuture",
    "KnownDayScore",
    "Month",
    "NotedDays",
    "NotedTag",
    "OutsideMonth",
    "PainTimes",
    "Period",
    "RegionBurden",
    "Shift",
    "SpotWeekSummary",
    "TagRole",
    "TimeOfDay",
    "Timing",
    "TimingComparison",
    "TimingGroup",
    "UnknownDay",
    "WeekSummary",
    "activity_by_day",
    "adherence_beside_pain",
    "adherence_weeks",
    "beside_activity",
    "beside_tags",
    "beside_times",
    "corrected",
    "flares_by_month",
    "in_period",
    "month",
    "month_after",
    "month_before",
    "one_before",
    "region_burden",
    "week_summary",
]

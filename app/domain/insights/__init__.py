"""Insights: breaks and holds beside pain. What is seen together need not be cause and effect.

1. `activity_by_day`: what was done on each local date.
2. `association.mann_whitney_p`: whether the days with a factor are worse or better than those
   without.
3. `compare_days`: that comparison for each spot, for breaks and for holds, with all p values
   corrected together.
4. `periods`: one stretch of time compared with another.
5. `week_summary`: the last seven days, for a summary in words.
6. `month`: a month day by day; `region_burden`: a period, region by region.
"""

from app.domain.insights.activity import NO_ACTIVITY, DayActivity, activity_by_day
from app.domain.insights.association import Association, Factor, GroupComparison, compare_days
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
from app.domain.insights.periods import Period, in_period, one_before
from app.domain.insights.region_burden import RegionBurden, region_burden
from app.domain.insights.week_summary import SpotWeekSummary, WeekSummary, week_summary

__all__ = [
    "NO_ACTIVITY",
    "Association",
    "CalendarCell",
    "DayActivity",
    "Factor",
    "GroupComparison",
    "InFuture",
    "KnownDayScore",
    "Month",
    "OutsideMonth",
    "Period",
    "RegionBurden",
    "SpotWeekSummary",
    "UnknownDay",
    "WeekSummary",
    "activity_by_day",
    "compare_days",
    "in_period",
    "month",
    "month_after",
    "month_before",
    "one_before",
    "region_burden",
    "week_summary",
]

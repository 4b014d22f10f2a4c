"""What is seen together with the pain of a spot, as JSON for other programs.

1. Scores are 0-10; shifts are points, above 0 for more pain, with the ends of their 95 % interval
   (those of weekdays and of times of day hold all at once).
2. p is corrected for all comparisons of all followed spots by Holm's method; `clear` is what the
   screens call a clear difference. After a trigger or relief, `day_before` has the medians of the
   days on which it was noted, and of the others.
3. `plan` has the weeks of the plan of this spot, by their Mondays: the holds planned and done, the
   logged days, and the mean of their worst scores, null below 3 of them.
4. A comparison without enough days has `found` null, and `needs` says in words what is missing;
   so does `plan` without enough weeks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from app.domain.body import Spot
from app.domain.insights import (
    AdherenceWeek,
    Association,
    Comparison,
    DayBefore,
    GroupComparison,
    NotedTag,
    PainTimes,
    Shift,
    TagRole,
    TimeOfDay,
    Timing,
    TimingComparison,
)
from app.domain.journal.entry import TagId
from app.domain.recurrence import Insufficient, Need, Statistic

JsonValue = dict[str, Any]

_ROLES = {TagRole.TRIGGER: "trigger", TagRole.RELIEF: "relief"}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def together_json(
    spot: Spot,
    comparisons: Iterable[Comparison],
    plan: Statistic[tuple[AdherenceWeek, ...]],
    tag_name: Callable[[TagId], str],
    words: Callable[[tuple[Need, ...]], str],
) -> JsonValue:
    """The comparisons and the plan of one spot. `words` describes what is still needed."""
    return {
        "spot_id": spot.id,
        "label": spot.name,
        "together": [
            {
                **_asked(each, tag_name),
                "found": _found(each),
                "needs": words(each.found.needs) if isinstance(each.found, Insufficient) else "",
            }
            for each in comparisons
        ],
        "plan": {
            "found": None if isinstance(plan, Insufficient) else [_week(w) for w in plan.value],
            "needs": words(plan.needs) if isinstance(plan, Insufficient) else "",
        },
    }


def _week(week: AdherenceWeek) -> JsonValue:
    mean = week.mean_worst
    return {
        "monday": week.monday.isoformat(),
        "planned": week.planned,
        "done": week.done,
        "logged_days": week.known,
        "mean_worst": None if mean is None else float(mean),
    }


def _asked(each: Comparison, tag_name: Callable[[TagId], str]) -> JsonValue:
    if isinstance(each.asked, NotedTag):
        tag = each.asked.tag
        return {"beside": _ROLES[each.asked.role], "tag": tag, "name": tag_name(tag)}
    return {"beside": each.asked.value, "tag": None, "name": None}


def _found(each: Comparison) -> JsonValue | None:
    if isinstance(each.found, Insufficient):
        return None
    if isinstance(each, Association):
        return _groups(each.found.value)
    return _times(each, each.found.value)


def _groups(found: GroupComparison) -> JsonValue:
    return {
        "days_with": found.days_with,
        "days_without": found.days_without,
        "median_with": float(found.with_it),
        "median_without": float(found.without_it),
        "shift": _shift(found.shift),
        "p": found.p,
        "clear": found.differ,
        "day_before": _before(found.before) if found.before else None,
    }


def _before(found: DayBefore) -> JsonValue:
    return {"median_with": float(found.with_it), "median_without": float(found.without_it)}


def _times(asked: PainTimes, found: TimingComparison) -> JsonValue:
    return {
        "groups": [
            {
                "group": _WEEKDAYS[group.number]
                if asked.asked is Timing.WEEKDAY
                else TimeOfDay(group.number).name.lower(),
                "days": group.days,
                "median": float(group.median),
                "shift": _shift(group.shift),
            }
            for group in found.groups
        ],
        "p": found.p,
        "clear": found.differ,
    }


def _shift(found: Shift) -> JsonValue:
    return {"value": found.value, "low": found.low, "high": found.high}

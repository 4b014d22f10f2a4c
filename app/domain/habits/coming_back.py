"""Coming back after some silent days: one friendly line, and no backlog (H8).

1. A silent day is a local date on which nothing was done, answered or logged. Days off, ill days
   and today do not count, but do not break the silence either.
2. After 3 or more silent days without a sign between them the person is welcomed back, once: from
   the first thing they do, today is no longer silent.
3. The plan is offered as it stands, or eased by one step in each part. Nothing that was planned
   meanwhile is due any more (`app.domain.habits.due`, rule 5).
4. Who never did anything yet does not come back.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.habits.plan import HabitPlan

SILENT_DAYS = 3


@dataclass(frozen=True, slots=True)
class NotAway:
    """The person was here lately, or never before."""


@dataclass(frozen=True, slots=True)
class WelcomeBack:
    """The person comes back after `silent_days`; the plan as it stands, and eased."""

    silent_days: int
    as_it_stands: HabitPlan
    eased: HabitPlan


def coming_back(
    plan: HabitPlan, active: Collection[date], off: Collection[date], today: date
) -> WelcomeBack | NotAway:
    """Whether to welcome the person back today; `active` holds the dates with any sign of them."""
    last = max((day for day in active if day <= today), default=today)
    between = (last + timedelta(days=n) for n in range(1, (today - last).days))
    silent = sum(day not in off for day in between)
    if silent < SILENT_DAYS:
        return NotAway()
    eased = plan
    for part in plan.parts:
        eased = eased.eased(part)
    return WelcomeBack(silent, plan, eased)

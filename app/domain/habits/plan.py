"""The plan of a week: what a person means to do, and what it is tied to (H1).

1. A plan holds at most one hold for each spot: on which site, on how many days a week (1 to 7; 2 or
   3 are suggested), and its cue. A spot is never planned twice on one day, so that the limits on
   pressing leave room for a hold that was not planned.
2. The days are spread over the week, working days first: twice a week is Monday and Thursday.
3. A cue is the break nearest a local time, a local time, or the person's own "when I ...".
4. Breaks a day, 0 to 16, and minutes of breathing a day, 0 to 10, are goals; 0 is no goal.
5. A plan counts from the local date on which it was made. A day follows the plan that counted then,
   so what is changed in mid-week changes no day before. Before the first plan nothing is planned.
   The present plan is the newest one, even if it counts from a date ahead, as after the time zone
   moved west or the clock was set back. A change replaces every plan that counts from then on.
   A hold counts until the local date on which its spot is archived, and never for one that is gone.
6. Easing takes away a little of one part, but never ends it; raising adds a little, within these
   limits. A part without a goal stays without one.
7. A plan may say what it is for: "so that I can ..." sleep on that side; and one thing to be able
   to do, such as turning the head to reverse the car.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time, tzinfo

from app.domain.body import Spot, SpotId
from app.domain.breaks.hours import Weekday
from app.domain.errors import InvalidInput
from app.domain.holds.sites import HoldSite

TIMES_A_WEEK = range(1, 8)
SUGGESTED_TIMES = (2, 3)
BREAKS_A_DAY = range(17)
BREATHING_MINUTES = range(11)
LONGEST_CUE = 200
LONGEST_AIM = 200

_MO, _TU, _WE, _TH, _FR, _SA, _SU = Weekday
_SPREAD = {
    1: (_WE,),
    2: (_MO, _TH),
    3: (_MO, _WE, _FR),
    4: (_MO, _TU, _TH, _FR),
    5: (_MO, _TU, _WE, _TH, _FR),
    6: (_MO, _TU, _WE, _TH, _FR, _SA),
    7: tuple(Weekday),
}


@dataclass(frozen=True, slots=True)
class AfterBreak:
    """After the break that is nearest this local time."""

    near: time


@dataclass(frozen=True, slots=True)
class AtTime:
    """At this local time."""

    at: time


@dataclass(frozen=True, slots=True)
class WhenI:
    """In the person's words: "when I ..." put the kettle on."""

    text: str

    def __post_init__(self) -> None:
        if not 0 < len(self.text.strip()) <= LONGEST_CUE:
            raise InvalidInput("when", f"a few words, at most {LONGEST_CUE} characters")


@dataclass(frozen=True, slots=True)
class NotPlanned:
    """No hold is planned for a spot."""


PlanCue = AfterBreak | AtTime | WhenI


@dataclass(frozen=True, slots=True)
class SpotPlan:
    """The hold planned for one spot."""

    spot: SpotId
    site: HoldSite
    times_a_week: int
    cue: PlanCue

    def __post_init__(self) -> None:
        if self.times_a_week not in TIMES_A_WEEK:
            raise InvalidInput("times_a_week", "a whole number from 1 to 7")

    @property
    def days(self) -> tuple[Weekday, ...]:
        """The days of the week on which it is planned (rule 2)."""
        return _SPREAD[self.times_a_week]

    def is_planned_on(self, day: date) -> bool:
        """Whether this local date is one of its days."""
        return day.weekday() in self.days


@dataclass(frozen=True, slots=True)
class BreaksPart:
    """The breaks of each day."""


@dataclass(frozen=True, slots=True)
class BreathingPart:
    """The minutes of breathing of each day."""


@dataclass(frozen=True, slots=True)
class HoldPart:
    """The holds on one spot."""

    spot: SpotId


PlanPart = BreaksPart | BreathingPart | HoldPart


@dataclass(frozen=True, slots=True)
class HabitPlan:
    """What is planned. An empty plan plans nothing. Raises `InvalidInput` that names the field."""

    holds: tuple[SpotPlan, ...] = ()
    breaks_a_day: int = 0
    breathing_minutes: int = 0
    so_that: str = ""
    function_goal: str = ""

    def __post_init__(self) -> None:
        if len({each.spot for each in self.holds}) < len(self.holds):
            raise InvalidInput("holds", "one plan for each spot")
        if self.breaks_a_day not in BREAKS_A_DAY:
            raise InvalidInput("breaks_a_day", "a whole number from 0 to 16")
        if self.breathing_minutes not in BREATHING_MINUTES:
            raise InvalidInput("breathing_minutes", "a whole number from 0 to 10")
        for name, text in (("so_that", self.so_that), ("function_goal", self.function_goal)):
            if len(text) > LONGEST_AIM or text != text.strip():
                raise InvalidInput(name, f"a few words, at most {LONGEST_AIM} characters")

    def hold_for(self, spot: SpotId) -> SpotPlan | NotPlanned:
        """The hold that is planned for a spot."""
        return next((each for each in self.holds if each.spot == spot), NotPlanned())

    def with_hold(self, planned: SpotPlan) -> HabitPlan:
        """The same plan with this hold instead of the one for its spot, if there was one."""
        others = tuple(each for each in self.holds if each.spot != planned.spot)
        return replace(self, holds=(*others, planned))

    def without_hold(self, spot: SpotId) -> HabitPlan:
        """The same plan without a hold for this spot."""
        return replace(self, holds=tuple(each for each in self.holds if each.spot != spot))

    def followed_on(self, day: date, spots: Iterable[Spot], zone: tzinfo) -> HabitPlan:
        """The same plan, only with holds for `spots` that are not archived by then (rule 5)."""
        followed = {
            each.id
            for each in spots
            if each.archived is None or each.archived.astimezone(zone).date() > day
        }
        return replace(self, holds=tuple(each for each in self.holds if each.spot in followed))

    @property
    def parts(self) -> tuple[PlanPart, ...]:
        """The parts with a goal."""
        breaks = (BreaksPart(),) if self.breaks_a_day else ()
        breathing = (BreathingPart(),) if self.breathing_minutes else ()
        return (*breaks, *breathing, *(HoldPart(each.spot) for each in self.holds))

    def goal(self, part: PlanPart) -> int:
        """Breaks or minutes a day, or holds a week; 0 where nothing is planned."""
        match part:
            case BreaksPart():
                return self.breaks_a_day
            case BreathingPart():
                return self.breathing_minutes
            case HoldPart(spot):
                return next((h.times_a_week for h in self.holds if h.spot == spot), 0)

    def with_goal(self, part: PlanPart, goal: int) -> HabitPlan:
        """The same plan with another goal for a part. A spot without a plan does not get one."""
        match part:
            case BreaksPart():
                return replace(self, breaks_a_day=goal)
            case BreathingPart():
                return replace(self, breathing_minutes=goal)
            case HoldPart(spot):
                changed = (
                    replace(each, times_a_week=goal) if each.spot == spot else each
                    for each in self.holds
                )
                return replace(self, holds=tuple(changed))

    def eased(self, part: PlanPart) -> HabitPlan:
        """The plan with a little less of this part (rule 6)."""
        goal = self.goal(part)
        return self.with_goal(part, max(goal - 1, min(goal, 1)))

    def raised(self, part: PlanPart) -> HabitPlan:
        """The plan with a little more of this part (rule 6)."""
        goal = self.goal(part)
        return self.with_goal(part, min(goal + 1, _most(part)) if goal else 0)


def _most(part: PlanPart) -> int:
    match part:
        case BreaksPart():
            return BREAKS_A_DAY[-1]
        case BreathingPart():
            return BREATHING_MINUTES[-1]
        case HoldPart():
            return TIMES_A_WEEK[-1]


@dataclass(frozen=True, slots=True)
class PlanSince:
    """A plan and the local date from which it counts."""

    since: date
    plan: HabitPlan


@dataclass(frozen=True, slots=True)
class PlanVersions:
    """The plans so far, oldest first, at most one from each date (rule 5)."""

    versions: tuple[PlanSince, ...] = ()

    @property
    def present(self) -> HabitPlan:
        """The newest plan, which is the one to change (rule 5)."""
        return self.versions[-1].plan if self.versions else HabitPlan()

    def on(self, day: date) -> HabitPlan:
        """The plan that counts on this local date."""
        return next((v.plan for v in reversed(self.versions) if v.since <= day), HabitPlan())

    def changed(self, plan: HabitPlan, day: date) -> PlanVersions:
        """These plans, with another one instead of all that count from `day` on or later."""
        earlier = tuple(each for each in self.versions if each.since < day)
        return PlanVersions((*earlier, PlanSince(day, plan)))

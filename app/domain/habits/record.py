"""What is recorded of the habit: plans as they were made, and what was said of holds, skips, weeks.

1. Each record has an id that follows from what it is about, so the same thing said twice, or on two
   devices, is one record, and the newest counts.
2. A local date has a record `DayRan` when a process of Unknot that reminds ran on it. A date counts
   that has one, or on which the person held, breathed or answered, which no reminder is needed for.
   The record says what the hours and days off of that time made of the date, as they may change.
3. A date on which the hold of a spot rested has a record `HoldRested` for that spot.
4. Of each spot, the newest remark that was set aside is recorded (`SignSetAside`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from app.domain.body import SpotId
from app.domain.habits.due_states import DueAnswer
from app.domain.habits.plan import PlanSince
from app.domain.habits.ramp_up import RampUp
from app.domain.habits.review import WeekReview
from app.domain.habits.skips import NO_REASON, WhySkipped
from app.domain.journal.entry import Score
from app.domain.learn.content import TipId
from app.domain.safety.warning_signs import SignSetAside


class HoursThen(StrEnum):
    """What the weekly hours and days off made of a date, and public holidays, when it was there."""

    UNKNOWN = "unknown"
    HOURS = "hours"
    NO_HOURS = "no_hours"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class DayRan:
    """Unknot ran on this local date."""

    day: date
    hours: HoursThen = HoursThen.UNKNOWN


@dataclass(frozen=True, slots=True)
class HoldRested:
    """On this local date the planned hold of a spot rested: by a lock, by a limit on pressing, or
    as the spot was archived.
    """

    spot: SpotId
    day: date


@dataclass(frozen=True, slots=True)
class SkipExplained:
    """The person was asked why they skipped something at this local time, and what they said."""

    at: datetime
    why: WhySkipped = NO_REASON


class WeekDecision(StrEnum):
    """The person's answer to the question of a weekly review."""

    KEEP = "keep"
    EASE = "ease"
    MORE = "more"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class WeekClosed:
    """A week as it was read back, and what the person decided."""

    review: WeekReview
    decision: WeekDecision


class MovementFeel(StrEnum):
    """How freely it moves, by feel."""

    STIFF = "stiff"
    SOMEWHAT = "somewhat"
    FREELY = "freely"


@dataclass(frozen=True, slots=True)
class FunctionRated:
    """How well the person could do what they want to be able to do, in the week of this Monday:
    0 for not at all, 10 for with no trouble; and how freely it moved.
    """

    first: date
    goal: str
    score: Score
    movement: MovementFeel


@dataclass(frozen=True, slots=True)
class TipShown:
    """A tip was shown after a break, last on this local date."""

    tip: TipId
    day: date


HabitNote = (
    PlanSince
    | DueAnswer
    | DayRan
    | HoldRested
    | SkipExplained
    | WeekClosed
    | FunctionRated
    | RampUp
    | TipShown
    | SignSetAside
)
RAMP_UP = "ramp-up"


@dataclass(frozen=True, slots=True)
class HabitRecord:
    """One record: its id, when it was made (with the local UTC offset), and what it says."""

    id: str
    at: datetime
    what: HabitNote


def record(what: HabitNote, at: datetime) -> HabitRecord:
    """The record of `what`, made at this local time (rule 1)."""
    return HabitRecord(record_id(what), at, what)


def record_id(what: HabitNote) -> str:
    """The id that a record of `what` has (rule 1)."""
    match what:
        case PlanSince(since):
            return f"plan-{since}"
        case DueAnswer(spot, day):
            return f"answer-{day}-{spot}"
        case DayRan(day):
            return f"ran-{day}"
        case HoldRested(spot, day):
            return f"rested-{day}-{spot}"
        case SkipExplained(at):
            return f"skip-{at.date()}"
        case WeekClosed(review):
            return f"week-{review.first}"
        case FunctionRated(first):
            return f"function-{first}"
        case RampUp():
            return RAMP_UP
        case TipShown(tip):
            return f"tip-{tip}"
        case SignSetAside(spot):
            return f"set-aside-{spot}"


def mentions(what: HabitNote, spot: SpotId) -> bool:
    """Whether a note concerns this spot."""
    match what:
        case PlanSince(plan=plan):
            return any(each.spot == spot for each in plan.holds)
        case DueAnswer(named) | HoldRested(named) | SignSetAside(named):
            return named == spot
        case _:
            return False


def local_date(noted: HabitRecord) -> date:
    """The local date that a record belongs to; for a week, its Monday."""
    match noted.what:
        case PlanSince(since) | RampUp(since=since):
            return since
        case DueAnswer(day=day) | DayRan(day) | HoldRested(day=day) | TipShown(day=day):
            return day
        case SignSetAside(day=day):
            return day
        case SkipExplained(at):
            return at.date()
        case WeekClosed(WeekReview(first)) | FunctionRated(first):
            return first


def with_spot(noted: HabitRecord, spot: SpotId, other: SpotId) -> HabitRecord:
    """The same record with `other` in place of `spot`, and the id that follows from that (rule 1);
    a plan has at most one hold for a spot.
    """
    match noted.what:
        case PlanSince(since, plan):
            taken = any(each.spot == other for each in plan.holds)
            holds = tuple(
                replace(each, spot=other) if each.spot == spot else each
                for each in plan.holds
                if each.spot != spot or not taken
            )
            return replace(noted, what=PlanSince(since, replace(plan, holds=holds)))
        case DueAnswer() | HoldRested() | SignSetAside() as what:
            moved = replace(what, spot=other)
            return replace(noted, id=record_id(moved), what=moved) if what.spot == spot else noted
        case _:
            return noted


def newest(records: Iterable[HabitRecord]) -> tuple[HabitRecord, ...]:
    """The newest record of each id, which is the one that counts (rule 1)."""
    found: dict[str, HabitRecord] = {}
    for each in records:
        known = found.setdefault(each.id, each)
        found[each.id] = each if each.at > known.at else known
    return tuple(found.values())

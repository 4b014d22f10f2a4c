"""Consistency instead of streaks: how much of what was planned was done (H4).

1. c = sum of w x done / sum of w x planned over the days up to today, w = 0.5 ^ (age in days / 14).
   One lapse changes little, and what is long past matters less and less.
2. What was done counts at most as much as was planned on that day.
3. On a day off, an ill day, a day on which the app did not run and the person did nothing with it,
   and for a hold that a lock rested, nothing is planned: such days change nothing.
4. Before 5 planned things there is no figure: the person has just started.
5. It is said in one calm word: from 0.8 nearly always, from 0.6 mostly, from 0.35 about half, below
   that now and then.
6. A hold that is still open today is not counted yet.

Worked: one a day planned for 14 days, all done but the last two, is 0.81; all but the first two is
0.90. Both are nearly always.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import fsum

from app.domain.errors import InvalidInput
from app.domain.habits.due_states import DueHold, DueState, HoldDone, HoldLapsed, NotToday

HALF_LIFE_DAYS = 14
FEWEST_PLANNED = 5
DAYS_SHOWN = 14


@dataclass(frozen=True, slots=True)
class HabitDay:
    """How many things were planned and done on a local date. Raises `InvalidInput` below 0."""

    date: date
    planned: int
    done: int

    def __post_init__(self) -> None:
        if self.planned < 0 or self.done < 0:
            raise InvalidInput("planned", "0 or more")

    @property
    def kept(self) -> int:
        """What was done, at most what was planned (rule 2)."""
        return min(self.done, self.planned)


class ConsistencyWord(StrEnum):
    """The calm word (rule 5)."""

    NEARLY_ALWAYS = "nearly_always"
    MOSTLY = "mostly"
    ABOUT_HALF = "about_half"
    NOW_AND_THEN = "now_and_then"


@dataclass(frozen=True, slots=True)
class JustStarted:
    """Too little was planned so far to tell (rule 4)."""


@dataclass(frozen=True, slots=True)
class Consistency:
    """The weighted share of what was planned that was done, 0 to 1."""

    share: float

    @property
    def word(self) -> ConsistencyWord:
        """The share in one word."""
        if self.share >= 0.8:
            return ConsistencyWord.NEARLY_ALWAYS
        if self.share >= 0.6:
            return ConsistencyWord.MOSTLY
        return ConsistencyWord.ABOUT_HALF if self.share >= 0.35 else ConsistencyWord.NOW_AND_THEN


class DayMark(StrEnum):
    """A day in the view of the last 14."""

    NOTHING_PLANNED = "nothing_planned"
    ALL = "all"
    SOME = "some"
    NONE = "none"


def consistency(days: Iterable[HabitDay], as_of: date) -> Consistency | JustStarted:
    """The consistency of `days` at the local date `as_of`; later days are left out."""
    past = [day for day in days if day.date <= as_of and day.planned]
    if sum(day.planned for day in past) < FEWEST_PLANNED:
        return JustStarted()
    # Counted from the last of them: the share is the same, and no weight gets lost far back.
    last = max(day.date for day in past)
    weights = [0.5 ** ((last - day.date).days / HALF_LIFE_DAYS) for day in past]
    kept = fsum(w * day.kept for w, day in zip(weights, past, strict=True))
    return Consistency(kept / fsum(w * day.planned for w, day in zip(weights, past, strict=True)))


def last_days(days: Iterable[HabitDay], as_of: date) -> tuple[tuple[date, DayMark], ...]:
    """The 14 local dates up to `as_of`, oldest first. A date that occurs twice is added up."""
    planned, kept = defaultdict[date, int](int), defaultdict[date, int](int)
    for day in days:
        planned[day.date] += day.planned
        kept[day.date] += day.kept
    dates = [as_of - timedelta(days=n) for n in reversed(range(DAYS_SHOWN))]
    return tuple((each, _mark(planned[each], kept[each])) for each in dates)


def _mark(planned: int, kept: int) -> DayMark:
    if not planned:
        return DayMark.NOTHING_PLANNED
    if not kept:
        return DayMark.NONE
    return DayMark.ALL if kept == planned else DayMark.SOME


def goal_day(day: date, goal: int, done: int, off: Collection[date]) -> HabitDay:
    """A day of breaks or of minutes of breathing, with its goal (rule 3)."""
    return HabitDay(day, 0 if day in off else goal, done)


def hold_days(holds: Iterable[DueHold[DueState]], off: Collection[date]) -> tuple[HabitDay, ...]:
    """What was planned and done of these holds, one day each (rules 3 and 6)."""
    return tuple(
        HabitDay(
            each.day,
            int(each.day not in off and isinstance(each.state, HoldDone | NotToday | HoldLapsed)),
            int(isinstance(each.state, HoldDone)),
        )
        for each in holds
    )

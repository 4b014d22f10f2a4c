"""Texts of what is seen together: breaks, holds, triggers and relief beside pain, and when it
hurts. They never say that one thing causes another.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.insights import (
    DayBefore,
    Factor,
    GroupComparison,
    NotedTag,
    Shift,
    TagRole,
    TimeOfDay,
    Timing,
    TimingComparison,
    TimingGroup,
)
from app.domain.recurrence import Insufficient, Preliminary, Statistic, Sufficient
from app.texts.phrases import count, joined
from app.texts.trends import needs, points
from app.texts.trends_statistics import Figure

TOGETHER = "Seen together"
TOGETHER_ABOUT = (
    "Two things can happen together without one causing the other. You may do a hold "
    "because it hurts, for example."
)
CHANCE = (
    "We only call a difference clear if chance alone would give one like it fewer than 5 times "
    "in 100. For that we count all we compare here, for all your spots together."
)

# Breaks and holds.

_ASKED = {Factor.BREAKS: "Breaks and this spot", Factor.HOLDS: "Holds and this spot"}
_WITH = {Factor.BREAKS: "every break taken", Factor.HOLDS: "a hold here"}
_WITHOUT = {Factor.BREAKS: "a break not taken", Factor.HOLDS: "none"}
_ASKED_ABOUT = {
    Factor.BREAKS: (
        "Days you logged and took every break, next to days you logged and missed at least one."
    ),
    Factor.HOLDS: (
        "Days you logged with a hold on this spot, next to days without one, from your first "
        "hold to your last."
    ),
}
_HOW = (
    "We compare the worst score of each day, and need at least 8 days of each kind. The likely "
    f"range (95 %) is in brackets. {CHANCE}"
)

# Triggers and relief.

NOTED = "What you noted, and the day after"
NOTED_ABOUT = (
    "You may note more when it hurts, and a sore day often follows another one. So more pain the "
    "day after doesn’t mean that what you noted brought it on. Less doesn’t mean that it helped."
)
NONE_NOTED = "You haven’t noted a trigger or any relief here yet. You can do so with each entry."
_ROLES = {TagRole.TRIGGER: "trigger", TagRole.RELIEF: "relief"}
_NOTED_ABOUT = (
    "The days after you noted it, next to the days after you logged but didn’t note it, from the "
    f"first time you noted it to the last. {_HOW}"
)

# When it hurts.

TIMING = {Timing.WEEKDAY: "By day of the week", Timing.TIME_OF_DAY: "By time of day"}
_GROUPS = {Timing.WEEKDAY: "days of the week", Timing.TIME_OF_DAY: "times of day"}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TIMES = {
    TimeOfDay.MORNING: "Morning",
    TimeOfDay.AFTERNOON: "Afternoon",
    TimeOfDay.EVENING: "Evening",
    TimeOfDay.NIGHT: "Night",
}
_TIMING_HOW = (
    "The number is the typical worst score, of 10. We also say how far it lies above or below the "
    "others, with the likely range (95 % for all at once) in brackets."
)
_TIMING_ABOUT = {
    Timing.WEEKDAY: f"Only days you logged are counted. {_TIMING_HOW}",
    Timing.TIME_OF_DAY: (
        "Morning starts at 5, afternoon at 12, evening at 17 and night at 22. If you log at night "
        f"only when it hurts, your nights look worse than they are. {_TIMING_HOW}"
    ),
}


@dataclass(frozen=True, slots=True)
class TimingRow:
    """One weekday or time of day: its name, its typical score in words and as a number, on how many
    days it rests, and how it differs from the others.
    """

    name: str
    typical: str
    score: float
    days: str
    compared: str

    @property
    def description(self) -> str:
        """The row for a screen reader."""
        return f"{self.name}: typically {self.typical} of 10, {self.days}, {self.compared}"


def association(asked: Factor, found: Statistic[GroupComparison]) -> Figure:
    """Breaks or holds beside the pain of one spot."""

    def said(groups: GroupComparison) -> str:
        return (
            f"With {_WITH[asked]}, your typical day was {_with(groups)}. With {_WITHOUT[asked]}, "
            f"it was {_without(groups)}. {verdict(groups)}"
        )

    about = f"{_ASKED_ABOUT[asked]} {_HOW}"
    match found:
        case Sufficient(groups) | Preliminary(groups, _):
            return Figure(_ASKED[asked], said(groups), "", about)
        case Insufficient(missing):
            return Figure(_ASKED[asked], "", needs(missing), about)


def noted(asked: NotedTag, name: str, found: Statistic[GroupComparison]) -> Figure:
    """A trigger or relief, called `name`, beside the pain of the next day."""
    title = f"{name} ({_ROLES[asked.role]})"
    match found:
        case Sufficient(groups) | Preliminary(groups, _):
            said = (
                f"The day after, the worst was typically {_with(groups)}. After other days, it was "
                f"{_without(groups)}. {verdict(groups)}"
            )
            said = f"{said} {_day_itself(groups.before)}" if groups.before else said
            return Figure(title, said, "", _NOTED_ABOUT)
        case Insufficient(missing):
            return Figure(title, "", needs(missing), _NOTED_ABOUT)


def verdict(found: GroupComparison) -> str:
    """`That’s 2 points less (3 less to 1 less). Seen together: a clear difference.`"""
    clear = "a clear difference" if found.differ else "no clear difference"
    return f"That’s {shifted(found.shift)}. Seen together: {clear}."


def shifted(shift: Shift) -> str:
    """`2 points less (3 less to 1 less)`."""
    middle = _way(shift.value, "point", "points") if shift.value else "about the same"
    return f"{middle} ({_way(shift.low)} to {_way(shift.high)})"


def timing_about(asked: Timing) -> str:
    """How the groups are compared."""
    return _TIMING_ABOUT[asked]


def timing_summary(asked: Timing, found: TimingComparison) -> str:
    """Whether the groups differ, and which stand out."""
    groups = _GROUPS[asked]
    if not found.differ:
        return f"No clear difference between {groups}."
    more = [_when(asked, each) for each in found.standing_out if each.shift.value > 0]
    less = [_when(asked, each) for each in found.standing_out if each.shift.value < 0]
    parts = [f"more pain {joined(more)}"] if more else []
    parts += [f"less {'' if more else 'pain '}{joined(less)}"] if less else []
    if not parts:
        return f"The {groups} differ clearly, but none of them stands out."
    return f"Seen together: {', '.join(parts)}."


def timing_rows(asked: Timing, found: TimingComparison) -> tuple[TimingRow, ...]:
    """The groups in their order."""
    return tuple(
        TimingRow(
            _title(asked, each),
            points(float(each.median)),
            float(each.median),
            count(each.days, "day"),
            shifted(each.shift),
        )
        for each in found.groups
    )


def _title(asked: Timing, group: TimingGroup) -> str:
    if asked is Timing.WEEKDAY:
        return _WEEKDAYS[group.number]
    return _TIMES[TimeOfDay(group.number)]


def _when(asked: Timing, group: TimingGroup) -> str:
    if asked is Timing.WEEKDAY:
        return f"on {_title(asked, group)}s"
    time = TimeOfDay(group.number)
    return "at night" if time is TimeOfDay.NIGHT else f"in the {_TIMES[time].lower()}"


def _with(found: GroupComparison) -> str:
    return f"{points(float(found.with_it))} of 10 ({count(found.days_with, 'day')})"


def _without(found: GroupComparison) -> str:
    return f"{points(float(found.without_it))} ({count(found.days_without, 'day')})"


def _day_itself(found: DayBefore) -> str:
    with_it, without_it = (points(float(each)) for each in (found.with_it, found.without_it))
    if found.with_it == found.without_it:
        return f"The days themselves were alike ({with_it})."
    already = "sorer" if found.with_it > found.without_it else "milder"
    return f"The days you noted it were {already} already ({with_it}, next to {without_it})."


def _way(shift: float, one: str = "", many: str = "") -> str:
    size = points(abs(shift))
    unit = one if abs(shift) == 1 else many
    said = f"{size} {unit}".strip()
    if not shift:
        return said
    return f"{said} {'more' if shift > 0 else 'less'}"

"""Texts of the weekly review, of how much of the plan was done, and of coming back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from app.domain.body import Spot
from app.domain.habits.consistency import Consistency, ConsistencyWord, DayMark, JustStarted
from app.domain.habits.plan import BreaksPart, BreathingPart, HabitPlan, HoldPart, PlanPart
from app.domain.habits.record import FunctionRated, MovementFeel, WeekClosed, WeekDecision
from app.domain.habits.review import (
    ChangeGoals,
    DeskOnlyOrQuiet,
    MoveHours,
    PainChange,
    PartReview,
    PlanProposal,
)
from app.texts.dates_and_times import heading, stretch
from app.texts.phrases import count, joined

NameOf = Callable[[HoldPart], str]
"""The name of the spot that a part of the plan is about."""

TITLE = "Your week"
CARD = "Your week: three lines"
CARD_ABOUT = "See what you did, what your pain did, and whether the plan still fits."
LINK = "Your weeks"
NO_PLAN = (
    "There’s no plan yet. Once you have one, you can look back at your week here, every Sunday."
)
MAKE_A_PLAN = "Make a plan"
SO_FAR = "This week so far"
NOTHING_COUNTED = "Nothing counted this week, so there’s nothing to catch up on."
GONE = "a spot you no longer follow"

# The question

QUESTION = "How would you like to go on?"
DECISIONS = {
    WeekDecision.KEEP: "Keep the plan",
    WeekDecision.EASE: "Ease it a little",
    WeekDecision.MORE: "A little more",
    WeekDecision.CHANGE: "Change it myself",
}
DECIDED = {
    WeekDecision.KEEP: "You kept the plan.",
    WeekDecision.EASE: "You eased the plan a little.",
    WeekDecision.MORE: "You chose a little more.",
    WeekDecision.CHANGE: "You chose to change the plan.",
}
LAST_WORD = {
    WeekDecision.KEEP: "Good. It stays as it is. Have a kind week.",
    WeekDecision.EASE: "Done. A smaller plan that fits is a good plan. Have a kind week.",
    WeekDecision.MORE: "Done. One step is plenty. Have a kind week.",
    WeekDecision.CHANGE: "Make it fit your days. Have a kind week.",
}
HOURS = "Go to your hours"
MOVEMENTS = "Go to your movements"

# What one wants to be able to do

FUNCTION = "One thing you want to be able to do"
FUNCTION_SCALE = "0 is not at all. 10 is with no trouble."
FEEL = "How freely does it move?"
FEELS = {
    MovementFeel.STIFF: "Stiff",
    MovementFeel.SOMEWHAT: "Somewhat",
    MovementFeel.FREELY: "Freely",
}
SAVE_RATING = "Save"
RATED = "Saved. Thanks."

# Over time

OVER_TIME = "How it goes"
OVER_TIME_ABOUT = (
    "The last weeks count most. One missed day changes little. Days off, and days when Unknot "
    "didn’t run, don’t count."
)
ALL_TOGETHER = "All together"
JUST_STARTED = "Just started"
WORDS = {
    ConsistencyWord.NEARLY_ALWAYS: "Nearly always",
    ConsistencyWord.MOSTLY: "Mostly",
    ConsistencyWord.ABOUT_HALF: "About half the time",
    ConsistencyWord.NOW_AND_THEN: "Now and then",
}
MARKS = {
    DayMark.ALL: "all of it",
    DayMark.SOME: "part of it",
    DayMark.NONE: "not this day",
    DayMark.NOTHING_PLANNED: "nothing planned",
}

# The diary

DIARY = "Your weeks"
EARLIER_WEEKS = "Show earlier weeks"

# Coming back

WELCOME = "Good to see you"
WELCOME_ABOUT = "Nothing has piled up. Today is a fresh start."
GO_ON = "Go on as it is"
EASE = DECISIONS[WeekDecision.EASE]
WELCOMED = "Good. Take it from here."

_PAIN = {
    PainChange.EASIER: "It hurt less than the week before.",
    PainChange.SAME: "It hurt about as much as the week before.",
    PainChange.WORSE: "It hurt more than the week before.",
    PainChange.UNKNOWN: "Your journal can’t tell yet what your pain did.",
}
_TIMES = {1: "once", 2: "twice"}


def names(spots: Iterable[Spot]) -> NameOf:
    """The names of these spots; any other is a spot that is gone."""
    known = {spot.id: spot.name for spot in spots}
    return lambda part: known.get(part.spot, GONE)


def week(first: date, today: date) -> str:
    """“2–8 March”."""
    return stretch(first, first + timedelta(days=6), today)


def part(planned: PlanPart, name_of: NameOf) -> str:
    """A part of the plan as a heading: “Breaks”, “Hold: Neck”."""
    match planned:
        case BreaksPart():
            return "Breaks"
        case BreathingPart():
            return "Breathing"
        case HoldPart() as held:
            return f"Hold: {name_of(held)}"


def planned_and_done(found: PartReview, name_of: NameOf) -> str:
    """“Breaks: 10 of 20.”, “Hold: Neck: all 3.”"""
    called = part(found.part, name_of)
    if not found.planned:
        return f"{called}: nothing counted this week."
    unit = " minutes" if isinstance(found.part, BreathingPart) else ""
    if found.done >= found.planned:
        return f"{called}: all {found.planned}{unit}."
    return f"{called}: {found.done} of {found.planned}{unit}."


def pain(change: PainChange) -> str:
    """What pain did since the week before."""
    return _PAIN[change]


def so_that(text: str) -> str:
    """What the plan is for, in the person's words."""
    return f"So that I can {text.removesuffix('.')}."


def goal(plan: HabitPlan, planned: PlanPart, name_of: NameOf) -> str:
    """“4 breaks a day”, “Neck twice a week”."""
    number = plan.goal(planned)
    match planned:
        case BreaksPart():
            return f"{count(number, 'break')} a day"
        case BreathingPart():
            return f"{count(number, 'minute')} of breathing a day"
        case HoldPart() as held:
            return f"{name_of(held)} {_TIMES.get(number, f'{number} times')} a week"


def goals(plan: HabitPlan, parts: Sequence[PlanPart], name_of: NameOf) -> str:
    """“4 breaks a day and Neck twice a week”."""
    return joined([goal(plan, each, name_of) for each in parts])


def plan_is(plan: HabitPlan, name_of: NameOf) -> str:
    """The plan in a line."""
    return f"Your plan: {goals(plan, plan.parts, name_of)}."


def proposal(found: PlanProposal, name_of: NameOf) -> str:
    """What is proposed, and why."""
    match found:
        case ChangeGoals(parts, plan, more=True):
            return f"This went well two weeks running. How about {goals(plan, parts, name_of)}?"
        case ChangeGoals(parts, plan):
            return f"A smaller plan may fit better. How about {goals(plan, parts, name_of)}?"
        case MoveHours(hour):
            return (
                f"Most skips came between {hour:02}:00 and {(hour + 1) % 24:02}:00. You could "
                "leave that time out of your hours."
            )
        case DeskOnlyOrQuiet():
            return (
                "Most skips came when you were away from your desk. You could choose movements "
                "for the desk only, or pause while you’re out."
            )


def how_well(goal: str) -> str:
    """Asks about what one wants to be able to do."""
    return f"How well can you do this now: “{goal}”?"


def function_score(score: int) -> str:
    """A score for a screen reader."""
    ends = {0: ", not at all", 10: ", with no trouble"}
    return f"{score} of 10{ends.get(score, '')}"


def rated(rating: FunctionRated, today: date) -> str:
    """“2–8 March: 5 of 10. It moves: somewhat.”"""
    feel = FEELS[rating.movement].lower()
    return f"{week(rating.first, today)}: {rating.score} of 10. It moves: {feel}."


def word(found: Consistency | JustStarted) -> str:
    """The calm word."""
    match found:
        case Consistency() as known:
            return WORDS[known.word]
        case JustStarted():
            return JUST_STARTED


def day(on: date, mark: DayMark, today: date) -> str:
    """A day in the view of the last 14."""
    if on == today and mark is DayMark.NOTHING_PLANNED:
        return "Today: still open"
    return f"{heading(on, today)}: {MARKS[mark]}"


def days(marks: Sequence[tuple[date, DayMark]]) -> str:
    """The view of the last days in a line."""
    planned = [mark for _, mark in marks if mark is not DayMark.NOTHING_PLANNED]
    if not planned:
        return f"Nothing has counted in the last {len(marks)} days yet."
    full, some = planned.count(DayMark.ALL), planned.count(DayMark.SOME)
    total = count(len(planned), "day")
    if full:
        return f"All of it on {full} of {total}{f', part of it on {some}' if some else ''}."
    return f"Part of it on {some} of {total}." if some else f"Not on these {total} yet."


def diary_lines(closed: WeekClosed, name_of: NameOf) -> tuple[str, ...]:
    """A closed week: its parts, what pain did, and what was decided."""
    review = closed.review
    lines = [planned_and_done(each, name_of) for each in review.parts]
    return (*lines, _PAIN[review.pain], DECIDED[closed.decision])

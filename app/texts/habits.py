"""Texts of the plan and of its step in the first start."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.breaks import Weekday
from app.domain.breaks.fixed_times import FixedTimes
from app.domain.habits.plan import AfterBreak, AtTime, HabitPlan, PlanCue, SpotPlan, WhenI
from app.texts.phrases import count, joined
from app.texts.settings import DAYS, sentence

TITLE = "Your plan"
ABOUT = (
    "A plan that fits your week is easier to keep when each hold has a set moment. "
    "Start small. Missing one is fine, and nothing is carried over."
)
NO_PLAN = "Nothing planned yet"
NO_SPOTS = "Log a spot in your journal first. Then you can plan holds for it here."
LOG_A_SPOT = "Log a spot"

# The plan of a spot

NOT_PLANNED = "No hold is planned here."
PLAN_HERE = "Plan a hold here"
PLAN_THIS = "Plan this"
CHANGE = "Change"
READY = "Close"
REMOVE = "Remove"
WHOLE_PLAN = "See your whole plan"
TO_SPOT = "Go to this spot"
TIMES = "Times a week"
TIMES_ABOUT = "Two or three times suit most people."
WHEN = "When?"
AFTER_A_BREAK = "After a break"
AT_A_TIME = "At a time"
NEAR = "The break nearest"
AT = "At"
WHEN_I = "When I …"
WHEN_I_HINT = "put the kettle on"
WHEN_I_ABOUT = "In your own words. It’s on Today all day, and we won’t remind you."
WHICH_MUSCLE = "Which muscle is it?"
OTHER_MUSCLE = "Another muscle"
READING_ONLY = "This place is for reading only"
NO_HOLD_HERE = "There’s no hold for this place. You can still log how it feels."
RESTS = "This place rests for now"
UNKNOWN_SPOT = "We can’t find that spot, or you don’t follow it any more."

# Goals

GOALS = "Each day"
BREAKS = "Breaks a day"
BREAKS_ABOUT = "A goal to look back on. It doesn’t change when we remind you."
BREATHING = "Minutes of breathing a day"
BREATHING_ABOUT = "Slow breathing, without pressing anything."
NO_GOAL = "No goal"
AIMS = "What it’s for"
SO_THAT = "So that I can …"
SO_THAT_HINT = "sleep on my left side"
FUNCTION = "One thing I want to be able to do"
FUNCTION_HINT = "turn my head to reverse the car"
AIMS_ABOUT = "Just for you. We’ll show it when you look back at your week."

# First steps

GENTLY = "Start gently with your breaks"
GENTLY_ABOUT = (
    "A few breaks a day are a good start. Each week we ask if you’re ready for one more. You can "
    "take extra breaks at any time."
)
ALL_BREAKS = "All of them"
MORE_BREAKS = "Ready for one more break a day?"
ONE_MORE = "Yes, one more"
ASK_NO_MORE = "Don’t ask again"
ASKED_NO_MORE = "We won’t ask again. You can change this in your plan."

_TIMES = {
    1: "once a week",
    2: "twice a week",
    3: "three times a week",
    4: "four times a week",
    5: "five times a week",
    6: "six times a week",
    7: "every day",
}


def times(number: int) -> str:
    """“three times a week”."""
    return _TIMES[number]


def cue(planned: PlanCue) -> str:
    """“after the 15:00 break”, “at 15:00”, “when I put the kettle on”."""
    match planned:
        case AfterBreak(near):
            return f"after the {near:%H:%M} break"
        case AtTime(at):
            return f"at {at:%H:%M}"
        case WhenI(text):
            return f"when I {text}"


def own_words(text: str) -> str:
    """What follows “when I”, whether or not the person wrote that too."""
    return re.sub(r"^when\s+i\s+", "", text.strip(), flags=re.IGNORECASE)


def line(planned: SpotPlan) -> str:
    """“Three times a week, after the 15:00 break.”"""
    return sentence(f"{times(planned.times_a_week)}, {cue(planned.cue)}.")


def on_days(days: Sequence[Weekday]) -> str:
    """“On Monday, Wednesday and Friday.”; nothing for every day."""
    if len(days) == len(Weekday):
        return ""
    return f"On {joined([DAYS[day] for day in days])}."


def suggested(times_a_week: int, planned: PlanCue) -> str:
    """A suggestion for a spot without a plan."""
    return f"How about {times(times_a_week)}, {cue(planned)}?"


def outside(days: Sequence[Weekday], all_of: Sequence[Weekday]) -> str:
    """That nothing reminds on these days, of all the planned ones."""
    if len(days) == len(all_of):
        which = "This is outside your hours"
    else:
        which = f"On {joined([DAYS[day] for day in days])} this is outside your hours"
    return f"{which}. We won’t remind you then. You’ll find it on Today."


def breaks_goal(number: int) -> str:
    """“4 breaks”."""
    return count(number, "break") if number else NO_GOAL


def gentle_times(times: FixedTimes) -> str:
    """`Your breaks come at 10:30, 13:30 and 16:30.`"""
    told = joined([f"{at:%H:%M}" for at in times])
    return f"Your breaks come at {told}."


def gentle_week(breaks: int) -> str:
    """What is asked after a week."""
    had = f"You’ve had {count(breaks, 'break')} a day for a week or more."
    return f"{had} Stay with that if it suits you."


def stay_with(breaks: int) -> str:
    """`Stay with 3`"""
    return f"Stay with {breaks}"


def one_more(times: FixedTimes) -> str:
    """The answer to a yes."""
    return gentle_times(times) if times else "From now on, breaks come as often as usual."


def breathing_goal(number: int) -> str:
    """“5 minutes”."""
    return count(number, "minute") if number else NO_GOAL


def summary(plan: HabitPlan) -> str:
    """The plan in a line, for the overview of the settings."""
    parts = [
        *([f"holds for {count(len(plan.holds), 'spot')}"] if plan.holds else []),
        *([f"{count(plan.breaks_a_day, 'break')} a day"] if plan.breaks_a_day else []),
        *([_breathing(plan.breathing_minutes)] if plan.breathing_minutes else []),
    ]
    return sentence(joined(parts)) or NO_PLAN


def _breathing(minutes: int) -> str:
    return f"{count(minutes, 'minute')} of breathing"


def muscle(name: str) -> str:
    """Which muscle is held."""
    return f"Muscle: {name}"


def removed(name: str) -> str:
    """What was removed, in the message that offers to undo it."""
    return f"Removed the plan for {name}"

"""Texts of `unknot plan`, and of the planned holds in `unknot status`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from app.domain.body import SpotId
from app.domain.breaks import Inhibitor
from app.domain.breaks.prompts import MayPrompt, PromptDelay, PromptHeldBack
from app.domain.habits.due_states import (
    DueHold,
    DueState,
    HoldDone,
    HoldDue,
    HoldLapsed,
    HoldLater,
    HoldLocked,
    HoldOff,
    NotToday,
)
from app.domain.habits.plan import HabitPlan
from app.services.habits.hold_reminders import HoldReminding, OwnCue, Reminded
from app.texts import habits, habits_today
from app.texts.breaks import INHIBITOR_ENDS
from app.texts.phrases import count

PLAN_SHORT = "Show your plan and today’s holds, and change it."
PLAN = (
    "Show your plan, and what’s become of today’s holds. With options, change it first.\n\n"
    'For example: unknot plan --spot "Left neck" --times-a-week 3 --after-break 15:00'
)
SPOT = "Plan for this spot: its name, place or id."
TIMES = "On how many days a week, 1 to 7. Three if you don’t say."
AFTER_BREAK = "After the break nearest this time."
AT = "At this time."
WHEN = "When I ..., in your own words."
MUSCLE = "Which muscle it is, if several lie there."
SIDE = "Which side, for a spot that has none."
REMOVE = "Plan no more holds for this spot."
BREAKS = "A goal of this many breaks a day, 0 to 16; 0 for none."
BREATHING = "A goal of this many minutes of breathing a day, 0 to 10; 0 for none."
SO_THAT = "What it’s for: so that I can ..."
FUNCTION = "One thing you want to be able to do. You can rate it each week."

SPOT_MISSING = "say which one with --spot"
ONE_CUE = "choose one of --after-break, --at and --when"
REMOVE_ALONE = "leave out the other options for this spot"
CUE_MISSING = 'say when: --after-break 15:00, --at 09:30 or --when "I ..."'

STATES: dict[type[DueState], str] = {
    HoldDue: "due",
    HoldLater: "later",
    HoldDone: "done",
    NotToday: "not_today",
    HoldLocked: "locked",
    HoldOff: "off",
    HoldLapsed: "lapsed",
}
_DELAYS = {
    PromptDelay.BREAK_OPEN: "a break is open",
    PromptDelay.BREAK_SOON: "a break is coming up",
    PromptDelay.JUST_REMINDED: "you’ve just had a reminder",
    PromptDelay.OUTSIDE_HOURS: "it’s outside your hours",
    PromptDelay.PAUSED: "reminders are paused",
    PromptDelay.AWAY: "you’re away",
}


def no_muscle(text: str) -> str:
    """There is no such muscle."""
    return f"there’s none called “{text}”. Try “unknot find”"


def whole(plan: HabitPlan, names: Mapping[SpotId, str]) -> str:
    """The plan, a line for each part."""
    lines = [f"{names[each.spot]}: {habits.line(each)}" for each in plan.holds]
    if plan.breaks_a_day:
        lines.append(f"{count(plan.breaks_a_day, 'break')} a day.")
    if plan.breathing_minutes:
        lines.append(f"{count(plan.breathing_minutes, 'minute')} of breathing a day.")
    if plan.so_that:
        lines.append(f"So that I can {plan.so_that}.")
    if plan.function_goal:
        lines.append(f"I want to be able to {plan.function_goal}.")
    return "\n".join(lines) or f"{habits.NO_PLAN}. {PLAN.splitlines()[-1]}"


def due(name: str, each: DueHold[DueState], reminded: str, now: datetime) -> str:
    """A planned hold of today in a line; `reminded` is about one that is due."""
    match each.state:
        case HoldDue():
            return f"Due now: {name}. {reminded}"
        case HoldLater() as state:
            return habits_today.coming(name, each.planned, each.part, state, now) + "."
        case HoldDone():
            return habits_today.done(name) + "."
        case NotToday():
            return habits_today.declined(name) + "."
        case HoldLocked(reasons):
            return habits_today.resting(name, reasons)
        case HoldOff(reason):
            return habits_today.OFF[reason]
        case HoldLapsed():
            return f"{name}: the day is over."


def reminding(why: HoldReminding) -> str:
    """Whether the person was reminded, or why not."""
    match why:
        case Reminded():
            return "You’ve been reminded."
        case OwnCue():
            return "Your own cue reminds you."
        case MayPrompt():
            return "You’ll be reminded in a moment."
        case PromptHeldBack(held_up):
            if isinstance(held_up, Inhibitor):
                return f"We’ll remind you once {INHIBITOR_ENDS[held_up]}."
            return f"No reminder yet, because {_DELAYS[held_up]}."

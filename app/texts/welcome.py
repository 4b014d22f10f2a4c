"""Texts of the first screen, and of what can be set up after it."""

from __future__ import annotations

TITLE = "Welcome"

HEADING = "Welcome to Unknot"
ABOUT = (
    "For knots that keep coming back: short breaks, guided holds, and a journal that shows what "
    "your pain does over time."
)
TRY_A_BREAK = "Try a one-minute break now"
LOG_A_SPOT = "Log a sore spot"
LOG_A_SPOT_ABOUT = "Tap where it hurts, and say how much."
SET_HOURS = "Set my hours"
LOOK_AROUND = "Just look around"

WHEN = "When do you work?"
WHEN_ABOUT = "We’ll remind you to take short breaks during these hours, and never outside them."
DONE = "Done"

SET_UP = "Finish setting up"
IS_RIGHT = "That’s right"
NOT_NOW = "Not now"
PLAN = "Plan your holds"
PLAN_ABOUT = "A few holds a week, tied to a break or a time of day."
MAKE_PLAN = "Make a plan"
QUESTIONS = "Safety questions"
QUESTIONS_ABOUT = "Five short cards. You need them before your first hold."
ANSWER = "Answer them"
BEFORE_MY_FIRST_HOLD = "Before my first hold"


def hours_for_now(hours: str) -> str:
    """“For now: Mon–Fri 9–18.”"""
    return f"For now: {hours}."


def steps_left(number: int) -> str:
    """How many steps there are still: “2 more after this”."""
    return f"{number} more after this" if number else "The last step"

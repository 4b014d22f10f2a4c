"""Texts of `unknot week`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.habits.record import WeekDecision
from app.texts import weeks
from app.texts.phrases import joined

WEEK = "Show your week, and say how to go on."
WEEK_ABOUT = (
    "Show what you planned and did this week, or in the week that waits for your answer. Answer "
    "it with --keep, --ease or --more.\n\nWith --json: first and last (dates), waits, offered "
    "(keep, ease, more), parts (part, spot_id, goal, planned, done), consistency and together "
    "(word, and share from 0 to 1), pain (easier, same, worse, unknown) and proposals."
)
KEEP = "Keep the plan as it is."
EASE = "Ease the plan a little."
MORE = "Do a little more, when that is suggested."
ONE_ANSWER = "choose one of --keep, --ease and --more"
NO_PLAN = "There’s no plan yet. Make one in the app, under Settings."


def week(first: date, today: date, waits: bool) -> str:
    """The heading of a week."""
    called = weeks.TITLE if waits else weeks.SO_FAR
    return f"{called} ({weeks.week(first, today)}):"


def waits(offered: Sequence[WeekDecision]) -> str:
    """How to answer a week that waits."""
    ways = [f"--{each}" for each in offered if each is not WeekDecision.CHANGE]
    return f"{weeks.QUESTION} Answer with {joined(ways, 'or')}."

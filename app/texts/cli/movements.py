"""Texts of `unknot movements`."""

from __future__ import annotations

from app.domain.movements import Movement
from app.texts.movements import NOT_CHECKED, about, steps

MOVEMENTS = (
    "Show every movement: its steps with their pace, what to be careful about, and whether breaks "
    "may offer it or why not. Yours have ids that begin with “own-”."
)
MOVEMENTS_SHORT = "Show the movements of breaks, which are left out, and add your own."

ADD = (
    f"Add a movement of your own, which breaks then offer like the others. {NOT_CHECKED}\n\n"
    'For example: unknot movements add "Wrist circles" --step "Circle both wrists=20" --desk'
)
ADD_SHORT = "Add a movement of your own."
STEP = "What to do, and for how many seconds, 3 to 90. Up to 8 times; 20 to 90 seconds in all."
STEP_ALLOWED = 'what to do and its seconds, such as "Lift both arms=20"'
EACH_SIDE = "It is done on each side, one after the other."
DESK = "It can be done at the desk."
QUIET = "It draws no looks."
EASY = "It asks for little."
POSITION = "How it is done."
REMOVE = "Remove a movement of your own. “unknot movements” shows its id."


def movement(one: Movement, why_not: str) -> str:
    """One movement: its name, what it asks for, its steps and cautions, and why it is left out."""
    offered = f"not offered. {why_not}" if why_not else "offered"
    cautions = (f"! {caution}" for caution in one.cautions)
    return "\n    ".join([f"{one.name} ({one.id}): {offered}", about(one), *steps(one), *cautions])


def added(name: str, id: str) -> str:
    """A movement of one's own was added."""
    return f"“{name}” is added as {id}."


def removed(name: str) -> str:
    """A movement of one's own was removed."""
    return f"“{name}” is removed."

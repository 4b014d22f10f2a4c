"""Texts of `unknot movements`."""

from __future__ import annotations

from app.domain.movements import Movement
from app.texts.movements import NOT_CHECKED, about, steps

MOVEMENTS = (
    "Show every movement: its steps and their pace, what to be careful about, and whether breaks "
    "can offer it, or why not. Your own have ids that start with “own-”."
)
MOVEMENTS_SHORT = "Show the movements for breaks and which are left out, and add your own."

ADD = (
    f"Add a movement of your own, and breaks will offer it like the others. {NOT_CHECKED}\n\n"
    'For example: unknot movements add "Wrist circles" --step "Circle both wrists=20" --desk'
)
ADD_SHORT = "Add a movement of your own."
STEP = "What to do, and for how many seconds, 3 to 90. Up to 8 times; 20 to 90 seconds in all."
STEP_ALLOWED = 'what to do and its seconds, such as "Lift both arms=20"'
EACH_SIDE = "You do it on one side, then the other."
DESK = "You can do it at your desk."
QUIET = "Nobody will notice it."
EASY = "It’s easy."
POSITION = "How you do it."
REMOVE = "Delete a movement of your own. “unknot movements” shows its id."


def movement(one: Movement, why_not: str) -> str:
    """One movement: its name, what it asks for, its steps and cautions, and why it is left out."""
    offered = f"not offered. {why_not}" if why_not else "offered"
    cautions = (f"! {caution}" for caution in one.cautions)
    return "\n    ".join([f"{one.name} ({one.id}): {offered}", about(one), *steps(one), *cautions])


def added(name: str, id: str) -> str:
    """A movement of one's own was added."""
    return f"Added “{name}” as {id}."


def removed(name: str) -> str:
    """A movement of one's own was removed."""
    return f"Deleted “{name}”."

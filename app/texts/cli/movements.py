"""Texts of `unknot movements`."""

from __future__ import annotations

from app.domain.movements import Movement
from app.texts.movements import about, steps

MOVEMENTS = (
    "Show every movement: its steps with their pace, what to be careful about, and whether breaks "
    "may offer it or why not."
)
MOVEMENTS_SHORT = "Show the movements of breaks, and which are left out."


def movement(one: Movement, why_not: str) -> str:
    """One movement: its name, what it asks for, its steps and cautions, and why it is left out."""
    offered = f"not offered. {why_not}" if why_not else "offered"
    cautions = (f"! {caution}" for caution in one.cautions)
    return "\n    ".join([f"{one.name} ({one.id}): {offered}", about(one), *steps(one), *cautions])

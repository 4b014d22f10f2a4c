"""Movements: what one is, which come next, and how a break of them is played."""

from app.domain.movement.choosing import Chosen, Where, allowed, choose
from app.domain.movement.movement import Movement, MovementId
from app.domain.movement.plan import (
    BreakPlan,
    Do,
    GetReady,
    Half,
    Last,
    Now,
    Over,
    Quiet,
    Step,
    after_movement,
    plan_break,
    step_at,
)
from app.domain.movement.run import BreakRun, HeldAt, Picked, Running, elapsed_at

__all__ = [
    "BreakPlan",
    "BreakRun",
    "Chosen",
    "Do",
    "GetReady",
    "Half",
    "HeldAt",
    "Last",
    "Movement",
    "MovementId",
    "Now",
    "Over",
    "Picked",
    "Quiet",
    "Running",
    "Step",
    "Where",
    "after_movement",
    "allowed",
    "choose",
    "elapsed_at",
    "plan_break",
    "step_at",
]

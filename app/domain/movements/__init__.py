"""Movements: their definition, their selection, and the playback of a break."""

from app.domain.movements.break_plan import (
    BreakOver,
    BreakPlan,
    BreakStep,
    CurrentStep,
    GetReady,
    Half,
    MovementStep,
    NothingFollows,
    QuietMinute,
    after_movement,
    plan_break,
    step_at,
)
from app.domain.movements.movement import Chosen, Movement, MovementId, Where, allowed, choose
from app.domain.movements.playback import (
    BreakRun,
    PickedMovements,
    PlaybackHeldAt,
    PlaybackRunning,
    elapsed_at,
)

__all__ = [
    "BreakOver",
    "BreakPlan",
    "BreakRun",
    "BreakStep",
    "Chosen",
    "CurrentStep",
    "GetReady",
    "Half",
    "Movement",
    "MovementId",
    "MovementStep",
    "NothingFollows",
    "PickedMovements",
    "PlaybackHeldAt",
    "PlaybackRunning",
    "QuietMinute",
    "Where",
    "after_movement",
    "allowed",
    "choose",
    "elapsed_at",
    "plan_break",
    "step_at",
]

"""Movements: their definition, their selection, and the playback of a break."""

from app.domain.movement_id import MovementId
from app.domain.movements.break_cues import BreakCue, BreakCueKind, cue_index_at, cues
from app.domain.movements.break_plan import (
    BreakOver,
    BreakPlan,
    BreakStep,
    ChangeSides,
    CurrentStep,
    GetReady,
    Half,
    MovementStep,
    NothingFollows,
    QuietMinute,
    StepAction,
    after_movement,
    plan_break,
    step_at,
)
from app.domain.movements.choice import MovementChoice, NotChosen, why_not_chosen
from app.domain.movements.exclusions import (
    AnsweredYes,
    ExclusionReason,
    LeftOut,
    LockedBecause,
    left_out,
    why_excluded,
)
from app.domain.movements.movement import (
    Level,
    Movement,
    MovementSides,
    Position,
)
from app.domain.movements.pace import (
    Breaths,
    Hold,
    Pace,
    PacedStep,
    Repetitions,
    Setup,
)
from app.domain.movements.playback import (
    BreakRun,
    PickedMovements,
    PlaybackHeldAt,
    PlaybackRunning,
    elapsed_at,
)
from app.domain.movements.pose import pose_at
from app.domain.movements.selection import choose

__all__ = [
    "AnsweredYes",
    "BreakCue",
    "BreakCueKind",
    "BreakOver",
    "BreakPlan",
    "BreakRun",
    "BreakStep",
    "Breaths",
    "ChangeSides",
    "CurrentStep",
    "ExclusionReason",
    "GetReady",
    "Half",
    "Hold",
    "LeftOut",
    "Level",
    "LockedBecause",
    "Movement",
    "MovementChoice",
    "MovementId",
    "MovementSides",
    "MovementStep",
    "NotChosen",
    "NothingFollows",
    "Pace",
    "PacedStep",
    "PickedMovements",
    "PlaybackHeldAt",
    "PlaybackRunning",
    "Position",
    "QuietMinute",
    "Repetitions",
    "Setup",
    "StepAction",
    "after_movement",
    "choose",
    "cue_index_at",
    "cues",
    "elapsed_at",
    "left_out",
    "plan_break",
    "pose_at",
    "step_at",
    "why_excluded",
    "why_not_chosen",
]

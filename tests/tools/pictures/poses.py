"""Ways to be that many pictures begin with."""

from __future__ import annotations

from tests.tools.pictures.skeleton import ANKLE, SITTING, Arm, At, Leg, Pose
from tests.tools.pictures.vectors import BACK, DOWN, LEFT, RIGHT, UP, Vec

STAND = Pose(Leg(At(9, ANKLE, 0)), Leg(At(-9, ANKLE, 0)))
"""Upright, arms hanging."""

HANDS_ON_THIGHS = (
    Arm(At(9, 11.5, 26, "pelvis"), elbow=BACK + LEFT * 0.5, palm=DOWN),
    Arm(At(-9, 11.5, 26, "pelvis"), elbow=BACK + RIGHT * 0.5, palm=DOWN),
)

SIT = Pose(
    Leg(At(10, ANKLE, 41)),
    Leg(At(-10, ANKLE, 41)),
    pelvis=Vec(0, SITTING, 0),
    left_arm=HANDS_ON_THIGHS[0],
    right_arm=HANDS_ON_THIGHS[1],
)
"""On a chair, hands on the thighs."""


def across(side: Vec, forward: float) -> Arm:
    """An arm that is on this side, its hand on the other shoulder, this far before the chest."""
    return Arm(
        At(-7 * side.x, 4, forward, "chest"),
        elbow=DOWN + side * 0.6,
        fingers=-side + UP * 0.3 + BACK * 0.3,
        palm=BACK,
        seen_from="chest",
        forward=3,
    )

"""One scene for each movement, by the movement's id."""

from __future__ import annotations

from collections.abc import Callable

from tests.tools.pictures.movements import hands, legs, neck, seat, trunk
from tests.tools.pictures.scene import Scene

SCENES: dict[str, Callable[[], Scene]] = {
    draw.__name__: draw
    for draw in (
        neck.shoulder_rolls,
        neck.neck_turns,
        neck.neck_side_tilt,
        neck.chin_tucks,
        neck.jaw_release,
        trunk.scapular_squeeze,
        trunk.doorway_chest,
        trunk.cross_body_arm,
        trunk.thoracic_extension,
        trunk.seated_twist,
        trunk.overhead_reach,
        hands.wrist_circle_stretch,
        hands.finger_spread,
        seat.stand_and_walk,
        legs.weight_shift,
        seat.sit_to_stand,
        legs.hip_flexor,
        seat.seated_figure_four,
        seat.butterfly,
        legs.hamstring_hinge,
        legs.calf_raises,
        legs.calf_stretch,
        seat.ankle_pumps,
    )
}

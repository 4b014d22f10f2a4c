"""One motion for each movement, by the movement's id."""

from __future__ import annotations

from collections.abc import Callable

from tests.tools.pictures.motion import Motion
from tests.tools.pictures.movements import (
    feet,
    hands,
    legs,
    lower_legs,
    neck,
    quiet,
    seat,
    shoulders,
    trunk,
)

MOTIONS: dict[str, Callable[[], Motion]] = {
    draw.__name__: draw
    for draw in (
        neck.shoulder_rolls,
        neck.neck_turns,
        neck.neck_side_tilt,
        neck.levator_stretch,
        neck.chin_tucks,
        neck.jaw_release,
        shoulders.scapular_squeeze,
        shoulders.doorway_chest,
        shoulders.cross_body_arm,
        shoulders.overhead_reach,
        shoulders.wall_slide,
        trunk.thoracic_extension,
        trunk.seated_twist,
        trunk.slouch_and_arch,
        trunk.standing_back_bend,
        trunk.lat_reach,
        hands.wrist_circle_stretch,
        hands.finger_spread,
        hands.prayer_stretch,
        hands.tendon_glides,
        seat.stand_and_walk,
        seat.sit_to_stand,
        seat.seated_figure_four,
        seat.butterfly,
        seat.hip_flexor_chair,
        seat.seated_leg_straighten,
        legs.weight_shift,
        legs.march,
        legs.hip_flexor,
        legs.hip_abduction,
        legs.hamstring_hinge,
        legs.quadriceps_stretch,
        lower_legs.calf_raises,
        lower_legs.calf_stretch,
        feet.ankle_pumps,
        feet.shin_and_toes,
        feet.toe_pull,
        feet.foot_roll,
        quiet.eyes_20_20_20,
        quiet.breathing_minute,
    )
}

"""One scene for each muscle that may be pressed, by the muscle's id."""

from __future__ import annotations

from collections.abc import Callable

from tests.tools.pictures.scene import Scene
from tests.tools.pictures.techniques import arms, chair, fingertips, floor, hip, wall

SCENES: dict[str, Callable[[], Scene]] = {
    draw.__name__: draw
    for draw in (
        fingertips.temporalis,
        fingertips.masseter,
        fingertips.neck_extensors,
        fingertips.upper_trapezius,
        fingertips.supraspinatus,
        fingertips.forearm_extensors,
        fingertips.forearm_flexors,
        fingertips.thumb_muscles,
        arms.biceps,
        arms.triceps,
        arms.posterior_deltoid,
        floor.suboccipitals,
        floor.quadriceps,
        floor.gastrocnemius,
        floor.soleus,
        chair.hamstrings,
        chair.tibialis_anterior,
        chair.peroneals,
        chair.plantar_foot,
        wall.levator_scapulae,
        wall.rhomboids_mid_trapezius,
        wall.infraspinatus,
        wall.latissimus_teres_major,
        wall.pectoralis_major,
        wall.thoracic_paraspinals,
        wall.lumbar_paraspinals,
        wall.piriformis,
        hip.gluteus_medius,
        hip.gluteus_minimus,
        hip.tensor_fasciae_latae,
    )
}

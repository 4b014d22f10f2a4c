"""Descriptions of the figures for a screen reader; the pressed side is the right one."""

from __future__ import annotations

from app.domain.body import Side

MOVEMENTS = {
    "shoulder_rolls": "Standing with both shoulders lifted; they roll back and down.",
    "neck_turns": "Sitting tall, the head turned to look over one shoulder.",
    "neck_side_tilt": "Sitting, one hand holding the seat, the head tilted to the other side.",
    "chin_tucks": "Seen from the side, the head gliding straight back, the eyes level.",
    "scapular_squeeze": "Seen from behind, arms a little out, the shoulder blades drawn together.",
    "doorway_chest": "One forearm upright on a door frame, stepping through the doorway.",
    "cross_body_arm": "One arm straight across the chest, the other hand drawing it closer.",
    "thoracic_extension": "Sitting, hands behind the head, leaning back over the chair back.",
    "seated_twist": "Sitting with arms crossed on the chest, the ribs turned to one side.",
    "overhead_reach": "Standing, one arm over the head, leaning to the other side.",
    "wrist_circle_stretch": "One arm straight ahead; the other hand draws the fingers of its "
    "upturned palm back, or folds its wrist down.",
    "finger_spread": "Both hands wide open, then in loose fists.",
    "jaw_release": "A face with the jaw sinking and the mouth a little open.",
    "stand_and_walk": "Up from a chair and walking, arms swinging.",
    "weight_shift": "A hand on a desk, the weight moving from one foot to the other.",
    "sit_to_stand": "Up from a chair without hands, leaning forward on the way.",
    "hip_flexor": "One foot far back, one hand on a desk, the hips tucking forward, the knee soft.",
    "seated_figure_four": "Sitting, one ankle on the other knee, leaning forward from the hips.",
    "butterfly": "Sitting on the floor, soles of the feet together, the knees out to the sides.",
    "hamstring_hinge": "One heel forward with its toes up, a long back leaning from the hips.",
    "calf_raises": "Up on the toes, fingertips on a desk.",
    "calf_stretch": "Hands on a wall, one leg back with its heel down; straight, then bent.",
    "ankle_pumps": "Sitting, feet ahead; the toes lift, then the heels.",
    "slouch_and_arch": "Sitting, the back round and the head low, then the chest lifted.",
    "standing_back_bend": "Standing, hands on the hips behind, the chest lifting up and back.",
    "levator_stretch": "Sitting, one hand on the seat, the nose sinking towards the other armpit.",
    "quadriceps_stretch": "One hand on a desk, the other holding the foot behind, knee down.",
    "shin_and_toes": "Sitting, one foot back on the tops of its toes; then flat, with its toes up.",
    "march": "A hand on a desk, marching on the spot: one knee high, then the other.",
    "seated_leg_straighten": "Sitting, one knee straightening until the leg is level.",
    "hip_flexor_chair": "Sideways on a chair, one leg slid back beside it, its knee low.",
    "wall_slide": "The back to a wall, the bent arms sliding up along it.",
    "hip_abduction": "One hand on a desk, the outer leg lifting to its side.",
    "prayer_stretch": "Palms together before the chest; the hands sink, the elbows go out.",
    "tendon_glides": "One hand: fingers straight, bent like a hook, then a fist.",
    "toe_pull": "Sitting, one ankle on the other knee, a hand drawing the toes back.",
    "foot_roll": "Sitting, a ball rolling under a bare foot, between its toes and its heel.",
    "lat_reach": "Sitting, the hands sliding ahead on a desk, the chest sinking between the arms.",
    "eyes_20_20_20": "At a desk, the eyes leave the screen and look far away.",
    "breathing_minute": "Sitting, a hand on the belly, which widens with the ribs and sinks again.",
}

TECHNIQUES = {
    "temporalis": "Elbow on a desk, the temple leaning on three fingertips.",
    "masseter": "Elbow on a desk, two fingertips in the middle of the cheek.",
    "suboccipitals": "Lying on the back, knees bent, two balls under the edge of the skull.",
    "neck_extensors": "Sitting, seen from behind, three fingertips on the cord beside the neck "
    "bones.",
    "upper_trapezius": "Sitting, one arm on a cushion; the other hand pinches the ridge between "
    "neck and shoulder.",
    "levator_scapulae": "Standing with the back to a wall, a ball between the wall and the inner "
    "upper corner of the shoulder blade.",
    "rhomboids_mid_trapezius": "Standing with the back to a wall, arms hugged, a ball between the "
    "spine and the shoulder blade.",
    "latissimus_teres_major": "Standing side-on to a wall, a ball at the outer edge of the "
    "shoulder blade, behind the armpit.",
    "supraspinatus": "Sitting, one arm on a cushion; three fingertips of the other hand on top of "
    "the shoulder blade.",
    "infraspinatus": "Standing side-on to a wall, turned a little, a ball on the flat of the "
    "shoulder blade.",
    "posterior_deltoid": "Standing side-on to a wall, turned a little, a ball at the back of the "
    "shoulder.",
    "biceps": "Sitting, the forearm on a cushion, palm up; the other thumb presses the front of "
    "the upper arm.",
    "triceps": "Standing with the back to a wall, a ball behind the hanging upper arm.",
    "pectoralis_major": "Facing a wall, a ball on the outer upper chest, the arm behind.",
    "thoracic_paraspinals": "Standing with the back to a wall, two balls in a sock, one each side "
    "of the spine.",
    "lumbar_paraspinals": "Standing with the back to a wall, knees soft, a ball at belt level "
    "beside the spine.",
    "gluteus_medius": "Standing side-on to a wall, a ball at the upper outer buttock.",
    "gluteus_minimus": "Standing side-on to a wall, a ball at the side of the hip.",
    "piriformis": "Standing with the back to a wall, the weight on the other leg, a ball in the "
    "middle of the buttock.",
    "tensor_fasciae_latae": "Standing turned a little towards a wall, a ball at the front pocket.",
    "quadriceps": "Face down on the forearms, a roller under the thigh.",
    "hamstrings": "Sitting on a chair, a ball under the middle of the thigh, the knee a little "
    "straighter.",
    "gastrocnemius": "Sitting on the floor, hands behind, the thick part of the calf on a roller.",
    "soleus": "Sitting on the floor, hands behind, knee bent, the lower calf on a roller.",
    "tibialis_anterior": "Sitting, one foot on a stool, knuckles on the outer side of the shin.",
    "peroneals": "Sitting, one foot on a stool, knuckles on the outer side of the lower leg.",
    "plantar_foot": "Sitting, a ball under the arch of the bare foot.",
    "forearm_extensors": "The forearm on a desk, palm down, the other thumb pressing near the "
    "elbow.",
    "forearm_flexors": "The forearm on a desk, palm up, the other thumb pressing near the elbow.",
    "thumb_muscles": "The web beside the thumb, squeezed between thumb and finger of the other "
    "hand.",
}

MIRRORED = {
    Side.LEFT: "Drawn for your left side.",
    Side.RIGHT: "Drawn for your right side.",
}


def movement(movement_id: str) -> str:
    """The description of a movement's figure; empty if there is none."""
    return MOVEMENTS.get(movement_id, "")


def technique(muscle_id: str, side: Side) -> str:
    """The description of a technique's figure, with its side; empty if there is none."""
    shown = TECHNIQUES.get(muscle_id, "")
    return f"{shown} {MIRRORED[side]}" if shown and side in MIRRORED else shown

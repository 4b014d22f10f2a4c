"""A person's bones: where every joint is, from where the pelvis, hands and feet are to be."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import sqrt

from tests.tools.pictures.grips import Grip
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, NOWHERE, STRAIGHT, Bend, Frame, Vec

LOWER_BACK, UPPER_BACK, CHEST, NECK, SKULL = 14.0, 14.0, 18.0, 7.0, 12.0
SHOULDER, HIP = 16.0, 8.5
UPPER_ARM, FOREARM = 28.0, 25.0
THIGH, SHIN = 42.0, 40.0
ANKLE = 8.0
"""How high an ankle is above the floor when the foot is flat."""

STANDING = ANKLE + SHIN + THIGH - 0.4
SITTING = 54.0
UPRIGHT = Vec(0, STANDING, 0)
"""Where the pelvis is when one stands."""


class OutOfReachError(Exception):
    """A hand or foot is told to be where it cannot be."""


@dataclass(frozen=True, slots=True)
class At:
    """A place on a person (in the frame of one of their parts) or, by default, in the room."""

    x: float
    y: float
    z: float
    part: str = "room"


@dataclass(frozen=True, slots=True)
class Arm:
    """Where the wrist is, which way the elbow points (seen from the chest), which way the fingers
    and the palm point (seen from the part `seen_from`), and how far the shoulder is lifted and
    brought forward."""

    wrist: At | None = None
    hang: Vec = DOWN
    elbow: Vec = BACK
    fingers: Vec | None = None
    palm: Vec | None = None
    seen_from: str = "room"
    lifted: float = 0
    forward: float = 0
    fist: bool = False
    grip: Grip | None = None


@dataclass(frozen=True, slots=True)
class Leg:
    """Where the ankle is, which way the knee points, and which way the toes point in the room."""

    ankle: At
    knee: Vec = FRONT
    toes: Vec = FRONT


@dataclass(frozen=True, slots=True)
class Pose:
    """How somebody is: the pelvis in the room, the spine from there up, and where hands and feet
    are to be."""

    left_leg: Leg
    right_leg: Leg
    pelvis: Vec = UPRIGHT
    hips: Bend = STRAIGHT
    waist: Bend = STRAIGHT
    chest: Bend = STRAIGHT
    neck: Bend = STRAIGHT
    head: Bend = STRAIGHT
    glide: float = 0
    left_arm: Arm = Arm()
    right_arm: Arm = Arm()
    jaw: float = 0
    breath: float = 0
    """How much wider chest and belly are with the breath, in centimetres."""


@dataclass(slots=True)
class Skeleton:
    """Every part's frame by its name: `pelvis`, `waist`, `chest`, `neck`, `head`, and with
    `left_` or `right_` before them `thigh`, `shin`, `foot`, `upper_arm`, `forearm`, `hand`.

    A limb's frame is at its upper joint; its `up` goes back along the bone.
    """

    pose: Pose
    parts: dict[str, Frame] = field(default_factory=lambda: {"room": Frame()})

    def __getitem__(self, name: str) -> Frame:
        return self.parts[name]

    def point(self, at: At) -> Vec:
        """A place as a point in the room."""
        return self.parts[at.part].point(at.x, at.y, at.z)


def stand(pose: Pose) -> Skeleton:
    """The bones of somebody in this pose.  Raises `OutOfReachError`."""
    bones = Skeleton(pose)
    parts = bones.parts
    parts["pelvis"] = Frame(pose.pelvis).bent(pose.hips)
    parts["waist"] = parts["pelvis"].moved(0, LOWER_BACK, 0).bent(pose.waist)
    parts["chest"] = parts["waist"].moved(0, UPPER_BACK, 0).bent(pose.chest)
    parts["neck"] = parts["chest"].moved(0, CHEST, 0).bent(pose.neck)
    parts["head"] = parts["neck"].moved(0, NECK, pose.glide).bent(pose.head).moved(0, SKULL, 2.5)
    for side, leg in (("left", pose.left_leg), ("right", pose.right_leg)):
        _place_leg(bones, side, leg)
    for side, arm in (("left", pose.left_arm), ("right", pose.right_arm)):
        _place_arm(bones, side, arm)
    return bones


def _place_leg(bones: Skeleton, side: str, leg: Leg) -> None:
    pelvis = bones["pelvis"]
    hip = pelvis.point(_sign(side) * HIP, 0, 0)
    ankle = bones.point(leg.ankle)
    towards = pelvis.turned(leg.knee)
    knee = _between(hip, ankle, THIGH, SHIN, towards, f"{side} foot")
    toes = leg.toes.unit
    bones.parts[f"{side}_thigh"] = _along(hip, knee, towards)
    bones.parts[f"{side}_shin"] = _along(knee, ankle, towards)
    up = (knee - ankle).across(toes)
    bones.parts[f"{side}_foot"] = Frame(ankle, up.cross(toes), up, toes)


def _place_arm(bones: Skeleton, side: str, arm: Arm) -> None:
    chest = bones["chest"]
    shoulder = chest.point(_sign(side) * SHOULDER, CHEST - 5 + arm.lifted, arm.forward)
    hang = (arm.hang + chest.left * (_sign(side) * 0.1)).unit * ((UPPER_ARM + FOREARM) * 0.985)
    wrist = bones.point(arm.wrist) if arm.wrist else shoulder + hang
    towards = chest.turned(arm.elbow)
    elbow = _between(shoulder, wrist, UPPER_ARM, FOREARM, towards, f"{side} hand")
    bones.parts[f"{side}_upper_arm"] = _along(shoulder, elbow, towards)
    bones.parts[f"{side}_forearm"] = _along(elbow, wrist, towards)
    seen = bones[arm.seen_from]
    fingers = (seen.turned(arm.fingers) if arm.fingers else wrist - elbow).unit
    palm = seen.turned(arm.palm) if arm.palm else chest.way(-_sign(side), 0.02, 0.05)
    palm = palm.across(fingers)
    bones.parts[f"{side}_hand"] = Frame(wrist, fingers.cross(palm), fingers, palm)


def _between(start: Vec, end: Vec, one: float, other: float, towards: Vec, what: str) -> Vec:
    """The joint between two bones that start and end here, on the side it points to."""
    away = end - start
    far = away.length
    if not abs(one - other) < far <= one + other:
        raise OutOfReachError(f"{what}: {far:.1f} away, the limb is {one + other:.1f} long")
    along = (one * one - other * other + far * far) / (2 * far)
    out = sqrt(max(0.0, one * one - along * along))
    return start + away.unit * along + towards.across(away.unit) * out


def _along(top: Vec, end: Vec, front: Vec) -> Frame:
    up = (top - end).unit
    ahead = front.across(up) if front.cross(up) != NOWHERE else front
    return Frame(top, up.cross(ahead), up, ahead)


def _sign(side: str) -> int:
    return 1 if side == "left" else -1

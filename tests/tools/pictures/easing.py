"""What is between two poses: a pose at a part of the way from one to the other."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.grips import Finger, Grip
from tests.tools.pictures.skeleton import Arm, At, Leg, Pose, Skeleton, stand
from tests.tools.pictures.vectors import Bend, Vec


def between(one: Pose, other: Pose, part: float) -> Pose:
    """The pose at this part of the way, 0 to 1.

    What both tell in the same frame moves straight in it.  A hand that one tells in another frame
    moves straight as seen from the chest, so that it swings with the body.
    """
    return replace(
        one,
        pelvis=one.pelvis.towards(other.pelvis, part),
        hips=_bend(one.hips, other.hips, part),
        waist=_bend(one.waist, other.waist, part),
        chest=_bend(one.chest, other.chest, part),
        neck=_bend(one.neck, other.neck, part),
        head=_bend(one.head, other.head, part),
        glide=_mean(one.glide, other.glide, part),
        jaw=_mean(one.jaw, other.jaw, part),
        breath=_mean(one.breath, other.breath, part),
        left_leg=_leg(one.left_leg, other.left_leg, part),
        right_leg=_leg(one.right_leg, other.right_leg, part),
        left_arm=_arm(one, other, "left", part),
        right_arm=_arm(one, other, "right", part),
    )


def _mean(one: float, other: float, part: float) -> float:
    return one + (other - one) * part


def _bend(one: Bend, other: Bend, part: float) -> Bend:
    return Bend(
        _mean(one.bow, other.bow, part),
        _mean(one.turn, other.turn, part),
        _mean(one.lean, other.lean, part),
    )


def _leg(one: Leg, other: Leg, part: float) -> Leg:
    return Leg(
        _at(one.ankle, other.ankle, part),
        one.knee.unit.towards(other.knee.unit, part),
        one.toes.unit.towards(other.toes.unit, part),
    )


def _at(one: At, other: At, part: float) -> At:
    return At(
        _mean(one.x, other.x, part),
        _mean(one.y, other.y, part),
        _mean(one.z, other.z, part),
        one.part,
    )


def _arm(start: Pose, end: Pose, side: str, part: float) -> Arm:
    one, other = (pose.left_arm if side == "left" else pose.right_arm for pose in (start, end))
    mixed = replace(
        one if part < 0.5 else other,
        elbow=one.elbow.unit.towards(other.elbow.unit, part),
        lifted=_mean(one.lifted, other.lifted, part),
        forward=_mean(one.forward, other.forward, part),
        grip=_grip(one.grip, other.grip, part),
    )
    if one.wrist is None and other.wrist is None and not (one.fingers or other.fingers):
        return replace(mixed, hang=one.hang.unit.towards(other.hang.unit, part))
    frame = one.wrist.part if one.wrist else "chest"
    if not other.wrist or other.wrist.part != frame:
        frame = "chest"
    (place, fingers, palm), (place_, fingers_, palm_) = (
        _seen(stand(pose), side, frame) for pose in (start, end)
    )
    at = place.towards(place_, part)
    return replace(
        mixed,
        wrist=At(at.x, at.y, at.z, frame),
        fingers=fingers.towards(fingers_, part),
        palm=palm.towards(palm_, part),
        seen_from=frame,
    )


def _seen(bones: Skeleton, side: str, part: str) -> tuple[Vec, Vec, Vec]:
    """A hand's place, fingers and palm as a part sees them."""
    hand, frame = bones[f"{side}_hand"], bones[part]
    away = hand.at - frame.at
    place, fingers, palm = (
        Vec(way.dot(frame.left), way.dot(frame.up), way.dot(frame.front))
        for way in (away, hand.up, hand.front)
    )
    return place, fingers, palm


def _grip(one: Grip | None, other: Grip | None, part: float) -> Grip | None:
    if not one or not other:
        return one if part < 0.5 else other
    index, middle, ring, little = (
        _finger(a, b, part) for a, b in zip(one.four, other.four, strict=True)
    )
    return Grip((index, middle, ring, little), _finger(one.thumb, other.thumb, part))


def _finger(one: Finger, other: Finger, part: float) -> Finger:
    return Finger(
        _mean(one.bow, other.bow, part),
        _mean(one.curl, other.curl, part),
        _mean(one.spread, other.spread, part),
    )

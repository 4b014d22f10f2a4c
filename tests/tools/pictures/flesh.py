"""The flesh on the bones: a calm, round person in a shirt, long trousers and soft shoes."""

from __future__ import annotations

from dataclasses import dataclass

from tests.tools.pictures.hand import hand
from tests.tools.pictures.head import head
from tests.tools.pictures.palette import SHIRT, SHOE, SKIN, TROUSERS, mixed
from tests.tools.pictures.shapes import Ball, Hull, Limb, Piece, bone
from tests.tools.pictures.skeleton import (
    CHEST,
    FOREARM,
    HIP,
    SHIN,
    THIGH,
    UPPER_ARM,
    Pose,
    Skeleton,
    stand,
)
from tests.tools.pictures.vectors import Frame, Vec

SLEEVE = 0.62
"""How far down the upper arm the sleeve goes."""
SHADE = 0.2
HEM = 6
"""How much nearer the hem of the shirt is than the belly: it hangs over the trousers."""
SIDES = ("left", "right")


@dataclass(frozen=True, slots=True)
class Clothes:
    """The colours of somebody's clothes, and whether the feet are bare."""

    shirt: str = SHIRT
    trousers: str = TROUSERS
    shoes: str = SHOE
    shorts: bool = False


def person(pose: Pose, clothes: Clothes = Clothes(), away: str = "") -> list[Piece]:
    """Everything one sees of somebody, in no order.  The limbs of the side `away` are a little
    darker, as if in the shade."""
    bones = stand(pose)
    return [*trunk(bones, clothes), *limbs(bones, clothes, away), head(bones)]


def trunk(bones: Skeleton, clothes: Clothes) -> list[Hull]:
    """Chest, belly and hips."""
    chest, waist, pelvis = bones["chest"], bones["waist"], bones["pelvis"]
    breath = bones.pose.breath
    low = [Ball(waist.point(x, 3, breath * 0.6), 10 + breath * 0.6) for x in (5, -5)]
    belt = [Ball(pelvis.point(x, 7, 0.5), 9.6) for x in (5.5, -5.5)]
    return [
        Hull((*shoulders(bones), *ribs(chest, breath), *low), clothes.shirt, gap=0),
        Hull((*low, *belt), clothes.shirt, nearer=HEM, gap=0),
        Hull((*belt, *seat(pelvis)), clothes.trousers, nearer=-1, gap=0),
    ]


def shoulders(bones: Skeleton) -> tuple[Ball, ...]:
    """The two shoulders and what lies between them and the neck."""
    arms = (Ball(bones[f"{side}_upper_arm"].at, 6.4) for side in SIDES)
    return (*arms, Ball(bones["chest"].point(0, CHEST - 1.5, -0.5), 6.2))


def ribs(chest: Frame, breath: float = 0) -> tuple[Ball, ...]:
    """The chest, wider with the breath."""
    return tuple(Ball(chest.point(x, 5, 0.5), 10.6 + breath * 0.5) for x in (4.5, -4.5))


def seat(pelvis: Frame) -> tuple[Ball, ...]:
    """The hips and what one sits on."""
    hips = (Ball(pelvis.point(x, 0, 0), 9.6) for x in (HIP, -HIP))
    return (*hips, *(Ball(pelvis.point(x, -2, -2.5), 9) for x in (5.5, -5.5)))


def limbs(bones: Skeleton, clothes: Clothes, away: str = "") -> list[Piece]:
    """Arms and legs, with hands and feet."""
    pieces: list[Piece] = []
    for side in SIDES:
        shade = SHADE if side == away else 0.0
        pieces += _arm(bones, side, clothes, shade)
        pieces += _leg(bones, side, clothes, shade)
    return pieces


def _arm(bones: Skeleton, side: str, clothes: Clothes, shade: float) -> list[Piece]:
    skin, shirt = mixed(SKIN, "#000000", shade), mixed(clothes.shirt, "#000000", shade)
    upper, lower, palm = (bones[f"{side}_{part}"] for part in ("upper_arm", "forearm", "hand"))
    hem, wrist = upper.point(0, -UPPER_ARM * SLEEVE, 0), lower.point(0, -FOREARM, 0)
    arm = bones.pose.left_arm if side == "left" else bones.pose.right_arm
    whole = hand(palm, side, skin, arm.grip, arm.fist)
    return [
        Limb((bone(hem, 5.2, lower.at, 4.9, skin), bone(upper.at, 6.3, hem, 6, shirt))),
        Limb((bone(lower.at, 4.9, wrist, 3.6, skin), *(() if arm.grip else whole)), 1),
        *(whole if arm.grip else ()),
    ]


def _leg(bones: Skeleton, side: str, clothes: Clothes, shade: float) -> list[Piece]:
    cloth, shoe = mixed(clothes.trousers, "#000000", shade), mixed(clothes.shoes, "#000000", shade)
    thigh, shin, foot = (bones[f"{side}_{part}"] for part in ("thigh", "shin", "foot"))
    ankle = shin.point(0, -SHIN, 0)
    return [
        bone(thigh.at, 9.6, thigh.point(0, -THIGH, 0), 6.9, cloth),
        Limb((Hull(sole(foot), shoe, around=True), bone(shin.at, 6.9, ankle, 4.6, cloth)), 0.5),
    ]


def sole(foot: Frame) -> tuple[Ball, ...]:
    """A foot: the ankle, the heel, the ball of the foot, the toes."""
    return (
        Ball(foot.at, 4.2),
        Ball(foot.point(0, -4.6, -4), 3.4),
        Ball(foot.point(0, -5.2, 9), 2.8),
        Ball(foot.point(0, -5.8, 14.5), 2.2),
    )


def surface(bones: Skeleton) -> list[Hull]:
    """The parts a ball can press on, for finding where it touches."""
    hulls = trunk(bones, Clothes())
    for piece in limbs(bones, Clothes()):
        hulls += (
            piece.parts if isinstance(piece, Limb) else [piece] if isinstance(piece, Hull) else []
        )
    return hulls


def middle(hull: Hull) -> Vec:
    """The middle of a part."""
    return sum((ball.at for ball in hull.balls), Vec(0, 0, 0)) * (1 / len(hull.balls))

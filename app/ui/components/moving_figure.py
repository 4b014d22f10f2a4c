"""A movement as it is done: drawn poses, and pictures between them that ease from each to the next.

All pictures of a movement lie on each other, the start lowest.  A pose is shown by making all up to
it opaque and all above it clear; each fades in a time of its own, so that one after the other is
seen.  So the client plays the way between two poses by itself, after one patch.
"""

from __future__ import annotations

from math import acos, pi

import flet as ft

from app.domain.body import Side
from app.texts import figure_alt as alt
from app.ui.components.figure import movement_figure
from app.ui.hooks.device import Motion, use_motion

BETWEEN = 4
"""How many pictures are drawn between two poses."""
EASE = 600
"""How long it takes from one pose to another, in milliseconds."""
MORE = {"calf_stretch": 3, "shin_and_toes": 4, "stand_and_walk": 3, "tendon_glides": 3}
"""How many poses are drawn of a movement that has more than two."""


def poses_of(movement_id: str) -> int:
    """How many poses of a movement are drawn."""
    return MORE.get(movement_id, 2)


def pictures_of(movement_id: str) -> list[str]:
    """Every picture of a movement under `assets`, from its start to its last pose."""
    shown = [_pose(movement_id, 0)]
    for number in range(1, poses_of(movement_id)):
        shown += [
            f"figures/between/{movement_id}-{number}-{step + 1}.svg" for step in range(BETWEEN)
        ]
        shown.append(_pose(movement_id, number))
    return shown


def _pose(movement_id: str, number: int) -> str:
    place = f"{movement_id}-{number + 1}" if number else movement_id
    return f"figures/movements/{place}.svg"


def moving_figure(
    movement_id: str, pose_number: int, size: float, side: Side = Side.RIGHT
) -> ft.Control:
    """A person in that pose of the movement, easing there from the pose that was shown before.

    The start is 0; a number past the last pose shows the last.  For an unknown movement, an icon.
    """
    if not alt.movement(movement_id):
        return movement_figure(movement_id, size, side)
    number = max(0, min(pose_number, poses_of(movement_id) - 1))
    return MovingFigure(movement_id, number, size, side, key=f"{movement_id}-{side}")  # type: ignore[call-arg]


@ft.component
def MovingFigure(movement_id: str, number: int, size: float, side: Side) -> ft.Control:
    """A known movement in one of its poses; without easing for who asked for less motion."""
    still = use_motion() is Motion.STILL
    way = ft.use_ref((number, number))  # the pose shown before, and the one shown now
    before, now = way.current or (number, number)
    if now != number:
        way.current = before, now = now, number
    if still:
        pictures: list[ft.Control] = [_picture(_pose(movement_id, number), size)]
    else:
        start, end = (pose * (BETWEEN + 1) for pose in (before, now))
        pictures = [
            _picture(
                src,
                size,
                opacity=1 if layer <= end else 0,
                fading=fading_time(layer, start, end),
            )
            for layer, src in enumerate(pictures_of(movement_id))
        ]
    return ft.Semantics(
        label=alt.movement(movement_id),
        image=True,
        exclude_semantics=True,
        content=ft.Stack(
            pictures,
            width=size,
            height=size,
            # Drawn for the right side; the left is its mirror image.
            flip=ft.Flip(flip_x=side is Side.LEFT),
        ),
    )


def fading_time(layer: int, start: int, end: int) -> int:
    """How long the picture at this layer fades, in milliseconds, on the way between two layers.

    Pictures are equally far from each other; they follow each other fast in the middle of the way.
    """
    low, high = sorted((start, end))
    if not low < layer <= high:
        return EASE
    gone = layer - start if end > start else start - layer + 1
    return round(EASE * acos(1 - 2 * gone / (high - low)) / pi)


def _picture(src: str, size: float, opacity: float = 1, fading: int = 0) -> ft.Image:
    return ft.Image(
        src=src,
        width=size,
        height=size,
        fit=ft.BoxFit.CONTAIN,
        opacity=opacity,
        # Most of it at the end, so that the next picture begins when this one is there.
        animate_opacity=ft.Animation(fading, ft.AnimationCurve.EASE_IN_EXPO) if fading else None,
    )

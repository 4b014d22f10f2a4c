"""The ring of time left, around the pacer.

From each boundary to the next it is one implicit animation: a dot moves on, and the arc behind it
fades.  No frame is ever sent.  With less motion it changes only at boundaries.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, pi

import flet as ft

from app.ui.hooks.device import Motion

STROKE, DOT, GAP = 10, 18, 6
TOP = -pi / 2
AT_ONCE_MS = 1


@dataclass(frozen=True, slots=True)
class Passing:
    """The target share of elapsed time, and the real milliseconds until it is reached."""

    gone: float
    milliseconds: int


def passing(left: float, of: float, wait: float, real: float, motion: Motion) -> Passing:
    """The ring's target when `left` of `of` seconds are left and the next boundary is in `wait`
    seconds.

    `real` is how many real seconds one second of the app's clock lasts.
    """
    walks = motion is Motion.SMOOTH and 0 < wait < inf
    then = max(0.0, left - wait) if walks else left
    gone = 1 - min(1.0, then / of) if of > 0 else 1.0
    milliseconds = max(AT_ONCE_MS, round(wait * real * 1000)) if walks else AT_ONCE_MS
    return Passing(round(gone, 4), milliseconds)


def ring_size(inside: int) -> int:
    """The width of a ring around content of this size."""
    return inside + 2 * (GAP + DOT)


def inside_ring(size: int) -> int:
    """The width of the content of a ring of this size."""
    return size - 2 * (GAP + DOT)


def time_ring(now: Passing, key: str, inside: int, content: ft.Control) -> ft.Control:
    """`content`, at most `inside` wide and high, in its ring.  A new `key` restarts the ring."""
    size = ring_size(inside)
    moving = ft.Animation(ft.Duration(milliseconds=now.milliseconds), ft.AnimationCurve.LINEAR)
    band = size - DOT + STROKE
    return ft.Stack(
        key=f"ring-{key}-{size}",  # in a resized window, it does not creep to its new size
        width=size,
        height=size,
        alignment=ft.Alignment.CENTER,
        controls=[
            ft.Container(
                width=band,
                height=band,
                shape=ft.BoxShape.CIRCLE,
                animate=moving,
                gradient=ft.SweepGradient(
                    colors=[
                        ft.Colors.SURFACE_CONTAINER_HIGHEST,
                        ft.Colors.SURFACE_CONTAINER_HIGHEST,
                        ft.Colors.PRIMARY,
                        ft.Colors.PRIMARY,
                    ],
                    stops=[0.0, now.gone, now.gone, 1.0],
                    rotation=TOP,
                ),
            ),
            ft.Container(
                width=band - 2 * STROKE,
                height=band - 2 * STROKE,
                shape=ft.BoxShape.CIRCLE,
                bgcolor=ft.Colors.SURFACE,
            ),
            ft.Container(
                key="hand",
                width=size,
                height=size,
                alignment=ft.Alignment.TOP_CENTER,
                rotate=2 * pi * now.gone,
                animate_rotation=moving,
                content=ft.Container(
                    width=DOT, height=DOT, shape=ft.BoxShape.CIRCLE, bgcolor=ft.Colors.PRIMARY
                ),
            ),
            content,
        ],
    )

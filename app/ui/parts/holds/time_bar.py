"""The time left of a phase: a bar that slides out of sight, with one implicit animation from each
boundary to the next."""

from __future__ import annotations

from math import inf

import flet as ft

from app.domain.hold import Left
from app.ui.hooks.stillness import Motion
from app.ui.parts.holds.guide import Guide

HEIGHT = 12


def time_bar(guide: Guide, left: Left) -> ft.Control:
    """A bar as long as what is left.  With less motion it changes only at boundaries."""
    wait = guide.state.next_boundary - guide.run.elapsed
    sliding = guide.moving and wait < inf and guide.motion is Motion.SMOOTH
    goal = max(0.0, left.seconds - wait) if sliding else left.seconds
    share = min(1.0, goal / left.of) if left.of else 0.0
    length = max(1, round(wait * guide.real * 1000)) if sliding else 1
    return ft.Semantics(
        key=f"bar-{guide.stretch_of_time}",
        exclude_semantics=True,
        content=ft.Container(
            height=HEIGHT,
            border_radius=HEIGHT / 2,
            clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
            bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
            content=ft.Container(
                height=HEIGHT,
                bgcolor=ft.Colors.PRIMARY,
                offset=ft.Offset(share - 1.0, 0),
                animate_offset=ft.Animation(
                    ft.Duration(milliseconds=length), ft.AnimationCurve.LINEAR
                ),
            ),
        ),
    )

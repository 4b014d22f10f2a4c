"""The time left of a phase: a bar that runs out, as one implicit animation."""

from __future__ import annotations

import flet as ft

from app.domain.hold import Left
from app.ui.hooks.stillness import Motion
from app.ui.parts.holds.guide import Guide

HEIGHT = 12


def time_bar(guide: Guide, left: Left) -> ft.Control:
    """A bar as long as what is left.  With less motion it changes only at boundaries."""
    share = max(0.0, min(1.0, left.seconds / left.of)) if left.of else 0.0
    running = guide.moving and guide.state.next_boundary < float("inf")
    still = guide.motion is Motion.STILL
    goal = 0.0 if running and not still else share
    length = round(left.seconds * guide.real * 1000) if running and not still else 1
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
                scale=ft.Scale(scale_x=goal, scale_y=1, alignment=ft.Alignment.CENTER_LEFT),
                animate_scale=ft.Animation(
                    ft.Duration(milliseconds=max(1, length)), ft.AnimationCurve.LINEAR
                ),
            ),
        ),
    )

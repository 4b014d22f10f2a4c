"""The pacer: a disc that grows with the breath in and shrinks with the breath out.

It is one implicit animation for each part of a breath, over the rest of that part; no frame is ever
sent.  A person who asked for less motion gets words and a bar that fills in steps.
"""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft

from app.domain.breathing.breath import BreathMoment, BreathPart, Unpaced
from app.texts import hold_player as words
from app.ui.hooks.device import Motion, TextSize

SMALL_SCALE, LARGE_SCALE = 0.55, 1.0
BEFORE_TOP_UP = 0.9
SETTLING_MS = 800


@dataclass(frozen=True, slots=True)
class Swell:
    """The target size of the disc (as a share of its largest), and the real milliseconds to it."""

    scale: float
    milliseconds: int


RESTING = Swell(SMALL_SCALE, SETTLING_MS)


@dataclass(frozen=True, slots=True)
class PacerLook:
    """The current word, the width of the pacer, and the person's text size."""

    word: str
    size: int
    text: TextSize


def swell(breath: BreathMoment | Unpaced, has_top_up: bool, real: float) -> Swell:
    """The target of the disc in the current part of the breath.

    `real` is how many real seconds one second of the app's clock lasts.
    """
    match breath:
        case Unpaced():
            return RESTING
        case BreathMoment(part=part, left=left):
            milliseconds = max(1, round(left * real * 1000))
            if part is BreathPart.IN and has_top_up:
                return Swell(BEFORE_TOP_UP, milliseconds)
            full = part in (BreathPart.IN, BreathPart.TOP_UP, BreathPart.HOLD_IN)
            return Swell(LARGE_SCALE if full else SMALL_SCALE, milliseconds)


def pacer(goal: Swell, look: PacerLook) -> ft.Control:
    """The disc with the current word on it."""
    size, large = look.size, look.text is TextSize.LARGE
    moving = ft.Animation(
        ft.Duration(milliseconds=goal.milliseconds), ft.AnimationCurve.EASE_IN_OUT
    )
    return ft.Stack(
        key="pacer",
        width=size,
        height=size,
        alignment=ft.Alignment.CENTER,
        controls=[
            ft.Container(
                width=size,
                height=size,
                shape=ft.BoxShape.CIRCLE,
                bgcolor=ft.Colors.SURFACE_CONTAINER_HIGH,
            ),
            ft.Container(
                key="disc",
                width=size,
                height=size,
                shape=ft.BoxShape.CIRCLE,
                bgcolor=ft.Colors.PRIMARY_CONTAINER,
                scale=goal.scale,
                animate_scale=moving,
            ),
            ft.Text(
                look.word,
                theme_style=(
                    ft.TextThemeStyle.TITLE_SMALL if large else ft.TextThemeStyle.HEADLINE_LARGE
                ),
                color=ft.Colors.ON_PRIMARY_CONTAINER,
                text_align=ft.TextAlign.CENTER,
            ),
        ],
    )


def still_pacer(breath: BreathMoment | Unpaced, look: PacerLook) -> ft.Control:
    """The pacer without motion: the word, and a bar that is full after breathing in."""
    large = look.text is TextSize.LARGE
    full = isinstance(breath, BreathMoment) and breath.part in (
        BreathPart.IN,
        BreathPart.TOP_UP,
        BreathPart.HOLD_IN,
    )
    return ft.Column(
        key="still-pacer",
        width=look.size,
        alignment=ft.MainAxisAlignment.CENTER,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Text(
                look.word,
                theme_style=(
                    ft.TextThemeStyle.TITLE_SMALL if large else ft.TextThemeStyle.DISPLAY_SMALL
                ),
                text_align=ft.TextAlign.CENTER,
            ),
            ft.ProgressBar(
                value=1.0 if full else 0.0,
                bar_height=16,
                border_radius=8,
                semantics_label=words.PACER,
                visible=isinstance(breath, BreathMoment),
            ),
        ],
    )


def paced(
    breath: BreathMoment | Unpaced, goal: Swell, look: PacerLook, motion: Motion
) -> ft.Control:
    """The pacer in the form this person asked for."""
    if motion is Motion.STILL:
        return still_pacer(breath, look)
    return pacer(goal, look)

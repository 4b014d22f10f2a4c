"""The pacer: a disc that grows with the breath in and shrinks with the breath out.

A picture may lie on it; then the word stands below.  It does not swell with the disc, as each frame
would draw it anew.

It is one implicit animation for each part of a breath, over the rest of that part; no frame is ever
sent.  A person who asked for less motion gets words and a bar that fills in steps.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

from app.domain.breathing.breath import BreathMoment, BreathPart, Unpaced
from app.texts import hold_player as words
from app.ui.hooks.device import Motion, TextSize

SMALL_SCALE, LARGE_SCALE = 0.55, 1.0
PICTURE = 0.7
"""The width of a picture on the pacer, as a share of the pacer's: it is square, and none is cut."""
BEHIND = 0.78
"""The least scale of the disc behind a picture, where it is seen on all four sides."""
STILL_PICTURE = 0.62
STILL_BAR = 0.75
"""The width of the bar below a word by itself, as a share of the pacer's: below two lines it still
stays within the ring."""
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
    """The current word, the width of the pacer, and the person's text size; what lies on it."""

    word: str
    size: int
    text: TextSize
    picture: Callable[[float], ft.Control] | None = None
    scale: float = 1.0


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
    """The disc with the current word on it, or with the picture and the word below."""
    size = look.size
    moving = ft.Animation(
        ft.Duration(milliseconds=goal.milliseconds), ft.AnimationCurve.EASE_IN_OUT
    )
    disc = ft.Container(
        key="disc",
        width=size,
        height=size,
        shape=ft.BoxShape.CIRCLE,
        bgcolor=ft.Colors.PRIMARY_CONTAINER,
        scale=goal.scale,
        animate_scale=moving,
    )
    on_it = _word(look)
    if look.picture:
        # Seen around the picture even when it is smallest.
        disc.scale = round(BEHIND + (1 - BEHIND) * _breathed(goal.scale), 3)
        on_it = ft.Container(key="on-pacer", content=look.picture(round(size * PICTURE)))
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
            disc,
            on_it,
            *([_word_below(look)] if look.picture and look.word else []),
        ],
    )


def _breathed(scale: float) -> float:
    """How much air is in, 0-1, at this scale of the disc."""
    return max(0.0, (scale - SMALL_SCALE) / (LARGE_SCALE - SMALL_SCALE))


BY_ITSELF, ON_PILL = 8, 17
"""How many letters have to fit across: of the longest single word, or of both words on a pill."""
LETTER = 0.56  # the mean width of a letter, as a share of its size


def _word(look: PacerLook) -> ft.Control:
    most = 15 if look.text is TextSize.LARGE else 30
    return ft.Text(
        look.word,
        size=_fitting(look, most),
        weight=ft.FontWeight.W_600,
        color=ft.Colors.ON_PRIMARY_CONTAINER,
        text_align=ft.TextAlign.CENTER,
        no_wrap=look.picture is not None,
    )


def _fitting(look: PacerLook, most: int) -> float:
    """The size of the word's letters, at most so large, with which no word is broken."""
    across = ON_PILL if look.picture else BY_ITSELF
    return min(most, look.size / (across * LETTER) / look.scale)


def _word_below(look: PacerLook) -> ft.Control:
    return ft.Container(
        alignment=ft.Alignment.BOTTOM_CENTER,
        width=look.size,
        height=look.size,
        content=ft.Container(
            _word(look),
            padding=ft.Padding.symmetric(horizontal=16, vertical=2),
            border_radius=24,
            bgcolor=ft.Colors.PRIMARY_CONTAINER,
            border=ft.Border.all(2, ft.Colors.SURFACE),
        ),
    )


def still_pacer(breath: BreathMoment | Unpaced, look: PacerLook) -> ft.Control:
    """The pacer without motion: the word, and a bar that is full after breathing in; above them the
    picture, if there is one.
    """
    large = look.text is TextSize.LARGE
    full = isinstance(breath, BreathMoment) and breath.part in (
        BreathPart.IN,
        BreathPart.TOP_UP,
        BreathPart.HOLD_IN,
    )
    above = [look.picture(round(look.size * STILL_PICTURE))] if look.picture else []
    usual = (
        _word(look)
        if look.picture
        else ft.Text(
            look.word,
            size=_fitting(look, 24 if large else 36),
            text_align=ft.TextAlign.CENTER,
        )
    )
    return ft.Column(
        key="still-pacer",
        width=look.size * (STILL_PICTURE if look.picture else 1),
        tight=True,
        spacing=2,
        alignment=ft.MainAxisAlignment.CENTER,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            *above,
            usual,
            ft.ProgressBar(
                value=1.0 if full else 0.0,
                width=look.size * (STILL_PICTURE if look.picture else STILL_BAR),
                bar_height=10 if look.picture else 16,
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

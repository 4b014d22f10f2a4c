"""What a window shows of a hold under way: its plan, its muscle in words, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft

from app.domain.body import MuscleId, Side
from app.domain.breathing.breath import BreathMoment, BreathPart, Paced
from app.domain.content import Content
from app.domain.holds import HoldMode, HoldSession, HoldState, LeadIn, PhaseKind
from app.domain.learn.muscle import Muscle
from app.texts import hold_player as words
from app.texts import holds
from app.ui.hooks.accessibility import Motion, TextSize


def muscle_named(content: Content, muscle_id: str) -> tuple[Muscle, ...]:
    """The muscle of this id, or none: an address or an old record may name anything."""
    return tuple(muscle for muscle in content.muscles if muscle.id == muscle_id)


def title_of(content: Content, muscle_id: MuscleId, side: Side) -> str:
    """A muscle with its side, as a person would say it."""
    names = [muscle.name for muscle in muscle_named(content, muscle_id)]
    return holds.sided(side, names[0] if names else muscle_id)


def stretch_of(run: HoldSession, state: HoldState) -> str:
    """Names the unbroken stretch of a hold that a moment is in: a phase, or what a pause left."""
    return f"{run.id}.{state.trace.index}.{state.trace.begins}.{state.mode}"


@dataclass(frozen=True, slots=True)
class HoldView:
    """One look at a hold.

    `moving`: whether the window has drawn where this stretch of the hold begins, so that an
    animation has somewhere to start from.  `real`: real seconds for each second of our clock.
    """

    run: HoldSession
    state: HoldState
    muscle: tuple[Muscle, ...]
    title: str
    motion: Motion
    moving: bool
    real: float
    size: int
    text: TextSize

    @property
    def word(self) -> str:
        """The word on the pacer."""
        match self.state.breath:
            case BreathMoment(part=part):
                return words.PARTS[part]
        if isinstance(self.state.left, LeadIn):
            return words.GET_READY
        waiting = self.state.mode is HoldMode.PAUSED
        if self.state.phase.kind is PhaseKind.PRESS and not waiting:
            return words.OWN_BREATH
        return ""

    @property
    def has_top_up(self) -> bool:
        """Whether the breath is topped up before it goes out."""
        pace = self.state.phase.pace
        return isinstance(pace, Paced) and any(p is BreathPart.TOP_UP for p, _ in pace.parts)

    @property
    def stretch_of_time(self) -> str:
        """Names the unbroken stretch of the hold that this moment is in."""
        return stretch_of(self.run, self.state)

    def said(self, about: str) -> str:
        """What the muscle's page says, such as its `technique`; nothing for an unknown muscle."""
        return "".join(str(getattr(muscle, about)) for muscle in self.muscle)


def large(text: str, size: TextSize = TextSize.USUAL) -> ft.Text:
    """One sentence to be read from two metres."""
    styles = {
        TextSize.USUAL: ft.TextThemeStyle.HEADLINE_LARGE,
        TextSize.LARGE: ft.TextThemeStyle.HEADLINE_SMALL,
    }
    return ft.Text(text, theme_style=styles[size], text_align=ft.TextAlign.CENTER)


def largest(text: str, size: TextSize) -> ft.Text:
    """The one sentence of a moment in which nobody is near the screen."""
    styles = {
        TextSize.USUAL: ft.TextThemeStyle.DISPLAY_SMALL,
        TextSize.LARGE: ft.TextThemeStyle.HEADLINE_SMALL,
    }
    return ft.Text(text, theme_style=styles[size], text_align=ft.TextAlign.CENTER)


def larger(text: str, size: TextSize) -> ft.Text:
    """How much is left of it."""
    styles = {
        TextSize.USUAL: ft.TextThemeStyle.HEADLINE_MEDIUM,
        TextSize.LARGE: ft.TextThemeStyle.TITLE_MEDIUM,
    }
    return ft.Text(text, theme_style=styles[size], text_align=ft.TextAlign.CENTER)


def medium(text: str, color: str = ft.Colors.ON_SURFACE) -> ft.Text:
    """What explains it."""
    return ft.Text(
        text,
        theme_style=ft.TextThemeStyle.TITLE_MEDIUM,
        text_align=ft.TextAlign.CENTER,
        color=color,
    )

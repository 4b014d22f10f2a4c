"""What a window shows of a hold in progress: its plan, its muscle, and its current state."""

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
from app.ui.hooks.device import Motion, TextSize


def muscle_named(content: Content, muscle_id: str) -> tuple[Muscle, ...]:
    """The muscle with this id, or none: an address or an old record may contain any id."""
    return tuple(muscle for muscle in content.muscles if muscle.id == muscle_id)


def title_of(content: Content, muscle_id: MuscleId, side: Side) -> str:
    """The name of a muscle with its side."""
    names = [muscle.name for muscle in muscle_named(content, muscle_id)]
    return holds.sided(side, names[0] if names else muscle_id)


def stretch_of(run: HoldSession, state: HoldState) -> str:
    """A key for the current uninterrupted stretch of a hold: a phase, or its part after a pause."""
    return f"{run.id}.{state.progress.index}.{state.progress.begins}.{state.mode}"


@dataclass(frozen=True, slots=True)
class HoldView:
    """A hold at one moment.

    `moving`: whether the window has drawn the start of this stretch, so that an animation has a
    start. `real`: real seconds for each second of the app's clock.
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
        """Whether a second, short breath in precedes the breath out."""
        pace = self.state.phase.pace
        return isinstance(pace, Paced) and any(p is BreathPart.TOP_UP for p, _ in pace.parts)

    @property
    def stretch_of_time(self) -> str:
        """A key for the uninterrupted stretch of the hold at this moment."""
        return stretch_of(self.run, self.state)

    def muscle_text(self, about: str) -> str:
        """A text of the muscle's page, such as its `technique`; empty for an unknown muscle."""
        return "".join(str(getattr(muscle, about)) for muscle in self.muscle)


def large(text: str, size: TextSize = TextSize.USUAL) -> ft.Text:
    """A sentence that can be read from two metres away."""
    styles = {
        TextSize.USUAL: ft.TextThemeStyle.HEADLINE_LARGE,
        TextSize.LARGE: ft.TextThemeStyle.HEADLINE_SMALL,
    }
    return ft.Text(text, theme_style=styles[size], text_align=ft.TextAlign.CENTER)


def largest(text: str, size: TextSize) -> ft.Text:
    """The main sentence of a phase in which the person is away from the screen."""
    styles = {
        TextSize.USUAL: ft.TextThemeStyle.DISPLAY_SMALL,
        TextSize.LARGE: ft.TextThemeStyle.HEADLINE_SMALL,
    }
    return ft.Text(text, theme_style=styles[size], text_align=ft.TextAlign.CENTER)


def larger(text: str, size: TextSize) -> ft.Text:
    """The time left in such a phase."""
    styles = {
        TextSize.USUAL: ft.TextThemeStyle.HEADLINE_MEDIUM,
        TextSize.LARGE: ft.TextThemeStyle.TITLE_MEDIUM,
    }
    return ft.Text(text, theme_style=styles[size], text_align=ft.TextAlign.CENTER)


def medium(text: str, color: str = ft.Colors.ON_SURFACE) -> ft.Text:
    """An explanation below the main sentence."""
    return ft.Text(
        text,
        theme_style=ft.TextThemeStyle.TITLE_MEDIUM,
        text_align=ft.TextAlign.CENTER,
        color=color,
    )

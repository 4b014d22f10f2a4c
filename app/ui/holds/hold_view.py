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
from app.ui.components.stage_size import LETTER, STYLES, Needs, Room, StageSize
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
    size: StageSize

    @property
    def text(self) -> TextSize:
        """The class of text size."""
        return TextSize.LARGE if self.size.room.is_large else TextSize.USUAL

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


LONGEST, SHORT = 25, 16
"""Letters of the longest sentence in a timed phase, and of most."""


def sentence_size(room: Room) -> int:
    """The size of the letters of the sentence in a phase in which the person is away from the
    screen.
    """
    if room.is_large and room.low:
        return min(STYLES)
    most = 26 if room.low else 48 if room.across >= 440 else 36
    return room.largest(LONGEST if not room.is_large else SHORT, 1, most)


def time_size(room: Room) -> int:
    """The size of the letters of the time left."""
    return 17 if room.is_large else 21 if room.low else 26


def hold_needs(room: Room) -> Needs:
    """What the hold player shows beside its figure; its buttons are most at a first check-in."""
    rows = 2 if in_two_rows(room) else 1
    padding = 14 if room.is_large else 24 if room.low else 36
    level = max(48.0, room.height(ANSWER_SIZE) + padding)
    orientation = 0 if room.is_large else room.height(13) + 4
    stop = room.height(17 if room.is_large else 21) + 2 * stop_padding(room)
    foot = room.height(17) + rows * (level + 4) + orientation + stop + 3 * 8
    return Needs(
        time=room.height(time_size(room)),
        guides=room.height(sentence_size(room), room.lines(SHORT, sentence_size(room))) + 8,
        known=room.height(17, 3) + room.height(17) + 16,
        foot=foot,
    )


ANSWER_SIZE = 19
"""The longest answer still fits at twice this size, three in a row on the smallest phone."""


def stop_padding(room: Room) -> int:
    """The padding above and below the words on Stop, in pixels."""
    return 10 if room.tight else 16


def in_two_rows(room: Room) -> bool:
    """Whether the answers to the first check-in take two rows."""
    longest = 3 * ANSWER_SIZE * room.scale * LETTER + 10
    return room.is_large and room.across < len(words.LEVELS) * (longest + 4)


def largest(text: str, room: Room) -> ft.Text:
    """The main sentence of a phase in which the person is away from the screen."""
    style = STYLES[sentence_size(room)]
    return ft.Text(text, theme_style=style, text_align=ft.TextAlign.CENTER)


def larger(text: str, room: Room) -> ft.Text:
    """The time left in such a phase."""
    style = STYLES[time_size(room)]
    return ft.Text(text, theme_style=style, text_align=ft.TextAlign.CENTER, color=ft.Colors.PRIMARY)


def medium(text: str, color: str = ft.Colors.ON_SURFACE) -> ft.Text:
    """An explanation below the main sentence."""
    return ft.Text(
        text,
        theme_style=ft.TextThemeStyle.TITLE_MEDIUM,
        text_align=ft.TextAlign.CENTER,
        color=color,
    )

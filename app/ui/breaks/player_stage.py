"""The stage of the break player: the movement, the time left, and the cue for each step."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.domain.body import Side
from app.domain.holds import Cue, HoldSettings
from app.domain.holds.cues import Tone
from app.domain.movements import (
    GetReady,
    Half,
    Movement,
    MovementStep,
    NothingFollows,
    PlaybackHeldAt,
    QuietMinute,
)
from app.services.break_player import NotPlaying, Playing
from app.texts import break_screens as words
from app.texts import breaks as break_words
from app.ui import theme
from app.ui.components.moving_figure import moving_figure
from app.ui.holds.cues import CueChannels, use_boundary, use_channels
from app.ui.hooks import use_services, use_signal
from app.ui.hooks.device import TextSize
from app.ui.theme import Height

OVER = 1_000_000  # the number of the last boundary; every break has fewer steps
TONES = (Tone.NEXT, Tone.DONE)


def use_step_cues(playing: Playing | NotPlaying, is_done: bool, settings: HoldSettings) -> None:
    """Give a cue at the start of each step, and at the end of a break that `is_done`."""
    channels = use_channels(settings, TONES)
    last: Any = ft.use_ref("")
    number = OVER if is_done else 0
    if isinstance(playing, Playing):
        last.current = ",".join(movement.id for movement in playing.plan.movements)
        number = playing.plan.steps.index(playing.now.step)
    tone = Tone.NEXT if isinstance(playing, Playing) else Tone.DONE
    use_boundary(last.current, number, lambda: _tell(channels, tone, settings))


async def _tell(channels: CueChannels, tone: Tone, settings: HoldSettings) -> None:
    if settings.sound:
        await channels.play(tone)
    if settings.haptics:
        await channels.tap(Cue.DONE if tone is Tone.DONE else Cue.REST_OVER)


HEIGHT = 10
STYLES = {
    TextSize.USUAL: ft.TextThemeStyle.DISPLAY_LARGE,
    TextSize.LARGE: ft.TextThemeStyle.HEADLINE_MEDIUM,
}


@ft.component
def TimeLeft(text: TextSize) -> ft.Control:
    """The seconds left in this step, large; below, a bar and the total time left."""
    break_player = use_services().break_player
    use_signal(break_player.changed)
    use_signal(break_player.ticked)
    playing = break_player.playing()
    if not isinstance(playing, Playing):
        return ft.Container()
    now = playing.now
    return ft.Column(
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Text(
                words.seconds(now.step_left),
                theme_style=STYLES[text],
                color=ft.Colors.PRIMARY,
            ),
            ft.ProgressBar(
                value=round(min(1.0, playing.elapsed / playing.plan.seconds), 3),
                bar_height=HEIGHT,
                border_radius=HEIGHT / 2,
                color=ft.Colors.PRIMARY,
                bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
                semantics_label=words.left_in_all(now.left),
            ),
            ft.Text(
                words.left_in_all(now.left),
                theme_style=ft.TextThemeStyle.BODY_MEDIUM,
                color=ft.Colors.ON_SURFACE_VARIANT,
            ),
        ],
    )


PHONE_PICTURE = {Height.LOW: 120, Height.MIDDLE: 210, Height.HIGH: 210}
DESK_PICTURE = {Height.LOW: 150, Height.MIDDLE: 230, Height.HIGH: 320}
BESIDE_LARGE_TEXT = 110
_LARGE, _SMALL = ft.TextThemeStyle.HEADLINE_LARGE, ft.TextThemeStyle.BODY_MEDIUM


def stage(playing: Playing, wide: bool, height: Height, text: TextSize) -> ft.Control:
    """The current step of the break."""
    act = playing.now.step.act
    size, beside, style = PHONE_PICTURE[height], ft.TextThemeStyle.TITLE_MEDIUM, _LARGE
    if wide:
        size, style = DESK_PICTURE[height], ft.TextThemeStyle.DISPLAY_SMALL
    elif text is TextSize.LARGE:
        size, beside, style = BESIDE_LARGE_TEXT, _SMALL, ft.TextThemeStyle.TITLE_LARGE
    return ft.Column(
        key="stage",
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            _picture(act, size),
            line(_above(act), beside, ft.Colors.ON_SURFACE_VARIANT),
            ft.Semantics(
                key="sentence",
                live_region=True,
                header=True,
                content=line(_sentence(playing), style),
            ),
            *_breath(act),
            TimeLeft(text),
            line(_next_up(playing), ft.TextThemeStyle.TITLE_SMALL, ft.Colors.ON_SURFACE_VARIANT),
        ],
    )


def _picture(act: MovementStep | GetReady | QuietMinute, size: int) -> ft.Control:
    match act:
        case MovementStep(movement, _, half):
            other = half is Half.OTHER
            return moving_figure(movement.id, 0, size, Side.LEFT if other else Side.RIGHT)
        case GetReady(movement):
            return moving_figure(movement.id, 0, size)
        case QuietMinute():
            return ft.Icon(ft.Icons.SELF_IMPROVEMENT, size=160, color=ft.Colors.PRIMARY)


def _above(act: MovementStep | GetReady | QuietMinute) -> str:
    match act:
        case GetReady(movement):
            return f"{words.GET_READY}: {movement.position}"
        case MovementStep(movement, _, half):
            return f"{movement.name}. {words.HALVES[half]}" if words.HALVES[half] else movement.name
        case QuietMinute():
            return break_words.QUIET


def _sentence(playing: Playing) -> str:
    if isinstance(playing.going, PlaybackHeldAt):
        return words.PAUSED
    match playing.now.step.act:
        case GetReady(movement):
            return movement.name
        case MovementStep(_, text):
            return text
        case QuietMinute():
            return break_words.QUIET_STEP


def _breath(act: MovementStep | GetReady | QuietMinute) -> list[ft.Control]:
    """How to breathe during this step."""
    match act:
        case MovementStep(movement):
            return [line(movement.breath, ft.TextThemeStyle.TITLE_MEDIUM, ft.Colors.PRIMARY)]
    return []


def _next_up(playing: Playing) -> str:
    match playing.now.next_up:
        case Movement(name=name):
            return words.THEN.format(name=name)
        case NothingFollows():
            return words.LAST_ONE if playing.plan.movements else ""


def line(text: str, style: ft.TextThemeStyle, colour: str = ft.Colors.ON_SURFACE) -> ft.Text:
    """A centred line of the player."""
    return ft.Text(text, theme_style=style, text_align=ft.TextAlign.CENTER, color=colour)

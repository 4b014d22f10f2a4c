"""The stage of the break player: the movement, the time left, and the cue for each step."""

from __future__ import annotations

import flet as ft

from app.domain.body import Side
from app.domain.movements import (
    ChangeSides,
    GetReady,
    Half,
    Movement,
    MovementStep,
    NothingFollows,
    PlaybackHeldAt,
    QuietMinute,
    StepAction,
    pose_at,
)
from app.domain.movements.pose import START
from app.services.break_player import Playing
from app.texts import break_screens as words
from app.texts import breaks as break_words
from app.texts import movements as movement_words
from app.ui import theme
from app.ui.components.moving_figure import moving_figure
from app.ui.components.stage_size import STYLES, Needs, Room, StageSize
from app.ui.hooks import use_services, use_signal

BAR_HEIGHT = 10
BUTTONS_WIDE = 160
"""The width of the three buttons in text of the usual size, without icons."""
STEP_LETTERS = 64
"""Letters of the longest step but a few."""


def sentence_size(room: Room) -> int:
    """The size of the letters of a step: of three lines, where text is not large."""
    if room.is_large:
        return 17 if room.low else 23
    return room.largest(STEP_LETTERS, 3, 26 if room.low else 36)


def count_size(room: Room) -> int:
    """The size of the letters of the count."""
    return 21 if room.is_large else 36 if room.low else 48


def break_needs(room: Room) -> Needs:
    """What the break player shows beside its figure."""
    size = sentence_size(room)
    rows = 2 if room.across < BUTTONS_WIDE * room.scale else 1
    total = 0 if room.is_large and room.low else room.height(15)
    return Needs(
        time=room.height(count_size(room)) + BAR_HEIGHT + total + 3 * theme.TINY,
        guides=room.height(size, room.lines(STEP_LETTERS, size)) + theme.SMALL,
        known=room.height(17, 2) + room.height(15) + 2 * theme.SMALL,
        foot=rows * (room.height(15) + (24 if room.tight else 40) + theme.SMALL) + theme.SMALL,
    )


@ft.component
def TimeLeft(size: StageSize) -> ft.Control:
    """The count of this step with what to do with it, or else its seconds left, large; below it a
    bar, and the total time left.
    """
    break_player = use_services().break_player
    use_signal(break_player.changed)
    use_signal(break_player.ticked)
    playing = break_player.playing()
    if not isinstance(playing, Playing):
        return ft.Container()
    now, counted = playing.now, movement_words.count(playing.cue)
    word = movement_words.word(playing.cue)
    style = STYLES[count_size(size.room)]
    said = [line(word, ft.TextThemeStyle.TITLE_LARGE, ft.Colors.PRIMARY)] if counted else []
    count = ft.Text(
        counted or words.seconds(now.step_left),
        key="count",
        theme_style=style,
        color=ft.Colors.PRIMARY,
    )
    return ft.Container(
        width=size.figure if size.beside else size.room.across,
        content=ft.Column(
            spacing=theme.TINY,
            tight=True,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
            controls=[
                ft.Row(
                    [count, *said],
                    alignment=ft.MainAxisAlignment.CENTER,
                    vertical_alignment=ft.CrossAxisAlignment.CENTER,
                    spacing=theme.MEDIUM,
                ),
                ft.ProgressBar(
                    value=round(min(1.0, playing.elapsed / playing.plan.seconds), 3),
                    bar_height=BAR_HEIGHT,
                    border_radius=BAR_HEIGHT / 2,
                    color=ft.Colors.PRIMARY,
                    bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
                    semantics_label=words.left_in_all(now.left),
                ),
                ft.Text(
                    words.left_in_all(now.left),
                    theme_style=ft.TextThemeStyle.BODY_MEDIUM,
                    color=ft.Colors.ON_SURFACE_VARIANT,
                    # The bar shows it too, and a screen reader hears it there.
                    visible=not (size.room.is_large and size.room.low),
                ),
            ],
        ),
    )


def said(playing: Playing, size: StageSize) -> list[ft.Control]:
    """The words of the current step of the break."""
    act = playing.now.step.act
    following = line(_next_up(playing), ft.TextThemeStyle.TITLE_SMALL, ft.Colors.ON_SURFACE_VARIANT)
    above = _above(act)
    return [
        ft.Semantics(
            key="sentence",
            live_region=True,
            header=True,
            content=line(_sentence(playing), STYLES[sentence_size(size.room)]),
        ),
        *([line(above, ft.TextThemeStyle.TITLE_MEDIUM)] if above else []),
        *_beside(act),
        *([following] if size.tells_next else []),
    ]


def title(playing: Playing) -> str:
    """The movement, and which of how many it is."""
    act = playing.now.step.act
    name = "" if isinstance(act, QuietMinute) else act.movement.name
    return "\n".join(each for each in (name, words.nth_of(playing)) if each)


@ft.component
def Picture(size: int) -> ft.Control:
    """The movement as it is done at this moment; it stays as it is while the break is paused."""
    break_player = use_services().break_player
    use_signal(break_player.changed)
    use_signal(break_player.ticked)
    playing = break_player.playing()
    if not isinstance(playing, Playing):
        return ft.Container()
    step = playing.now.step
    match step.act:
        case MovementStep(movement, paced, half):
            pose = pose_at(paced, playing.elapsed - step.starts)
            side = Side.LEFT if half is Half.OTHER else Side.RIGHT
            return moving_figure(movement.id, pose, size, side)
        case ChangeSides(movement):
            return moving_figure(movement.id, START, size, Side.LEFT)
        case GetReady(movement):
            return moving_figure(movement.id, START, size)
        case QuietMinute():
            return ft.Icon(ft.Icons.SELF_IMPROVEMENT, size=size, color=ft.Colors.PRIMARY)


def _above(act: StepAction) -> str:
    match act:
        case GetReady(movement):
            return f"{words.GET_READY}: {movement.position}"
        case MovementStep(half=half):
            return words.HALVES[half]
        case ChangeSides():
            return ""
        case QuietMinute():
            return break_words.QUIET


def _sentence(playing: Playing) -> str:
    if isinstance(playing.going, PlaybackHeldAt):
        return words.PAUSED
    match playing.now.step.act:
        case GetReady(movement):
            return movement.name
        case MovementStep(step=paced):
            return paced.text
        case ChangeSides():
            return movement_words.OTHER_SIDE
        case QuietMinute():
            return break_words.QUIET_STEP


def _beside(act: StepAction) -> list[ft.Control]:
    """How to breathe during this step; before it, what to be careful about."""
    match act:
        case MovementStep(movement) if movement.breath:
            return [line(movement.breath, ft.TextThemeStyle.TITLE_MEDIUM, ft.Colors.PRIMARY)]
        case GetReady(movement):
            return [line(each, ft.TextThemeStyle.BODY_LARGE) for each in movement.cautions]
    return []


def _next_up(playing: Playing) -> str:
    match playing.now.next_up:
        case Movement(name=name):
            return words.THEN.format(name=name)
        case QuietMinute():
            return words.THEN.format(name=break_words.QUIET.lower())
        case NothingFollows():
            is_quiet = isinstance(playing.now.step.act, QuietMinute)
            return "" if is_quiet else words.LAST_ONE


def line(text: str, style: ft.TextThemeStyle, colour: str = ft.Colors.ON_SURFACE) -> ft.Text:
    """A centred line of the player."""
    return ft.Text(text, theme_style=style, text_align=ft.TextAlign.CENTER, color=colour)

"""A break under way, as the player shows it: one picture, one sentence, the time, what follows."""

from __future__ import annotations

import flet as ft

from app.domain.body import Side
from app.domain.movement import Do, GetReady, Half, HeldAt, Last, Movement, Quiet
from app.services.breaktime import Playing
from app.ui import theme
from app.ui.hooks.text_size import TextSize
from app.ui.parts.breaks.time_left import TimeLeft
from app.ui.parts.figure import movement_figure
from app.ui.theme import Height
from app.ui.words import break_screens as words
from app.ui.words import breaks as break_words

PHONE_PICTURE = {Height.LOW: 120, Height.MIDDLE: 210, Height.HIGH: 210}
DESK_PICTURE = {Height.LOW: 150, Height.MIDDLE: 230, Height.HIGH: 320}
BESIDE_LARGE_TEXT = 110
_LARGE, _SMALL = ft.TextThemeStyle.HEADLINE_LARGE, ft.TextThemeStyle.BODY_MEDIUM


def stage(playing: Playing, wide: bool, height: Height, text: TextSize) -> ft.Control:
    """The step a break has come to."""
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


def _picture(act: Do | GetReady | Quiet, size: int) -> ft.Control:
    match act:
        case Do(movement, _, half):
            other = half is Half.OTHER
            return movement_figure(movement.id, size, Side.LEFT if other else Side.RIGHT)
        case GetReady(movement):
            return movement_figure(movement.id, size)
        case Quiet():
            return ft.Icon(ft.Icons.SELF_IMPROVEMENT, size=160, color=ft.Colors.PRIMARY)


def _above(act: Do | GetReady | Quiet) -> str:
    match act:
        case GetReady(movement):
            return f"{words.GET_READY}: {movement.position}"
        case Do(movement, _, half):
            return f"{movement.name}. {words.HALVES[half]}" if words.HALVES[half] else movement.name
        case Quiet():
            return break_words.QUIET


def _sentence(playing: Playing) -> str:
    if isinstance(playing.going, HeldAt):
        return words.PAUSED
    match playing.now.step.act:
        case GetReady(movement):
            return movement.name
        case Do(_, text):
            return text
        case Quiet():
            return break_words.QUIET_STEP


def _breath(act: Do | GetReady | Quiet) -> list[ft.Control]:
    """How to breathe with it."""
    match act:
        case Do(movement):
            return [line(movement.breath, ft.TextThemeStyle.TITLE_MEDIUM, ft.Colors.PRIMARY)]
    return []


def _next_up(playing: Playing) -> str:
    match playing.now.next_up:
        case Movement(name=name):
            return words.THEN.format(name=name)
        case Last():
            return words.LAST_ONE if playing.plan.movements else ""


def line(text: str, style: ft.TextThemeStyle, colour: str = ft.Colors.ON_SURFACE) -> ft.Text:
    """A centred line of the player."""
    return ft.Text(text, theme_style=style, text_align=ft.TextAlign.CENTER, color=colour)

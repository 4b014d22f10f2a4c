"""What a planned hold is tied to: the break nearest a time, a time, or the person's own words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import time
from enum import StrEnum
from functools import partial

import flet as ft

from app.domain.breaks.days_and_times import time_named
from app.domain.habits.plan import AfterBreak, AtTime, PlanCue, WhenI
from app.domain.habits.suggestions import SUGGESTED_NEAR
from app.texts import habits as words
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.components.section import small, subheading
from app.ui.settings.fields import KeptField
from app.ui.settings.time_field import KeptTime

KeepCue = Callable[[PlanCue], Awaitable[object]]


class CueKind(StrEnum):
    """The kinds of cue, with their labels."""

    AFTER_BREAK = words.AFTER_A_BREAK
    AT_TIME = words.AT_A_TIME
    WHEN_I = words.WHEN_I


@ft.component
def CueFields(cue: PlanCue, save: KeepCue) -> ft.Control:
    """Saves each choice at once; words of their own once there are some."""
    kind, set_kind = ft.use_state(_kind(cue))
    ft.use_effect(lambda: set_kind(_kind(cue)), [_kind(cue)])

    async def choose(chosen: CueKind) -> None:
        set_kind(chosen)
        match chosen, cue:
            case CueKind.AFTER_BREAK, AtTime(at):
                await save(AfterBreak(at))
            case CueKind.AFTER_BREAK, WhenI():
                await save(AfterBreak(SUGGESTED_NEAR))
            case CueKind.AT_TIME, AfterBreak(near):
                await save(AtTime(near))
            case CueKind.AT_TIME, WhenI():
                await save(AtTime(SUGGESTED_NEAR))

    return ft.Column(
        spacing=theme.SMALL + theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            subheading(words.WHEN),
            choices(
                [(each.value, each is kind, each) for each in CueKind],
                choose,
                ft.MainAxisAlignment.START,
            ),
            *_fields(kind, cue, save),
        ],
    )


def _kind(cue: PlanCue) -> CueKind:
    match cue:
        case AfterBreak():
            return CueKind.AFTER_BREAK
        case AtTime():
            return CueKind.AT_TIME
        case WhenI():
            return CueKind.WHEN_I


def _fields(kind: CueKind, cue: PlanCue, save: KeepCue) -> list[ft.Control]:
    match kind, cue:
        case CueKind.AFTER_BREAK, AfterBreak(at):
            return [_time(words.NEAR, at, partial(_save_time, AfterBreak, save))]
        case CueKind.AT_TIME, AtTime(at):
            return [_time(words.AT, at, partial(_save_time, AtTime, save))]
        case CueKind.WHEN_I, _:
            text = cue.text if isinstance(cue, WhenI) else ""
            own = partial(_save_words, save)
            return [
                KeptField("when_i", words.WHEN_I, text, words.WHEN_I_HINT, "", own),
                small(words.WHEN_I_ABOUT),
            ]
        case _:
            return []


async def _save_words(save: KeepCue, text: str) -> None:
    await save(WhenI(words.own_words(text)))


async def _save_time(of: Callable[[time], PlanCue], save: KeepCue, text: str) -> None:
    await save(of(time_named("time", text)))


def _time(label: str, at: time, save: Callable[[str], Awaitable[object]]) -> ft.Control:
    return KeptTime(f"time-{label}", label, at, "", save)

"""The middle of the player while time runs: one big thing, one sentence, time left, what next."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, inf

import flet as ft

from app.domain.breath import SAME_INSTANT, Paced
from app.domain.hold import Button, Cue, LeadIn, Left, Mode, PhaseKind, Timed
from app.ui import theme
from app.ui.parts.holds.guide import Guide, larger, largest, medium
from app.ui.parts.holds.pacer import RESTING, Look, Swell, paced, swell
from app.ui.parts.holds.time_ring import passing, time_ring
from app.ui.words import hold_player as words

RELEASED = Swell(0.4, 1)
EASED = 1


def stage(guide: Guide) -> ft.Control:
    """What is shown of a timed phase."""
    return ft.Column(
        key="stage",
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Semantics(
                key="sentence", header=True, content=largest(_sentence(guide), guide.text)
            ),
            _ring(guide),
            larger(_left(guide), guide.text),
            *_hints(guide),
            ft.Container(medium(_next_up(guide), ft.Colors.ON_SURFACE_VARIANT), key="next"),
        ],
    )


def _ring(guide: Guide) -> ft.Control:
    left = guide.state.left
    whole = Left(1.0, 1.0)  # in a lead-in all is still to come
    shown = left if isinstance(left, Left) else whole
    wait = guide.state.next_boundary - guide.run.elapsed if guide.moving and left == shown else inf
    return time_ring(
        passing(shown.seconds, shown.of, wait, guide.real, guide.motion),
        guide.stretch_of_time,
        guide.size,
        paced(guide.state.breath, _goal(guide), _look(guide), guide.motion),
    )


def _look(guide: Guide) -> Look:
    return Look(guide.word, guide.size, guide.text)


def _goal(guide: Guide) -> Swell:
    state = guide.state
    if state.phase.kind is PhaseKind.RELEASE and isinstance(state.left, Left) and guide.moving:
        return replace(RELEASED, milliseconds=max(1, round(state.left.seconds * guide.real * 1000)))
    return swell(state.breath, guide.has_top_up, guide.real) if guide.moving else RESTING


def _sentence(guide: Guide) -> str:
    state = guide.state
    kind = state.phase.kind
    if state.mode is Mode.PAUSED:
        untouched = isinstance(state.left, Left) and state.left.seconds == state.left.of
        at_release = kind is PhaseKind.RELEASE and untouched
        return words.RELEASE_WAITING if at_release else words.PAUSED
    if state.trace.letting_go:
        return words.LETTING_GO
    if Button.LET_GO in state.buttons:
        return words.MAY_RELEASE
    if kind is PhaseKind.PRESS and state.trace.level.now > state.trace.level.start:
        return words.EASE_OFF
    hurried = state.cue is Cue.RELEASE_NOW
    return {
        PhaseKind.PREPARE: words.SETTLE,
        PhaseKind.PRESS: words.round_of(state.phase.round, state.rounds),
        PhaseKind.RELEASE: words.RELEASE_NOW if hurried else words.RELEASE,
        PhaseKind.REST: words.REST,
        PhaseKind.STRETCH: words.STRETCH,
    }.get(kind, "")


def _left(guide: Guide) -> str:
    match guide.state.left, guide.state.phase.pace:
        case LeadIn(seconds), _:
            return words.seconds_left(seconds)
        case Left(seconds), Paced() as pace:
            return words.breaths_left(max(1, ceil((seconds - SAME_INSTANT) / pace.seconds)))
        case Left(seconds), _:
            return words.seconds_left(seconds)
    return ""


def _hints(guide: Guide) -> list[ft.Control]:
    state = guide.state
    if state.mode is Mode.PAUSED:
        return [medium(words.PAUSED_ABOUT, ft.Colors.ON_SURFACE_VARIANT)]
    match state.phase.kind:
        case PhaseKind.PREPARE:
            return [medium(f"{guide.said('position')}. {guide.said('tool').capitalize()}.")]
        case PhaseKind.PRESS:
            return [medium(words.strength(guide.run.plan.intensity_max))]
        case PhaseKind.REST:
            return [medium(words.REST_ABOUT)]
        case PhaseKind.STRETCH:
            return [medium(guide.said("stretch"))]
    return []


def _next_up(guide: Guide) -> str:
    timed = isinstance(guide.state.phase.length, Timed)
    return words.next_up(guide.state.coming[0].kind) if guide.state.coming and timed else ""

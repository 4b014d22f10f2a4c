"""The middle of the hold player.

In a timed phase: the picture of the technique on the pacer, the time left, one sentence, and what
comes next.  In a phase that waits for the person: its question, which is anything new, a rating, or
where the spot is, with the same picture.
"""

from __future__ import annotations

from dataclasses import replace
from math import inf

import flet as ft

from app.domain.holds import (
    CheckIn,
    Cue,
    HoldButton,
    HoldMode,
    PhaseKind,
    SecondsLeft,
    Timed,
)
from app.domain.holds.pain_level import LevelFromRest, LevelNotSet, LevelUnderPressure
from app.services.container import Services
from app.services.holds.service import Holds
from app.texts import hold_player as words
from app.texts import holds as choosing
from app.ui import theme
from app.ui.components.figure import technique_figure
from app.ui.components.score_row import ScoreRow
from app.ui.components.section import card
from app.ui.handlers import safe_handler
from app.ui.holds.hold_view import HoldView, large, larger, largest, medium
from app.ui.holds.pacer import RESTING, PacerLook, Swell, paced, swell
from app.ui.holds.time_ring import inside_ring, passing, time_ring
from app.ui.shell.navigation import go

ASKING = 0.34
"""The share of the height for the picture above a question, whose answers need room."""
WORD_WIDE = 96
RELEASED = Swell(0.4, 1)
EASED = 1


def figure(view: HoldView) -> ft.Control:
    """The technique on the pacer, in the ring of the time left."""
    left = view.state.left
    whole = SecondsLeft(1.0, 1.0)  # during a lead-in all the time is left
    shown = left if isinstance(left, SecondsLeft) else whole
    wait = view.state.next_boundary - view.run.elapsed if view.moving and left == shown else inf
    inside = inside_ring(view.size.figure)
    plan = view.run.plan
    # In very large text on a small window the word needs the place of the picture.
    roomy = inside >= WORD_WIDE * view.size.room.scale
    look = PacerLook(
        view.word,
        inside,
        view.text,
        (lambda size: technique_figure(plan.muscle, size, plan.side)) if roomy else None,
        view.size.room.scale,
    )
    return time_ring(
        passing(shown.seconds, shown.of, wait, view.real, view.motion),
        view.stretch_of_time,
        inside,
        paced(view.state.breath, _goal(view), look, view.motion),
    )


def time_left(view: HoldView) -> ft.Control:
    """The time left, below the figure; its place is kept where there is none to tell."""
    left = larger(words.time_left(view.state) or " ", view.size.room)
    wide = view.size.figure if view.size.beside else None
    return ft.Container(left, key="time-left", width=wide)


def said(view: HoldView) -> list[ft.Control]:
    """The words of a timed phase: the sentence, what helps with it, and what comes next."""
    following = ft.Container(medium(_next_up(view), ft.Colors.ON_SURFACE_VARIANT), key="next")
    return [
        ft.Semantics(key="sentence", header=True, content=largest(_sentence(view), view.size.room)),
        *_hints(view),
        *([following] if view.size.tells_next else []),
    ]


def _goal(view: HoldView) -> Swell:
    state = view.state
    if (
        state.phase.kind is PhaseKind.RELEASE
        and isinstance(state.left, SecondsLeft)
        and view.moving
    ):
        return replace(RELEASED, milliseconds=max(1, round(state.left.seconds * view.real * 1000)))
    return swell(state.breath, view.has_top_up, view.real) if view.moving else RESTING


def _sentence(view: HoldView) -> str:
    state = view.state
    kind = state.phase.kind
    if state.mode is HoldMode.PAUSED:
        untouched = isinstance(state.left, SecondsLeft) and state.left.seconds == state.left.of
        at_release = kind is PhaseKind.RELEASE and untouched
        return words.RELEASE_WAITING if at_release else words.PAUSED
    if state.progress.releasing:
        return words.LETTING_GO
    if HoldButton.RELEASE_EARLY in state.buttons:
        return words.MAY_RELEASE
    if kind is PhaseKind.PRESS:
        return _pressing(view)
    hurried = state.cue is Cue.RELEASE_NOW
    return {
        PhaseKind.PREPARE: words.SETTLE,
        PhaseKind.RELEASE: words.RELEASE_NOW if hurried else words.RELEASE,
        PhaseKind.REST: words.REST,
        PhaseKind.STRETCH: words.STRETCH,
    }.get(kind, "")


def _pressing(view: HoldView) -> str:
    match view.state.progress.level:
        case LevelUnderPressure(is_strong=True) | LevelFromRest(is_strong=True):
            return words.EASE_OFF
        case LevelUnderPressure(is_light=True):
            return words.PRESS_MORE
    return words.round_of(view.state.phase.round, view.state.rounds)


def _hints(view: HoldView) -> list[ft.Control]:
    state = view.state
    if state.mode is HoldMode.PAUSED:
        return [medium(words.PAUSED_ABOUT, ft.Colors.ON_SURFACE_VARIANT)]
    match state.phase.kind:
        case PhaseKind.PREPARE:
            return [
                medium(f"{view.muscle_text('position')}. {view.muscle_text('tool').capitalize()}.")
            ]
        case PhaseKind.PRESS:
            return [
                ft.Column(
                    spacing=theme.TINY,
                    horizontal_alignment=ft.CrossAxisAlignment.CENTER,
                    controls=[medium(hint) for hint in _while_pressing(view)],
                )
            ]
        case PhaseKind.REST:
            return [medium(words.REST_ABOUT)]
        case PhaseKind.STRETCH:
            return [medium(view.muscle_text("stretch"))]
    return []


def _while_pressing(view: HoldView) -> list[str]:
    progress, strength = view.state.progress, words.strength(view.run.plan.intensity_max)
    match progress.level:
        case LevelUnderPressure(is_light=True):
            return [words.PRESS_MORE_ABOUT, strength]
        case LevelNotSet():
            return [strength, words.SOFT]
    return [words.MAY_RISE if progress.answers[-1:] == (CheckIn.MORE,) else words.SOFT, strength]


def _next_up(view: HoldView) -> str:
    timed = isinstance(view.state.phase.length, Timed)
    return words.next_up(view.state.coming[0].kind) if view.state.coming and timed else ""


def still_figure(view: HoldView) -> ft.Control:
    """The technique at the place of the figure, while a question is asked."""
    beside = view.size.beside
    size = view.size.figure if beside else min(view.size.figure, view.size.inner * ASKING)
    plan = view.run.plan
    wide = round(size)
    picture = technique_figure(plan.muscle, wide, plan.side)
    return ft.Container(picture, width=wide, height=wide)


def asking(view: HoldView, services: Services) -> list[ft.Control]:
    """The question of an untimed phase, and its answers."""
    holds = services.holds
    match view.state.phase.kind:
        case PhaseKind.SCREEN:
            return _anything_new(view, services)
        case PhaseKind.RATE_BEFORE:
            return [_title(words.RATE_BEFORE, view), ScoreRow(holds.rate_before)]
        case PhaseKind.FIND:
            return _find(view, holds)
        case PhaseKind.RATE_AFTER:
            later = ft.TextButton(words.SKIP_RATING, on_click=safe_handler(holds.next))
            return [_title(words.RATE_AFTER, view), ScoreRow(holds.rate_after), later]
    return []


def _anything_new(view: HoldView, services: Services) -> list[ft.Control]:
    async def something() -> None:
        await services.safety.something_is_new()
        await services.holds.finish()
        await go("/hold/safety")

    return [
        _title(words.BEGIN, view),
        medium(choosing.ANYTHING_NEW_ABOUT),
        ft.FilledButton(words.NOTHING_NEW, on_click=safe_handler(services.holds.next)),
        ft.OutlinedButton(words.SOMETHING_NEW, on_click=safe_handler(something)),
    ]


def _find(view: HoldView, holds: Holds) -> list[ft.Control]:
    nudged = any(crossing.cue is Cue.NUDGE for crossing in view.state.progress.crossings)
    return [
        _title(words.FIND, view),
        medium(words.NUDGE if nudged else words.FIND_ABOUT),
        card(
            medium(view.muscle_text("location")),
            medium(view.muscle_text("technique")),
            medium(words.strength(view.run.plan.intensity_max)),
        ),
        ft.Semantics(header=True, content=medium(words.FAMILIAR)),
        ft.Row(
            wrap=True,
            alignment=ft.MainAxisAlignment.CENTER,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[
                ft.FilledTonalButton(
                    label,
                    key=f"found-{familiar}",
                    on_click=safe_handler(lambda familiar=familiar: holds.confirm_spot(familiar)),
                )
                for familiar, label in words.FOUND.items()
            ],
        ),
        medium(words.FOUND_ABOUT, ft.Colors.ON_SURFACE_VARIANT),
    ]


def _title(text: str, view: HoldView) -> ft.Control:
    return ft.Semantics(header=True, content=large(text, view.text))

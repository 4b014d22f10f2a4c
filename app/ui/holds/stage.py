"""The middle of the hold player.

In a timed phase: one large item, one sentence, the time left, and what comes next.  In a phase that
waits for the person: its question, which is anything new, a rating, or where the spot is.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil, inf

import flet as ft

from app.domain.breathing.breath import SAME_INSTANT, Paced
from app.domain.holds import Cue, HoldButton, HoldMode, LeadIn, PhaseKind, SecondsLeft, Timed
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
from app.ui.holds.time_ring import passing, time_ring
from app.ui.shell.navigation import go

RELEASED = Swell(0.4, 1)
EASED = 1


def stage(guide: HoldView) -> ft.Control:
    """The content of a timed phase."""
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


def _ring(guide: HoldView) -> ft.Control:
    left = guide.state.left
    whole = SecondsLeft(1.0, 1.0)  # during a lead-in all the time is left
    shown = left if isinstance(left, SecondsLeft) else whole
    wait = guide.state.next_boundary - guide.run.elapsed if guide.moving and left == shown else inf
    return time_ring(
        passing(shown.seconds, shown.of, wait, guide.real, guide.motion),
        guide.stretch_of_time,
        guide.size,
        paced(guide.state.breath, _goal(guide), _look(guide), guide.motion),
    )


def _look(guide: HoldView) -> PacerLook:
    return PacerLook(guide.word, guide.size, guide.text)


def _goal(guide: HoldView) -> Swell:
    state = guide.state
    if (
        state.phase.kind is PhaseKind.RELEASE
        and isinstance(state.left, SecondsLeft)
        and guide.moving
    ):
        return replace(RELEASED, milliseconds=max(1, round(state.left.seconds * guide.real * 1000)))
    return swell(state.breath, guide.has_top_up, guide.real) if guide.moving else RESTING


def _sentence(guide: HoldView) -> str:
    state = guide.state
    kind = state.phase.kind
    if state.mode is HoldMode.PAUSED:
        untouched = isinstance(state.left, SecondsLeft) and state.left.seconds == state.left.of
        at_release = kind is PhaseKind.RELEASE and untouched
        return words.RELEASE_WAITING if at_release else words.PAUSED
    if state.trace.letting_go:
        return words.LETTING_GO
    if HoldButton.LET_GO in state.buttons:
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


def _left(guide: HoldView) -> str:
    match guide.state.left, guide.state.phase.pace:
        case LeadIn(seconds), _:
            return words.seconds_left(seconds)
        case SecondsLeft(seconds), Paced() as pace:
            return words.breaths_left(max(1, ceil((seconds - SAME_INSTANT) / pace.seconds)))
        case SecondsLeft(seconds), _:
            return words.seconds_left(seconds)
    return ""


def _hints(guide: HoldView) -> list[ft.Control]:
    state = guide.state
    if state.mode is HoldMode.PAUSED:
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


def _next_up(guide: HoldView) -> str:
    timed = isinstance(guide.state.phase.length, Timed)
    return words.next_up(guide.state.coming[0].kind) if guide.state.coming and timed else ""


def asking(guide: HoldView, holds: Holds) -> list[ft.Control]:
    """The question of an untimed phase, and its answers."""
    match guide.state.phase.kind:
        case PhaseKind.SCREEN:
            return _anything_new(guide, holds)
        case PhaseKind.RATE_BEFORE:
            return [_title(words.RATE_BEFORE, guide), ScoreRow(holds.rate_before)]
        case PhaseKind.FIND:
            return _find(guide, holds)
        case PhaseKind.RATE_AFTER:
            later = ft.TextButton(words.SKIP_RATING, on_click=safe_handler(holds.next))
            return [_title(words.RATE_AFTER, guide), ScoreRow(holds.rate_after), later]
    return []


def _anything_new(guide: HoldView, holds: Holds) -> list[ft.Control]:
    async def something() -> None:
        await holds.finish()
        await go("/hold/safety")

    return [
        _title(words.BEGIN, guide),
        medium(choosing.ANYTHING_NEW_ABOUT),
        ft.FilledButton(words.NOTHING_NEW, on_click=safe_handler(holds.next)),
        ft.OutlinedButton(words.SOMETHING_NEW, on_click=safe_handler(something)),
    ]


def _find(guide: HoldView, holds: Holds) -> list[ft.Control]:
    nudged = any(crossing.cue is Cue.NUDGE for crossing in guide.state.trace.crossings)
    return [
        _title(words.FIND, guide),
        medium(words.NUDGE if nudged else words.FIND_ABOUT),
        ft.Row(
            [technique_figure(guide.run.plan.muscle, guide.size, guide.run.plan.side)],
            alignment=ft.MainAxisAlignment.CENTER,
        ),
        card(
            medium(guide.said("location")),
            medium(guide.said("technique")),
            medium(words.strength(guide.run.plan.intensity_max)),
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
                    on_click=safe_handler(lambda familiar=familiar: holds.found(familiar)),
                )
                for familiar, label in words.FOUND.items()
            ],
        ),
        medium(words.FOUND_ABOUT, ft.Colors.ON_SURFACE_VARIANT),
    ]


def _title(text: str, guide: HoldView) -> ft.Control:
    return ft.Semantics(header=True, content=large(text, guide.text))

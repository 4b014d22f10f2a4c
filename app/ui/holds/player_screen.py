"""The player: the hold in progress, from the first question to the aftercare."""

from __future__ import annotations

from enum import Enum

import flet as ft

from app.domain.holds import EMERGENCY, Attendance, Cue, HoldButton, HoldMode, HoldSession, Timed
from app.services.container import Services
from app.texts import hold_player as words
from app.texts.getting_help import LOCKED_UNTIL
from app.ui.components.stage_size import stage_size
from app.ui.holds.aftercare import aftercare, leaving, stopped, way_out
from app.ui.holds.cards import UnderWay
from app.ui.holds.controls import Toggle, foot, hold_keys
from app.ui.holds.cues import use_channels, use_cues
from app.ui.holds.hold_view import (
    HoldView,
    hold_needs,
    large,
    muscle_named,
    stretch_of,
    title_of,
)
from app.ui.holds.stage import asking, figure, said, still_figure, time_left
from app.ui.hooks import use_services, use_signal, use_width, use_window_size
from app.ui.hooks.device import use_keys, use_motion, use_text_scale, use_wakefulness
from app.ui.hooks.use_signal import use_kept
from app.ui.learn.emergency_screen import emergency_view
from app.ui.shell.navigation import to
from app.ui.shell.player_frame import PlayerTop, page_view, stage_view
from app.ui.theme import Width

ROUTE = "/hold/now"
NO_CUES = ("", 0, Cue.QUIET)
DRAWN_SECONDS = 0.12  # real seconds: enough to draw the start of an animation


@ft.component
def HoldPlayer() -> ft.View:
    """The hold's current state; redrawn at each of its boundaries, and only then."""
    services = use_services()
    use_signal(services.holds.changed)
    current = services.holds.runner.current
    motion = use_motion()
    wide = use_width() is Width.WIDE
    scale, gauge = use_text_scale()
    size = stage_size(*use_window_size(), scale, hold_needs)
    drawn, set_drawn = ft.use_state("")
    real = services.clock.real_seconds(1.0)
    toggle = use_kept(lambda: Toggle(services))
    use_wakefulness()
    use_keys(hold_keys(services, toggle))
    views = [
        HoldView(
            run=run,
            state=run.state,
            muscle=muscle_named(services.content, run.plan.muscle),
            title=title_of(services.content, run.plan.muscle, run.plan.side),
            motion=motion,
            moving=drawn == stretch_of(run, run.state),
            real=real,
            size=size,
        )
        for run in (current,)
        if isinstance(run, HoldSession)
    ]
    cues = [(str(g.run.id), len(g.state.progress.crossings), g.state.cue) for g in views]
    chosen = services.settings.current.holds
    use_cues(use_channels(chosen), *(cues or [NO_CUES])[0], chosen)
    moved = [each.stretch_of_time for each in views if isinstance(each.state.phase.length, Timed)]

    async def begin_to_move() -> None:
        for stretch in moved:
            await services.clock.sleep(DRAWN_SECONDS / real)
            set_drawn(stretch)

    ft.use_effect(begin_to_move, moved)
    for view in views:
        reason = view.state.progress.reason
        live = view.run.tended is not Attendance.INTERRUPTED
        if live and view.state.mode is HoldMode.STOPPED and reason in EMERGENCY:
            safe = leaving(services, "/hold")
            return emergency_view(ROUTE, reason, safe, LOCKED_UNTIL)
    return _view(services, views, toggle, wide, gauge)


def _view(
    services: Services, views: list[HoldView], toggle: Toggle, wide: bool, gauge: ft.Control
) -> ft.View:
    title = "".join(view.title for view in views)
    top = PlayerTop(to("/hold"), words.CLOSE, words.LEAVING, title, gauge)
    for view in views:
        kept = [foot(view, services.holds, toggle, wide)]
        match _part(view):
            case HoldPlayerPart.TIMED:
                shown = figure(view), time_left(view), said(view)
                return stage_view(ROUTE, top, view.size, *shown, *kept)
            case HoldPlayerPart.ASKING:
                shown = still_figure(view), ft.Container(), asking(view, services)
                return stage_view(ROUTE, top, view.size, *shown, *kept)
            case HoldPlayerPart.ENDED:
                return page_view(ROUTE, top, aftercare(view, services), [way_out(view, services)])
            case HoldPlayerPart.STOPPED:
                return page_view(ROUTE, top, stopped(view, services), [way_out(view, services)])
    return page_view(ROUTE, top, [UnderWay()] if views else _nothing(), [])


class HoldPlayerPart(Enum):
    """What the player shows of a hold."""

    FOUND_AGAIN = "found again"
    TIMED = "timed"
    ASKING = "asking"
    STOPPED = "stopped"
    ENDED = "ended"


def _part(view: HoldView) -> HoldPlayerPart:
    state = view.state
    if view.run.tended is Attendance.INTERRUPTED:
        return HoldPlayerPart.FOUND_AGAIN
    if state.mode is HoldMode.STOPPED:
        return HoldPlayerPart.STOPPED
    if HoldButton.FINISH in state.buttons:
        return HoldPlayerPart.ENDED
    return HoldPlayerPart.TIMED if isinstance(state.phase.length, Timed) else HoldPlayerPart.ASKING


def _nothing() -> list[ft.Control]:
    choose = ft.FilledButton(words.CHOOSE_ONE, on_click=to("/hold"))
    return [large(words.NO_HOLD), choose]

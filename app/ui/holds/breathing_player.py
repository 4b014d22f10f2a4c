"""The player of breathing on its own: the pacer fills the window, and what was breathed is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from math import inf
from typing import Any

import flet as ft

from app.domain.breathing.breath import BreathMoment, BreathPart, BreathPattern, Paced
from app.domain.breathing.session import (
    FEWEST_MINUTES,
    MOST_MINUTES,
    BreathingMoment,
    BreathingSession,
    SessionOver,
    breathing_at,
    session,
)
from app.domain.holds import Cue
from app.domain.holds.cues import BREATHING
from app.texts import breathing as words
from app.texts import endings
from app.texts import hold_player as player
from app.ui import theme
from app.ui.components.stage_size import Needs, Room, stage_size
from app.ui.handlers import safe_handler
from app.ui.holds.breathing_ending import BreathingEnding
from app.ui.holds.cues import BREATHING_TONES, use_channels
from app.ui.holds.hold_view import larger, medium, time_size
from app.ui.holds.pacer import RESTING, PacerLook, paced, swell
from app.ui.holds.time_ring import inside_ring, passing, time_ring
from app.ui.hooks import use_services, use_window_size
from app.ui.hooks.device import TextSize, use_motion, use_text_scale, use_wakefulness
from app.ui.hooks.use_signal import use_kept
from app.ui.shell.navigation import to, until_drawn
from app.ui.shell.player_frame import PlayerTop, page_view, stage_view

ROUTE = "/hold/breathe/now"
OVER = 1_000_000  # the number of the last boundary; every session has fewer


def breathing_route(pattern: str, minutes: int) -> str:
    """The address that begins to breathe like this at once."""
    return f"{ROUTE}/{pattern}/{minutes}"


@ft.component
def BreatheNow() -> ft.View:
    """Breathing with the pattern and for the minutes of the address."""
    services = use_services()
    asked = ft.use_route_params()
    patterns = services.breathing_patterns.all()
    pattern = next((each for each in patterns if each.id == asked["pattern"]), patterns[0])
    text = str(asked["minutes"])
    minutes = int(text) if text.isascii() and text.isdigit() else FEWEST_MINUTES
    nth, set_nth = ft.use_state(0)
    going = session(pattern.pace, max(FEWEST_MINUTES, min(MOST_MINUTES, minutes)))
    return Going(pattern, going, lambda: set_nth(nth + 1), key=f"going-{nth}")  # type: ignore[call-arg]


def breathing_needs(room: Room) -> Needs:
    """What the player shows beside its pacer."""
    lines = room.lines(len(words.EASE), 17)
    stop = room.height(15) + (24 if room.tight else 40)
    return Needs(
        room.height(time_size(room), 2 if room.is_large else 1),
        theme.SMALL,
        room.height(17, lines) + 8,
        stop + theme.MEDIUM,
    )


@ft.component
def Going(pattern: BreathPattern, going: BreathingSession, again: Callable[[], None]) -> ft.View:
    """The pacer for a session that begins once this is drawn; what was breathed is recorded when it
    ends or is left.
    """
    services = use_services()
    clock = services.clock
    motion = use_motion()
    scale, gauge = use_text_scale()
    size = stage_size(*use_window_size(), scale, breathing_needs, few_words=True)
    opened = use_kept(clock.monotonic)
    began: Any = ft.use_ref(opened)
    drawn, set_drawn = ft.use_state(0)
    breathed, set_breathed = ft.use_state(inf)
    shown: Any = ft.use_ref()
    real = clock.real_seconds(1.0)

    def since_begun() -> float:
        return clock.monotonic() - float(began.current)

    def end() -> None:
        if shown.current:
            shown.current = False
            elapsed = min(since_begun(), going.seconds)
            services.breathing_records.record_soon(pattern.id, elapsed)

    async def follow() -> None:
        shown.current = True
        await until_drawn()
        began.current = clock.monotonic()
        told = 0
        async with asyncio.TaskGroup() as cues:
            while shown.current:
                moment = breathing_at(going, since_begun())
                reached = moment.number if isinstance(moment, BreathingMoment) else OVER
                if reached > told:  # a timer may ring early
                    told = reached
                    cues.create_task(channels.give(_cue(moment), services.settings.current.holds))
                    await asyncio.sleep(0)  # the tone goes first: a slow phone takes long to draw
                    set_drawn(reached)
                match moment:
                    case BreathingMoment(next_boundary=wait):
                        await clock.sleep(wait)
                    case SessionOver():
                        set_breathed(going.seconds)
                        end()

    def stop() -> None:
        set_breathed(min(since_begun(), going.seconds))
        end()

    ft.use_effect(follow, [], cleanup=end)
    use_wakefulness()
    channels = use_channels(services.settings.current.holds, BREATHING_TONES)
    now = breathing_at(going, since_begun())
    top = PlayerTop(to("/hold"), endings.CLOSE, words.LEAVING, pattern.name, gauge)
    if breathed < inf or isinstance(now, SessionOver):
        ending = BreathingEnding(pattern.name, min(breathed, going.seconds), again)
        return page_view(ROUTE, top, [ending], [])
    breath = now.breath
    has_top_up = isinstance(going.pace, Paced) and BreathPart.TOP_UP in dict(going.pace.parts)
    wait = now.next_boundary if drawn else inf
    goal = swell(breath, has_top_up, real) if drawn else RESTING
    word = player.PARTS[breath.part] if isinstance(breath, BreathMoment) else player.OWN_BREATH
    inside = inside_ring(size.figure)
    text = TextSize.LARGE if size.room.is_large else TextSize.USUAL
    look = PacerLook(word, inside, text, scale=size.room.scale)
    return stage_view(
        ROUTE,
        top,
        size,
        time_ring(
            passing(now.left, going.seconds, wait, real, motion),
            f"{opened}",
            inside,
            paced(breath, goal, look, motion),
        ),
        ft.Container(
            larger(words.left(now.left), size.room), width=size.figure if size.beside else None
        ),
        [medium(words.EASE, ft.Colors.ON_SURFACE_VARIANT)],
        _foot(size.room, stop),
    )


def _foot(room: Room, stop: Callable[[], None]) -> ft.Control:
    padding = ft.Padding.symmetric(vertical=12 if room.tight else 20, horizontal=theme.HUGE)
    return ft.Row(
        key="foot",
        alignment=ft.MainAxisAlignment.CENTER,
        controls=[
            ft.OutlinedButton(
                words.STOP,
                icon=ft.Icons.STOP,
                style=ft.ButtonStyle(padding=padding, visual_density=ft.VisualDensity.STANDARD),
                on_click=safe_handler(stop),
            )
        ],
    )


def _cue(now: BreathingMoment | SessionOver) -> Cue:
    match now:
        case BreathingMoment(breath=BreathMoment(part=part)):
            return BREATHING[part]
        case SessionOver():
            return Cue.DONE
    return Cue.QUIET

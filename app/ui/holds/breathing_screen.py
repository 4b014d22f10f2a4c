"""Breathing on its own: choose a pattern and a length, then follow the pacer."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import Any

import flet as ft

from app.domain.breathing.breath import BreathMoment, BreathPart, Paced
from app.domain.breathing.session import (
    BreathingMoment,
    BreathingSession,
    SessionOver,
    breathing_at,
    session,
)
from app.domain.holds import Cue
from app.domain.holds.cues import BREATHING
from app.texts import breathing as words
from app.texts import hold_player as player
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.components.section import body, card, paragraph, small, subheading
from app.ui.handlers import safe_handler
from app.ui.holds.cues import BREATHING_TONES, CueChannels, use_channels, use_cues
from app.ui.holds.hold_view import large, larger, medium
from app.ui.holds.pacer import RESTING, PacerLook, paced, swell
from app.ui.holds.time_ring import passing, time_ring
from app.ui.hooks import use_services, use_signal, use_width
from app.ui.hooks.device import TextSize, use_motion, use_text_size, use_wakefulness
from app.ui.shell.navigation import to
from app.ui.theme import Width

LENGTHS = (1, 2, 3, 5, 10)
USUAL_MINUTES = 3
PHONE_SIZE, DESK_SIZE = 240, 320
BESIDE_LARGE_TEXT = 150
OVER = 1_000_000  # the number of the last boundary; every session has fewer
DRAWN_SECONDS = 0.12  # real seconds: enough to draw the start of an animation


@ft.component
def HoldBreathe() -> ft.Control:
    """The choice of pattern and length; once begun, the pacer."""
    services = use_services()
    use_signal(services.settings.changed)
    first = services.settings.current.holds.pattern
    wanted, want = ft.use_state(str(first))
    minutes, set_minutes = ft.use_state(USUAL_MINUTES)
    since, begin = ft.use_state(inf)
    # Tones are loaded here, as one that is still loading when due would come late.
    channels = use_channels(services.settings.current.holds, BREATHING_TONES)
    patterns = services.breathing_patterns.all()
    chosen = next((each for each in patterns if each.id == wanted), patterns[0])
    if since < inf:
        return body(Going(session(chosen.pace, minutes), since, channels, lambda: begin(inf)))
    return body(
        card(
            subheading(words.PATTERN),
            choices([(each.name, each is chosen, each.id) for each in patterns], want),
            paragraph(words.about(chosen)),
            _making(chosen in services.breathing_patterns.own(), chosen.id),
        ),
        card(
            subheading(words.MINUTES),
            choices([(words.minutes(n), n == minutes, n) for n in LENGTHS], set_minutes),
        ),
        ft.Row(
            [
                ft.FilledButton(
                    words.START,
                    on_click=safe_handler(lambda: begin(services.clock.monotonic())),
                )
            ]
        ),
        small(words.EASE),
    )


def _making(is_own: bool, pattern: str) -> ft.Control:
    make = ft.OutlinedButton(words.MAKE_OWN, icon=ft.Icons.ADD, on_click=to("/hold/breathe/own"))
    change = ft.OutlinedButton(
        words.CHANGE,
        icon=ft.Icons.EDIT_OUTLINED,
        on_click=to(f"/hold/breathe/own/{pattern}"),
        visible=is_own,
    )
    return ft.Row([change, make], wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL)


@ft.component
def Going(
    going: BreathingSession, since: float, channels: CueChannels, leave: Callable[[], None]
) -> ft.Control:
    """The pacer for a session that began at `since` on the monotonic clock."""
    services = use_services()
    clock = services.clock
    motion = use_motion()
    text, gauge = use_text_size()
    size = BESIDE_LARGE_TEXT if text is TextSize.LARGE else PHONE_SIZE
    size = DESK_SIZE if use_width() is Width.WIDE else size
    drawn, set_drawn = ft.use_state(0)
    shown: Any = ft.use_ref()
    real = clock.real_seconds(1.0)

    async def follow() -> None:
        shown.current = True
        await clock.sleep(DRAWN_SECONDS / real)
        while shown.current:
            match breathing_at(going, clock.monotonic() - since):
                case BreathingMoment(number=number, next_boundary=wait):
                    set_drawn(number)
                    await clock.sleep(wait)
                case SessionOver():
                    set_drawn(OVER)
                    return

    def end() -> None:
        shown.current = False

    ft.use_effect(follow, [], cleanup=end)
    use_wakefulness()
    now = breathing_at(going, clock.monotonic() - since)
    cue = _cue(now)
    chosen = services.settings.current.holds
    use_cues(channels, f"breathing {since}", drawn, cue, chosen)
    if isinstance(now, SessionOver):
        again = ft.FilledButton(words.AGAIN, on_click=safe_handler(leave))
        return card(large(words.DONE, text), again)
    breath = now.breath
    has_top_up = isinstance(going.pace, Paced) and BreathPart.TOP_UP in dict(going.pace.parts)
    wait = now.next_boundary if drawn else inf
    goal = swell(breath, has_top_up, real) if drawn else RESTING
    word = player.PARTS[breath.part] if isinstance(breath, BreathMoment) else player.OWN_BREATH
    return ft.Column(
        spacing=theme.LARGE,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            time_ring(
                passing(now.left, going.seconds, wait, real, motion),
                f"{since}",
                size,
                paced(breath, goal, PacerLook(word, size, text), motion),
            ),
            larger(words.left(now.left), text),
            ft.OutlinedButton(words.STOP, on_click=safe_handler(leave)),
            medium(words.EASE, ft.Colors.ON_SURFACE_VARIANT),
            gauge,
        ],
    )


def _cue(now: BreathingMoment | SessionOver) -> Cue:
    match now:
        case BreathingMoment(breath=BreathMoment(part=part)):
            return BREATHING[part]
        case SessionOver():
            return Cue.DONE
    return Cue.QUIET

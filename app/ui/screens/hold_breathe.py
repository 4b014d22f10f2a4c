"""Breathing by itself: choose a pattern and a length, then follow the pacer."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import Any

import flet as ft

from app.domain.breath import BreathMoment, BreathPart, Paced
from app.domain.breathing import Breathing, Over, Session, breathing_at, session
from app.domain.hold import Cue
from app.domain.hold.cues import BREATHING
from app.ui import theme
from app.ui.guard import guarded
from app.ui.hooks import use_signal, use_unknot, use_width
from app.ui.hooks.stillness import use_motion
from app.ui.hooks.text_size import TextSize, use_text_size
from app.ui.hooks.wakefulness import use_wakefulness
from app.ui.navigation import to
from app.ui.parts.choices import choices
from app.ui.parts.frame import body, card, paragraph, small, subheading
from app.ui.parts.holds.cues import BREATHING_TONES, Channels, use_channels, use_cues
from app.ui.parts.holds.guide import large, larger, medium
from app.ui.parts.holds.pacer import RESTING, Look, paced, swell
from app.ui.parts.holds.time_ring import passing, time_ring
from app.ui.theme import Width
from app.ui.words import breathing as words
from app.ui.words import hold_player as player

LENGTHS = (1, 2, 3, 5, 10)
USUAL_MINUTES = 3
PHONE_SIZE, DESK_SIZE = 240, 320
BESIDE_LARGE_TEXT = 150
OVER = 1_000_000  # the number of the last boundary; no session has as many
DRAWN_SECONDS = 0.12  # real: long enough for the beginning of an animation to be drawn


@ft.component
def HoldBreathe() -> ft.Control:
    """Choosing; and, once begun, the pacer in its place."""
    unknot = use_unknot()
    use_signal(unknot.preferences.changed)
    first = unknot.preferences.current.holds.pattern
    wanted, want = ft.use_state(str(first))
    minutes, set_minutes = ft.use_state(USUAL_MINUTES)
    since, begin = ft.use_state(inf)
    # Made here already: a tone that is still on its way when it is due would come late.
    channels = use_channels(unknot.preferences.current.holds, BREATHING_TONES)
    patterns = unknot.patterns.all()
    chosen = next((each for each in patterns if each.id == wanted), patterns[0])
    if since < inf:
        return body(Going(session(chosen.pace, minutes), since, channels, lambda: begin(inf)))
    return body(
        card(
            subheading(words.PATTERN),
            choices([(each.name, each is chosen, each.id) for each in patterns], want),
            paragraph(words.about(chosen)),
            _making(chosen in unknot.patterns.own(), chosen.id),
        ),
        card(
            subheading(words.MINUTES),
            choices([(words.minutes(n), n == minutes, n) for n in LENGTHS], set_minutes),
        ),
        ft.Row(
            [
                ft.FilledButton(
                    words.START,
                    on_click=guarded(lambda: begin(unknot.clock.monotonic())),
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
    going: Session, since: float, channels: Channels, leave: Callable[[], None]
) -> ft.Control:
    """The pacer for one session that began at `since` on the monotonic clock."""
    unknot = use_unknot()
    clock = unknot.clock
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
                case Breathing(number=number, next_boundary=wait):
                    set_drawn(number)
                    await clock.sleep(wait)
                case Over():
                    set_drawn(OVER)
                    return

    def end() -> None:
        shown.current = False

    ft.use_effect(follow, [], cleanup=end)
    use_wakefulness()
    now = breathing_at(going, clock.monotonic() - since)
    cue = _cue(now)
    chosen = unknot.preferences.current.holds
    use_cues(channels, f"breathing {since}", drawn, cue, chosen)
    if isinstance(now, Over):
        again = ft.FilledButton(words.AGAIN, on_click=guarded(leave))
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
                paced(breath, goal, Look(word, size, text), motion),
            ),
            larger(words.left(now.left), text),
            ft.OutlinedButton(words.STOP, on_click=guarded(leave)),
            medium(words.EASE, ft.Colors.ON_SURFACE_VARIANT),
            gauge,
        ],
    )


def _cue(now: Breathing | Over) -> Cue:
    match now:
        case Breathing(breath=BreathMoment(part=part)):
            return BREATHING[part]
        case Over():
            return Cue.DONE
    return Cue.QUIET

"""Cues of a break: a note and a tap at each step, so that it can be done with the eyes closed.

What to do is read out by itself: the sentence of the player is announced when it changes.
"""

from __future__ import annotations

from typing import Any

import flet as ft

from app.domain.hold import Cue, HoldSettings
from app.domain.tones import Tone
from app.services.breaktime import NotPlaying, Playing
from app.ui.parts.holds.cues import Channels, use_boundary, use_channels

OVER = 1_000_000  # the number of the last boundary; no break has as many steps
TONES = (Tone.NEXT, Tone.DONE)


def use_step_cues(playing: Playing | NotPlaying, is_done: bool, settings: HoldSettings) -> None:
    """Tell of each step as it begins, and of the end of a break that `is_done`."""
    channels = use_channels(settings, TONES)
    last: Any = ft.use_ref("")
    number = OVER if is_done else 0
    if isinstance(playing, Playing):
        last.current = ",".join(movement.id for movement in playing.plan.movements)
        number = playing.plan.steps.index(playing.now.step)
    tone = Tone.NEXT if isinstance(playing, Playing) else Tone.DONE
    use_boundary(last.current, number, lambda: _tell(channels, tone, settings))


async def _tell(channels: Channels, tone: Tone, settings: HoldSettings) -> None:
    if settings.sound:
        await channels.play(tone)
    if settings.haptics:
        await channels.tap(Cue.DONE if tone is Tone.DONE else Cue.REST_OVER)

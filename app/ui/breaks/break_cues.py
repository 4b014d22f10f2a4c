"""The cues of a break in a window: a tone, a tap and a spoken count at each instant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import flet as ft

from app.domain.holds import Cue, HoldSettings
from app.domain.holds.cues import Tone
from app.domain.movements import BreakCue, BreakCueKind
from app.services.break_player import Playing
from app.texts import movements as words
from app.ui.holds.cues import CueChannels, use_boundary, use_channels
from app.ui.hooks import use_services, use_signal

OVER = 1_000_000  # the number of the last cue; every break has fewer
TONES: Mapping[BreakCueKind, Tone] = {
    BreakCueKind.NEXT: Tone.NEXT,
    BreakCueKind.OTHER_SIDE: Tone.REST_OVER,
    BreakCueKind.HOLD: Tone.NEXT,
    BreakCueKind.COUNT: Tone.TOP_UP,
    BreakCueKind.WORD: Tone.EASE,
    BreakCueKind.BREATHE_IN: Tone.IN,
    BreakCueKind.BREATHE_OUT: Tone.OUT,
    BreakCueKind.DONE: Tone.DONE,
}
TAPS: Mapping[BreakCueKind, Cue] = {
    BreakCueKind.NEXT: Cue.REST_OVER,
    BreakCueKind.OTHER_SIDE: Cue.RELEASE,
    BreakCueKind.HOLD: Cue.REST_OVER,
    BreakCueKind.COUNT: Cue.IN,
    BreakCueKind.WORD: Cue.QUIET,
    BreakCueKind.BREATHE_IN: Cue.IN,
    BreakCueKind.BREATHE_OUT: Cue.OUT,
    BreakCueKind.DONE: Cue.DONE,
}


@ft.component
def BreakCues() -> ft.Control:
    """Shows nothing; gives each cue of the break once, and none while it is paused."""
    services = use_services()
    use_signal(services.break_player.changed)
    use_signal(services.break_player.ticked)
    use_signal(services.reminders.changed)
    settings = services.settings.current.holds
    channels = use_channels(settings, TONES.values())
    last: Any = ft.use_ref("")
    number, cue = OVER if services.break_player.just_done else 0, BreakCue(0, BreakCueKind.DONE)
    match services.break_player.playing():
        case Playing() as playing:
            last.current = ",".join(movement.id for movement in playing.plan.movements)
            number, cue = playing.cue_number, playing.cue
    use_boundary(last.current, number, lambda: _tell(channels, cue, settings))
    return ft.Container()


async def _tell(channels: CueChannels, cue: BreakCue, settings: HoldSettings) -> None:
    if settings.sound:
        await channels.play(TONES[cue.kind])
    if settings.haptics:
        await channels.tap(TAPS[cue.kind])
    if settings.spoken and (aloud := words.aloud(cue)):
        await channels.say(aloud)

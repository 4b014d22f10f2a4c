"""Cues in a window: tones, announcements by the screen reader, and haptics.

Tones sound only in the window that may play them.  Haptics differ in number and weight: one light
tap for in, two light taps for out, one heavy tap for release.  A device without haptics, or one
that refuses, is not an error.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import flet as ft

from app.domain.holds import Cue, HoldSettings
from app.domain.holds.cues import Tone, tones_for
from app.ports import Clock
from app.texts import hold_player as words
from app.ui.hooks import use_services
from app.ui.hooks.use_signal import use_kept
from app.ui.hooks.window import use_window

log = logging.getLogger(__name__)

Play = Callable[[Tone], Awaitable[None]]


def use_tones(tones: Iterable[Tone], volume: float) -> Play:
    """Load these tones at `volume` (0-1); return a function that plays one without waiting for its
    end.

    A window that may not play, such as one without any tap yet, stays silent.
    """
    window = use_window()
    audio_focus = window.services.audio_focus
    session: str = ft.context.page.session.id
    wanted = tuple(tones)

    def get_ready() -> None:
        for tone in wanted:
            window.players.get_ready(tone, volume)

    ft.use_effect(get_ready, [volume, *wanted])
    ft.use_effect(
        lambda: audio_focus.enters(session), [], cleanup=lambda: audio_focus.leaves(session)
    )

    async def play(tone: Tone) -> None:
        if tone not in wanted or not audio_focus.is_audible(session):
            return
        try:
            await window.players.play(tone)
        except Exception as error:  # the window closed, or may not play
            log.info("the tone %s could not be played: %s", tone, error)

    return play


APART_SECONDS = 0.15  # real seconds: two taps that can be felt apart
BREATHING_TONES = (Tone.IN, Tone.TOP_UP, Tone.OUT, Tone.DONE)

IMPACTS: Mapping[Cue, tuple[str, ...]] = {
    Cue.PRESS: ("light_impact",),
    Cue.IN: ("light_impact",),
    Cue.ASK_AND_IN: ("light_impact",),
    Cue.TOP_UP: ("light_impact",),
    Cue.OUT: ("light_impact", "light_impact"),
    Cue.RELEASE: ("heavy_impact",),
    Cue.RELEASE_NOW: ("heavy_impact",),
    Cue.REST_OVER: ("medium_impact",),
    Cue.DONE: ("medium_impact", "medium_impact"),
}


@dataclass(frozen=True, slots=True)
class CueChannels:
    """The ways in which a cue reaches a person.  Each fails silently where it cannot work."""

    clock: Clock
    play: Play
    voice: ft.SemanticsService
    hand: ft.HapticFeedback

    async def sound(self, cue: Cue) -> None:
        """Play the cue's tone."""
        for tone in tones_for(cue):
            await self.play(tone)

    async def say(self, text: str) -> None:
        """Announce a sentence by the screen reader."""
        await _try(f"“{text}” could not be announced", self.voice.announce_message(text))

    async def announce(self, cue: Cue) -> None:
        """Announce the cue's words by the screen reader."""
        if cue in words.ANNOUNCED:
            await self.say(words.ANNOUNCED[cue])

    async def tap(self, cue: Cue) -> None:
        """Give the cue's taps, a moment apart."""
        for number, impact in enumerate(IMPACTS.get(cue, ())):
            if number:
                await self.clock.sleep(APART_SECONDS / self.clock.real_seconds(1.0))
            await _try(f"the {cue} could not be felt", getattr(self.hand, impact)())

    async def give(self, cue: Cue, settings: HoldSettings) -> None:
        """Give the cue in every enabled way, all at once."""
        ways: list[tuple[bool, Callable[[Cue], Awaitable[None]]]] = [
            (settings.sound, self.sound),
            (settings.spoken, self.announce),
            (settings.haptics, self.tap),
        ]
        await asyncio.gather(*(way(cue) for on, way in ways if on))


def use_channels(settings: HoldSettings, tones: Iterable[Tone] = Tone) -> CueChannels:
    """The cue channels of this window, with these tones loaded."""
    return CueChannels(
        clock=use_services().clock,
        play=use_tones(tones, settings.volume),
        voice=use_kept(ft.SemanticsService),
        hand=use_kept(ft.HapticFeedback),
    )


def use_cues(
    channels: CueChannels, about: str, number: int, cue: Cue, settings: HoldSettings
) -> None:
    """Give `cue`, the newest of `number` cues about one thing, once.

    All but the newest are skipped, and so are those from before the window opened, except the cue
    that opens a hold: the window opens for it, and the next cue is only seconds away.
    """
    use_boundary(about, number, lambda: channels.give(cue, settings), opens=cue is Cue.SETTLE)


def use_boundary(
    about: str, number: int, tell: Callable[[], Awaitable[None]], *, opens: bool = False
) -> None:
    """Call `tell` for the newest of `number` boundaries of one thing, once (as `use_cues`).

    Of a thing not seen before, only one that `opens` it.
    """
    announced: Any = ft.use_ref()

    async def give() -> None:
        before, announced.current = announced.current, (about, number)
        is_new = before is None or before[0] != about
        if opens if is_new else number > before[1]:
            await tell()

    ft.use_effect(give, [about, number])


async def _try(trouble: str, doing: Awaitable[Any]) -> None:
    try:
        await doing
    except Exception as error:  # the window closed, or the device cannot do it
        log.info("%s: %s", trouble, error)

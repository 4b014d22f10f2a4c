"""Cues in a window: what is heard, what is announced to a screen reader, what the hand feels.

Haptics are told apart by number and weight: one light for in, two light for out, one heavy for
release.  A device without them, or one that refuses, is no trouble.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import flet as ft

from app.domain.holds import Cue, HoldSettings
from app.domain.holds.cue_tones import Tone, tones_for
from app.ports import Clock
from app.texts import hold_player as words
from app.ui.hooks import use_services
from app.ui.hooks.tones import Play, use_tones
from app.ui.hooks.use_signal import use_kept

log = logging.getLogger(__name__)

APART_SECONDS = 0.15  # real: two taps that the hand can count
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
    """The ways in which a cue reaches a person.  Each gives up quietly where it cannot work."""

    clock: Clock
    play: Play
    voice: ft.SemanticsService
    hand: ft.HapticFeedback

    async def sound(self, cue: Cue) -> None:
        """Its tone."""
        for tone in tones_for(cue):
            await self.play(tone)

    async def say(self, text: str) -> None:
        """A sentence, by the screen reader."""
        await _try(f"“{text}” could not be announced", self.voice.announce_message(text))

    async def announce(self, cue: Cue) -> None:
        """Its words, by the screen reader."""
        if cue in words.ANNOUNCED:
            await self.say(words.ANNOUNCED[cue])

    async def tap(self, cue: Cue) -> None:
        """Its taps, a moment apart."""
        for number, impact in enumerate(IMPACTS.get(cue, ())):
            if number:
                await self.clock.sleep(APART_SECONDS / self.clock.real_seconds(1.0))
            await _try(f"the {cue} could not be felt", getattr(self.hand, impact)())

    async def give(self, cue: Cue, settings: HoldSettings) -> None:
        """The cue, in every way that is switched on, all at once."""
        ways: list[tuple[bool, Callable[[Cue], Awaitable[None]]]] = [
            (settings.sound, self.sound),
            (settings.spoken, self.announce),
            (settings.haptics, self.tap),
        ]
        await asyncio.gather(*(way(cue) for on, way in ways if on))


def use_channels(settings: HoldSettings, tones: Iterable[Tone] = Tone) -> CueChannels:
    """The channels of this window, with these tones ready."""
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

    What came before this window looked is past, and so is all but the newest.
    """
    use_boundary(about, number, lambda: channels.give(cue, settings))


def use_boundary(about: str, number: int, tell: Callable[[], Awaitable[None]]) -> None:
    """Tell of the newest of `number` boundaries of one thing, once (as `use_cues`)."""
    told: Any = ft.use_ref()

    async def give() -> None:
        before, told.current = told.current, (about, number)
        if before is not None and before[0] == about and number > before[1]:
            await tell()

    ft.use_effect(give, [about, number])


async def _try(trouble: str, doing: Awaitable[Any]) -> None:
    try:
        await doing
    except Exception as error:  # the window went away, or the device has no such thing
        log.info("%s: %s", trouble, error)

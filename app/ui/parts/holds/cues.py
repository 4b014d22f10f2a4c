"""Cues in a window: what is announced to a screen reader, and what the hand feels.

Haptics are told apart by number and weight: one light for in, two light for out, one heavy for
release.  A device without them, or one that refuses, is no trouble.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

import flet as ft

from app.domain.hold import Cue, HoldSettings
from app.ui.hooks import use_unknot
from app.ui.hooks.kept import use_kept
from app.ui.words import hold_player as words

log = logging.getLogger(__name__)

APART_SECONDS = 0.15  # real: two taps that the hand can count

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


def use_cues(about: str, number: int, cue: Cue, settings: HoldSettings) -> None:
    """Give `cue`, the newest of `number` cues about one thing, once.

    What came before this window looked is past, and so is all but the newest.
    """
    clock = use_unknot().clock
    voice = use_kept(ft.SemanticsService)
    hand = use_kept(ft.HapticFeedback)
    heard: Any = ft.use_ref()

    async def give() -> None:
        before, heard.current = heard.current, (about, number)
        if before is None or before[0] != about or number <= before[1]:
            return
        try:
            if settings.spoken and cue in words.ANNOUNCED:
                await voice.announce_message(words.ANNOUNCED[cue])
            if settings.haptics:
                for number_felt, impact in enumerate(IMPACTS.get(cue, ())):
                    await clock.sleep(APART_SECONDS / clock.real_seconds(1.0) * number_felt)
                    await getattr(hand, impact)()
        except Exception as error:  # the window went away, or the device has no such thing
            log.info("the cue %s could not be given: %s", cue, error)

    ft.use_effect(give, [about, number])


def use_wakefulness() -> None:
    """Keep the screen awake while this component is shown, where that is allowed."""
    lock: Any = use_kept(ft.Wakelock)

    async def stay_awake() -> None:
        try:
            await lock.enable()
        except Exception as error:  # refused, or there is no such thing: not an error
            log.info("the screen may fall asleep: %s", error)

    async def may_sleep() -> None:
        try:
            await lock.disable()
        except Exception as error:  # the window went away, and its lock with it
            log.info("the screen was let go already: %s", error)

    ft.use_effect(stay_awake, [], cleanup=may_sleep)

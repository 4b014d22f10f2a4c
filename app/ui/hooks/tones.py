"""Tones in a window, when this is the window that is heard."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, cast

import flet as ft
from flet_audio import Audio, ReleaseMode

from app.domain.tones import Tone
from app.ui.hooks.face import use_unknot

log = logging.getLogger(__name__)

Play = Callable[[Tone], Awaitable[None]]


def use_tones(tones: Iterable[Tone], volume: float) -> Play:
    """Get these tones ready at `volume` (0-1); the answer plays one, without waiting for its end.

    A window that may not play, such as one that nobody has touched yet, is no trouble.
    """
    sounding = use_unknot().sounding
    window: str = ft.context.page.session.id
    wanted = tuple(tones)

    def players() -> dict[Tone, Audio]:
        return {
            tone: Audio(src=f"sounds/{tone}.wav", volume=volume, release_mode=ReleaseMode.STOP)
            for tone in wanted
        }

    ready = cast(dict[Tone, Audio], ft.use_memo(cast(Any, players), [volume, *wanted]))
    ft.use_effect(lambda: sounding.enters(window), [], cleanup=lambda: sounding.leaves(window))

    async def play(tone: Tone) -> None:
        if tone not in ready or not sounding.is_heard(window):
            return
        try:
            await ready[tone].resume()  # from its beginning: it stops there when it is over
        except Exception as error:  # the window went away, or may not play
            log.info("the tone %s could not be played: %s", tone, error)

    return play

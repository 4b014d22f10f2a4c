"""Tones in a window, if it is the one that may play sound."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable

import flet as ft

from app.domain.holds.cues import Tone
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

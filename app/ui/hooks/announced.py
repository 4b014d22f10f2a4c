"""What the screen reader is asked to say, of what it would not say by itself."""

from __future__ import annotations

import logging

import flet as ft

from app.ui.hooks.use_signal import use_kept

log = logging.getLogger(__name__)


def use_announced(text: str) -> None:
    """Have `text` said when it appears or changes; the client says nothing of a field's error."""
    voice = use_kept(ft.SemanticsService)

    async def say() -> None:
        try:
            if text:
                await voice.announce_message(text)
        except Exception as error:  # the window closed
            log.info("“%s” could not be announced: %s", text, error)

    ft.use_effect(say, [text])

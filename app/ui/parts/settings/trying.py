"""Trying each way of being guided, before it is needed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

import flet as ft

from app.domain.hold import Cue, HoldSettings
from app.ui import theme
from app.ui.guard import guarded
from app.ui.parts.frame import small
from app.ui.parts.holds.cues import Channels
from app.ui.words import cues as words


def try_tones(channels: Channels, settings: HoldSettings) -> ft.Control:
    """A button for each tone, and how to tell it with closed eyes."""
    return _buttons(
        words.TRY_TONES,
        [
            (label, partial(channels.play, tone), settings.sound)
            for tone, label in words.TONES.items()
        ],
        ft.Icons.VOLUME_UP_OUTLINED,
    )


def try_taps(channels: Channels, settings: HoldSettings) -> ft.Control:
    """A button for each kind of tap."""
    return _buttons(
        words.TRY_TAPS,
        [
            (label, partial(channels.tap, cue), settings.haptics)
            for cue, label in words.TAPS.items()
        ],
        ft.Icons.VIBRATION,
    )


def try_words(channels: Channels, settings: HoldSettings) -> ft.Control:
    """One button: the screen reader says a cue."""
    said = (words.TRY_WORDS, partial(channels.announce, Cue.RELEASE), settings.spoken)
    return _buttons("", [said], ft.Icons.RECORD_VOICE_OVER_OUTLINED)


def _buttons(
    about: str, tries: list[tuple[str, Callable[[], Awaitable[None]], bool]], icon: ft.IconData
) -> ft.Control:
    return ft.Column(
        spacing=theme.TINY,
        controls=[
            *([small(about)] if about else []),
            ft.Row(
                wrap=True,
                spacing=theme.SMALL,
                run_spacing=theme.SMALL,
                controls=[
                    ft.OutlinedButton(
                        label,
                        key=f"try-{label}",
                        icon=icon,
                        disabled=not on,
                        on_click=guarded(do),
                    )
                    for label, do, on in tries
                ],
            ),
        ],
    )

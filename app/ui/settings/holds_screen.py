"""Hold settings: lengths, the pace of the breath, and the kinds of cues, each with a test."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import flet as ft

from app.domain.holds import LONGEST_SECONDS, SHORTEST_SECONDS, Cue, HoldSettings
from app.services.container import Services
from app.texts import breathing, hold_player
from app.texts import settings as words
from app.ui import theme
from app.ui.components.controls import touchable
from app.ui.components.section import body, card, small, subheading
from app.ui.handlers import safe_handler
from app.ui.holds.cues import CueChannels, use_channels
from app.ui.hooks import use_services, use_signal
from app.ui.settings.fields import keep_holds, slider, switch
from app.ui.shell.navigation import to


def try_tones(channels: CueChannels, settings: HoldSettings) -> ft.Control:
    """A button for each tone, and how to recognise it with closed eyes."""
    return _buttons(
        hold_player.TRY_TONES,
        [
            (label, partial(channels.play, tone), settings.sound)
            for tone, label in hold_player.TONES.items()
        ],
        ft.Icons.VOLUME_UP_OUTLINED,
    )


def try_taps(channels: CueChannels, settings: HoldSettings) -> ft.Control:
    """A button for each kind of tap."""
    return _buttons(
        hold_player.TRY_TAPS,
        [
            (label, partial(channels.tap, cue), settings.haptics)
            for cue, label in hold_player.TAPS.items()
        ],
        ft.Icons.VIBRATION,
    )


def try_words(channels: CueChannels, settings: HoldSettings) -> ft.Control:
    """A button that makes the screen reader say a cue."""
    said = (hold_player.TRY_WORDS, partial(channels.announce, Cue.RELEASE), settings.spoken)
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
                        on_click=safe_handler(do),
                    )
                    for label, do, on in tries
                ],
            ),
        ],
    )


@ft.component
def SettingsHolds() -> ft.Control:
    """Each choice is saved at once, and applies from the next hold on."""
    services = use_services()
    use_signal(services.settings.changed)
    now = services.settings.current.holds
    channels = use_channels(now)
    return body(
        card(
            slider(
                words.HOLD_SECONDS,
                words.seconds(now.seconds),
                words.HOLD_SECONDS_ABOUT,
                now.seconds,
                (SHORTEST_SECONDS, LONGEST_SECONDS),
                lambda number: keep_holds(services, seconds=number),
            ),
        ),
        card(
            subheading(words.BREATHING), small(words.BREATHING_ABOUT), _patterns(services), _own()
        ),
        _sounds(services, now, channels),
        card(
            switch(
                words.HAPTICS,
                words.HAPTICS_ABOUT,
                now.haptics,
                lambda on: keep_holds(services, haptics=on),
            ),
            try_taps(channels, now),
        ),
        card(
            switch(
                words.SPOKEN,
                words.SPOKEN_ABOUT,
                now.spoken,
                lambda on: keep_holds(services, spoken=on),
            ),
            try_words(channels, now),
        ),
    )


def _sounds(services: Services, now: HoldSettings, channels: CueChannels) -> ft.Control:
    return card(
        subheading(words.CUES),
        switch(
            words.SOUND, words.SOUND_ABOUT, now.sound, lambda on: keep_holds(services, sound=on)
        ),
        slider(
            words.VOLUME,
            words.percent(now.volume),
            "",
            round(now.volume * 20),
            (0, 20),
            lambda twentieths: keep_holds(services, volume=twentieths / 20),
        ),
        try_tones(channels, now),
    )


def _own() -> ft.Control:
    make = ft.OutlinedButton(
        breathing.MAKE_OWN, icon=ft.Icons.ADD, on_click=to("/hold/breathe/own")
    )
    return ft.Row([make], wrap=True)


def _patterns(services: Services) -> ft.Control:
    offered = [pattern for pattern in services.breathing_patterns.all() if pattern.while_pressing]

    def chosen(event: ft.Event[ft.RadioGroup]) -> Any:
        for pattern in offered:
            if pattern.id == event.control.value:
                return keep_holds(services, pattern=pattern.id)
        return None

    return ft.RadioGroup(
        value=services.breathing_patterns.pressing().id,
        on_change=safe_handler(chosen),
        content=ft.Column(
            spacing=theme.SMALL,
            controls=[
                ft.Column(
                    key=f"pattern-{pattern.id}",
                    spacing=0,
                    controls=[
                        touchable(ft.Radio(value=pattern.id, label=pattern.name)),
                        ft.Container(
                            small(breathing.about(pattern)),
                            padding=ft.Padding.only(left=theme.HUGE),
                        ),
                    ],
                )
                for pattern in offered
            ],
        ),
    )

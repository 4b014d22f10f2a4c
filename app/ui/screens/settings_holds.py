"""Settings of holds: how long, how the breath is paced, and how one is guided."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.domain.hold import LONGEST_SECONDS, SHORTEST_SECONDS, HoldSettings
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.guard import guarded
from app.ui.hooks import use_signal, use_unknot
from app.ui.navigation import to
from app.ui.parts.frame import body, card, small, subheading
from app.ui.parts.holds.cues import Channels, use_channels
from app.ui.parts.settings.fields import slider, switch
from app.ui.parts.settings.keeping import keep_holds
from app.ui.parts.settings.trying import try_taps, try_tones, try_words
from app.ui.words import breathing
from app.ui.words import settings as words


@ft.component
def SettingsHolds() -> ft.Control:
    """Each choice is kept at once, and counts from the next hold on."""
    unknot = use_unknot()
    use_signal(unknot.preferences.changed)
    now = unknot.preferences.current.holds
    channels = use_channels(now)
    return body(
        card(
            slider(
                words.HOLD_SECONDS,
                words.seconds(now.seconds),
                words.HOLD_SECONDS_ABOUT,
                now.seconds,
                (SHORTEST_SECONDS, LONGEST_SECONDS),
                lambda number: keep_holds(unknot, seconds=number),
            ),
        ),
        card(subheading(words.BREATHING), small(words.BREATHING_ABOUT), _patterns(unknot), _own()),
        _sounds(unknot, now, channels),
        card(
            switch(
                words.HAPTICS,
                words.HAPTICS_ABOUT,
                now.haptics,
                lambda on: keep_holds(unknot, haptics=on),
            ),
            try_taps(channels, now),
        ),
        card(
            switch(
                words.SPOKEN,
                words.SPOKEN_ABOUT,
                now.spoken,
                lambda on: keep_holds(unknot, spoken=on),
            ),
            try_words(channels, now),
        ),
    )


def _sounds(unknot: Unknot, now: HoldSettings, channels: Channels) -> ft.Control:
    return card(
        subheading(words.CUES),
        switch(words.SOUND, words.SOUND_ABOUT, now.sound, lambda on: keep_holds(unknot, sound=on)),
        slider(
            words.VOLUME,
            words.percent(now.volume),
            "",
            round(now.volume * 20),
            (0, 20),
            lambda twentieths: keep_holds(unknot, volume=twentieths / 20),
        ),
        try_tones(channels, now),
    )


def _own() -> ft.Control:
    make = ft.OutlinedButton(
        breathing.MAKE_OWN, icon=ft.Icons.ADD, on_click=to("/hold/breathe/own")
    )
    return ft.Row([make], wrap=True)


def _patterns(unknot: Unknot) -> ft.Control:
    offered = [pattern for pattern in unknot.patterns.all() if pattern.while_pressing]

    def chosen(event: ft.Event[ft.RadioGroup]) -> Any:
        for pattern in offered:
            if pattern.id == event.control.value:
                return keep_holds(unknot, pattern=pattern.id)
        return None

    return ft.RadioGroup(
        value=unknot.patterns.pressing().id,
        on_change=guarded(chosen),
        content=ft.Column(
            spacing=theme.SMALL,
            controls=[
                ft.Column(
                    key=f"pattern-{pattern.id}",
                    spacing=0,
                    controls=[
                        ft.Radio(value=pattern.id, label=pattern.name),
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

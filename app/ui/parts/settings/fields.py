"""The few kinds of control that settings are made with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.domain.errors import InvalidInput
from app.ui import theme
from app.ui.guard import guarded, say
from app.ui.hooks import use_unknot
from app.ui.parts.frame import small, subheading
from app.ui.words import settings as words
from app.ui.words import shell

Change = Callable[[Any], Any]


def switch(label: str, about: str, on: bool, change: Change) -> ft.Control:
    """On or off; `change(on)` may be async."""

    def flipped(event: ft.Event[ft.Switch]) -> Any:
        return change(bool(event.control.value))

    return ft.ListTile(
        key=f"switch-{label}",
        title=label,
        subtitle=about,
        trailing=ft.Switch(value=on, tooltip=label, on_change=guarded(flipped)),
        toggle_inputs=True,
        content_padding=0,
        min_height=theme.TOUCH,
    )


def slider(
    label: str, said: str, about: str, value: float, ends: tuple[int, int], change: Change
) -> ft.Control:
    """A whole number between two ends, in words above it; `change(number)` may be async."""

    def chosen(event: ft.Event[ft.Slider]) -> Any:
        return change(round(event.control.value or 0))

    return ft.Column(
        key=f"slider-{label}",
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Row(
                [subheading(label), ft.Text(said, theme_style=ft.TextThemeStyle.TITLE_MEDIUM)],
                alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
                wrap=True,
            ),
            ft.Semantics(
                label=f"{label}: {said}",
                content=ft.Slider(
                    value=value,
                    min=ends[0],
                    max=ends[1],
                    divisions=ends[1] - ends[0],
                    label="{value}",
                    on_change_end=guarded(chosen),
                ),
            ),
            *([small(about)] if about else []),
        ],
    )


@ft.component
def KeptField(key_: str, label: str, value: str, hint: str, about: str) -> ft.Control:
    """A setting that is written as text.  It is kept on Enter and on leaving the field; what
    cannot be used is said below it, and nothing changes."""
    unknot = use_unknot()
    text, set_text = ft.use_state(value)
    wrong, set_wrong = ft.use_state("")
    # Changed elsewhere: in another tab, or by a button.
    ft.use_effect(lambda: set_text(value), [value])

    def typed(event: ft.Event[ft.TextField]) -> None:
        set_text(event.control.value)

    async def keep() -> None:
        if text.strip() == value:
            set_wrong("")
            return
        try:
            await unknot.preferences.set(key_, text)
        except InvalidInput as error:
            set_wrong(words.sentence(error.allowed))
            return
        set_wrong("")
        say(shell.SAVED)

    return ft.TextField(
        key=f"field-{key_}",
        label=label,
        value=text,
        hint_text=hint,
        helper=about,
        error=wrong or None,
        on_change=guarded(typed),
        on_submit=guarded(keep),
        on_blur=guarded(keep),
    )

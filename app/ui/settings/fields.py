"""The controls for settings, which save each choice at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import flet as ft

from app.domain.breaks import BreakSettings
from app.domain.errors import InvalidInput
from app.domain.holds import HoldSettings
from app.domain.settings import Settings
from app.services.container import Services
from app.texts import settings as words
from app.ui import theme
from app.ui.components.controls import lowered
from app.ui.components.section import small, subheading
from app.ui.handlers import safe_handler, say_saved
from app.ui.hooks import use_services
from app.ui.hooks.announced import use_announced

MOST_LINES = 12  # as many as large text may need
"""Under a field, so that what is said there is read to its end."""
OnFieldChange = Callable[[Any], Any]


def switch(label: str, about: str, on: bool, change: OnFieldChange) -> ft.Control:
    """An on/off switch; `change(on)` may be async.

    Its whole row flips it, and is one control with one name.
    """

    def flipped(event: ft.Event[ft.Switch]) -> Any:
        return change(bool(event.control.value))

    return ft.MergeSemantics(
        key=f"switch-{label}",
        content=ft.GestureDetector(
            exclude_from_semantics=True,
            on_tap=safe_handler(lambda: change(not on)),
            content=ft.ListTile(
                title=label,
                subtitle=about,
                trailing=ft.Switch(value=on, data=label, on_change=safe_handler(flipped)),
                content_padding=0,
                min_height=theme.TOUCH,
            ),
        ),
    )


def slider(
    label: str, said: str, about: str, value: float, ends: tuple[int, int], change: OnFieldChange
) -> ft.Control:
    """A slider for whole numbers, with the value in words above; `change(number)` may be async."""

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
            ft.MergeSemantics(
                ft.Semantics(
                    label=label,
                    value=said,
                    content=ft.Slider(
                        value=value,
                        min=ends[0],
                        max=ends[1],
                        divisions=ends[1] - ends[0],
                        label="{value}",
                        on_change_end=safe_handler(chosen),
                    ),
                )
            ),
            *([small(about)] if about else []),
        ],
    )


@ft.component
def SavedField(key_: str, label: str, value: str, hint: str, about: str) -> ft.Control:
    """A text setting."""
    services = use_services()

    async def save(text: str) -> None:
        await services.settings.set(key_, text)

    return KeptField(key_, label, value, hint, about, save)


@ft.component
def KeptField(
    key_: str,
    label: str,
    value: str,
    hint: str,
    about: str,
    save: Callable[[str], Awaitable[object]],
) -> ft.Control:
    """A text that is saved on Enter and on leaving the field.

    Invalid text changes nothing; the error is shown below the field.
    """
    text, set_text = ft.use_state(value)
    wrong, set_wrong = ft.use_state("")
    use_announced(wrong)
    # The value was changed elsewhere: in another tab, or by a button.
    ft.use_effect(lambda: set_text(value), [value])

    def typed(event: ft.Event[ft.TextField]) -> None:
        set_text(event.control.value)

    async def keep() -> None:
        if text.strip() == value:
            set_wrong("")
            return
        try:
            await save(text)
        except InvalidInput as error:
            set_wrong(words.sentence(error.allowed))
            return
        set_wrong("")
        say_saved()

    return lowered(
        ft.TextField(
            key=f"field-{key_}",
            label=label,
            value=text,
            hint_text=hint,
            helper=about or None,
            helper_max_lines=MOST_LINES,
            error=wrong or None,
            error_max_lines=MOST_LINES,
            on_change=safe_handler(typed),
            on_submit=safe_handler(keep),
            on_blur=safe_handler(keep),
        )
    )


async def keep(services: Services, change: Callable[[Settings], Settings]) -> None:
    """Change the settings, and confirm it to the person once the change is durable."""
    await services.settings.change(change)
    say_saved()


async def keep_breaks(services: Services, **changes: Any) -> None:
    """Change fields of `BreakSettings`."""

    def change(now: Settings) -> Settings:
        reminders: BreakSettings = replace(now.reminders, **changes)
        return replace(now, reminders=reminders)

    await keep(services, change)


async def keep_holds(services: Services, **changes: Any) -> None:
    """Change fields of `HoldSettings`."""

    def change(now: Settings) -> Settings:
        holds: HoldSettings = replace(now.holds, **changes)
        return replace(now, holds=holds)

    await keep(services, change)

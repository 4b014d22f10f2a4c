"""A field for a tag of one's own, in the form of an entry and in the settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.domain.journal.entry import TagId
from app.domain.journal.own_tags import LONGEST_TAG
from app.texts import tags as words
from app.texts.entry_fields import FIELD_WORDS
from app.ui import theme
from app.ui.components.controls import icon_button
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services


@ft.component
def NewTagField(field: str, added: Callable[[TagId], Any]) -> ft.Control:
    """A name and a button to add it to this field of entries; `added(tag)` gets what it became: the
    tag with that name if there is one, or a new one.
    """
    own_tags = use_services().own_tags
    text, set_text = ft.use_state("")

    async def add() -> None:
        if text.strip():
            tag = await own_tags.find_or_add(field, text)
            set_text("")
            added(tag)

    def typed(event: ft.Event[ft.TextField]) -> None:
        set_text(event.control.value or "")

    return ft.Row(
        key=f"new-tag-{field}",
        spacing=theme.SMALL,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            ft.TextField(
                label=words.ADD_OWN,
                value=text,
                max_length=LONGEST_TAG,
                expand=True,
                on_change=safe_handler(typed),
                on_submit=safe_handler(add),
            ),
            icon_button(ft.Icons.ADD, words.add_to(FIELD_WORDS[field].form), safe_handler(add)),
        ],
    )

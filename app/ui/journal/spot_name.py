"""The name of a spot that was just opened, which the person may change."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.domain.body import SpotId
from app.texts import journal as words
from app.ui import theme
from app.ui.components.section import card, small
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_signal


@ft.component
def SpotName(spot_id: SpotId, key: str = "") -> ft.Control:
    """The name in a line, and a field for another one once it is asked for.

    A new `key` resets it.
    """
    services = use_services()
    use_signal(services.journal.changed)
    writing, set_writing = ft.use_state(False)
    name = next((s.name for s in services.journal_reader.spots() if s.id == spot_id), "")
    typed: Any = ft.use_ref(name)

    def named(event: ft.Event[ft.TextField]) -> None:
        typed.current = event.control.value

    async def rename() -> None:
        await services.spots.rename(spot_id, typed.current)
        set_writing(False)

    if not writing:
        return ft.Row(
            key="spot-name",
            wrap=True,
            spacing=theme.SMALL,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
            controls=[
                small(words.in_the_list_as(name)),
                ft.TextButton(
                    words.RENAME_IT,
                    on_click=safe_handler(lambda: set_writing(True)),
                ),
            ],
        )
    return card(
        ft.TextField(
            label=words.NAME,
            value=name,
            autofocus=True,
            on_change=safe_handler(named),
            on_submit=safe_handler(rename),
        ),
        ft.Row([ft.FilledTonalButton(words.RENAME, on_click=safe_handler(rename))]),
    )

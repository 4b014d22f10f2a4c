"""What a tab shows in place of the app when it does not have the journal."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import flet as ft

from app.ui import theme
from app.ui.components.section import paragraph
from app.ui.handlers import safe_handler

WIDTH = 360


@ft.component
def Elsewhere(why: str, label: str, take: Callable[[], Awaitable[None]]) -> list[ft.View]:
    """Why, and a button that tries to get the journal."""
    is_trying, set_trying = ft.use_state(False)

    async def try_now() -> None:
        set_trying(True)
        await take()

    return [
        ft.View(
            route="/",
            vertical_alignment=ft.MainAxisAlignment.CENTER,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
            spacing=theme.LARGE,
            controls=[
                ft.Icon(ft.Icons.TAB_OUTLINED, size=48, color=ft.Colors.PRIMARY),
                ft.Container(paragraph(why), width=WIDTH, padding=theme.MEDIUM),
                ft.FilledButton(label, disabled=is_trying, on_click=safe_handler(try_now)),
            ],
        )
    ]

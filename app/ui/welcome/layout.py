"""The layout of the first screens, which fill the window."""

from __future__ import annotations

import flet as ft

from app.ui import theme

BIG = ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=18, horizontal=theme.MEDIUM))


def title(text: str) -> ft.Control:
    """The heading of such a screen."""
    return ft.Semantics(
        header=True, content=ft.Text(text, theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM)
    )


def screen(route: str, *controls: ft.Control) -> ft.View:
    """The whole window, from top to bottom."""
    return ft.View(
        route=route,
        can_pop=False,
        padding=0,
        spacing=0,
        bgcolor=ft.Colors.SURFACE,
        controls=[
            ft.SafeArea(
                expand=True,
                content=ft.Column(
                    expand=True,
                    spacing=0,
                    horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                    controls=list(controls),
                ),
            )
        ],
    )

"""The layout of a screen: one comfortable column, cards, headings, and empty states."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.ui import theme
from app.ui.shell.scrolled import Place, scrolled_of

NEWS = 300
"""Milliseconds between two reports of where a screen is scrolled to, at least."""


def body(
    *controls: ft.Control,
    width: int = theme.READING_WIDTH,
    placed: ft.CrossAxisAlignment = ft.CrossAxisAlignment.CENTER,
) -> ft.Control:
    """A screen's content: it scrolls, is centred unless it is `placed` otherwise, and is never too
    wide to read comfortably.

    Who comes back to it finds it where they left it.
    """
    scrolled = scrolled_of(ft.context.page)
    route = scrolled.here

    def moved(event: ft.OnScrollEvent) -> None:
        scrolled.moved(route, Place(event.pixels, event.viewport_dimension))

    async def drawn(event: Any) -> None:
        wanted = scrolled.wanted
        if wanted and scrolled.here == route and wanted.is_in(event.height):
            await event.control.parent.scroll_to(offset=wanted.offset)

    return ft.Column(
        key=f"body-{route}",
        expand=True,
        scroll=ft.ScrollMode.AUTO,
        scroll_interval=NEWS,
        on_scroll=moved,
        horizontal_alignment=placed,
        controls=[
            ft.Container(
                width=width,
                on_size_change=drawn if scrolled.wanted else None,
                padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.MEDIUM),
                content=ft.Column(
                    controls=list(controls),
                    spacing=theme.MEDIUM,
                    horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                ),
            )
        ],
    )


def card(*controls: ft.Control, tone: str = ft.Colors.SURFACE_CONTAINER_LOW) -> ft.Control:
    """Related content on a common background."""
    return ft.Container(
        bgcolor=tone,
        border_radius=theme.RADIUS,
        padding=theme.MEDIUM,
        content=ft.Column(
            controls=list(controls),
            spacing=theme.SMALL,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
    )


def heading(text: str) -> ft.Control:
    """A section's heading, announced as a heading."""
    return ft.Semantics(
        header=True,
        content=ft.Text(text, theme_style=ft.TextThemeStyle.TITLE_LARGE),
    )


def announced_heading(text: str) -> ft.Control:
    """A section's heading that is read out when it appears or changes.

    The client reads out only what a live region says itself, never a heading inside it.
    """
    return ft.Semantics(
        header=True,
        live_region=True,
        content=ft.Text(text, theme_style=ft.TextThemeStyle.TITLE_LARGE),
    )


def subheading(text: str) -> ft.Control:
    """A heading inside a section."""
    return ft.Semantics(
        header=True, content=ft.Text(text, theme_style=ft.TextThemeStyle.TITLE_MEDIUM)
    )


def paragraph(text: str) -> ft.Text:
    """Running text."""
    return ft.Text(text, theme_style=ft.TextThemeStyle.BODY_LARGE)


def small(text: str) -> ft.Text:
    """Small text for explanations."""
    return ft.Text(
        text, theme_style=ft.TextThemeStyle.BODY_MEDIUM, color=ft.Colors.ON_SURFACE_VARIANT
    )


MARK = 20
"""The width of a mark before a sentence, in pixels."""


def marked(
    text: str, icon: ft.IconData, color: str | None = None, size: float = MARK
) -> ft.Control:
    """A sentence of a list with its mark, which stands in the middle of the first line at every
    size of text.
    """
    line = ft.Text(" ", theme_style=ft.TextThemeStyle.BODY_LARGE)
    mark = ft.Stack(
        [line, ft.Icon(icon, size=size, color=color)],
        width=MARK,
        alignment=ft.Alignment.CENTER,
    )
    return ft.Row(
        key=text,
        spacing=theme.SMALL,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[mark, ft.Container(paragraph(text), expand=True)],
    )


def empty(icon: ft.IconData, text: str, *actions: ft.Control) -> ft.Control:
    """An empty state: what will be here, and how to begin."""
    return card(
        ft.Column(
            controls=[
                ft.Icon(icon, size=40, color=ft.Colors.PRIMARY),
                ft.Text(
                    text,
                    theme_style=ft.TextThemeStyle.BODY_LARGE,
                    text_align=ft.TextAlign.CENTER,
                ),
                *actions,
            ],
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
            spacing=theme.MEDIUM,
        )
    )

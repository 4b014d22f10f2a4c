"""Rows that lead somewhere: an icon, a title, a line of explanation."""

from __future__ import annotations

import flet as ft

from app.ui import theme
from app.ui.navigation import to


def link(icon: ft.IconData, title: str, about: str, route: str) -> ft.Control:
    """One row; the whole of it is the button."""
    return ft.ListTile(
        key=f"link-{route}",
        leading=ft.Icon(icon, color=ft.Colors.PRIMARY),
        title=title,
        subtitle=about,
        trailing=ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT),
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        shape=ft.RoundedRectangleBorder(radius=theme.RADIUS),
        content_padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.TINY),
        min_height=theme.TOUCH,
        on_click=to(route),
    )

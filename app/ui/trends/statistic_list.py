"""The statistics of a spot: each as a range or with what is missing, and an explanation on tap."""

from __future__ import annotations

from collections.abc import Iterable

import flet as ft

from app.texts.trends_statistics import Figure
from app.ui import theme
from app.ui.components.section import small


def figure_list(shown: Iterable[Figure]) -> ft.Control:
    """The figures, one below another."""
    return ft.Column([_tile(figure) for figure in shown], spacing=theme.SMALL)


def _tile(figure: Figure) -> ft.Control:
    colour = ft.Colors.PRIMARY if figure.earned else ft.Colors.ON_SURFACE_VARIANT
    return ft.ExpansionTile(
        key=figure.name,
        leading=ft.Icon(
            ft.Icons.INSIGHTS if figure.earned else ft.Icons.HOURGLASS_EMPTY, color=colour
        ),
        title=ft.Text(figure.name, theme_style=ft.TextThemeStyle.TITLE_SMALL),
        subtitle=ft.Text(
            figure.value if figure.earned else figure.needs,
            theme_style=ft.TextThemeStyle.BODY_LARGE,
            color=ft.Colors.ON_SURFACE if figure.earned else ft.Colors.ON_SURFACE_VARIANT,
        ),
        controls=[small(figure.about)],
        controls_padding=ft.Padding.only(
            left=theme.MEDIUM, right=theme.MEDIUM, bottom=theme.MEDIUM
        ),
        tile_padding=ft.Padding.symmetric(horizontal=theme.SMALL),
        expanded_cross_axis_alignment=ft.CrossAxisAlignment.START,
        expanded_alignment=ft.Alignment.TOP_LEFT,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        collapsed_bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        shape=ft.RoundedRectangleBorder(radius=theme.RADIUS),
        collapsed_shape=ft.RoundedRectangleBorder(radius=theme.RADIUS),
    )

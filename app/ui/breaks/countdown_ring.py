"""The countdown ring: how much time is left until the next break."""

from __future__ import annotations

from datetime import timedelta

import flet as ft

from app.texts import break_screens as words

SIZE, STROKE = 176, 12
SNUG = ft.TextStyle(height=1.0)
"""Both lines still fit at twice the text size."""


def ring(left: timedelta, whole: timedelta) -> ft.Control:
    """`left` of `whole` until the next break; full when the break is due."""
    number, unit = words.ring(left)
    gone = 1 - max(0.0, min(1.0, left / whole)) if whole else 1.0
    return ft.Semantics(
        key="ring",
        container=True,
        label=words.in_words(left),
        exclude_semantics=True,
        content=ft.Stack(
            width=SIZE,
            height=SIZE,
            alignment=ft.Alignment.CENTER,
            controls=[
                ft.ProgressRing(
                    value=round(gone, 3),
                    width=SIZE - STROKE,
                    height=SIZE - STROKE,
                    stroke_width=STROKE,
                    stroke_cap=ft.StrokeCap.ROUND,
                    color=ft.Colors.PRIMARY,
                    bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
                ),
                ft.Column(
                    spacing=0,
                    tight=True,
                    horizontal_alignment=ft.CrossAxisAlignment.CENTER,
                    controls=[
                        ft.Text(
                            number,
                            theme_style=ft.TextThemeStyle.DISPLAY_MEDIUM,
                            style=SNUG,
                            color=ft.Colors.ON_SURFACE,
                        ),
                        ft.Text(
                            unit,
                            theme_style=ft.TextThemeStyle.BODY_LARGE,
                            style=SNUG,
                            color=ft.Colors.ON_SURFACE_VARIANT,
                        ),
                    ],
                ),
            ],
        ),
    )

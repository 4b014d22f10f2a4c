"""The time left, the only part of the player that is drawn every second."""

from __future__ import annotations

import flet as ft

from app.services.breaktime import Playing
from app.ui import theme
from app.ui.hooks import use_signal, use_unknot
from app.ui.hooks.text_size import TextSize
from app.ui.words import break_screens as words

HEIGHT = 10
STYLES = {
    TextSize.USUAL: ft.TextThemeStyle.DISPLAY_LARGE,
    TextSize.LARGE: ft.TextThemeStyle.HEADLINE_MEDIUM,
}


@ft.component
def TimeLeft(text: TextSize) -> ft.Control:
    """Seconds left in this step, large; a bar and the time left in all, below."""
    breaktime = use_unknot().breaktime
    use_signal(breaktime.changed)
    use_signal(breaktime.ticked)
    playing = breaktime.playing()
    if not isinstance(playing, Playing):
        return ft.Container()
    now = playing.now
    return ft.Column(
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Text(
                words.seconds(now.step_left),
                theme_style=STYLES[text],
                color=ft.Colors.PRIMARY,
            ),
            ft.ProgressBar(
                value=round(min(1.0, playing.elapsed / playing.plan.seconds), 3),
                bar_height=HEIGHT,
                border_radius=HEIGHT / 2,
                color=ft.Colors.PRIMARY,
                bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
                semantics_label=words.left_in_all(now.left),
            ),
            ft.Text(
                words.left_in_all(now.left),
                theme_style=ft.TextThemeStyle.BODY_MEDIUM,
                color=ft.Colors.ON_SURFACE_VARIANT,
            ),
        ],
    )

"""The break player: one picture, one sentence, the time left, and what comes next."""

from __future__ import annotations

import flet as ft

from app.services.breaktime import NotPlaying, Playing
from app.ui import theme
from app.ui.hooks import use_height, use_signal, use_unknot, use_width
from app.ui.hooks.kept import use_kept
from app.ui.hooks.keys import use_keys
from app.ui.hooks.text_size import use_text_size
from app.ui.hooks.wakefulness import use_wakefulness
from app.ui.navigation import to
from app.ui.parts.breaks.between import between, is_done
from app.ui.parts.breaks.keys import BreakToggle, break_keys
from app.ui.parts.breaks.player_foot import foot
from app.ui.parts.breaks.stage import stage
from app.ui.parts.breaks.step_cues import use_step_cues
from app.ui.parts.icon_button import icon_button
from app.ui.theme import Width
from app.ui.words import break_screens as words

WIDEST = 640


@ft.component
def BreakPlayer() -> ft.View:
    """The break as it stands; drawn anew at each step, and nowhere between."""
    unknot = use_unknot()
    use_signal(unknot.breaktime.changed)
    use_signal(unknot.reminders.changed)
    use_wakefulness()
    wide, height = use_width() is Width.WIDE, use_height()
    text, gauge = use_text_size()
    playing = unknot.breaktime.playing()
    use_step_cues(playing, is_done(unknot), unknot.preferences.current.holds)
    toggle = use_kept(lambda: BreakToggle(unknot))
    use_keys(break_keys(unknot, toggle))
    middle, lower = (
        (between(unknot), ft.Container())
        if isinstance(playing, NotPlaying)
        else (stage(playing, wide, height, text), foot(unknot, playing, toggle, wide, text))
    )
    return ft.View(
        route="/break",
        can_pop=False,
        padding=0,
        bgcolor=ft.Colors.SURFACE,
        controls=[
            ft.SafeArea(
                expand=True,
                content=ft.Column(
                    spacing=0,
                    horizontal_alignment=ft.CrossAxisAlignment.CENTER,
                    controls=[_top(playing, gauge), _middle(middle), _column(lower)],
                ),
            )
        ],
    )


def _top(playing: Playing | NotPlaying, gauge: ft.Control) -> ft.Control:
    nth = ""
    if isinstance(playing, Playing):
        nth = words.nth_of(playing.now.step.nth, len(playing.plan.movements))
    return ft.Row(
        controls=[
            icon_button(ft.Icons.CLOSE, words.CLOSE, to("/")),
            ft.Container(
                expand=True,
                content=ft.Text(
                    nth,
                    theme_style=ft.TextThemeStyle.TITLE_SMALL,
                    text_align=ft.TextAlign.CENTER,
                ),
            ),
            gauge,
            icon_button(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, words.HELP, to("/learn/help")),
        ],
    )


def _middle(content: ft.Control) -> ft.Control:
    return ft.Column(
        key="middle",
        expand=True,
        scroll=ft.ScrollMode.AUTO,
        alignment=ft.MainAxisAlignment.CENTER,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[_column(content)],
    )


def _column(content: ft.Control) -> ft.Control:
    return ft.Container(
        width=WIDEST,
        padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
        content=content,
    )

"""The foot of the player: check-in bar, pause, stop.  Large, and always in the same place."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import flet as ft

from app.domain.hold import Button, PhaseKind
from app.services.holds import Holds
from app.ui import theme
from app.ui.guard import guarded
from app.ui.hooks.text_size import TextSize
from app.ui.parts.holds.guide import Guide, medium
from app.ui.parts.holds.keys import Toggle
from app.ui.words import hold_player as words

TALL = ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=18, horizontal=theme.TINY))
"""64 px, and higher with larger text."""
STOP_TALL = ft.Padding.symmetric(vertical=theme.MEDIUM, horizontal=theme.SMALL)
ON_FROM = {
    PhaseKind.PREPARE: words.READY,
    PhaseKind.RELEASE: words.HAVE_LET_GO,
    PhaseKind.REST: words.PRESS_NOW,
    PhaseKind.STRETCH: words.ON_TO_RATING,
}
"""The way on from a phase; the phases that ask something have their answers for it."""
ANSWER_SIZE = 19
"""The longest answer still fits at twice this size, three in a row on the smallest phone."""


def foot(guide: Guide, holds: Holds, toggle: Toggle, wide: bool) -> ft.Control:
    """Everything that can be done now, the most important lowest."""
    buttons = guide.state.buttons
    rows: list[ft.Control] = []
    if Button.LET_GO in buttons:
        rows += [_large(words.LET_GO, holds.let_go)]
    if Button.CHECK_IN in buttons:
        rows += [_check_in(guide, holds)]
    if Button.MOVE_ON in buttons and guide.state.phase.kind in ON_FROM:
        rows += [_moving_on(guide, holds)]
    if Button.RESUME in buttons:
        rows += [_large(words.RESUME, toggle)]
    if Button.STOP in buttons:
        rows += [_stop_row(guide, holds, toggle)]
    if wide and Button.CHECK_IN in buttons and Button.LET_GO not in buttons:
        rows += [medium(words.KEYS, ft.Colors.ON_SURFACE_VARIANT)]
    return ft.Column(
        key="foot",
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=rows,
    )


def _check_in(guide: Guide, holds: Holds) -> ft.Control:
    last = guide.state.trace.answers[-1:]
    return ft.Column(
        key="check-in",
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            medium(words.CHECK_IN_SHORT if guide.text is TextSize.LARGE else words.CHECK_IN),
            ft.Row(
                spacing=theme.SMALL,
                controls=[
                    ft.Semantics(
                        key=f"answer-{answer}",
                        expand=True,
                        selected=answer in last,
                        content=ft.FilledTonalButton(
                            style=TALL,
                            on_click=guarded(lambda answer=answer: holds.check_in(answer)),
                            content=ft.Text(
                                label,
                                size=ANSWER_SIZE,
                                theme_style=ft.TextThemeStyle.TITLE_LARGE,
                                color=ft.Colors.ON_SECONDARY_CONTAINER,
                                no_wrap=True,
                            ),
                        ),
                    )
                    for answer, label in words.ANSWERS.items()
                ],
            ),
        ],
    )


def _moving_on(guide: Guide, holds: Holds) -> ft.Control:
    label = ON_FROM[guide.state.phase.kind]
    on = ft.FilledTonalButton(label, on_click=guarded(holds.next))
    enough = ft.OutlinedButton(words.ENOUGH, on_click=guarded(holds.enough))
    both = [on, enough] if Button.ENOUGH in guide.state.buttons else [on]
    return ft.Row(
        key="moving-on",
        wrap=True,
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=list(both),
    )


def _large(label: str, do: Callable[[], Awaitable[None]]) -> ft.Control:
    return ft.FilledButton(
        style=TALL,
        on_click=guarded(do),
        content=ft.Text(
            label,
            theme_style=ft.TextThemeStyle.TITLE_LARGE,
            text_align=ft.TextAlign.CENTER,
            color=ft.Colors.ON_PRIMARY,
        ),
    )


def _stop_row(guide: Guide, holds: Holds, toggle: Toggle) -> ft.Control:
    stop = ft.FilledButton(
        key="stop",
        expand=True,
        icon=ft.Icons.STOP_CIRCLE_OUTLINED,
        on_click=guarded(holds.stop_now),
        content=ft.Text(
            words.STOP, theme_style=ft.TextThemeStyle.TITLE_LARGE, color=ft.Colors.ON_ERROR
        ),
        style=ft.ButtonStyle(bgcolor=ft.Colors.ERROR, color=ft.Colors.ON_ERROR, padding=STOP_TALL),
    )
    pause = ft.OutlinedButton(
        words.PAUSE,
        key="pause",
        style=ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=20, horizontal=theme.MEDIUM)),
        on_click=guarded(toggle),
    )
    return ft.Row(
        key="stop-row",
        spacing=theme.SMALL,
        controls=[pause, stop] if Button.PAUSE in guide.state.buttons else [stop],
    )

"""What it takes to begin a hold: that nothing is new today.  Or to keep it for later."""

from __future__ import annotations

import flet as ft

from app.domain.body import Side, SpotId
from app.domain.muscle import Muscle, Sides
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.guard import guarded, say
from app.ui.navigation import go, to
from app.ui.parts.frame import subheading
from app.ui.words import holds as words
from app.ui.words import line


def beginning(unknot: Unknot, muscle: Muscle, side: Side, spot: SpotId | None) -> ft.Control:
    """The question, its answers, and the ways to do more than this in one session."""

    async def begin() -> None:
        await unknot.holds.begin(muscle.id, side, spot)
        await unknot.holds.next()
        await go("/hold/now")

    async def both() -> None:
        await unknot.holds.begin(muscle.id, side, spot)
        await unknot.holds.next()
        await unknot.lining.line_up(muscle.id, side.opposite, spot)
        await go("/hold/now")

    async def later() -> None:
        await unknot.lining.line_up(muscle.id, side, spot)
        say(line.LINED_UP)
        await go("/hold")

    two_sides = muscle.sides is Sides.LEFT_RIGHT and side is not Side.MIDDLE
    return ft.Container(
        bgcolor=ft.Colors.SURFACE_CONTAINER,
        padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
        content=ft.Column(
            spacing=theme.SMALL,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
            controls=[
                subheading(words.ANYTHING_NEW),
                _row(
                    ft.FilledButton(words.NOTHING_NEW, on_click=guarded(begin)),
                    ft.OutlinedButton(words.SOMETHING_NEW, on_click=to("/hold/safety")),
                ),
                _row(
                    ft.TextButton(line.BOTH, on_click=guarded(both), visible=two_sides),
                    ft.TextButton(line.LINE_UP, on_click=guarded(later)),
                ),
            ],
        ),
    )


def _row(*buttons: ft.Control) -> ft.Control:
    return ft.Row(
        wrap=True,
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=list(buttons),
    )

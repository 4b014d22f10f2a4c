"""Before a hold begins: what is locked and why, and whether anything is new today."""

from __future__ import annotations

import flet as ft

from app.domain.body import Side, SpotId
from app.domain.learn.muscle import Muscle, Sides
from app.domain.safety import AnswerAgain, ByItself, Lock
from app.services.container import Services
from app.texts import holds as words
from app.ui import theme
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.settings.safety_screen import lift_button
from app.ui.shell.navigation import go, to


def beginning(services: Services, muscle: Muscle, side: Side, spot: SpotId | None) -> ft.Control:
    """The question before a hold, its answers, and ways to add more holds to the session."""

    async def begin() -> None:
        await services.holds.begin(muscle.id, side, spot)
        await services.holds.next()
        await go("/hold/now")

    async def both() -> None:
        await services.holds.begin(muscle.id, side, spot)
        await services.holds.next()
        await services.hold_queue.enqueue(muscle.id, side.opposite, spot)
        await go("/hold/now")

    async def later() -> None:
        await services.hold_queue.enqueue(muscle.id, side, spot)
        toast(words.LINED_UP)
        await go("/hold")

    async def news() -> None:
        await services.safety.something_is_new()
        await go("/hold/safety")

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
                    ft.FilledButton(words.NOTHING_NEW, on_click=safe_handler(begin)),
                    ft.OutlinedButton(words.SOMETHING_NEW, on_click=safe_handler(news)),
                ),
                _row(
                    ft.TextButton(words.BOTH, on_click=safe_handler(both), visible=two_sides),
                    ft.TextButton(words.LINE_UP, on_click=safe_handler(later)),
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


def lock_card(services: Services, lock: Lock) -> ft.Control:
    """One lock: its reason, how it is lifted, and a button for that if the person may lift it."""
    return ft.Container(
        key=f"lock-{lock.id}",
        content=card(
            subheading(words.LOCKED),
            paragraph(lock.why),
            small(lock.how),
            *_ways_out(services, lock),
            tone=ft.Colors.SECONDARY_CONTAINER,
        ),
    )


def _ways_out(services: Services, lock: Lock) -> list[ft.Control]:
    match lock.lift:
        case AnswerAgain():
            ways: list[ft.Control] = [
                ft.FilledTonalButton(words.ANSWER, on_click=to("/hold/safety"))
            ]
        case ByItself():
            ways = []
        case _:
            ways = lift_button(services, lock)
    helps = ft.TextButton(words.HELP, on_click=to("/learn/help"))
    return [ft.Row([*ways, helps], wrap=True)]

"""Before a hold begins: what is locked and why, and whether anything is new today."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.domain.body import Side, SpotId
from app.domain.holds import PhaseKind
from app.domain.holds.record import NOT_RATED, Rating
from app.domain.journal.entry import Score
from app.domain.learn.muscle import Muscle, Sides
from app.domain.safety import AnswerAgain, ByItself, Lock
from app.services.container import Services
from app.texts import hold_player as player
from app.texts import holds as words
from app.ui import theme
from app.ui.components.score_row import ScoreRow
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.settings.safety_screen import lift_button
from app.ui.shell.navigation import go, to


def first_score(services: Services, muscle: Muscle, side: Side, spot: SpotId | None) -> ft.Control:
    """The pain before, whose answer begins the hold."""

    async def begin(score: Score) -> None:
        await _begin(services, muscle, side, spot, score)
        await go("/hold/now")

    return card(subheading(player.RATE_BEFORE), small(words.A_NUMBER_STARTS), ScoreRow(begin))


async def _begin(
    services: Services,
    muscle: Muscle,
    side: Side,
    spot: SpotId | None,
    before: Rating = NOT_RATED,
) -> None:
    """Begin a hold, for who has nothing new."""
    session = await services.holds.begin(muscle.id, side, spot, before)
    if session.state.phase.kind is PhaseKind.SCREEN:  # it is not if it hurts too much
        await services.holds.next()


def beginning(
    services: Services, muscle: Muscle, side: Side, spot: SpotId | None, one_row: bool
) -> ft.Control:
    """The answers to whether anything is new, of which one begins the hold; and a menu of other
    ways.  They are below one another unless there is room for `one_row`.
    """

    async def begin() -> None:
        await _begin(services, muscle, side, spot)
        await go("/hold/now")

    async def both() -> None:
        await _begin(services, muscle, side, spot)
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
    answers: list[ft.Control] = [
        ft.FilledButton(
            words.NOTHING_NEW, on_click=safe_handler(begin), style=_CLOSE, expand=one_row or None
        ),
        ft.OutlinedButton(words.SOMETHING_NEW, on_click=safe_handler(news), style=_CLOSE),
        ft.PopupMenuButton(
            key="other-ways",
            icon=ft.Icon(ft.Icons.MORE_VERT, semantics_label=words.OTHER_WAYS),
            padding=ft.Padding.all(12),
            tooltip=ft.Tooltip(words.OTHER_WAYS, exclude_from_semantics=True),
            items=[
                *([_item(words.BOTH, both)] if two_sides else []),
                _item(words.LINE_UP, later),
            ],
        ),
    ]
    gaps = theme.TINY if one_row else theme.SMALL
    return ft.Container(
        bgcolor=ft.Colors.SURFACE_CONTAINER,
        padding=ft.Padding.symmetric(horizontal=theme.SMALL, vertical=theme.SMALL),
        border_radius=None if one_row else theme.RADIUS,
        content=ft.Column(
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
            controls=[
                ft.Container(
                    ft.Row(answers, spacing=gaps, wrap=not one_row, run_spacing=gaps),
                    width=theme.READING_WIDTH,
                )
            ],
        ),
    )


_CLOSE = ft.ButtonStyle(
    padding=ft.Padding.symmetric(vertical=14, horizontal=12),
    visual_density=ft.VisualDensity.STANDARD,
)


def _item(label: str, do: Callable[[], Any]) -> ft.PopupMenuItem:
    return ft.PopupMenuItem(label, key=label, on_click=safe_handler(do))


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

"""Which muscle of a spot a plan may be for, and asking for it where it is not known."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

import flet as ft

from app.domain.body import Side, Spot
from app.domain.content import Content
from app.domain.learn.muscle import EducationOnly, Muscle, Sides, muscles_at
from app.domain.learn.muscle_search import may_send_pain_to
from app.texts import habits as words
from app.texts import holds as hold_words
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.components.section import paragraph, subheading
from app.ui.handlers import safe_handler
from app.ui.holds.hold_view import muscle_named

OnSite = Callable[[Muscle, Side], Awaitable[object]]


def muscles_for(content: Content, spot: Spot) -> tuple[Muscle, ...]:
    """Those of a spot: the one the person named, those that lie there, or those that may send pain
    there where none lies.
    """
    named = muscle_named(content, spot.muscle or "")
    return named or muscles_at(spot, content.muscles) or may_send_pain_to(content, spot)


def may_be_pressed(muscles: tuple[Muscle, ...]) -> tuple[Muscle, ...]:
    """Those that are not for reading only."""
    return tuple(each for each in muscles if not isinstance(each.pressing, EducationOnly))


def asks_side(muscle: Muscle, spot: Spot) -> bool:
    """Whether the spot has no side, but the muscle has two."""
    return spot.side is Side.MIDDLE and muscle.sides is Sides.LEFT_RIGHT


def _row(muscle: Muscle, picked: Callable[[Muscle], Awaitable[None]]) -> ft.Control:
    return ft.ListTile(
        key=f"plan-muscle-{muscle.id}",
        leading=ft.Icon(ft.Icons.TOUCH_APP_OUTLINED, color=ft.Colors.PRIMARY),
        title=muscle.name,
        subtitle=muscle.location,
        content_padding=0,
        min_height=theme.TOUCH,
        on_click=safe_handler(lambda: picked(muscle)),
    )


@ft.component
def WhichMuscle(spot: Spot, muscles: tuple[Muscle, ...], chosen: OnSite) -> ft.Control:
    """Asks for the muscle, and for the side where that is open; then calls `chosen`."""
    known = muscles if len(muscles) == 1 else ()
    found, find = ft.use_state(known)

    async def picked(muscle: Muscle) -> None:
        if asks_side(muscle, spot):
            find((muscle,))
        else:
            await chosen(muscle, spot.side)

    if not found:
        asked = [
            subheading(words.WHICH_MUSCLE),
            paragraph(hold_words.WHICH_MUSCLE_ABOUT),
            *(_row(each, picked) for each in muscles),
        ]
    else:
        sides = [(hold_words.SIDES[each], False, each) for each in (Side.LEFT, Side.RIGHT)]
        asked = [
            subheading(hold_words.WHICH_SIDE),
            choices(sides, partial(chosen, found[0]), ft.MainAxisAlignment.START),
        ]
    return ft.Semantics(
        live_region=True,
        content=ft.Column(
            asked, spacing=theme.SMALL, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
        ),
    )

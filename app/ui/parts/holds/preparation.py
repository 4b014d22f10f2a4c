"""Before the press: position, tool, cautions, what is planned, and whether anything is new."""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft

from app.domain.body import MuscleId, Side, SpotId
from app.domain.errors import UnknotError
from app.domain.hold import Plan
from app.domain.muscle import EducationOnly, Muscle, Sides
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.guard import guarded
from app.ui.hooks import use_signal, use_unknot
from app.ui.navigation import go, to
from app.ui.parts.choices import choices
from app.ui.parts.frame import card, heading, paragraph, small, subheading
from app.ui.parts.holds.lock_card import lock_card
from app.ui.parts.muscle_figure import MuscleFigure
from app.ui.words import holds as words


@dataclass(frozen=True, slots=True)
class NotNow:
    """There is no plan, and why."""

    why: str


def planned(unknot: Unknot, muscle: MuscleId, side: Side) -> Plan | NotNow:
    """What a hold would be now, or why it cannot be."""
    try:
        return unknot.holds.plan_for(muscle, side)
    except UnknotError as refused:
        return NotNow(str(refused))


@ft.component
def Preparation(muscle: Muscle, side: Side, spot: SpotId | None = None) -> ft.Control:
    """All about holding `muscle`; with a middle side the person says which."""
    unknot = use_unknot()
    use_signal(unknot.safety.changed)
    use_signal(unknot.holds.changed)
    first: Side = Side.RIGHT if side is Side.MIDDLE else side
    chosen, choose = ft.use_state(first)
    paired = muscle.sides is Sides.MIDLINE_PAIR
    meant = Side.MIDDLE if paired else chosen
    asks = side is Side.MIDDLE and not paired
    sides = [(words.SIDES[each], each is chosen, each) for each in (Side.LEFT, Side.RIGHT)]
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            heading(words.sided(meant, muscle.name) if not asks else muscle.name),
            paragraph(muscle.location),
            *([subheading(words.WHICH_SIDE), choices(sides, choose)] if asks else []),
            *_offer(unknot, muscle, meant, spot),
        ],
    )


def _offer(unknot: Unknot, muscle: Muscle, side: Side, spot: SpotId | None) -> list[ft.Control]:
    if isinstance(muscle.pressing, EducationOnly):
        read = ft.FilledTonalButton(words.READ_MORE, on_click=to(f"/learn/muscle/{muscle.id}"))
        return [
            card(
                subheading(words.READING_ONLY),
                paragraph(muscle.pressing.why),
                ft.Row([read]),
                tone=ft.Colors.SECONDARY_CONTAINER,
            )
        ]
    locks = unknot.safety.locks_on(muscle, side)
    if locks:
        return [lock_card(unknot, lock) for lock in locks]
    match planned(unknot, muscle.id, side):
        case NotNow(why):
            return [card(subheading(words.LOCKED), paragraph(why))]
        case Plan() as plan:
            return [*_how(unknot, muscle, plan), _anything_new(unknot, muscle, side, spot)]


def _how(unknot: Unknot, muscle: Muscle, plan: Plan) -> list[ft.Control]:
    names = [each.name for each in unknot.library.patterns if each.id == plan.pattern]
    return [
        card(
            MuscleFigure(muscle),
            subheading(words.POSITION),
            paragraph(f"{muscle.position}."),
            subheading(words.TOOL),
            paragraph(f"{muscle.tool.capitalize()}."),
            subheading(words.TECHNIQUE),
            paragraph(muscle.technique),
            paragraph(words.strength(plan.intensity_max)),
            small(words.WARMTH),
        ),
        card(
            subheading(words.BE_CAREFUL),
            *(paragraph(caution) for caution in muscle.cautions),
            tone=ft.Colors.SECONDARY_CONTAINER,
        ),
        card(
            subheading(words.LENGTH_TITLE),
            paragraph(words.planned(plan, "".join(names))),
            small(words.WHY[plan.why]),
        ),
    ]


def _anything_new(unknot: Unknot, muscle: Muscle, side: Side, spot: SpotId | None) -> ft.Control:
    async def begin() -> None:
        await unknot.holds.begin(muscle.id, side, spot)
        await unknot.holds.next()
        await go("/hold/now")

    return card(
        subheading(words.ANYTHING_NEW),
        small(words.ANYTHING_NEW_ABOUT),
        ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[
                ft.FilledButton(words.NOTHING_NEW, height=theme.TOUCH, on_click=guarded(begin)),
                ft.OutlinedButton(
                    words.SOMETHING_NEW, height=theme.TOUCH, on_click=to("/hold/safety")
                ),
            ],
        ),
        tone=ft.Colors.PRIMARY_CONTAINER,
    )

"""Before a hold: position, tool, cautions, plan, and anything new; and the safety questions."""

from __future__ import annotations

import flet as ft

from app.domain.body import Side, SpotId
from app.domain.errors import UnknotError
from app.domain.holds import HoldPlan
from app.domain.holds.sites import HoldSite
from app.domain.learn.muscle import EducationOnly, Muscle, Pressable, Sides, WithBodyWeight
from app.domain.safety import MuscleAccess, Open, Technique
from app.services.container import Services
from app.texts import holds as words
from app.ui.components.controls import choices
from app.ui.components.figure import READING, MuscleFigure, technique_figure
from app.ui.components.section import body, card, empty, heading, paragraph, small, subheading
from app.ui.holds.cards import UnderWay
from app.ui.holds.hold_view import muscle_named, title_of
from app.ui.holds.outcomes_chart import MuscleOutcomes
from app.ui.holds.start_check import beginning, lock_card
from app.ui.hooks import use_services, use_signal
from app.ui.hooks.device import TextSize, use_text_size
from app.ui.journal.see_a_professional import Care
from app.ui.settings.safety_questions import Questions
from app.ui.shell.navigation import go, to


@ft.component
def Preparation(muscle: Muscle, side: Side, spot: SpotId | None = None) -> ft.Control:
    """Everything about holding `muscle`; for a middle side the person chooses one.

    The start button stays in view below; with large text it comes last.
    """
    services = use_services()
    use_signal(services.safety.changed)
    use_signal(services.holds.changed)
    text, gauge = use_text_size()
    chosen, choose = ft.use_state(side)
    asks = side is Side.MIDDLE and muscle.sides is Sides.LEFT_RIGHT
    undecided = asks and chosen is Side.MIDDLE
    sides = [(words.SIDES[each], each is chosen, each) for each in (Side.LEFT, Side.RIGHT)]
    offered = [] if undecided else offer(services, muscle, chosen)
    begin = [beginning(services, muscle, chosen, spot)] if isinstance(offered, HoldPlan) else []
    in_sight = text is TextSize.USUAL  # at larger sizes, no room would be left for the text
    return ft.Column(
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            body(
                UnderWay(),
                Care([each for each in services.journal_reader.open_spots() if each.id == spot]),
                heading(title_of(services.content, muscle.id, place_side(muscle, chosen))),
                paragraph(muscle.location),
                *([subheading(words.WHICH_SIDE), choices(sides, choose)] if asks else []),
                *(_how(services, muscle, offered) if isinstance(offered, HoldPlan) else offered),
                *([] if undecided else [_story(muscle, chosen)]),
                *([] if in_sight else begin),
                gauge,
            ),
            *(begin if in_sight else []),
        ],
    )


def _story(muscle: Muscle, side: Side) -> ft.Control:
    place = HoldSite(muscle.id, place_side(muscle, side))
    return ft.Container(MuscleOutcomes(place), key=f"story-{place.side}")


def place_side(muscle: Muscle, side: Side) -> Side:
    """The side to name: none for a pair along the spine."""
    return Side.MIDDLE if muscle.sides is Sides.MIDLINE_PAIR else side


def offer(services: Services, muscle: Muscle, side: Side) -> HoldPlan | list[ft.Control]:
    """The plan of the hold, or controls that explain why it cannot begin."""
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
    locks = services.safety.locks_on(muscle, side)
    if locks:
        return [lock_card(services, lock) for lock in locks]
    try:
        return services.holds.plan_for(muscle.id, side)
    except UnknotError as refused:
        return [card(subheading(words.LOCKED), paragraph(str(refused)))]


def _how(services: Services, muscle: Muscle, plan: HoldPlan) -> list[ft.Control]:
    names = [each.name for each in services.breathing_patterns.all() if each.id == plan.pattern]
    access = services.safety.access(muscle, plan.side)
    return [
        card(
            MuscleFigure(muscle),
            *_technique(muscle, plan.side, access),
            paragraph(words.strength(plan.intensity_max)),
            small(words.WARMTH),
        ),
        card(
            subheading(words.BE_CAREFUL),
            *(paragraph(why) for why in (access.why if isinstance(access, Open) else ())),
            *(paragraph(caution) for caution in muscle.cautions),
            ft.Row([ft.TextButton(words.HELP, on_click=to("/learn/help"))]),
            tone=ft.Colors.SECONDARY_CONTAINER,
        ),
        card(
            subheading(words.LENGTH_TITLE),
            paragraph(words.planned(plan, "".join(names))),
            small(words.WHY[plan.why]),
            small(words.ANYTHING_NEW_ABOUT),
        ),
    ]


def _technique(muscle: Muscle, side: Side, access: MuscleAccess) -> list[ft.Control]:
    """How to press; gently, and in the other way that the muscle has, where that is asked for."""
    match access:
        case Open(Pressable(way=WithBodyWeight(instead=instead)), technique=Technique.GENTLE):
            return [
                subheading(words.TECHNIQUE),
                paragraph(instead),
                paragraph(words.GENTLY),
            ]
    gently = isinstance(access, Open) and access.technique is Technique.GENTLE
    return [
        ft.Row(
            [technique_figure(muscle.id, READING, place_side(muscle, side))],
            alignment=ft.MainAxisAlignment.CENTER,
        ),
        subheading(words.POSITION),
        paragraph(f"{muscle.position}."),
        subheading(words.TOOL),
        paragraph(f"{muscle.tool.capitalize()}."),
        subheading(words.TECHNIQUE),
        paragraph(muscle.technique),
        *([paragraph(words.GENTLY)] if gently else []),
    ]


SIDES = {side.value: side for side in Side}


@ft.component
def HoldPrepare() -> ft.Control:
    """Preparation for the muscle, and perhaps the side, in the address."""
    params = ft.use_route_params()
    found = muscle_named(use_services().content, params.get("muscle", ""))
    side = SIDES.get(params.get("side", ""), Side.MIDDLE)
    for muscle in found:
        return ft.Container(Preparation(muscle, side), key=f"{muscle.id}-{side}", expand=True)
    return body(empty(ft.Icons.TOUCH_APP_OUTLINED, words.UNKNOWN_MUSCLE, see_all()))


@ft.component
def HoldSafety() -> ft.Control:
    """The safety questions, on the way to a hold."""

    async def answered() -> None:
        await go("/hold")

    return body(Questions(on_kept=answered))


def see_all() -> ft.Control:
    """A button that leads to every muscle."""
    return ft.FilledButton(words.SEE_ALL, on_click=to("/hold"))

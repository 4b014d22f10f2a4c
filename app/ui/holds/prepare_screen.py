"""Before a hold: position, tool, cautions, plan, and anything new; and the safety questions."""

from __future__ import annotations

import flet as ft

from app.domain.body import Side, SpotId
from app.domain.errors import UnknotError
from app.domain.holds import HoldPlan
from app.domain.learn.muscle import EducationOnly, Muscle, Sides
from app.services.container import Services
from app.texts import holds as words
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.components.section import body, card, empty, heading, paragraph, small, subheading
from app.ui.holds.cards import UnderWay
from app.ui.holds.hold_view import muscle_named
from app.ui.holds.how_to_press import picture, place_side, story, told
from app.ui.holds.start_check import beginning, first_score, lock_card
from app.ui.hooks import use_height, use_services, use_signal, use_width, use_window_size
from app.ui.hooks.device import TextSize, use_text_size
from app.ui.journal.see_a_professional import Care
from app.ui.settings.safety_questions import Questions
from app.ui.shell.navigation import go, to
from app.ui.theme import Height, Width

SIZES = {(Width.NARROW, False): 280, (Width.NARROW, True): 200}
"""The size of the picture in pixels above the words, by whether the window is low."""
BESIDE_LOW, BESIDE_LEAST, BESIDE_MOST = 240, 320, 480
"""Its size beside the words: in a low window, and what it may be in others."""
MARGINS = 40
"""Around the picture where it is beside the words, in pixels."""


def picture_beside(across: float, low: bool) -> tuple[int, float]:
    """The size of the picture beside the words, and the space on its left with which both stand in
    the middle of a window `across` pixels wide; all in pixels.
    """
    free = across - theme.RAIL_WIDTH - MARGINS - theme.READING_WIDTH
    size = BESIDE_LOW if low else max(BESIDE_LEAST, min(BESIDE_MOST, int(free)))
    return size, max(0.0, (free - size) / 2)


@ft.component
def Preparation(muscle: Muscle, side: Side, spot: SpotId | None = None) -> ft.Control:
    """Everything about holding `muscle`; for a middle side the person chooses one.

    The start button stays in view below; with large text it comes last.
    """
    services = use_services()
    use_signal(services.safety.changed)
    use_signal(services.holds.changed)
    text, gauge = use_text_size()
    low = use_height() is Height.LOW
    width = use_width()
    wide = width is Width.WIDE
    chosen, choose = ft.use_state(side)
    reading = isinstance(muscle.pressing, EducationOnly)
    asks = side is Side.MIDDLE and muscle.sides is Sides.LEFT_RIGHT and not reading
    undecided = asks and chosen is Side.MIDDLE
    sides = [(words.SIDES[each], each is chosen, each) for each in (Side.LEFT, Side.RIGHT)]
    asked = choices(sides, choose, ft.MainAxisAlignment.START)
    offered = [] if undecided else offer(services, muscle, chosen)
    in_sight = text is TextSize.USUAL  # at larger sizes, no room would be left for the text
    begin = (
        [beginning(services, muscle, chosen, spot, in_sight)]
        if isinstance(offered, HoldPlan)
        else []
    )
    beside_size, left = picture_beside(use_window_size()[0], low)
    size = SIZES.get((width, low), beside_size)
    shown = picture(services, muscle, chosen, size)
    words_of_it = [
        UnderWay(),
        Care([each for each in services.journal_reader.open_spots() if each.id == spot]),
        _title(muscle, chosen),
        *([subheading(words.WHICH_SIDE), asked] if asks else []),
        *([] if wide else [shown]),
        *([] if isinstance(offered, HoldPlan) else [paragraph(muscle.location)]),
        *(told(services, muscle, offered) if isinstance(offered, HoldPlan) else offered),
        *([first_score(services, muscle, chosen, spot)] if isinstance(offered, HoldPlan) else []),
        *([] if undecided else [story(muscle, chosen)]),
        *([] if in_sight else begin),
        gauge,
    ]
    # The picture and the words stand together in the middle of a wide window.
    beside = ft.Container(
        shown,
        width=size + MARGINS,
        padding=ft.Padding.only(top=theme.MEDIUM),
        alignment=ft.Alignment.TOP_CENTER,
        margin=ft.Margin.only(left=left),
    )
    placed = ft.CrossAxisAlignment.START if wide else ft.CrossAxisAlignment.CENTER
    told_beside = ft.Container(body(*words_of_it, placed=placed), expand=True)
    return ft.Column(
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Row(
                [*([beside] if wide else []), told_beside],
                expand=True,
                spacing=0,
                vertical_alignment=ft.CrossAxisAlignment.STRETCH,
            ),
            *(begin if in_sight else []),
        ],
    )


def _title(muscle: Muscle, side: Side) -> ft.Control:
    name = heading(words.sided(place_side(muscle, side), muscle.place))
    return ft.Column([name, *([small(muscle.latin)] if muscle.latin else [])], spacing=0)


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

    return Questions(on_kept=answered)


def see_all() -> ft.Control:
    """A button that leads to every muscle."""
    return ft.FilledButton(words.SEE_ALL, on_click=to("/hold"))

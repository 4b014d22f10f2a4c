"""All muscles with a search; and one muscle: where it lies, how to hold it, and its cautions."""

from __future__ import annotations

from itertools import groupby

import flet as ft

from app.domain.body import Side
from app.domain.content import Content
from app.domain.learn.muscle import EducationOnly, Muscle, Pressable, Sides
from app.texts import learn as words
from app.ui import theme
from app.ui.components.figure import READING, MuscleFigure, muscle_row, technique_figure
from app.ui.components.section import body, card, empty, heading, paragraph, small, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services
from app.ui.shell.navigation import to

LINE = 24
"""The height of one line of running text, whose bullet is centred on it."""


@ft.component
def LearnMuscle() -> ft.Control:
    """The page of the muscle in the address."""
    content = use_services().content
    wanted = ft.use_route_params().get("id", "")
    known = [muscle for muscle in content.muscles if muscle.id == wanted]
    if not known:
        see_all = ft.FilledButton(words.ALL_MUSCLES, on_click=to("/learn/muscles"))
        return body(empty(ft.Icons.MENU_BOOK_OUTLINED, words.NOT_THERE, see_all))
    muscle = known[0]
    return body(
        heading(muscle.name),
        paragraph(muscle.location),
        card(
            MuscleFigure(muscle),
            subheading(words.MAY_SEND_TO),
            _points(content.sends_pain_to(muscle)),
        ),
        _pressing(muscle),
        card(
            subheading(
                words.STRETCH_ONLY
                if isinstance(muscle.pressing, EducationOnly)
                else words.HOW_TO_STRETCH
            ),
            paragraph(muscle.stretch),
        ),
        card(
            subheading(words.BE_CAREFUL),
            _points(muscle.cautions, ft.Icons.ERROR_OUTLINE),
            tone=ft.Colors.SECONDARY_CONTAINER,
        ),
        card(subheading(words.NOTICED), _points(muscle.symptoms)),
        card(
            subheading(words.BROUGHT_BY),
            _points(muscle.causes),
            small(words.AUDIENCES[muscle.audience]),
        ),
        card(subheading(words.MOVEMENTS), _points(_movements(content, muscle))),
        _sources(content, muscle),
    )


def _pressing(muscle: Muscle) -> ft.Control:
    match muscle.pressing:
        case EducationOnly(why):
            return card(
                subheading(words.WHY_READING_ONLY), paragraph(why), paragraph(muscle.technique)
            )
        case Pressable() as press:
            paired = muscle.sides is Sides.MIDLINE_PAIR
            side = Side.MIDDLE if paired else Side.RIGHT
            length = words.seconds(
                press.default_seconds, press.min_seconds, press.max_seconds, press.rounds
            )
            return card(
                subheading(words.HOW_TO_HOLD),
                ft.Row(
                    [technique_figure(muscle.id, READING, side)],
                    alignment=ft.MainAxisAlignment.CENTER,
                ),
                paragraph(muscle.technique),
                small(words.position(muscle.position)),
                small(words.with_tool(muscle.tool)),
                small(f"{length} {words.strength(press.intensity_max)}"),
                ft.Row(
                    [
                        ft.FilledButton(
                            words.START_HOLD,
                            ft.Icons.TOUCH_APP_OUTLINED,
                            on_click=to(f"/hold/{muscle.id}"),
                        )
                    ]
                ),
            )


def _sources(content: Content, muscle: Muscle) -> ft.Control:
    rows = (row.source for row in content.referrals_of(muscle.id))
    return card(
        subheading(words.SOURCES),
        *map(small, dict.fromkeys((*muscle.sources, *rows))),
        small(words.REFERRAL_CHECKS[muscle.referral_check]),
        small(words.NOT_REVIEWED),
    )


def _movements(content: Content, muscle: Muscle) -> tuple[str, ...]:
    return tuple(content.movement(each).name for each in muscle.related_movements)


def _points(texts: tuple[str, ...], icon: ft.IconData = ft.Icons.CIRCLE) -> ft.Control:
    size = 8 if icon == ft.Icons.CIRCLE else 20
    return ft.Column(
        spacing=theme.SMALL,
        controls=[
            ft.Row(
                key=text,
                spacing=theme.SMALL,
                vertical_alignment=ft.CrossAxisAlignment.START,
                controls=[
                    ft.Container(
                        ft.Icon(icon, size=size, color=ft.Colors.PRIMARY),
                        width=20,
                        height=LINE,
                        alignment=ft.Alignment.CENTER,
                    ),
                    ft.Container(paragraph(text), expand=True),
                ],
            )
            for text in texts
        ],
    )


@ft.component
def LearnMuscles() -> ft.Control:
    """All muscles with a search."""
    content = use_services().content
    text, set_text = ft.use_state("")

    def typed(event: ft.Event[ft.TextField]) -> None:
        set_text(event.control.value)

    wanted = text.lower().split()
    shown = [muscle for muscle in content.muscles if _fits(muscle, wanted)]
    groups = groupby(shown, key=lambda muscle: words.part(muscle.part))
    return body(
        ft.TextField(
            label=words.SEARCH_MUSCLES,
            prefix_icon=ft.Icons.SEARCH,
            value=text,
            on_change=safe_handler(typed),
        ),
        *(
            card(subheading(part), *(muscle_row(each, each.location) for each in muscles))
            for part, muscles in groups
        ),
        *([] if shown else [paragraph(words.NO_MUSCLE)]),
    )


def _fits(muscle: Muscle, wanted: list[str]) -> bool:
    text = f"{muscle.name} {words.part(muscle.part)} {muscle.location}".lower()
    return all(word in text for word in wanted)

"""One muscle: where it lies, how to hold it, and its cautions."""

from __future__ import annotations

import flet as ft

from app.domain.body import Side
from app.domain.content import Content
from app.domain.learn.muscle import EducationOnly, Muscle, Pressable, Sides
from app.texts import learn as words
from app.ui import theme
from app.ui.components.columns import columns
from app.ui.components.controls import Section
from app.ui.components.figure import READING, MuscleFigure, technique_figure
from app.ui.components.section import (
    MARK,
    body,
    card,
    empty,
    heading,
    marked,
    paragraph,
    small,
    subheading,
)
from app.ui.components.thumbnail import movement_thumbnail
from app.ui.hooks import use_services, use_window_size
from app.ui.shell.navigation import to

TWO_COLUMNS_FROM = 1080
"""From which width of the window the page has two columns, in pixels."""


@ft.component
def LearnMuscle() -> ft.Control:
    """The page of the muscle in the address."""
    content = use_services().content
    wanted = ft.use_route_params().get("id", "")
    known = [muscle for muscle in content.muscles if muscle.id == wanted]
    if not known:
        see_all = ft.FilledButton(words.ALL_MUSCLES, on_click=to("/learn/muscles"))
        return body(empty(ft.Icons.MENU_BOOK_OUTLINED, words.NOT_THERE, see_all))
    return ft.Container(MusclePage(known[0]), key=wanted, expand=True)


@ft.component
def MusclePage(muscle: Muscle) -> ft.Control:
    """Its picture first, then how to hold it; the start stays in view below."""
    content = use_services().content
    place = card(
        MuscleFigure(muscle),
        subheading(words.MAY_SEND_TO),
        _points(content.sends_pain_to(muscle)),
    )
    told = [
        _pressing(muscle),
        card(
            subheading(words.BE_CAREFUL),
            _points(muscle.cautions, ft.Icons.ERROR_OUTLINE),
            tone=ft.Colors.SECONDARY_CONTAINER,
        ),
        card(
            subheading(
                words.STRETCH_ONLY
                if isinstance(muscle.pressing, EducationOnly)
                else words.HOW_TO_STRETCH
            ),
            paragraph(muscle.stretch),
        ),
        ft.Container(
            Section(words.MORE, words.MORE_ABOUT, lambda: _more(content, muscle)), key="more"
        ),
    ]
    title = ft.Column(
        [heading(muscle.place), *([small(muscle.latin)] if muscle.latin else [])], spacing=0
    )
    start = [] if isinstance(muscle.pressing, EducationOnly) else [_start(muscle)]
    first = [place, paragraph(muscle.location)]
    shown = (
        body(title, columns(first, told), width=theme.TWO_COLUMNS)
        if use_window_size()[0] >= TWO_COLUMNS_FROM
        else body(title, *first, *told)
    )
    return ft.Column(
        [shown, *start],
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


_AS_HIGH_AS_A_FINGER = ft.ButtonStyle(
    padding=ft.Padding.symmetric(vertical=14, horizontal=theme.MEDIUM),
    visual_density=ft.VisualDensity.STANDARD,
)


def _start(muscle: Muscle) -> ft.Control:
    button = ft.FilledButton(
        words.START_HOLD,
        ft.Icons.TOUCH_APP_OUTLINED,
        expand=True,
        style=_AS_HIGH_AS_A_FINGER,
        on_click=to(f"/hold/{muscle.id}"),
    )
    return ft.Container(
        bgcolor=ft.Colors.SURFACE_CONTAINER,
        padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
        alignment=ft.Alignment.CENTER,
        content=ft.Container(ft.Row([button]), width=theme.READING_WIDTH),
    )


def _more(content: Content, muscle: Muscle) -> ft.Control:
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            card(subheading(words.NOTICED), _points(muscle.symptoms)),
            card(
                subheading(words.BROUGHT_BY),
                _points(muscle.causes),
                small(words.AUDIENCES[muscle.audience]),
            ),
            card(subheading(words.MOVEMENTS), *_movements(content, muscle)),
            _sources(content, muscle),
        ],
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
            )


def _sources(content: Content, muscle: Muscle) -> ft.Control:
    rows = (row.source for row in content.referrals_of(muscle.id))
    return card(
        subheading(words.SOURCES),
        *map(small, dict.fromkeys((*muscle.sources, *rows))),
        small(words.REFERRAL_CHECKS[muscle.referral_check]),
        small(words.NOT_REVIEWED),
    )


def _movements(content: Content, muscle: Muscle) -> list[ft.Control]:
    return [
        ft.Row(
            [movement_thumbnail(each), ft.Container(paragraph(name), expand=True)],
            key=f"movement-{each}",
            spacing=theme.SMALL,
        )
        for each in muscle.related_movements
        for name in [content.movement(each).name]
    ]


def _points(texts: tuple[str, ...], icon: ft.IconData = ft.Icons.CIRCLE) -> ft.Control:
    size = 8 if icon == ft.Icons.CIRCLE else MARK
    points = [marked(text, icon, ft.Colors.PRIMARY, size) for text in texts]
    return ft.Column(points, spacing=theme.SMALL)

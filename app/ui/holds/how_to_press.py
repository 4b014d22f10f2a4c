"""What is told before a hold: a picture, one sentence, what to be careful about; the rest folds."""

from __future__ import annotations

from collections.abc import Iterator

import flet as ft

from app.domain.body import Side
from app.domain.holds import HoldPlan
from app.domain.holds.sites import HoldSite
from app.domain.learn.muscle import EducationOnly, Muscle, Sides
from app.domain.safety import Open
from app.services.container import Services
from app.texts import holds as words
from app.texts import learn
from app.texts.hold_aftercare import technique
from app.ui import theme
from app.ui.components.controls import Section
from app.ui.components.figure import MuscleFigure, technique_figure
from app.ui.components.section import card, marked, paragraph, small, subheading
from app.ui.components.thumbnail import muscle_thumbnail
from app.ui.holds.outcomes_chart import MuscleOutcomes
from app.ui.shell.navigation import to

AT_ONCE = 3
"""How many cautions are told before one opens the rest."""


def place_side(muscle: Muscle, side: Side) -> Side:
    """The side to name: none for a pair along the spine."""
    return Side.MIDDLE if muscle.sides is Sides.MIDLINE_PAIR else side


def picture(services: Services, muscle: Muscle, side: Side, size: float) -> ft.Control:
    """How the muscle is pressed; where it lies, if it isn't, or is pressed in another way.

    Drawn on the right where a side is still to be chosen.
    """
    if side is Side.MIDDLE and muscle.sides is Sides.LEFT_RIGHT:
        side = Side.RIGHT
    access = services.safety.access(muscle, side)
    shown = isinstance(access, Open) and len(technique(muscle, access)) > 1
    if isinstance(muscle.pressing, EducationOnly) or not shown:
        place = ft.Semantics(
            label=learn.place_figure(muscle.place),
            image=True,
            content=muscle_thumbnail(muscle.id, side, size),
        )
        return ft.Row([place], alignment=ft.MainAxisAlignment.CENTER)
    figure = technique_figure(muscle.id, size, place_side(muscle, side))
    return ft.Row([figure], alignment=ft.MainAxisAlignment.CENTER)


def told(services: Services, muscle: Muscle, plan: HoldPlan) -> list[ft.Control]:
    """How to press, how long, and the first cautions; all else in sections that open."""
    access = services.safety.access(muscle, plan.side)
    *ways, (_, how) = technique(muscle, access)
    names = [each.name for each in services.breathing_patterns.all() if each.id == plan.pattern]
    asked_for = access.why if isinstance(access, Open) else ()
    return [
        paragraph(how),
        small(words.planned(plan, "".join(names))),
        _careful((*asked_for, *muscle.cautions[:AT_ONCE]), muscle.cautions[AT_ONCE:]),
        ft.Container(
            key="more",
            content=Section(words.MORE, words.MORE_ABOUT, lambda: _more(muscle, plan, dict(ways))),
        ),
    ]


def story(muscle: Muscle, side: Side) -> ft.Control:
    """How holds went here before."""
    place = HoldSite(muscle.id, place_side(muscle, side))
    return ft.Container(MuscleOutcomes(place), key=f"story-{place.side}")


def _careful(first: tuple[str, ...], rest: tuple[str, ...]) -> ft.Control:
    def others() -> ft.Control:
        return ft.Column([_caution(each) for each in rest], spacing=theme.SMALL)

    return card(
        subheading(words.BE_CAREFUL),
        *(_caution(each) for each in first),
        *([Section(words.MORE_CARE, words.more_care(len(rest)), others)] if rest else []),
        subheading(words.ANYTHING_NEW),
        paragraph(words.ANYTHING_NEW_ABOUT),
        ft.Row([ft.TextButton(words.HELP, on_click=to("/learn/help"))]),
        tone=ft.Colors.SECONDARY_CONTAINER,
    )


def _caution(text: str) -> ft.Control:
    return marked(text, ft.Icons.ERROR_OUTLINE)


def _more(muscle: Muscle, plan: HoldPlan, ways: dict[str, str]) -> ft.Control:
    def parts() -> Iterator[ft.Control]:
        yield paragraph(muscle.location)
        yield MuscleFigure(muscle, plan.side)
        for title, text in ways.items():
            yield subheading(title)
            yield paragraph(text)
        yield paragraph(words.strength(plan.intensity_max))
        yield small(words.WARMTH)
        yield subheading(words.LENGTH_TITLE)
        yield small(words.WHY[plan.why])

    return card(*parts())

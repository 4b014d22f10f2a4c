"""The finder, wherever it is: a field to type into, and what was found, the signs first.

Muscles that can be held come first.  Each says what of it fitted the question.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.domain.body import Side
from app.domain.learn.flag_search import SearchAnswer
from app.domain.learn.muscle import EducationOnly
from app.domain.learn.muscle_search import MuscleMatch, holdable_first
from app.domain.learn.phrases import Kind
from app.services.container import Services
from app.texts import getting_help as help_words
from app.texts import learn as words
from app.ui import theme
from app.ui.components.muscle_row import hold_route, locked_muscles, muscle_row, route_to
from app.ui.components.search_field import search_field
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.components.thumbnail import THUMB
from app.ui.learn.flag_cards import flag_cards
from app.ui.shell.navigation import to

Hit = Callable[[Services, MuscleMatch, Side], ft.Control]
"""How one found muscle is drawn, for a hold on that side."""


def place_field(text: str, ask: Callable[[str], Any]) -> ft.Control:
    """The field that asks where it hurts; it calls `ask` with what was typed."""
    return search_field("asked", words.FIND_FIELD, words.FIND_HINT, text, ask)


def found(
    services: Services, title: str, answer: SearchAnswer, side: Side, hit: Hit
) -> list[ft.Control]:
    """The signs first; then the muscles, unless a sign was named."""
    flags = flag_cards(answer.flags)
    first = [subheading(help_words.FIRST_OF_ALL), *flags] if flags else []
    if answer.is_sign:
        return [*first, small(help_words.SIGN_ONLY)]
    if not answer.muscles:
        return [*first, card(subheading(title), paragraph(words.FIND_NOTHING))]
    ordered = holdable_first(answer.muscles, locked_muscles(services, side))
    hits = card(
        subheading(title),
        *(hit(services, each, side) for each in ordered),
        small(words.MAP_NOT_VERDICT),
    )
    return [*first, ft.Container(hits, key=f"found-{title}")]


def hit_to_read(services: Services, match: MuscleMatch, side: Side) -> ft.Control:
    """A row that leads to the muscle's page, and a button that leads to its hold if it has one."""
    muscle = match.muscle
    about = muscle_row(
        services, muscle, f"/learn/muscle/{muscle.id}", side=side, about=_fitted(match)
    )
    reading = isinstance(muscle.pressing, EducationOnly)
    if reading or muscle.id in locked_muscles(services, side):
        return about
    start = ft.FilledTonalButton(
        words.START_HOLD,
        ft.Icons.TOUCH_APP_OUTLINED,
        key=f"start-{muscle.id}",
        on_click=to(hold_route(muscle, side)),
        style=ft.ButtonStyle(
            padding=ft.Padding.symmetric(vertical=14, horizontal=theme.MEDIUM),
            visual_density=ft.VisualDensity.STANDARD,
        ),
    )
    beside_picture = ft.Padding.only(left=theme.SMALL + THUMB + theme.SMALL + theme.TINY)
    return ft.Column(
        [about, ft.Container(ft.Row([start]), padding=beside_picture)],
        key=f"hit-{muscle.id}",
        spacing=0,
    )


def hit_to_hold(services: Services, match: MuscleMatch, side: Side) -> ft.Control:
    """A row that leads to the muscle's hold, or to its page if it is for reading only."""
    route = route_to(match.muscle, hold_route(match.muscle, side))
    return muscle_row(services, match.muscle, route, side=side, about=_fitted(match))


def _fitted(match: MuscleMatch) -> ft.Control | str:
    """What fitted the question: a place in bold after a few words; nothing for its own name."""
    if match.kind is Kind.CALLED:
        return ""
    weight = ft.FontWeight.W_400 if match.kind is Kind.LIES else ft.FontWeight.W_700
    return ft.Text(
        spans=[
            ft.TextSpan(f"{words.FITTED[match.kind]} "),
            ft.TextSpan(match.matched, ft.TextStyle(weight=weight)),
        ]
    )

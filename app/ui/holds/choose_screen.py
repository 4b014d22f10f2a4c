"""Choosing what to hold: one of the person's spots, or any muscle in the list."""

from __future__ import annotations

from itertools import groupby

import flet as ft

from app.domain.body import Side, Spot
from app.domain.learn.flag_search import search
from app.domain.learn.muscle_search import side_named
from app.services.container import Services
from app.texts import holds as words
from app.texts import learn
from app.ui.components.controls import row
from app.ui.components.muscle_row import muscle_rows
from app.ui.components.section import body, card, heading, paragraph, small, subheading
from app.ui.components.thumbnail import region_thumbnail
from app.ui.holds.breathe_link import BreatheLink
from app.ui.holds.cards import NextDayQuestion, QueueCard, UnderWay
from app.ui.hooks import use_services, use_signal
from app.ui.learn.finder import found, hit_to_hold, place_field
from app.ui.shell.navigation import to


@ft.component
def HoldChoose() -> ft.Control:
    """Unfinished holds and open questions first; then the finder, and what it found; until then
    the spots and all muscles.
    """
    services = use_services()
    use_signal(services.safety.changed)
    use_signal(services.journal.changed)
    asked, ask = ft.use_state("")
    text = asked.strip()
    return body(
        UnderWay(),
        QueueCard(),
        NextDayQuestion(),
        *questions_due(services),
        place_field(asked, ask),
        *(_found(services, text) if text else _all(services)),
    )


def _found(services: Services, text: str) -> list[ft.Control]:
    return found(services, text, search(services.content, text), side_named(text), hit_to_hold)


def _all(services: Services) -> list[ft.Control]:
    groups = groupby(services.content.muscles, key=lambda muscle: learn.part(muscle.part))
    return [
        _spots(services.journal_reader.open_spots()),
        BreatheLink(),
        heading(words.ALL_MUSCLES),
        *(
            ft.Container(
                key=f"part-{part}",
                content=card(subheading(part), *muscle_rows(services, group, Side.MIDDLE, "/hold")),
            )
            for part, group in groups
        ),
    ]


def questions_due(services: Services) -> list[ft.Control]:
    """A card that leads to the safety questions, if they are to be answered."""
    if not services.safety.is_screening_due:
        return []
    return [
        card(
            subheading(words.DUE),
            paragraph(words.DUE_ABOUT),
            ft.Row([ft.FilledButton(words.ANSWER, on_click=to("/hold/safety"))]),
            tone=ft.Colors.SECONDARY_CONTAINER,
        )
    ]


def _spots(spots: tuple[Spot, ...]) -> ft.Control:
    rows = [
        row(
            spot.name,
            "",
            to(f"/hold/spot/{spot.id}"),
            key=f"spot-{spot.id}",
            leading=region_thumbnail(spot.region),
        )
        for spot in spots
    ]
    return card(subheading(words.YOUR_SPOTS), *(rows or [small(words.NO_SPOTS)]))

"""Choosing what to hold: one of one's own spots, or any muscle."""

from __future__ import annotations

from itertools import groupby

import flet as ft

from app.domain.body import Side, Spot
from app.domain.muscle import Muscle
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.guard import guarded
from app.ui.hooks import use_signal, use_unknot
from app.ui.navigation import to
from app.ui.parts.frame import body, card, heading, paragraph, small, subheading
from app.ui.parts.holds.line import LineCard
from app.ui.parts.holds.muscle_list import muscle_rows
from app.ui.parts.holds.next_day import NextDayQuestion
from app.ui.parts.holds.under_way import UnderWay
from app.ui.parts.links import link
from app.ui.words import holds as words
from app.ui.words import learn


@ft.component
def HoldChoose() -> ft.Control:
    """What is under way and owed first, then spots, then all muscles."""
    unknot = use_unknot()
    use_signal(unknot.safety.changed)
    use_signal(unknot.journal.changed)
    text, set_text = ft.use_state("")
    wanted = text.lower().split()
    muscles = [muscle for muscle in unknot.library.muscles if _fits(muscle, wanted)]
    groups = groupby(muscles, key=lambda muscle: learn.part(muscle.part))

    def typed(event: ft.Event[ft.TextField]) -> None:
        set_text(event.control.value)

    return body(
        UnderWay(),
        LineCard(),
        NextDayQuestion(),
        *_questions_due(unknot),
        _spots(unknot.journal.open_spots()),
        link(ft.Icons.AIR, words.BREATHE, words.BREATHE_ABOUT, "/hold/breathe"),
        heading(words.ALL_MUSCLES),
        ft.TextField(
            label=words.SEARCH,
            prefix_icon=ft.Icons.SEARCH,
            value=text,
            on_change=guarded(typed),
        ),
        *(
            ft.Container(
                key=f"part-{part}",
                content=card(subheading(part), *muscle_rows(unknot, group, Side.MIDDLE, "/hold")),
            )
            for part, group in groups
        ),
        *([] if muscles else [paragraph(words.NO_MUSCLE)]),
    )


def _questions_due(unknot: Unknot) -> list[ft.Control]:
    if not unknot.safety.due:
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
    rows: list[ft.Control] = [
        ft.ListTile(
            key=f"spot-{spot.id}",
            leading=ft.Icon(ft.Icons.PLACE_OUTLINED, color=ft.Colors.PRIMARY),
            title=spot.name,
            trailing=ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT),
            min_height=theme.TOUCH,
            on_click=to(f"/hold/spot/{spot.id}"),
        )
        for spot in spots
    ]
    return card(subheading(words.YOUR_SPOTS), *(rows or [small(words.NO_SPOTS)]))


def _fits(muscle: Muscle, wanted: list[str]) -> bool:
    text = f"{muscle.name} {learn.part(muscle.part)} {muscle.location}".lower()
    return all(word in text for word in wanted)

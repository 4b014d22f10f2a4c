"""Choosing what to hold: one of the person's spots, or any muscle in the list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

import flet as ft

from app.domain.body import Side, Spot
from app.domain.holds.sites import locks_on_sides
from app.domain.learn.muscle import EducationOnly, Muscle
from app.domain.safety import Lock
from app.domain.safety.answer_locks import QUESTIONS_DUE
from app.services.container import Services
from app.texts import holds as words
from app.texts import learn
from app.ui import theme
from app.ui.components.controls import link
from app.ui.components.section import body, card, heading, paragraph, small, subheading
from app.ui.handlers import safe_handler
from app.ui.holds.cards import NextDayQuestion, QueueCard, UnderWay
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to


def muscle_rows(
    services: Services, muscles: Iterable[Muscle], side: Side, below: str
) -> list[ft.Control]:
    """A row for each muscle; `below` is the address to which the muscle's id is added."""
    locks = [lock for lock in services.safety.restrictions.locks if lock != QUESTIONS_DUE]
    return [_row(muscle, locks_on_sides(locks, muscle, side), below) for muscle in muscles]


def _row(muscle: Muscle, locks: Sequence[Lock], below: str) -> ft.Control:
    icon, about, route = ft.Icons.TOUCH_APP_OUTLINED, muscle.location, f"{below}/{muscle.id}"
    if isinstance(muscle.pressing, EducationOnly):
        icon, route = ft.Icons.MENU_BOOK_OUTLINED, f"/learn/muscle/{muscle.id}"
        about = words.reading_only(muscle.pressing.why)
    elif locks:
        icon, about = ft.Icons.LOCK_OUTLINE, f"{words.LOCKED}. {locks[0].why}"
    return ft.ListTile(
        key=f"muscle-{muscle.id}",
        leading=ft.Icon(icon, color=ft.Colors.PRIMARY),
        title=muscle.name,
        subtitle=about,
        trailing=ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT),
        min_height=theme.TOUCH,
        on_click=to(route),
    )


@ft.component
def HoldChoose() -> ft.Control:
    """Unfinished holds and open questions first, then spots, then all muscles."""
    services = use_services()
    use_signal(services.safety.changed)
    use_signal(services.journal.changed)
    text, set_text = ft.use_state("")
    wanted = text.lower().split()
    muscles = [muscle for muscle in services.content.muscles if _fits(muscle, wanted)]
    groups = groupby(muscles, key=lambda muscle: learn.part(muscle.part))

    def typed(event: ft.Event[ft.TextField]) -> None:
        set_text(event.control.value)

    return body(
        UnderWay(),
        QueueCard(),
        NextDayQuestion(),
        *_questions_due(services),
        _spots(services.journal_reader.open_spots()),
        link(ft.Icons.AIR, words.BREATHE, words.BREATHE_ABOUT, "/hold/breathe"),
        heading(words.ALL_MUSCLES),
        ft.TextField(
            label=words.SEARCH,
            prefix_icon=ft.Icons.SEARCH,
            value=text,
            on_change=safe_handler(typed),
        ),
        *(
            ft.Container(
                key=f"part-{part}",
                content=card(subheading(part), *muscle_rows(services, group, Side.MIDDLE, "/hold")),
            )
            for part, group in groups
        ),
        *([] if muscles else [paragraph(words.NO_MUSCLE)]),
    )


def _questions_due(services: Services) -> list[ft.Control]:
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

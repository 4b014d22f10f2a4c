"""The evening check-in: each spot that today says nothing of, one tap each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import flet as ft

from app.domain.body import SpotId
from app.domain.checkin import NotNow
from app.domain.journal import Reading, Scored, Skip
from app.domain.known import NeverSaid
from app.services.journal_book import Standing
from app.ui import theme
from app.ui.guard import guarded, say_with_undo
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.frame import card, heading, small
from app.ui.parts.journal.badge import last_badge
from app.ui.parts.journal.spots_today import NONE_OPEN
from app.ui.parts.journal.undoing import taking_back
from app.ui.parts.score_row import ScoreRow
from app.ui.words import journal as words

Answer = Callable[[SpotId, Reading], Any]


@ft.component
def CheckIn() -> ft.Control:
    """The card when there is something to ask; nothing at all otherwise."""
    unknot = use_unknot()
    journal, evenings = unknot.journal, unknot.evenings
    use_signal(journal.changed)
    use_signal(evenings.changed)
    use_signal(unknot.preferences.changed)
    wanted, want = ft.use_state(NONE_OPEN)
    asked = evenings.question()
    if isinstance(asked, NotNow):
        return ft.Container(visible=False)

    async def answer(spot: SpotId, reading: Reading) -> None:
        kept = await evenings.answer(spot, reading, asked)
        say_with_undo(words.saved(kept.spot.name, reading), taking_back(journal, kept.change))

    async def all_clear() -> None:
        change = await evenings.all_clear(asked)
        say_with_undo(words.ALL_CLEAR_SAVED, taking_back(journal, change))

    left = [each.spot.id for each in asked.spots]
    current = wanted if wanted in left else left[0]
    return card(
        heading(words.check_in(asked.evening.day, journal.today())),
        small(words.CHECK_IN_ABOUT),
        *(
            _asked(each, asked.evening.day, answer)
            if each.spot.id == current
            else _waiting(each, asked.evening.day, want)
            for each in asked.spots
        ),
        ft.Row(
            wrap=True,
            controls=[
                ft.FilledTonalButton(
                    words.ALL_CLEAR_THEN, icon=ft.Icons.CHECK, on_click=guarded(all_clear)
                )
            ],
        ),
        tone=ft.Colors.SURFACE_CONTAINER_HIGH,
    )


def _asked(standing: Standing, day: date, answer: Answer) -> ft.Control:
    spot = standing.spot.id
    return ft.Column(
        key=f"asked-{spot}",
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            _named(standing, day),
            ScoreRow(lambda score: answer(spot, Scored(score))),
            ft.Row(
                controls=[
                    ft.TextButton(words.NOT_TODAY, on_click=guarded(lambda: answer(spot, Skip())))
                ],
            ),
        ],
    )


def _waiting(standing: Standing, day: date, want: Callable[[SpotId], None]) -> ft.Control:
    return ft.ListTile(
        key=f"waiting-{standing.spot.id}",
        leading=last_badge(standing.last),
        title=standing.spot.name,
        subtitle=_last(standing, day),
        min_height=theme.TOUCH,
        content_padding=ft.Padding.all(0),
        horizontal_spacing=theme.SMALL,
        on_click=guarded(lambda: want(standing.spot.id)),
    )


def _named(standing: Standing, day: date) -> ft.Control:
    return ft.Row(
        spacing=theme.SMALL,
        controls=[
            last_badge(standing.last),
            ft.Column(
                expand=True,
                spacing=0,
                controls=[
                    ft.Text(standing.spot.name, theme_style=ft.TextThemeStyle.TITLE_MEDIUM),
                    small(_last(standing, day)),
                ],
            ),
        ],
    )


def _last(standing: Standing, day: date) -> str:
    last = standing.last
    return words.NEVER if isinstance(last, NeverSaid) else words.last(last, day)

"""The journal's part of Today: the evening check-in or the followed spots."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import flet as ft

from app.domain.body import SpotId
from app.domain.journal.entry import PainAnswer, Scored, Skip
from app.domain.journal.entry_queries import NeverLogged
from app.domain.journal.evening_checkin import NotNow
from app.services.journal_reader import SpotStatus
from app.texts import journal as words
from app.ui import theme
from app.ui.components.score_row import ScoreRow
from app.ui.components.section import card, heading, small
from app.ui.handlers import safe_handler, toast_with_undo
from app.ui.hooks import use_services, use_signal
from app.ui.journal.badge import last_badge
from app.ui.journal.see_a_professional import Care
from app.ui.journal.spots_today import NONE_OPEN, SpotsToday
from app.ui.journal.undo import taking_back

OnAnswer = Callable[[SpotId, PainAnswer], Any]


@ft.component
def CheckIn() -> ft.Control:
    """The card if there is something to ask; otherwise nothing."""
    services = use_services()
    journal, evening_checkin = services.journal, services.evening_checkin
    use_signal(journal.changed)
    use_signal(evening_checkin.changed)
    use_signal(services.settings.changed)
    wanted, want = ft.use_state(NONE_OPEN)
    asked = evening_checkin.question()
    if isinstance(asked, NotNow):
        return ft.Container(visible=False)

    async def answer(spot: SpotId, reading: PainAnswer) -> None:
        kept = await evening_checkin.answer(spot, reading, asked)
        toast_with_undo(words.saved(kept.spot.name, reading), taking_back(journal, kept.change))

    async def all_clear() -> None:
        change = await evening_checkin.all_clear(asked)
        toast_with_undo(words.ALL_CLEAR_SAVED, taking_back(journal, change))

    left = [each.spot.id for each in asked.spots]
    current = wanted if wanted in left else left[0]
    return card(
        heading(words.check_in(asked.evening.day, services.local_time.today())),
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
                    words.ALL_CLEAR_THEN, icon=ft.Icons.CHECK, on_click=safe_handler(all_clear)
                )
            ],
        ),
        tone=ft.Colors.SURFACE_CONTAINER_HIGH,
    )


def _asked(standing: SpotStatus, day: date, answer: OnAnswer) -> ft.Control:
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
                    ft.TextButton(
                        words.NOT_TODAY, on_click=safe_handler(lambda: answer(spot, Skip()))
                    )
                ],
            ),
        ],
    )


def _waiting(standing: SpotStatus, day: date, want: Callable[[SpotId], None]) -> ft.Control:
    return ft.ListTile(
        key=f"waiting-{standing.spot.id}",
        leading=last_badge(standing.last),
        title=standing.spot.name,
        subtitle=_last(standing, day),
        min_height=theme.TOUCH,
        content_padding=ft.Padding.all(0),
        horizontal_spacing=theme.SMALL,
        on_click=safe_handler(lambda: want(standing.spot.id)),
    )


def _named(standing: SpotStatus, day: date) -> ft.Control:
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


def _last(standing: SpotStatus, day: date) -> str:
    last = standing.last
    return words.NEVER if isinstance(last, NeverLogged) else words.last(last, day)


@ft.component
def JournalToday() -> ft.Control:
    """The evening check-in when it is due, reasons to get help, and the open spots."""
    services = use_services()
    use_signal(services.journal.changed)
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[CheckIn(), Care(services.journal_reader.open_spots()), SpotsToday()],
    )

"""The evening check-in on Today: one tap for each spot, and a word at its end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import flet as ft

from app.domain.body import SpotId
from app.domain.journal.entry import PainAnswer, Skip, answer_of
from app.domain.journal.entry_queries import NeverLogged
from app.domain.journal.evening_checkin import Evening, NotNow, evening
from app.services.container import Services
from app.services.journal_reader import SpotStatus
from app.texts import journal as words
from app.texts import today as today_words
from app.ui import theme
from app.ui.components.score_row import ScoreRow
from app.ui.components.section import card, heading, small
from app.ui.habits.plan_lines import quiet_line
from app.ui.handlers import safe_handler, toast_with_undo
from app.ui.hooks import use_services, use_signal
from app.ui.journal.badge import last_badge
from app.ui.journal.spots_today import NONE_OPEN
from app.ui.journal.undo import taking_back

OnAnswer = Callable[[SpotId, PainAnswer], Any]


def use_ended() -> tuple[Evening | NotNow, Callable[[Evening], None]]:
    """The evening whose check-in has ended here, none at first, and a function that sets it."""
    state: Any = ft.use_state(NotNow())
    ended: Evening | NotNow = state[0]
    return ended, state[1]


@ft.component
def CheckIn() -> ft.Control:
    """The card while there is something to ask, and then a word; otherwise nothing."""
    services = use_services()
    journal, evening_checkin = services.journal, services.evening_checkin
    use_signal(journal.changed)
    use_signal(evening_checkin.changed)
    use_signal(services.settings.changed)
    wanted, want = ft.use_state(NONE_OPEN)
    ended, end = use_ended()
    asked = evening_checkin.question()
    if isinstance(asked, NotNow):
        return _last_word(services, ended)

    def has_ended() -> None:
        if isinstance(evening_checkin.question(), NotNow):
            end(asked.evening)

    async def answer(spot: SpotId, reading: PainAnswer) -> None:
        kept = await evening_checkin.answer(spot, reading, asked)
        has_ended()
        toast_with_undo(words.saved(kept.spot.name, reading), taking_back(journal, kept.change))

    async def all_clear() -> None:
        change = await evening_checkin.all_clear(asked)
        has_ended()
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


def _last_word(services: Services, ended: Evening | NotNow) -> ft.Control:
    """A word for who has just answered everything, for as long as that evening lasts."""
    now = services.local_time.now()
    if ended == NotNow() or ended != evening(now, services.settings.current.checkin_at):
        return ft.Container(visible=False)
    return ft.Semantics(
        key="check-in-ended",
        live_region=True,
        content=card(
            quiet_line(ft.Icons.NIGHTLIGHT_OUTLINED, today_words.CHECK_IN_ENDED, ft.Colors.PRIMARY),
            tone=ft.Colors.SURFACE_CONTAINER_HIGH,
        ),
    )


def _asked(standing: SpotStatus, day: date, answer: OnAnswer) -> ft.Control:
    spot = standing.spot.id
    return ft.Column(
        key=f"asked-{spot}",
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            _named(standing, day),
            ScoreRow(lambda score: answer(spot, answer_of(score)), in_column=True),
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

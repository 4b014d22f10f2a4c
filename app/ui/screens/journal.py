"""The journal: the body with its spots, and below it the days, newest first."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.body import OTHER
from app.domain.spots import Place
from app.services.journal_book import Standing
from app.ui import theme
from app.ui.guard import say
from app.ui.hooks import use_signal, use_unfolded, use_unknot
from app.ui.navigation import go, to
from app.ui.parts.body_map import Tapped
from app.ui.parts.body_picker import BodyPicker
from app.ui.parts.frame import body, card, small
from app.ui.parts.journal.care import Care
from app.ui.parts.journal.days import Days
from app.ui.parts.journal.dots import dots
from app.ui.parts.journal.place_text import place_text
from app.ui.words import body as body_words
from app.ui.words import journal as words


@ft.component
def Journal() -> ft.Control:
    """Tap the body to log; change or delete what was logged."""
    unknot = use_unknot()
    journal, library = unknot.journal, unknot.library
    use_signal(journal.changed)
    unfolded, edge = use_unfolded()
    standings = journal.standing()
    put_away = len(journal.spots()) - len(standings)

    async def tapped(tap: Tapped) -> None:
        if tap.region == OTHER:
            say(body_words.NOT_AN_AREA)
        else:
            place = Place(tap.region, tap.region.side, tap.at)
            await go(f"/journal/new/{place_text(place)}")

    return body(
        Care([each.spot for each in standings]),
        card(
            ft.FilledButton(words.LOG_NEW, icon=ft.Icons.ADD, on_click=to("/journal/new")),
            _spots(standings, put_away),
            BodyPicker({}, dots(standings, library), tapped),
            small(words.MAP_HINT),
        ),
        Days() if unfolded else edge,
    )


def _spots(standings: Sequence[Standing], put_away: int) -> ft.Control:
    rows = [
        ft.OutlinedButton(
            _named(each.spot.name),
            key=f"spot-{each.spot.id}",
            on_click=to(f"/journal/spot/{each.spot.id}"),
        )
        for each in standings
    ]
    away = ft.TextButton(words.PUT_AWAY, on_click=to("/journal/put-away"))
    return ft.Row(
        controls=[*rows, *([away] if put_away else [])],
        wrap=True,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
    )


def _named(spot: str) -> ft.Text:
    """A spot's name, which a screen reader hears as a spot's."""
    return ft.Text(spot, semantics_label=words.about(words.SPOT_TITLE, spot))

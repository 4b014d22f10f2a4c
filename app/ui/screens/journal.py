"""The journal: the body with its spots, and below it the days, newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

import flet as ft

from app.domain.body import OTHER
from app.domain.known import Day
from app.domain.sifting import EVERYTHING, Sieve
from app.domain.spots import Place
from app.services.journal import Journal as JournalService
from app.services.journal_book import Standing
from app.ui import theme
from app.ui.guard import guarded, say
from app.ui.hooks import use_signal, use_unknot
from app.ui.navigation import go, to
from app.ui.parts.body_map import Tapped
from app.ui.parts.body_picker import BodyPicker
from app.ui.parts.frame import body, card, empty, heading, small
from app.ui.parts.journal.care import Care
from app.ui.parts.journal.dots import dots
from app.ui.parts.journal.entry_row import day_card
from app.ui.parts.journal.place_text import place_text
from app.ui.parts.journal.sieve_fields import SieveFields, use_sieve
from app.ui.words import body as body_words
from app.ui.words import journal as words
from app.ui.words import journal_sieve as sieve_words

FIRST_DAYS, MORE_DAYS = 7, 30
A_DAYS_ENTRIES = 2  # so many on average are shown at most: who follows twenty spots sees fewer days


@ft.component
def Journal() -> ft.Control:
    """Tap the body to log; change or delete what was logged."""
    unknot = use_unknot()
    journal, library = unknot.journal, unknot.library
    use_signal(journal.changed)
    shown, show = ft.use_state(FIRST_DAYS)
    sieve, sift = use_sieve()
    standings, days = journal.standing(), journal.newest_days(shown + 1, sieve)
    first = _first(days[:shown], shown * A_DAYS_ENTRIES)
    names = {spot.id: spot.name for spot in journal.spots()}

    async def tapped(tap: Tapped) -> None:
        if tap.region == OTHER:
            say(body_words.NOT_AN_AREA)
        else:
            place = Place(tap.region, tap.region.side, tap.at)
            await go(f"/journal/new/{place_text(place)}")

    older = ft.OutlinedButton(words.OLDER, on_click=guarded(lambda: show(shown + MORE_DAYS)))
    return body(
        Care([each.spot for each in standings]),
        card(
            ft.FilledButton(words.LOG_NEW, icon=ft.Icons.ADD, on_click=to("/journal/new")),
            _spots(standings, len(names) - len(standings)),
            BodyPicker({}, dots(standings, library), tapped),
            small(words.MAP_HINT),
        ),
        *_head(sieve, sift, journal, bool(days)),
        *(day_card(day, names, journal, library) for day in first),
        *([older] if len(days) > len(first) else []),
    )


def _first(days: Sequence[Day], most: int) -> Sequence[Day]:
    """As many days, at least one, as have no more entries than `most`."""
    so_far = accumulate(len(day.entries) for day in days)
    return days[: max(1, sum(count <= most for count in so_far))]


def _head(
    sieve: Sieve, sift: Callable[[Sieve], None], journal: JournalService, found: bool
) -> list[ft.Control]:
    if sieve == EVERYTHING and not found:
        return [empty(ft.Icons.EDIT_NOTE, words.EMPTY)]
    fields = SieveFields(sieve, journal.spots(), sift)
    nothing = [] if found else [small(sieve_words.NONE_LIKE_THIS)]
    return [heading(words.DAYS), fields, *nothing]


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

"""The days of the journal, newest first, sieved, and more of them on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

import flet as ft

from app.domain.known import Day
from app.domain.sifting import EVERYTHING, Sieve
from app.services.journal import Journal
from app.ui import theme
from app.ui.guard import guarded
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.frame import empty, heading, small
from app.ui.parts.journal.entry_row import day_card
from app.ui.parts.journal.sieve_fields import SieveFields, use_sieve
from app.ui.words import journal as words
from app.ui.words import journal_sieve as sieve_words

FIRST_DAYS, MORE_DAYS = 7, 30
A_DAYS_ENTRIES = 2  # so many on average are shown at most: who follows twenty spots sees fewer days


@ft.component
def Days() -> ft.Control:
    """Each entry with its day, to be changed or deleted."""
    unknot = use_unknot()
    journal = unknot.journal
    use_signal(journal.changed)
    shown, show = ft.use_state(FIRST_DAYS)
    sieve, sift = use_sieve()
    days = journal.newest_days(shown + 1, sieve)
    first = _first(days[:shown], shown * A_DAYS_ENTRIES)
    names = {spot.id: spot.name for spot in journal.spots()}
    older = ft.OutlinedButton(words.OLDER, on_click=guarded(lambda: show(shown + MORE_DAYS)))
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            *_head(sieve, sift, journal, bool(days)),
            *(day_card(day, names, journal, unknot.library) for day in first),
            *([older] if len(days) > len(first) else []),
        ],
    )


def _first(days: Sequence[Day], most: int) -> Sequence[Day]:
    """As many days, at least one, as have no more entries than `most`."""
    so_far = accumulate(len(day.entries) for day in days)
    return days[: max(1, sum(count <= most for count in so_far))]


def _head(
    sieve: Sieve, sift: Callable[[Sieve], None], journal: Journal, found: bool
) -> list[ft.Control]:
    if sieve == EVERYTHING and not found:
        return [empty(ft.Icons.EDIT_NOTE, words.EMPTY)]
    fields = SieveFields(sieve, journal.spots(), sift)
    nothing = [] if found else [small(sieve_words.NONE_LIKE_THIS)]
    return [heading(words.DAYS), fields, *nothing]

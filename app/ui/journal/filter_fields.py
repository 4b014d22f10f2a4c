"""The journal filter: which spot, which kind, which words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import flet as ft

from app.domain.body import Spot, SpotId
from app.domain.journal.entry_filter import EVERYTHING, AnySpot, EntryFilter, EntryKind
from app.texts import journal_filter as words
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.handlers import safe_handler

ANY = "any"


def use_filter() -> tuple[EntryFilter, Callable[[EntryFilter], None]]:
    """The filter, at first showing everything, and a function that changes it."""
    state: Any = ft.use_state(EVERYTHING)
    sieve: EntryFilter = state[0]
    return sieve, state[1]


@ft.component
def FilterFields(
    sieve: EntryFilter, spots: Sequence[Spot], change: Callable[[EntryFilter], None]
) -> ft.Control:
    """The filter fields, collapsed until they are opened."""
    is_open, set_open = ft.use_state(False)

    def of_spot(event: ft.Event[ft.Dropdown]) -> None:
        chosen = event.control.value or ANY
        change(replace(sieve, spot=AnySpot() if chosen == ANY else SpotId(chosen)))

    def with_words(event: ft.Event[ft.TextField]) -> None:
        change(replace(sieve, words=event.control.value or ""))

    def of_kind(kind: EntryKind) -> None:
        change(replace(sieve, kind=kind))

    def everything() -> None:
        change(EVERYTHING)

    toggle = ft.TextButton(
        words.FEWER if is_open else words.SIEVE,
        icon=ft.Icons.FILTER_LIST,
        on_click=safe_handler(lambda: set_open(not is_open)),
    )
    head = [toggle]
    if sieve != EVERYTHING:
        head.append(ft.TextButton(words.SHOW_EVERYTHING, on_click=safe_handler(everything)))
    row = ft.Row(list[ft.Control](head), wrap=True)
    if not is_open:
        return row
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            row,
            ft.Dropdown(
                label=words.SPOT,
                value=ANY if isinstance(sieve.spot, AnySpot) else sieve.spot,
                menu_height=400,
                expanded_insets=ft.Padding.all(0),
                on_select=safe_handler(of_spot),
                options=[
                    ft.DropdownOption(ANY, words.ANY_SPOT),
                    *(ft.DropdownOption(spot.id, spot.name) for spot in spots),
                ],
            ),
            choices([(words.KINDS[kind], kind is sieve.kind, kind) for kind in EntryKind], of_kind),
            ft.TextField(
                label=words.NOTE_HAS, value=sieve.words, on_change=safe_handler(with_words)
            ),
        ],
    )

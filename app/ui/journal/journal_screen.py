"""The journal: the days, newest first, with a filter; and the body with its spots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

import flet as ft

from app.domain.body import Spot, SpotId
from app.domain.journal.entry_filter import EVERYTHING, AnySpot, EntryFilter, EntryKind
from app.domain.journal.entry_queries import JournalDay
from app.domain.spots.matching import BodyPlace
from app.services.journal_reader import SpotStatus
from app.texts import journal as words
from app.texts import journal_filter as filter_words
from app.ui import theme
from app.ui.components.body_frame import is_low
from app.ui.components.body_picker import BodyPicker
from app.ui.components.body_touch import Tapped
from app.ui.components.columns import two_columns
from app.ui.components.controls import choices, dropdown
from app.ui.components.section import card, empty, heading, small
from app.ui.handlers import safe_handler
from app.ui.hooks import use_first_paint, use_services, use_signal, use_width, use_window
from app.ui.journal.badge import spot_dots
from app.ui.journal.day_card import day_card
from app.ui.journal.place_chooser import place_text
from app.ui.journal.see_a_professional import Care
from app.ui.shell.navigation import go, to
from app.ui.theme import Width

ANY = "any"


def use_filter() -> tuple[EntryFilter, Callable[[EntryFilter], None]]:
    """The filter, at first showing everything, and a function that changes it."""
    state: Any = ft.use_state(EVERYTHING)
    entry_filter: EntryFilter = state[0]
    return entry_filter, state[1]


@ft.component
def FilterFields(
    entry_filter: EntryFilter, spots: Sequence[Spot], change: Callable[[EntryFilter], None]
) -> ft.Control:
    """The heading of the days with the filter's button; its fields are collapsed until opened."""
    is_open, set_open = ft.use_state(False)

    def of_spot(event: ft.Event[ft.DropdownM2]) -> None:
        chosen = event.control.value or ANY
        change(replace(entry_filter, spot=AnySpot() if chosen == ANY else SpotId(chosen)))

    def with_words(event: ft.Event[ft.TextField]) -> None:
        change(replace(entry_filter, words=event.control.value or ""))

    def of_kind(kind: EntryKind) -> None:
        change(replace(entry_filter, kind=kind))

    def everything() -> None:
        change(EVERYTHING)

    toggle = ft.TextButton(
        filter_words.FEWER if is_open else filter_words.FILTER,
        icon=ft.Icons.FILTER_LIST,
        on_click=safe_handler(lambda: set_open(not is_open)),
    )
    head = [toggle]
    if entry_filter != EVERYTHING:
        head.append(ft.TextButton(filter_words.SHOW_EVERYTHING, on_click=safe_handler(everything)))
    row = ft.Row(
        [heading(words.DAYS), ft.Row(list[ft.Control](head), wrap=True, spacing=0, tight=True)],
        wrap=True,
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    if not is_open:
        return row
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            row,
            dropdown(
                filter_words.FILTER_SPOT,
                ANY if isinstance(entry_filter.spot, AnySpot) else entry_filter.spot,
                [(ANY, filter_words.ANY_SPOT), *((spot.id, spot.name) for spot in spots)],
                of_spot,
            ),
            choices(
                [
                    (filter_words.FILTER_KINDS[kind], kind is entry_filter.kind, kind)
                    for kind in EntryKind
                ],
                of_kind,
                ft.MainAxisAlignment.START,
            ),
            ft.TextField(
                label=filter_words.NOTE_HAS,
                value=entry_filter.words,
                on_change=safe_handler(with_words),
            ),
        ],
    )


FIRST_DAYS, MORE_DAYS = 7, 30
A_DAYS_ENTRIES = (
    2  # entries per day, on average, that are shown at most: with twenty spots, fewer days
)


@ft.component
def Days() -> ft.Control:
    """The days with their entries, which can be changed or deleted."""
    services = use_services()
    reader = services.journal_reader
    use_signal(services.journal.changed)
    use_signal(services.holds.changed)
    shown, show = ft.use_state(FIRST_DAYS)
    entry_filter, sift = use_filter()
    days = reader.newest_days(shown + 1, entry_filter, services.own_tags.known.names)
    first = _first(days[:shown], shown * A_DAYS_ENTRIES)
    names = {spot.id: spot.name for spot in reader.spots()}
    older = ft.OutlinedButton(words.OLDER, on_click=safe_handler(lambda: show(shown + MORE_DAYS)))
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            *_head(entry_filter, sift, reader.spots(), bool(days)),
            *(day_card(day, names, services) for day in first),
            *([older] if len(days) > len(first) else []),
        ],
    )


def _first(days: Sequence[JournalDay], most: int) -> Sequence[JournalDay]:
    """As many days, but at least one, as have at most `most` entries together."""
    so_far = accumulate(len(day.entries) + len(day.holds) for day in days)
    return days[: max(1, sum(count <= most for count in so_far))]


def _head(
    entry_filter: EntryFilter,
    sift: Callable[[EntryFilter], None],
    spots: Sequence[Spot],
    found: bool,
) -> list[ft.Control]:
    if entry_filter == EVERYTHING and not found:
        return [empty(ft.Icons.EDIT_NOTE, words.EMPTY)]
    fields = FilterFields(entry_filter, spots, sift)
    nothing = [] if found else [small(filter_words.NONE_LIKE_THIS)]
    return [fields, *nothing]


@ft.component
def JournalScreen() -> ft.Control:
    """The entries and holds so far, and a body to tap for a new entry."""
    services = use_services()
    reader, content = services.journal_reader, services.content
    use_signal(services.journal.changed)
    unfolded, edge = use_first_paint()
    window = use_window()
    # In a low window the body has its words beside it, which needs the whole width.
    across = use_width()
    width = Width.NARROW if is_low(window.across, window.down) else across
    columns = 2 if width is Width.WIDE else 1
    statuses = reader.spot_statuses()
    put_away = len(reader.spots()) - len(statuses)

    async def tapped(tap: Tapped) -> None:
        place = BodyPlace(tap.region, tap.region.side, tap.at)
        await go(f"/journal/new/{place_text(place)}")

    log = ft.FilledButton(words.LOG_NEW, icon=ft.Icons.ADD, on_click=to("/journal/new"))
    days = [
        Care([each.spot for each in statuses]),
        log,
        _spots(statuses, put_away),
        Days() if unfolded else edge,
    ]
    drawing = card(
        heading(words.ON_THE_BODY),
        BodyPicker({}, spot_dots(statuses, content), tapped, columns=columns),
        small(words.MAP_HINT),
    )
    return two_columns(days, [drawing] if unfolded or columns > 1 else [], width)


def _spots(statuses: Sequence[SpotStatus], put_away: int) -> ft.Control:
    rows = [
        ft.OutlinedButton(
            _named(each.spot.name),
            key=f"spot-{each.spot.id}",
            on_click=to(f"/journal/spot/{each.spot.id}"),
        )
        for each in statuses
    ]
    away = ft.TextButton(words.PUT_AWAY, on_click=to("/journal/put-away"))
    return ft.Row(
        controls=[*rows, *([away] if put_away else [])],
        wrap=True,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
    )


def _named(spot: str) -> ft.Text:
    """A spot's name; a screen reader says that it is a spot."""
    return ft.Text(spot, semantics_label=words.about(words.SPOT_TITLE, spot))

"""The spots on Today: one row each, which opens the scale right there; logged in two taps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import flet as ft

from app.domain.body import SpotId
from app.domain.holds.record import HoldRecord
from app.domain.journal.entry import Score, answer_of
from app.domain.journal.entry_queries import is_quiet
from app.services.journal_reader import SpotStatus
from app.texts import journal as words
from app.texts import today as today_words
from app.ui import theme
from app.ui.components.controls import icon_button, opening_row
from app.ui.components.score_row import ScoreRow
from app.ui.components.section import card, empty, heading, small
from app.ui.handlers import safe_handler, toast, toast_with_undo
from app.ui.hooks import use_first_paint, use_height, use_services, use_signal, use_width
from app.ui.journal.badge import last_badge
from app.ui.journal.sparkline import sparkline
from app.ui.journal.undo import taking_back
from app.ui.shell.navigation import to
from app.ui.theme import Height, Width

NONE_OPEN = SpotId("")
IN_SIGHT = 4  # spots, on a phone


@dataclass(frozen=True, slots=True)
class SpotRow:
    """What a row shows: the spot, today’s holds on it, and whether its scale is shown."""

    status: SpotStatus
    held: tuple[HoldRecord, ...]
    is_open: bool
    is_wide: bool


@ft.component
def SpotsToday() -> ft.Control:
    """Every open spot, with its actions."""
    services = use_services()
    journal, reader = services.journal, services.journal_reader
    use_signal(journal.changed)
    use_signal(services.holds.changed)
    scale_of, set_scale_of = ft.use_state(NONE_OPEN)
    unfolded, edge = use_first_paint()
    is_wide = use_width() is Width.WIDE and use_height() is not Height.LOW
    statuses, today = reader.spot_statuses(), services.local_time.today()
    held = [each for each in services.holds.records.recent() if each.day == today and each.pressed]

    async def log(spot: SpotId, score: Score) -> None:
        kept = await journal.record(spot, answer_of(score))
        set_scale_of(NONE_OPEN)
        message = words.saved(kept.spot.name, kept.entry.reading)
        toast_with_undo(message, taking_back(journal, kept.change))

    async def all_clear() -> None:
        change = await journal.all_clear(services.local_time.today())
        if change.after:
            toast_with_undo(words.ALL_CLEAR_SAVED, taking_back(journal, change))
        else:
            toast(words.NOTHING_TO_CLEAR)

    log_new = ft.OutlinedButton(words.LOG_NEW, icon=ft.Icons.ADD, on_click=to("/journal/new"))
    if not statuses:
        return empty(ft.Icons.ACCESSIBILITY_NEW, words.TODAY_EMPTY, log_new)

    def toggle(spot: SpotId) -> None:
        set_scale_of(NONE_OPEN if scale_of == spot else spot)

    def shown(each: SpotStatus) -> ft.Control:
        spot = each.spot.id
        on_it = tuple(one for one in held if one.spot == spot)
        return _spot(SpotRow(each, on_it, spot == scale_of, is_wide), today, toggle, log)

    title = ft.Row(
        [heading(words.SPOTS), small(today_words.TAP_TO_LOG)],
        wrap=True,
        spacing=theme.SMALL + theme.TINY,
        run_spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    if len(statuses) > IN_SIGHT and not unfolded:
        return card(title, *map(shown, statuses[:IN_SIGHT]), edge)
    return card(
        title,
        *map(shown, statuses),
        ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[
                ft.FilledTonalButton(
                    words.ALL_CLEAR, icon=ft.Icons.CHECK, on_click=safe_handler(all_clear)
                ),
                log_new,
            ],
        ),
    )


def _spot(
    it: SpotRow,
    today: date,
    toggle: Callable[[SpotId], None],
    log: Callable[[SpotId, Score], Any],
) -> ft.Control:
    spot = it.status.spot
    hold = icon_button(
        ft.Icons.TOUCH_APP_OUTLINED, words.about(words.HOLD, spot.name), to(f"/hold/spot/{spot.id}")
    )
    # The row itself says what the badge shows.
    recent = sparkline(it.status.recent, today)
    mark = ft.Semantics(content=last_badge(it.status.last), exclude_semantics=True)
    return ft.Column(
        key=f"spot-{spot.id}",
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            opening_row(
                ft.Text(spot.name, semantics_label=words.about(words.LOG, spot.name)),
                today_words.spot_line(it.status.last, it.held, today),
                safe_handler(lambda: toggle(spot.id)),
                key=f"log-{spot.id}",
                leading=mark,
                trailing=recent if it.is_wide else None,
                is_open=it.is_open,
                after=[] if is_quiet(it.status.last) else [hold],
            ),
            *(_scale(it, recent, log) if it.is_open else []),
        ],
    )


def _scale(
    it: SpotRow, recent: ft.Control, log: Callable[[SpotId, Score], Any]
) -> list[ft.Control]:
    """The scale, the ways to the spot, and its last two weeks where the row has no room for it."""
    spot, name = it.status.spot.id, it.status.spot.name
    hold = ft.OutlinedButton(
        _named(words.HOLD, name), key=f"hold-{spot}", on_click=to(f"/hold/spot/{spot}")
    )
    page = ft.TextButton(
        _named(today_words.SPOT_PAGE, name),
        key=f"page-{spot}",
        on_click=to(f"/journal/spot/{spot}"),
    )
    ways = [
        *([hold] if is_quiet(it.status.last) else []),
        page,
        *([] if it.is_wide else [recent]),
    ]
    return [
        ScoreRow(lambda score: log(spot, score), in_column=True),
        ft.Row(
            ways,
            wrap=True,
            spacing=theme.SMALL,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
        ),
    ]


def _named(verb: str, spot: str) -> ft.Text:
    """A short label that a screen reader says together with the spot's name."""
    return ft.Text(verb, semantics_label=words.about(verb, spot))

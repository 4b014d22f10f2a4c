"""The spots on Today: the state of each, a line of its last two weeks, and logging it in two taps.

Unknown days are gaps in the line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import flet as ft
import flet.canvas as cv

from app.domain.body import SpotId
from app.domain.journal.entry import Score, Scored
from app.domain.journal.entry_queries import NeverLogged
from app.domain.recurrence import KnownDay
from app.services.journal_reader import RECENT, SpotStatus
from app.texts import journal as words
from app.ui import theme
from app.ui.components.controls import icon_button
from app.ui.components.score_row import ScoreRow
from app.ui.components.section import card, empty, heading, small
from app.ui.handlers import safe_handler, toast, toast_with_undo
from app.ui.hooks import use_first_paint, use_services, use_signal
from app.ui.journal.badge import last_badge
from app.ui.journal.undo import taking_back
from app.ui.shell.navigation import to
from app.ui.trends.canvas import Spot2D, dots, line, lines

WIDE, HIGH, EDGE = 140, 36, 5
_STEP = (WIDE - 2 * EDGE) / (RECENT.days - 1)


def sparkline(days: Sequence[KnownDay], today: date) -> ft.Control:
    """The worst score of each known day up to `today`, higher for more.

    Uses few shapes, however many days: Today draws one such line for each spot.
    """
    places = [(day, _place(day, today)) for day in days]
    together = [
        (place, next_place)
        for (day, place), (next_day, next_place) in pairwise(places)
        if next_day.ordinal - day.ordinal == 1
    ]
    by_worst: dict[int, list[Spot2D]] = {}
    for day, place in places:
        by_worst.setdefault(day.worst, []).append(place)
    shapes: list[cv.Shape] = [
        line([(0, HIGH - 1), (WIDE, HIGH - 1)], ft.Colors.OUTLINE_VARIANT),
        lines(together, ft.Colors.OUTLINE, 2),
        dots([place for _, place in places], ft.Colors.OUTLINE, 8),
        *(dots(at, theme.score_fill(Score(worst)), 6) for worst, at in by_worst.items()),
    ]
    return ft.Semantics(
        label=words.recent([day.worst for day in days], RECENT.days),
        image=True,
        content=cv.Canvas(shapes, width=WIDE, height=HIGH),
    )


def _place(day: KnownDay, today: date) -> Spot2D:
    ago = today.toordinal() - day.ordinal
    across = WIDE - EDGE - ago * _STEP
    down = HIGH - EDGE - day.worst / 10 * (HIGH - 2 * EDGE)
    return round(across, 1), round(down, 1)


NONE_OPEN = SpotId("")
IN_SIGHT = 2  # spots, on a phone


@ft.component
def SpotsToday() -> ft.Control:
    """Every open spot, with its actions."""
    services = use_services()
    journal, reader = services.journal, services.journal_reader
    use_signal(journal.changed)
    scale_of, set_scale_of = ft.use_state(NONE_OPEN)
    unfolded, edge = use_first_paint()
    statuses, today = reader.spot_statuses(), services.local_time.today()

    async def log(spot: SpotId, score: Score) -> None:
        kept = await journal.record(spot, Scored(score))
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

    def row(each: SpotStatus) -> ft.Control:
        return _spot(each, today, each.spot.id == scale_of, toggle, log)

    if len(statuses) > IN_SIGHT and not unfolded:
        return card(heading(words.SPOTS), *map(row, statuses[:IN_SIGHT]), edge)
    return card(
        heading(words.SPOTS),
        *map(row, statuses),
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
    standing: SpotStatus,
    today: date,
    scale_open: bool,
    toggle: Callable[[SpotId], None],
    log: Callable[[SpotId, Score], Any],
) -> ft.Control:
    spot, last = standing.spot, standing.last
    return ft.Column(
        key=f"spot-{spot.id}",
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Row(
                spacing=theme.SMALL + theme.TINY,
                controls=[
                    last_badge(last),
                    ft.Column(
                        expand=True,
                        spacing=0,
                        controls=[
                            ft.Text(spot.name, theme_style=ft.TextThemeStyle.TITLE_MEDIUM),
                            small(
                                words.NEVER
                                if isinstance(last, NeverLogged)
                                else words.last(last, today)
                            ),
                        ],
                    ),
                    icon_button(
                        ft.Icons.CHEVRON_RIGHT,
                        words.about(words.SPOT_TITLE, spot.name),
                        to(f"/journal/spot/{spot.id}"),
                    ),
                ],
            ),
            ft.Row(
                wrap=True,
                spacing=theme.SMALL,
                run_spacing=theme.SMALL,
                vertical_alignment=ft.CrossAxisAlignment.CENTER,
                controls=[
                    sparkline(standing.recent, today),
                    ft.FilledTonalButton(
                        _named(words.LOG, spot.name),
                        key=f"log-{spot.id}",
                        on_click=safe_handler(lambda: toggle(spot.id)),
                    ),
                    ft.OutlinedButton(
                        _named(words.HOLD, spot.name),
                        key=f"hold-{spot.id}",
                        on_click=to(f"/hold/spot/{spot.id}"),
                    ),
                ],
            ),
            *([ScoreRow(lambda score: log(spot.id, score))] if scale_open else []),
            ft.Divider(height=theme.MEDIUM),
        ],
    )


def _named(verb: str, spot: str) -> ft.Text:
    """A short label that a screen reader says together with the spot's name."""
    return ft.Text(verb, semantics_label=words.about(verb, spot))

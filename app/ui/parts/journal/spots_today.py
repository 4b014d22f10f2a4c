"""The spots on Today: how each stands, two taps to log it again, one to say all is clear."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import flet as ft

from app.domain.body import SpotId
from app.domain.journal import Score, Scored
from app.domain.known import NeverSaid
from app.services.journal_book import Standing
from app.ui import theme
from app.ui.guard import guarded, say, say_with_undo
from app.ui.hooks import use_signal, use_unfolded, use_unknot
from app.ui.navigation import to
from app.ui.parts.frame import card, empty, heading, small
from app.ui.parts.icon_button import icon_button
from app.ui.parts.journal.badge import last_badge
from app.ui.parts.journal.small_line import small_line
from app.ui.parts.journal.undoing import taking_back
from app.ui.parts.score_row import ScoreRow
from app.ui.words import journal as words

NONE_OPEN = SpotId("")
IN_SIGHT = 2  # spots, on a phone


@ft.component
def SpotsToday() -> ft.Control:
    """Every open spot, and what to do with it."""
    journal = use_unknot().journal
    use_signal(journal.changed)
    scale_of, set_scale_of = ft.use_state(NONE_OPEN)
    unfolded, edge = use_unfolded()
    standings, today = journal.standing(), journal.today()

    async def log(spot: SpotId, score: Score) -> None:
        kept = await journal.record(spot, Scored(score))
        set_scale_of(NONE_OPEN)
        said = words.saved(kept.spot.name, kept.entry.reading)
        say_with_undo(said, taking_back(journal, kept.change))

    async def all_clear() -> None:
        change = await journal.all_clear(journal.today())
        if change.after:
            say_with_undo(words.ALL_CLEAR_SAVED, taking_back(journal, change))
        else:
            say(words.NOTHING_TO_CLEAR)

    log_new = ft.OutlinedButton(words.LOG_NEW, icon=ft.Icons.ADD, on_click=to("/journal/new"))
    if not standings:
        return empty(ft.Icons.ACCESSIBILITY_NEW, words.TODAY_EMPTY, log_new)

    def toggle(spot: SpotId) -> None:
        set_scale_of(NONE_OPEN if scale_of == spot else spot)

    def row(each: Standing) -> ft.Control:
        return _spot(each, today, each.spot.id == scale_of, toggle, log)

    if len(standings) > IN_SIGHT and not unfolded:
        return card(heading(words.SPOTS), *map(row, standings[:IN_SIGHT]), edge)
    return card(
        heading(words.SPOTS),
        *map(row, standings),
        ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[
                ft.FilledTonalButton(
                    words.ALL_CLEAR, icon=ft.Icons.CHECK, on_click=guarded(all_clear)
                ),
                log_new,
            ],
        ),
    )


def _spot(
    standing: Standing,
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
                                if isinstance(last, NeverSaid)
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
                    small_line(standing.recent, today),
                    ft.FilledTonalButton(
                        _named(words.LOG, spot.name),
                        key=f"log-{spot.id}",
                        on_click=guarded(lambda: toggle(spot.id)),
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
    """A short label that a screen reader hears with the spot's name."""
    return ft.Text(verb, semantics_label=words.about(verb, spot))

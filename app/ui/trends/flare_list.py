"""Flares, newest first, each with how it ended and how long the spot then stayed clear."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.recurrence import Episode, Gap, Recurrence, Resolved
from app.texts import corrections
from app.texts import trends_screens as words
from app.ui import theme
from app.ui.components.section import paragraph, small
from app.ui.handlers import safe_handler

AT_FIRST = 5


@ft.component
def FlareList(found: Recurrence) -> ft.Control:
    """The newest few flares; the rest on demand."""
    whole, set_whole = ft.use_state(False)
    episodes = found.history.episodes[::-1]
    if not episodes:
        return small(words.NO_FLARES)
    gaps = {gap.first_clear: gap for gap in found.history.gaps}
    shown = episodes if whole else episodes[:AT_FIRST]
    rows: list[ft.Control] = [_row(episode, _gap_after(episode, gaps), found) for episode in shown]
    if len(shown) < len(episodes):
        rows.append(
            ft.TextButton(
                words.SHOW_ALL,
                key="all",
                on_click=safe_handler(lambda: set_whole(True)),
            )
        )
    return ft.Column(rows, spacing=theme.SMALL)


def _gap_after(episode: Episode, gaps: dict[date, Gap]) -> Gap | None:
    ending = episode.ending
    return gaps.get(ending.first_clear) if isinstance(ending, Resolved) else None


def _row(episode: Episode, gap: Gap | None, found: Recurrence) -> ft.Control:
    said = words.flare_end(episode, gap, found.as_of)
    if episode in found.history.strict:
        said = f"{said} {words.STRICT}"
    said = f"{said} {corrections.told(episode)}".rstrip()
    return ft.Row(
        key=episode.onset.isoformat(),
        vertical_alignment=ft.CrossAxisAlignment.START,
        spacing=theme.SMALL,
        controls=[
            ft.Container(
                ft.Icon(ft.Icons.CIRCLE, size=12, color=ft.Colors.SECONDARY),
                padding=ft.Padding.only(top=6),
            ),
            ft.Column(
                [paragraph(words.flare(episode, found.as_of)), small(said)],
                spacing=0,
                expand=True,
            ),
        ],
    )

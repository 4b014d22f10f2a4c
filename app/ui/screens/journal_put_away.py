"""The spots that were put away."""

from __future__ import annotations

import flet as ft

from app.ui import theme
from app.ui.hooks import use_signal, use_unknot
from app.ui.navigation import to
from app.ui.parts.frame import body, card, empty
from app.ui.words import journal as words


@ft.component
def JournalPutAway() -> ft.Control:
    """Each leads to its page, where it can be taken up again."""
    journal = use_unknot().journal
    use_signal(journal.changed)
    now = journal.now()
    rows = [
        ft.ListTile(
            key=f"spot-{spot.id}",
            title=spot.name,
            subtitle=words.put_away(spot.archived.astimezone(now.tzinfo).date(), now.date()),
            min_height=theme.TOUCH,
            on_click=to(f"/journal/spot/{spot.id}"),
        )
        for spot in journal.spots()
        if spot.archived is not None
    ]
    return body(
        card(ft.Column(controls=list(rows), spacing=0))
        if rows
        else empty(ft.Icons.ARCHIVE_OUTLINED, words.NOTHING_PUT_AWAY)
    )

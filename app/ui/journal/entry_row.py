"""One entry in a list: its answer, its time, and buttons to change or delete it."""

from __future__ import annotations

from collections.abc import Mapping

import flet as ft

from app.domain.body import SpotId
from app.domain.journal.entry import Entry, lies_ahead
from app.domain.journal.entry_fields import REGION_FIELDS, TAG_FIELDS, TEXT_FIELDS
from app.domain.journal.entry_queries import JournalDay
from app.services.container import Services
from app.texts import dates_and_times
from app.texts import entry_fields as field_words
from app.texts import journal as words
from app.ui import theme
from app.ui.components.controls import icon_button
from app.ui.components.section import card, small, subheading
from app.ui.handlers import safe_handler, toast_with_undo
from app.ui.journal.badge import badge
from app.ui.journal.undo import taking_back
from app.ui.shell.navigation import to

NOTE_LINES = 3


def day_card(day: JournalDay, names: Mapping[SpotId, str], services: Services) -> ft.Control:
    """A card for one local date, with its entries."""
    today = services.local_time.today()
    return ft.Container(
        key=f"day-{day.date}",
        content=card(
            subheading(dates_and_times.heading(day.date, today)),
            *(
                entry_row(entry, names.get(entry.spot, words.SPOT_TITLE), services)
                for entry in day.entries
            ),
        ),
    )


def entry_row(entry: Entry, name: str, services: Services) -> ft.Control:
    """One entry, titled with the name of its spot."""
    spoken = words.spoken(name, entry, services.local_time.zone())

    async def delete() -> None:
        change = await services.journal.delete(entry.id)
        toast_with_undo(words.DELETED, taking_back(services.journal, change))

    lines = [small(line) for line in _lines(entry, services)]
    notes = [_note(text) for field in TEXT_FIELDS if (text := field.of(entry))]
    ways = [
        icon_button(
            ft.Icons.EDIT_OUTLINED,
            words.about(words.EDIT, spoken),
            to(f"/journal/entry/{entry.id}"),
        ),
        icon_button(
            ft.Icons.DELETE_OUTLINE,
            words.about(words.DELETE, spoken),
            safe_handler(delete),
        ),
    ]
    # Name and note have the full width, which they need at large text sizes.
    return ft.Row(
        key=f"entry-{entry.id}",
        spacing=theme.SMALL,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            badge(entry.reading),
            ft.Column(
                expand=True,
                spacing=0,
                controls=[
                    ft.Text(name, theme_style=ft.TextThemeStyle.TITLE_MEDIUM),
                    ft.Row([ft.Column([*lines], expand=True, spacing=0), *ways], spacing=0),
                    *notes,
                ],
            ),
        ],
    )


def _note(text: str) -> ft.Control:
    return ft.Text(
        text,
        theme_style=ft.TextThemeStyle.BODY_MEDIUM,
        max_lines=NOTE_LINES,
        overflow=ft.TextOverflow.ELLIPSIS,
    )


def _lines(entry: Entry, services: Services) -> list[str]:
    content = services.content
    names = content.tags.names
    lines = [
        words.entry_line(entry, services.local_time.today(), services.local_time.zone()),
        ", ".join(names.get(tag, tag) for field in TAG_FIELDS for tag in field.of(entry)),
        field_words.scales(entry),
    ]
    if lies_ahead(entry, services.local_time.now()):
        lines.append(words.AHEAD)
    for where in REGION_FIELDS:
        regions = ", ".join(map(content.region_name, where.of(entry)))
        lines.append(field_words.regions(where, regions) if regions else "")
    return [line for line in lines if line]

"""A day of the journal: its entries and holds, each with ways to change it or take it back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence

import flet as ft

from app.domain.body import SpotId
from app.domain.holds import HoldRecord
from app.domain.journal.entry import Entry, lies_ahead
from app.domain.journal.entry_fields import REGION_FIELDS, TAG_FIELDS
from app.domain.journal.entry_queries import JournalDay
from app.services.container import Services
from app.texts import dates_and_times, hold_scores
from app.texts import entry_fields as field_words
from app.texts import journal as words
from app.ui import theme
from app.ui.components.controls import icon_button
from app.ui.components.section import card, small, subheading
from app.ui.handlers import safe_handler, toast_with_undo
from app.ui.holds.hold_view import title_of
from app.ui.journal.badge import badge, hold_badge
from app.ui.journal.undo import taking_back
from app.ui.shell.navigation import to

NOTE_LINES = 3


def day_card(
    day: JournalDay, names: Mapping[SpotId, str], services: Services, *, named: bool = True
) -> ft.Control:
    """A card for one local date, with its entries and holds, newest first.

    Where all are of one spot, whose page says which, they need not be `named` once more.
    """
    today = services.local_time.today()
    rows = [
        (
            each.occurred_at,
            _entry_row(each, names.get(each.spot, words.SPOT_TITLE), services, named),
        )
        for each in day.entries
    ]
    rows += [(held.begun_at, _held(held, names, services, named)) for held in day.holds]
    rows.sort(key=lambda row: row[0], reverse=True)
    return ft.Container(
        key=f"day-{day.date}",
        content=card(
            subheading(dates_and_times.heading(day.date, today)), *(row for _, row in rows)
        ),
    )


def _held(
    held: HoldRecord, names: Mapping[SpotId, str], services: Services, named: bool
) -> ft.Control:
    """A hold goes by its spot's name, or by its muscle's when it was at no spot."""
    spot = names.get(held.spot, "") if held.spot else ""
    name = spot or title_of(services.content, held.muscle, held.side)
    return _hold_row(held, name, services, named)


def _entry_row(entry: Entry, name: str, services: Services, named: bool) -> ft.Control:
    spoken = words.spoken(name, entry, services.local_time.zone())

    async def delete() -> None:
        change = await services.journal.delete(entry.id)
        toast_with_undo(words.DELETED, taking_back(services.journal, change))

    ways = [_edit(entry, spoken), _take_back(words.about(words.DELETE, spoken), delete)]
    notes = map(_note, field_words.own_words(entry))
    mark = badge(entry.reading)
    title = [_title(name)] if named else []
    return _row(f"entry-{entry.id}", mark, title, _lines(entry, services), ways, *notes)


def _hold_row(hold: HoldRecord, name: str, services: Services, named: bool) -> ft.Control:
    """Its scores are edited and taken back together."""
    line = hold_scores.hold_line(hold, services.local_time.zone())
    spoken = f"{name}, {line}"
    entries = services.holds.records.entries(hold.id)

    async def decline() -> None:
        change = await services.journal.delete(*(entry.id for entry in entries))
        toast_with_undo(hold_scores.TAKEN_BACK, taking_back(services.journal, change))

    ways = [_edit(last, spoken) for last in entries[-1:]]
    if entries:
        ways.append(_take_back(words.about(hold_scores.DONT_COUNT, spoken), decline))
    title = [_title(name)] if named else []
    return _row(f"hold-{hold.id}", hold_badge(), title, [line], ways)


def _edit(entry: Entry, spoken: str) -> ft.Control:
    name = words.about(words.EDIT, spoken)
    return icon_button(ft.Icons.EDIT_OUTLINED, name, to(f"/journal/entry/{entry.id}"))


def _take_back(name: str, action: Callable[[], Awaitable[None]]) -> ft.Control:
    return icon_button(ft.Icons.DELETE_OUTLINE, name, safe_handler(action))


def _row(
    key: str,
    mark: ft.Control,
    title: Sequence[ft.Control],
    lines: Sequence[str],
    ways: Sequence[ft.Control],
    *notes: ft.Control,
) -> ft.Control:
    """Title and notes have the full width, which they need at large text sizes."""
    about = ft.Column([small(line) for line in lines], expand=True, spacing=0)
    return ft.Row(
        key=key,
        spacing=theme.SMALL,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            mark,
            ft.Column(
                expand=True,
                spacing=0,
                controls=[
                    *title,
                    ft.Row([about, *ways], spacing=0),
                    *notes,
                ],
            ),
        ],
    )


def _title(name: str) -> ft.Control:
    return ft.Text(name, theme_style=ft.TextThemeStyle.TITLE_MEDIUM)


def _note(text: str) -> ft.Control:
    return ft.Text(
        text,
        theme_style=ft.TextThemeStyle.BODY_MEDIUM,
        max_lines=NOTE_LINES,
        overflow=ft.TextOverflow.ELLIPSIS,
    )


def _lines(entry: Entry, services: Services) -> list[str]:
    content = services.content
    names = services.own_tags.known.names
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

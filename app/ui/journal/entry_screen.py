"""Changing or deleting an existing entry."""

from __future__ import annotations

import flet as ft

from app.domain.errors import NotFound
from app.domain.journal.entry import Entry, EntryId
from app.services.container import Services
from app.texts import journal as words
from app.ui import theme
from app.ui.components.section import body, empty, heading
from app.ui.handlers import safe_handler, toast_with_undo
from app.ui.hooks import use_services
from app.ui.journal.entry_draft import EntryDraft
from app.ui.journal.entry_form import EntryForm
from app.ui.journal.undo import taking_back
from app.ui.shell.navigation import go, to


@ft.component
def JournalEntry() -> ft.Control:
    """The entry in the address, or a message that it no longer exists."""
    services = use_services()
    reader = services.journal_reader
    entry_id = EntryId(ft.use_route_params().get("id", ""))
    try:
        entry = reader.entry(entry_id)
        name = reader.spot(entry.spot).name
    except NotFound:
        back = ft.FilledButton(words.GO_TO_JOURNAL, on_click=to("/journal"))
        return body(empty(ft.Icons.SEARCH_OFF, words.ENTRY_GONE, back))
    return body(_form(services, entry, name))


def _form(services: Services, entry: Entry, name: str) -> ft.Control:
    async def save(draft: EntryDraft) -> None:
        change = await services.journal.revise(
            draft.revising(entry, services.journal_reader.zone())
        )
        said = words.saved(name, draft.reading)
        toast_with_undo(said, taking_back(services.journal, change))
        await go("/journal")

    async def delete() -> None:
        change = await services.journal.delete(entry.id)
        toast_with_undo(words.DELETED, taking_back(services.journal, change))
        await go("/journal")

    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            heading(name),
            EntryForm(EntryDraft.of(entry), save, key=entry.id),
            ft.TextButton(
                words.DELETE, icon=ft.Icons.DELETE_OUTLINE, on_click=safe_handler(delete)
            ),
        ],
    )

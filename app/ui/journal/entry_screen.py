"""The screen that changes an entry."""

from __future__ import annotations

import flet as ft

from app.domain.errors import NotFound
from app.domain.journal.entry import Entry, EntryId
from app.services.container import Services
from app.texts import journal as words
from app.ui.components.section import body, empty, heading
from app.ui.handlers import safe_handler, toast_with_undo
from app.ui.hooks import use_services
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
    return _form(services, entry, name)


def _form(services: Services, entry: Entry, name: str) -> ft.Control:
    async def delete() -> None:
        change = await services.journal.delete(entry.id)
        toast_with_undo(words.DELETED, taking_back(services.journal, change))
        await go("/journal")

    remove = ft.TextButton(
        words.DELETE, icon=ft.Icons.DELETE_OUTLINE, on_click=safe_handler(delete)
    )
    return EntryForm(lambda _: heading(name), (entry,), tail=[remove], key=entry.id)

"""The form for an entry: the score first, then its details; and the screen that changes one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import flet as ft

from app.domain.errors import NotFound
from app.domain.journal.entry import Clear, Entry, EntryDetails, EntryId, Score
from app.domain.journal.entry_fields import TEXT_FIELDS, TextField
from app.services.container import Services
from app.texts import journal as words
from app.texts.entry_fields import FIELD_WORDS
from app.ui import theme
from app.ui.components.score_row import ScoreRow
from app.ui.components.section import body, card, empty, heading, small, subheading
from app.ui.handlers import safe_handler, toast_with_undo
from app.ui.hooks import use_services
from app.ui.journal.choices import toggle_chip
from app.ui.journal.details import details
from app.ui.journal.entry_draft import EntryDraft, NotYetAnswered
from app.ui.journal.see_a_professional import worth_help
from app.ui.journal.undo import taking_back
from app.ui.journal.when_fields import WhenFields
from app.ui.shell.navigation import go, to


@ft.component
def EntryForm(
    first: EntryDraft, on_save: Callable[[EntryDraft], Awaitable[None]], key: str = ""
) -> ft.Control:
    """The form, filled from `first`; `on_save(draft)` returns when the entry is durable, or raises.

    A new `key` resets the form.
    """
    services = use_services()
    draft, set_draft = ft.use_state(first)
    typed: Any = ft.use_ref(first.details)  # typing does not redraw
    saved: Any = ft.use_ref(False)  # a second tap on Save must not add a second entry

    def noting(field: TextField) -> Callable[[ft.Event[ft.TextField]], None]:
        def noted(event: ft.Event[ft.TextField]) -> None:
            typed.current = field.put(typed.current, event.control.value)

        return noted

    def with_typed(details: EntryDetails) -> EntryDetails:
        for field in TEXT_FIELDS:
            details = field.put(details, field.of(typed.current))
        return details

    def change_details(turned: Callable[[EntryDetails], EntryDetails]) -> None:
        set_draft(lambda now: replace(now, details=turned(now.details)))

    async def save() -> None:
        if saved.current:
            return
        saved.current = True
        try:
            await on_save(replace(draft, details=with_typed(draft.details)))
        except BaseException:
            saved.current = False
            raise

    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            _how_much(draft, set_draft),
            *worth_help(draft.said, draft.details),
            card(
                subheading(words.WHEN),
                WhenFields(
                    draft.when,
                    services.local_time.now(),
                    lambda when: set_draft(lambda now: replace(now, when=when)),
                ),
            ),
            card(
                subheading(words.MORE),
                *(
                    ft.TextField(
                        label=FIELD_WORDS[field.name].form,
                        value=field.of(typed.current),
                        multiline=True,
                        min_lines=2,
                        max_lines=8,
                        on_change=safe_handler(noting(field)),
                    )
                    for field in TEXT_FIELDS
                ),
                *details(draft.details, change_details, services.content),
            ),
            ft.FilledButton(words.SAVE, icon=ft.Icons.CHECK, on_click=safe_handler(save)),
        ],
    )


def _how_much(
    draft: EntryDraft, change: Callable[[Callable[[EntryDraft], EntryDraft]], None]
) -> ft.Control:
    chosen = draft.said if isinstance(draft.said, Score) else None
    clear = isinstance(draft.said, Clear)
    return card(
        heading(words.HOW_MUCH),
        ScoreRow(lambda score: change(lambda now: replace(now, said=score)), chosen),
        ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[
                toggle_chip("clear", words.CLEAR_HERE, clear, lambda: change(_clear_or_not)),
                toggle_chip(
                    "flare",
                    words.FLARE,
                    draft.flare and not clear,
                    lambda: change(lambda now: replace(now, flare=not now.flare)),
                    disabled=clear,
                ),
            ],
        ),
        small(words.FLARE_ABOUT),
    )


def _clear_or_not(draft: EntryDraft) -> EntryDraft:
    return replace(draft, said=NotYetAnswered() if isinstance(draft.said, Clear) else Clear())


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
        change = await services.journal.revise(draft.revising(entry, services.local_time.zone()))
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

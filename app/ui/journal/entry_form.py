"""The form for an entry: a score is saved as it is tapped, and details can be added after it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

import flet as ft

from app.domain.errors import NotFound
from app.domain.journal.entry import Clear, Entry, EntryDetails, JournalEdit, Score, Skip
from app.domain.journal.entry_fields import TEXT_FIELDS, TextField
from app.services.container import Services
from app.texts import journal as words
from app.ui import theme
from app.ui.components.score_row import ScoreRow
from app.ui.components.section import body, card, heading
from app.ui.handlers import safe_handler, toast_with_undo
from app.ui.hooks import use_services
from app.ui.journal.entry_draft import EntryDraft, NotYetAnswered
from app.ui.journal.more_fields import more_fields
from app.ui.journal.see_a_professional import worth_help
from app.ui.journal.spot_name import SpotName
from app.ui.journal.undo import taking_back
from app.ui.shell.navigation import go

NOTHING_SAVED = JournalEdit((), ())


async def _nothing_new(_: EntryDraft) -> JournalEdit:
    return NOTHING_SAVED


@ft.component
def EntryForm(
    head: Callable[[bool], ft.Control],
    entries: tuple[Entry, ...] = (),
    record: Callable[[EntryDraft], Awaitable[JournalEdit]] = _nothing_new,
    tail: Sequence[ft.Control] = (),
    key: str = "",
) -> ft.Control:
    """The screen of a form: `head(is_saved)`, the score and, once it is saved, what may be added.

    `entries` are changed; without any, `record(draft)` saves new ones and returns that, or raises.
    A new `key` resets the form.
    """
    services = use_services()
    journal, zone = services.journal, services.local_time.zone()
    first = EntryDraft.of(entries[0]) if entries else EntryDraft()
    draft, set_draft = ft.use_state(first)
    stored, set_stored = ft.use_state(first)  # of the draft, what is saved
    kept, show_kept = _use_kept(JournalEdit((), entries))
    latest: Any = ft.use_ref(kept)  # `kept`, also before it is redrawn
    typed: Any = ft.use_ref(first.details)  # typing does not redraw
    saving: Any = ft.use_ref(False)  # a second tap must not add a second entry

    def with_typed(details: EntryDetails) -> EntryDetails:
        for field in TEXT_FIELDS:
            details = field.put(details, field.of(typed.current))
        return details

    def note(field: TextField, text: str) -> None:
        typed.current = field.put(typed.current, text)

    def change(turned: Callable[[EntryDraft], EntryDraft]) -> None:
        set_draft(turned)

    def set_kept(now: JournalEdit) -> None:
        latest.current = now
        show_kept(now)

    async def keep(entry: Entry, revised: Entry) -> JournalEdit:
        """Revise `entry`; when it was deleted in another window, save it again."""
        try:
            return await journal.revise(revised)
        except NotFound:
            services.journal_reader.spot(entry.spot)  # raises when that is gone too
            await journal.undo(JournalEdit((entry,), ()))
            return await journal.revise(revised)

    async def revise(turned: Callable[[Entry], Entry]) -> None:
        changes = [await keep(entry, turned(entry)) for entry in latest.current.after]
        after = tuple(entry for each in changes for entry in each.after)
        set_kept(replace(latest.current, after=after))

    async def answer(score: Score) -> None:
        if saving.current:
            return
        saving.current = True
        try:
            said = draft.answered(score)
            if latest.current.after:
                await revise(lambda entry: replace(entry, reading=said.reading))
            else:
                set_kept(await record(said))
            set_draft(lambda now: replace(now, said=said.said))
            set_stored(lambda now: replace(now, said=said.said))
        finally:
            saving.current = False

    async def take_back() -> None:
        if entries:
            await revise(lambda entry: next(e for e in entries if e.id == entry.id))
        else:
            left = _as_they_are(services, latest.current.after)
            await journal.undo(replace(latest.current, after=left))
            set_kept(NOTHING_SAVED)
        set_draft(lambda now: replace(now, said=first.said))
        set_stored(first)

    async def leave() -> None:
        final = replace(draft, details=with_typed(draft.details))
        if final != stored:
            revised = [(entry, final.revising(entry, zone)) for entry in kept.after]
            changes = [await keep(entry, now) for entry, now in revised]
            names = [services.journal_reader.spot(each.spot).name for each in kept.after]
            said = words.saved_each(names, final.reading)
            together = JournalEdit(
                tuple(entry for each in changes for entry in each.before),
                tuple(entry for each in changes for entry in each.after),
            )
            toast_with_undo(said, taking_back(journal, together))
        await go("/journal")

    is_saved = bool(kept.after)
    new = kept.opened if len(kept.after) == 1 else ()
    way_out = ft.FilledButton(words.DONE, on_click=safe_handler(leave))
    screen = body(
        head(is_saved),
        _how_much(draft, is_saved and stored.said != first.said, answer, take_back),
        *(SpotName(spot.id, key=spot.id) for spot in new),
        *worth_help(draft.said, draft.details),
        *(more_fields(draft, typed.current, change, note, services) if is_saved else []),
        *tail,
    )
    return ft.Column(
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[screen, *([_foot(way_out)] if is_saved else [])],
    )


def _use_kept(first: JournalEdit) -> tuple[JournalEdit, Any]:
    state: Any = ft.use_state(first)
    return state[0], state[1]


def _as_they_are(services: Services, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Those of `entries` that are still there, as they are now."""
    ids = {entry.id for entry in entries}
    spots = {entry.spot for entry in entries}
    there = (entry for spot in spots for entry in services.journal_reader.entries(spot))
    return tuple(entry for entry in there if entry.id in ids)


def _foot(button: ft.Control) -> ft.Control:
    """What leads on, always in sight below the form."""
    return ft.Container(
        key="foot",
        width=theme.READING_WIDTH,
        padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
        content=ft.Column(
            [button], spacing=0, horizontal_alignment=ft.CrossAxisAlignment.STRETCH, tight=True
        ),
    )


def _how_much(
    draft: EntryDraft,
    is_saved: bool,
    answer: Callable[[Score], Any],
    take_back: Callable[[], Any],
) -> ft.Control:
    return card(
        heading(words.HOW_MUCH),
        ScoreRow(answer, _chosen(draft)),
        *([_saved(draft, take_back)] if is_saved else []),
    )


def _chosen(draft: EntryDraft) -> Score | None:
    match draft.said:
        case Clear():
            return Score(0)
        case Skip() | NotYetAnswered():
            return None
        case score:
            return score


def _saved(draft: EntryDraft, take_back: Callable[[], Any]) -> ft.Control:
    """Says so at the score itself, with a way to take it back."""
    return ft.Row(
        key="saved",
        spacing=theme.SMALL,
        controls=[
            ft.Icon(ft.Icons.CHECK, color=ft.Colors.PRIMARY),
            ft.Container(
                expand=True,
                content=ft.Semantics(
                    live_region=True,
                    content=ft.Text(
                        words.saved_here(draft.reading), theme_style=ft.TextThemeStyle.TITLE_MEDIUM
                    ),
                ),
            ),
            ft.TextButton(words.UNDO, on_click=safe_handler(take_back)),
        ],
    )

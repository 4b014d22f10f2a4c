"""What may be said beside the score of an entry, folded under one title."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import flet as ft

from app.domain.journal.entry import LONGEST_LINES, Clear, EntryDetails
from app.domain.journal.entry_fields import TEXT_FIELDS, TextField
from app.services.container import Services
from app.texts import journal as words
from app.texts.entry_fields import FIELD_WORDS
from app.ui import theme
from app.ui.components.controls import Section
from app.ui.components.section import card, small, subheading
from app.ui.handlers import safe_handler
from app.ui.journal.choices import toggle_chip
from app.ui.journal.details import details
from app.ui.journal.entry_draft import EntryDraft
from app.ui.journal.when_fields import WhenFields

OnDraft = Callable[[Callable[[EntryDraft], EntryDraft]], None]
OnText = Callable[[TextField, str], None]


def more_fields(
    draft: EntryDraft, typed: EntryDetails, change: OnDraft, note: OnText, services: Services
) -> list[ft.Control]:
    """One card that opens; `typed` has the texts so far, `note` takes each as it is typed."""
    return [
        card(
            Section(
                words.MORE,
                words.MORE_ABOUT,
                lambda: ft.Column(
                    spacing=theme.MEDIUM,
                    horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                    controls=_fields(draft, typed, change, note, services),
                ),
            )
        )
    ]


def _fields(
    draft: EntryDraft, typed: EntryDetails, change: OnDraft, note: OnText, services: Services
) -> list[ft.Control]:
    def change_details(turned: Callable[[EntryDetails], EntryDetails]) -> None:
        change(lambda now: replace(now, details=turned(now.details)))

    return [
        subheading(words.WHEN),
        WhenFields(
            draft.when,
            services.local_time.now(),
            lambda when: change(lambda now: replace(now, when=when)),
        ),
        *_flare(draft, change),
        *(_text(field, field.of(typed), note) for field in TEXT_FIELDS),
        *details(draft.details, change_details, services),
    ]


def _flare(draft: EntryDraft, change: OnDraft) -> list[ft.Control]:
    clear = isinstance(draft.said, Clear)
    chip = toggle_chip(
        "flare",
        words.FLARE,
        draft.flare and not clear,
        lambda: change(lambda now: replace(now, flare=not now.flare)),
        disabled=clear,
    )
    return [ft.Row([chip]), small(words.FLARE_ABOUT)]


def _text(field: TextField, value: str, note: OnText) -> ft.Control:
    def noted(event: ft.Event[ft.TextField]) -> None:
        note(field, event.control.value)

    return ft.TextField(
        label=FIELD_WORDS[field.name].form,
        value=value,
        **_size(field),
        on_change=safe_handler(noted),
    )


def _size(field: TextField) -> dict[str, Any]:
    """One line of so many characters, or a text of any length."""
    if field.name in LONGEST_LINES:
        return {"max_length": LONGEST_LINES[field.name]}
    return {"multiline": True, "min_lines": 2, "max_lines": 8}

"""Exports: each file of each format, to save or download, and the dialog that asks where."""

from __future__ import annotations

import logging
from typing import Any

import flet as ft

from app.domain.import_export.archive import WHOLE, Excerpt
from app.services.container import Services
from app.texts import data_settings as words
from app.texts.export_formats import EXPORTED_FILES, ExportedFile
from app.ui import theme
from app.ui.components.controls import Section
from app.ui.components.section import card, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services
from app.ui.settings.excerpt_fields import ExcerptDraft, excerpt_fields, use_excerpt_draft


def use_picker() -> ft.FilePicker:
    """A file picker for the component's lifetime; without a reference, Flet drops it after an
    event.
    """
    use_made: Any = ft.use_state
    picker: ft.FilePicker = use_made(ft.FilePicker)[0]
    return picker


log = logging.getLogger(__name__)
SHOWN_FIRST = 0.05  # seconds, so that the spinner is shown before the work begins


ICONS = {
    "json": ft.Icons.INVENTORY_2_OUTLINED,
    "pdf": ft.Icons.PICTURE_AS_PDF_OUTLINED,
    "csv": ft.Icons.TABLE_CHART_OUTLINED,
    "fhir": ft.Icons.LOCAL_HOSPITAL_OUTLINED,
}


@ft.component
def ExportPanel() -> ft.Control:
    """A row for each file; a spinner while one is made."""
    services = use_services()
    picker = use_picker()
    busy, set_busy = ft.use_state("")
    draft, set_draft = use_excerpt_draft()
    today = services.local_time.today()

    async def hand_over(offer: ExportedFile) -> None:
        excerpt = draft.excerpt(today)
        set_busy(offer.title)
        try:
            await services.clock.sleep(SHOWN_FIRST)
            await _save(services, picker, offer, excerpt)
        finally:
            set_busy("")

    return card(
        subheading(words.TAKE_ALONG),
        small(words.TAKE_ALONG_ABOUT),
        Section(
            words.HOW_MUCH,
            draft.summary,
            lambda: excerpt_fields(
                draft, services.journal_reader.spots(), services.local_time.now(), set_draft
            ),
        ),
        *(
            ft.ListTile(
                key=f"offer-{offer.title}",
                leading=ft.Icon(
                    ICONS.get(offer.format, ft.Icons.DESCRIPTION_OUTLINED), color=ft.Colors.PRIMARY
                ),
                title=_title(offer, draft),
                subtitle=_about(offer, draft),
                trailing=_wheel() if busy == offer.title else ft.Icon(ft.Icons.DOWNLOAD),
                min_height=theme.TOUCH,
                content_padding=0,
                disabled=bool(busy),
                on_click=safe_handler(lambda offer=offer: hand_over(offer)),
            )
            for offer in EXPORTED_FILES
        ),
    )


def _title(offer: ExportedFile, draft: ExcerptDraft) -> str:
    is_part = draft.leaves_something_out and offer is EXPORTED_FILES[0]
    return words.THE_PART if is_part else offer.title


def _about(offer: ExportedFile, draft: ExcerptDraft) -> str:
    is_part = draft.leaves_something_out and offer is EXPORTED_FILES[0]
    return words.THE_PART_ABOUT if is_part else offer.about


async def _save(
    services: Services, picker: ft.FilePicker, offer: ExportedFile, excerpt: Excerpt
) -> None:
    today = services.local_time.today()
    stem = f"unknot-{today}" if excerpt == WHOLE else f"unknot-{today}-part"
    file = services.import_export.render(offer.format, stem, excerpt)[offer.number]
    where = await picker.save_file(
        dialog_title=words.SAVE_AS, file_name=file.name, src_bytes=file.content
    )
    if (where or ft.context.page.web) and offer is EXPORTED_FILES[0] and excerpt == WHOLE:
        await services.backup_reminder.mark_saved()
    # A browser never reports where it saved a file; elsewhere, no path means cancelled.
    toast(words.HANDED_OVER if where or ft.context.page.web else words.NOT_SAVED)


def _wheel() -> ft.Control:
    return ft.ProgressRing(width=24, height=24, semantics_label=words.WORKING)

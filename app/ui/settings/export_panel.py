"""Exports: each file a format gives, put into the person's hands."""

from __future__ import annotations

import logging
from dataclasses import dataclass

import flet as ft

from app.domain.import_export.archive import WHOLE, Excerpt
from app.services.container import Services
from app.texts import data_settings as words
from app.ui import theme
from app.ui.components.section import card, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services
from app.ui.journal.choices import Section
from app.ui.settings.excerpt_fields import ExcerptDraft, excerpt_fields, use_excerpt_draft
from app.ui.settings.file_picker import use_picker

log = logging.getLogger(__name__)
SHOWN_FIRST = 0.05  # seconds, so that the wheel is on the screen before the work begins


@dataclass(frozen=True, slots=True)
class ExportOffer:
    """One file: the format and which of its files, and how it is called."""

    format: str
    number: int
    title: str
    about: str
    icon: ft.IconData


OFFERS = (
    ExportOffer("json", 0, words.EVERYTHING, words.EVERYTHING_ABOUT, ft.Icons.INVENTORY_2_OUTLINED),
    ExportOffer("pdf", 0, words.PAGE, words.PAGE_ABOUT, ft.Icons.PICTURE_AS_PDF_OUTLINED),
    ExportOffer("csv", 0, words.JOURNAL, words.JOURNAL_ABOUT, ft.Icons.TABLE_CHART_OUTLINED),
    ExportOffer("csv", 1, words.EPISODES, words.EPISODES_ABOUT, ft.Icons.TABLE_ROWS_OUTLINED),
    ExportOffer("fhir", 0, words.CLINIC, words.CLINIC_ABOUT, ft.Icons.LOCAL_HOSPITAL_OUTLINED),
)


@ft.component
def ExportPanel() -> ft.Control:
    """A row for each file; a wheel while one is made."""
    services = use_services()
    picker = use_picker()
    busy, set_busy = ft.use_state("")
    draft, set_draft = use_excerpt_draft()
    today = services.journal.today()

    async def hand_over(offer: ExportOffer) -> None:
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
                draft, services.journal.spots(), services.journal.now(), set_draft
            ),
        ),
        *(
            ft.ListTile(
                key=f"offer-{offer.title}",
                leading=ft.Icon(offer.icon, color=ft.Colors.PRIMARY),
                title=_title(offer, draft),
                subtitle=_about(offer, draft),
                trailing=_wheel() if busy == offer.title else ft.Icon(ft.Icons.DOWNLOAD),
                min_height=theme.TOUCH,
                content_padding=0,
                disabled=bool(busy),
                on_click=safe_handler(lambda offer=offer: hand_over(offer)),
            )
            for offer in OFFERS
        ),
    )


def _title(offer: ExportOffer, draft: ExcerptDraft) -> str:
    is_part = draft.leaves_something_out and offer is OFFERS[0]
    return words.THE_PART if is_part else offer.title


def _about(offer: ExportOffer, draft: ExcerptDraft) -> str:
    is_part = draft.leaves_something_out and offer is OFFERS[0]
    return words.THE_PART_ABOUT if is_part else offer.about


async def _save(
    services: Services, picker: ft.FilePicker, offer: ExportOffer, excerpt: Excerpt
) -> None:
    today = services.clock.now().astimezone(services.journal.zone()).date()
    stem = f"unknot-{today}" if excerpt == WHOLE else f"unknot-{today}-part"
    file = services.import_export.render(offer.format, stem, excerpt)[offer.number]
    where = await picker.save_file(
        dialog_title=words.SAVE_AS, file_name=file.name, src_bytes=file.content
    )
    # A browser never says where it put a file, so only elsewhere does "nowhere" mean cancelled.
    toast(words.HANDED_OVER if where or ft.context.page.web else words.NOT_SAVED)


def _wheel() -> ft.Control:
    return ft.ProgressRing(width=24, height=24, semantics_label=words.WORKING)

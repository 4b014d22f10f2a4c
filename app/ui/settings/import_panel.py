"""Imports: choose a file, review its content and its errors, then decide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import flet as ft

from app.domain.errors import UnknotError
from app.domain.import_export.comparison import ImportPreview, Version
from app.domain.import_export.date_order import DateOrder, DateOrderUnclear
from app.services.import_export import BadRows
from app.texts import data_settings as words
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast, toast_with_undo
from app.ui.hooks import use_services
from app.ui.settings.export_panel import SHOWN_FIRST, use_picker
from app.ui.settings.import_report import button_to, decisions, import_report, report_window


class ImportStep:
    """A step of an import."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class NothingChosen(ImportStep):
    """No file has been chosen yet."""


@dataclass(frozen=True, slots=True)
class ReadingFile(ImportStep):
    """A file is being read."""


@dataclass(frozen=True, slots=True)
class FileUnreadable(ImportStep):
    """The file cannot be imported, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class FileDatesUnclear(ImportStep):
    """The order of day and month in its dates must be chosen first; `example` is one date."""

    name: str
    content: bytes
    example: str


@dataclass(frozen=True, slots=True)
class FileRead(ImportStep):
    """The file has been read."""

    name: str
    incoming: ImportPreview
    version: Version = Version.HERE


def _beginning() -> ImportStep:
    return NothingChosen()


@ft.component
def ImportPanel() -> ft.Control:
    """The import from the button to its result."""
    services = use_services()
    picker = use_picker()
    step, set_step = ft.use_state(_beginning())

    async def choose() -> None:
        files = await picker.pick_files(
            dialog_title=words.CHOOSE_FILE,
            file_type=ft.FilePickerFileType.CUSTOM,
            allowed_extensions=["json", "csv", "tsv", "txt"],
            with_data=True,
        )
        if not files:
            return
        file = files[0]
        set_step(ReadingFile())
        await services.clock.sleep(SHOWN_FIRST)
        if file.bytes is None:
            set_step(FileUnreadable(file.name, words.NO_CONTENT))
            return
        look_at(file.name, file.bytes, DateOrder.AS_FOUND)

    def look_at(name: str, content: bytes, dates: DateOrder) -> None:
        try:
            set_step(FileRead(name, services.import_export.preview(name, content, dates)))
        except DateOrderUnclear as unclear:
            set_step(FileDatesUnclear(name, content, unclear.example))
        except UnknotError as error:
            set_step(FileUnreadable(name, str(error)))

    async def bring(read: FileRead) -> None:
        done = await services.import_export.apply(read.incoming, BadRows.LEAVE_OUT, read.version)
        set_step(_beginning())

        async def undo() -> None:
            await services.import_export.undo(done)
            toast(words.AS_BEFORE)

        toast_with_undo(words.BROUGHT_IN, undo)

    # Shown in a dialog, so that nobody misses what is below the edge of the screen.
    ft.use_dialog(_report(step, look_at, set_step, bring))
    return card(
        subheading(words.BRING_BACK),
        small(words.BRING_BACK_ABOUT),
        _button(step, choose),
    )


def _button(step: ImportStep, choose: Callable[[], Any]) -> ft.Control:
    reading = isinstance(step, ReadingFile)
    return ft.Row(
        [
            ft.OutlinedButton(
                words.CHOOSE_FILE,
                ft.Icons.UPLOAD_FILE,
                disabled=reading,
                on_click=safe_handler(choose),
            ),
            ft.ProgressRing(width=24, height=24, semantics_label=words.WORKING, visible=reading),
        ]
    )


def _report(
    step: ImportStep,
    look_at: Callable[[str, bytes, DateOrder], None],
    go_on: Callable[[ImportStep], None],
    bring: Callable[[FileRead], Any],
) -> ft.AlertDialog | None:
    def close() -> None:
        go_on(_beginning())

    match step:
        case FileDatesUnclear(name, content, example):
            answers: list[ft.Control] = [
                ft.TextButton(words.NOT_NOW, on_click=safe_handler(close)),
                button_to(words.DAY_FIRST, partial(look_at, name, content, DateOrder.DAY_FIRST)),
                button_to(
                    words.MONTH_FIRST, partial(look_at, name, content, DateOrder.MONTH_FIRST)
                ),
            ]
            return report_window(name, [paragraph(words.which_dates(example))], answers, close)
        case FileUnreadable(name, why):
            actions: list[ft.Control] = [ft.TextButton(words.CLOSE, on_click=safe_handler(close))]
            return report_window(name, [paragraph(why)], actions, close)
        case FileRead(name, incoming, version):
            told = import_report(
                incoming, version, lambda chosen: go_on(replace(step, version=chosen))
            )
            return report_window(
                name, told, decisions(incoming, version, lambda: bring(step), close), close
            )
        case _:
            return None

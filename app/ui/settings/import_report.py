"""The report on a file: what it would add, what is wrong with it, and the decision about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.domain.import_export.comparison import ImportPreview, Version
from app.texts import data_settings as words
from app.texts import import_differences, import_export
from app.ui import theme
from app.ui.components.section import paragraph, small
from app.ui.handlers import safe_handler
from app.ui.settings.fields import switch

LISTED = 100


def report_window(
    name: str, content: list[ft.Control], actions: list[ft.Control], close: Callable[[], None]
) -> ft.AlertDialog:
    """A dialog about the file called `name`; `close` is called once it is closed by other means."""
    return ft.AlertDialog(
        modal=True,
        on_dismiss=safe_handler(close),
        scrollable=True,
        title=ft.Text(words.report_of(name)),
        semantics_label=words.report_of(name),
        content=ft.Column(content, tight=True, spacing=theme.SMALL),
        actions=actions,
    )


def button_to(label: str, act: Callable[[], Any]) -> ft.Control:
    """A text button."""
    return ft.TextButton(label, on_click=safe_handler(act))


def import_report(
    incoming: ImportPreview, version: Version, choose: Callable[[Version], Any]
) -> list[ft.Control]:
    """Everything worth knowing before the decision, and the choice of version."""
    lines = (*import_export.preview_lines(incoming), *import_export.merge_lines(incoming))
    content: list[ft.Control] = [paragraph(line) for line in lines]
    return [*content, *_differences(incoming, version, choose), *_bad_rows(incoming)]


def decisions(
    incoming: ImportPreview, version: Version, bring: Callable[[], Any], close: Callable[[], None]
) -> list[ft.Control]:
    """The buttons; only one if there is nothing to decide."""
    if not incoming.changes(Version.FILE):
        return [ft.TextButton(words.CLOSE, on_click=safe_handler(close))]
    label = words.LEAVE_OUT if incoming.bad else words.BRING_IN
    nothing = not incoming.changes(version)
    take = ft.FilledButton(label, disabled=nothing, on_click=safe_handler(bring))
    return [ft.TextButton(words.NOT_NOW, on_click=safe_handler(close)), take]


def _differences(
    incoming: ImportPreview, version: Version, choose: Callable[[Version], Any]
) -> list[ft.Control]:
    content: list[ft.Control] = []
    if incoming.differences:
        content.append(paragraph(f"{import_differences.differ(incoming)}:"))
        content += [small(line) for line in import_differences.examples(incoming.differences)]
    if import_differences.has_removed(incoming):
        content.append(paragraph(f"{import_differences.were_removed(incoming)}."))
    if not content:
        return []

    def chosen(on: bool) -> Any:
        return choose(Version.FILE if on else Version.HERE)

    return [
        *content,
        switch(words.FILES_VERSION, words.FILES_VERSION_ABOUT, version is Version.FILE, chosen),
    ]


def _bad_rows(incoming: ImportPreview) -> list[ft.Control]:
    if not incoming.bad:
        return []
    rows: list[ft.Control] = [paragraph(import_export.unreadable(len(incoming.bad)))]
    rows += [small(import_export.bad_row(bad.line, bad.reason)) for bad in incoming.bad[:LISTED]]
    if len(incoming.bad) > LISTED:
        rows.append(small(words.more_rows(len(incoming.bad) - LISTED)))
    return rows

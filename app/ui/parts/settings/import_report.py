"""What a file would bring, what is wrong with it, and what is to become of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.domain.archive import Archive
from app.domain.comparing import Incoming, Version
from app.ui import theme
from app.ui.guard import guarded
from app.ui.parts.frame import paragraph, small
from app.ui.parts.settings.fields import switch
from app.ui.words import data as words
from app.ui.words import differences, transfer

LISTED = 100


def report_window(name: str, told: list[ft.Control], actions: list[ft.Control]) -> ft.AlertDialog:
    """A window about the file called `name`, which nobody can miss."""
    return ft.AlertDialog(
        modal=True,
        scrollable=True,
        title=ft.Text(words.report_of(name)),
        content=ft.Column(told, tight=True, spacing=theme.SMALL),
        actions=actions,
    )


def button_to(label: str, act: Callable[[], Any]) -> ft.Control:
    """A quiet button."""
    return ft.TextButton(label, on_click=guarded(act))


def import_report(
    incoming: Incoming, version: Version, choose: Callable[[Version], Any]
) -> list[ft.Control]:
    """All that is worth knowing before deciding, and whose version is wanted."""
    told: list[ft.Control] = [paragraph(line) for line in transfer.told(incoming)]
    return [*told, *_differences(incoming, version, choose), *_bad_rows(incoming)]


def decisions(
    incoming: Incoming, version: Version, bring: Callable[[], Any], close: Callable[[], None]
) -> list[ft.Control]:
    """The buttons: only one where there is nothing to decide."""
    if incoming.wanted(Version.FILE) == Archive():
        return [button_to(words.CLOSE, close)]
    label = words.LEAVE_OUT if incoming.bad else words.BRING_IN
    nothing = incoming.wanted(version) == Archive()
    take = ft.FilledButton(label, disabled=nothing, on_click=guarded(bring))
    return [button_to(words.NOT_NOW, close), take]


def _differences(
    incoming: Incoming, version: Version, choose: Callable[[Version], Any]
) -> list[ft.Control]:
    told: list[ft.Control] = []
    if incoming.differences:
        told.append(paragraph(f"{differences.differ(incoming)}:"))
        told += [small(line) for line in differences.examples(incoming)]
    if differences.has_removed(incoming):
        told.append(paragraph(f"{differences.were_removed(incoming)}."))
    if not told:
        return []

    def chosen(on: bool) -> Any:
        return choose(Version.FILE if on else Version.HERE)

    return [
        *told,
        switch(words.FILES_VERSION, words.FILES_VERSION_ABOUT, version is Version.FILE, chosen),
    ]


def _bad_rows(incoming: Incoming) -> list[ft.Control]:
    if not incoming.bad:
        return []
    rows: list[ft.Control] = [paragraph(transfer.unreadable(len(incoming.bad)))]
    rows += [small(transfer.bad_row(bad.line, bad.reason)) for bad in incoming.bad[:LISTED]]
    if len(incoming.bad) > LISTED:
        rows.append(small(words.more_rows(len(incoming.bad) - LISTED)))
    return rows

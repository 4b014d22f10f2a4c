"""Imports: choose a file, read what it would bring and what is wrong with it, then decide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import flet as ft

from app.domain.comparing import Incoming, Version
from app.domain.date_order import DateOrder, DateOrderUnclear
from app.domain.errors import UnknotError
from app.services.transfer import BadRows
from app.ui.guard import guarded, say, say_with_undo
from app.ui.hooks import use_unknot
from app.ui.parts.frame import card, paragraph, small, subheading
from app.ui.parts.settings.import_report import (
    button_to,
    decisions,
    import_report,
    report_window,
)
from app.ui.parts.settings.picker import use_picker
from app.ui.parts.settings.take_along import SHOWN_FIRST
from app.ui.words import data as words


class Step:
    """How far an import is."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class NothingChosen(Step):
    """No file yet."""


@dataclass(frozen=True, slots=True)
class Reading(Step):
    """A file is being read."""


@dataclass(frozen=True, slots=True)
class Unreadable(Step):
    """It is no file of ours, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class DatesUnclear(Step):
    """What its dates mean must be said first; `example` is one of them."""

    name: str
    content: bytes
    example: str


@dataclass(frozen=True, slots=True)
class Read(Step):
    """What it would bring."""

    name: str
    incoming: Incoming
    version: Version = Version.HERE


def _beginning() -> Step:
    return NothingChosen()


@ft.component
def BringBack() -> ft.Control:
    """From the button to what came of it."""
    unknot = use_unknot()
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
        set_step(Reading())
        await unknot.clock.sleep(SHOWN_FIRST)
        if file.bytes is None:
            set_step(Unreadable(file.name, words.NO_CONTENT))
            return
        look_at(file.name, file.bytes, DateOrder.AS_FOUND)

    def look_at(name: str, content: bytes, dates: DateOrder) -> None:
        try:
            set_step(Read(name, unknot.transfer.look_at(name, content, dates)))
        except DateOrderUnclear as unclear:
            set_step(DatesUnclear(name, content, unclear.example))
        except UnknotError as error:
            set_step(Unreadable(name, str(error)))

    async def bring(read: Read) -> None:
        done = await unknot.transfer.bring_in(read.incoming, BadRows.LEAVE_OUT, read.version)
        set_step(_beginning())

        async def undo() -> None:
            await unknot.transfer.take_back(done)
            say(words.AS_BEFORE)

        say_with_undo(words.BROUGHT_IN, undo)

    # In a window of its own, so that nobody misses what is below the edge of the screen.
    ft.use_dialog(_report(step, look_at, set_step, bring))
    return card(
        subheading(words.BRING_BACK),
        small(words.BRING_BACK_ABOUT),
        _button(step, choose),
    )


def _button(step: Step, choose: Callable[[], Any]) -> ft.Control:
    reading = isinstance(step, Reading)
    return ft.Row(
        [
            ft.OutlinedButton(
                words.CHOOSE_FILE,
                ft.Icons.UPLOAD_FILE,
                disabled=reading,
                on_click=guarded(choose),
            ),
            ft.ProgressRing(width=24, height=24, semantics_label=words.WORKING, visible=reading),
        ]
    )


def _report(
    step: Step,
    look_at: Callable[[str, bytes, DateOrder], None],
    go_on: Callable[[Step], None],
    bring: Callable[[Read], Any],
) -> ft.AlertDialog | None:
    def close() -> None:
        go_on(_beginning())

    match step:
        case DatesUnclear(name, content, example):
            answers: list[ft.Control] = [
                button_to(words.NOT_NOW, close),
                button_to(words.DAY_FIRST, partial(look_at, name, content, DateOrder.DAY_FIRST)),
                button_to(
                    words.MONTH_FIRST, partial(look_at, name, content, DateOrder.MONTH_FIRST)
                ),
            ]
            return report_window(name, [paragraph(words.which_dates(example))], answers)
        case Unreadable(name, why):
            actions: list[ft.Control] = [button_to(words.CLOSE, close)]
            return report_window(name, [paragraph(why)], actions)
        case Read(name, incoming, version):
            told = import_report(
                incoming, version, lambda chosen: go_on(replace(step, version=chosen))
            )
            return report_window(
                name, told, decisions(incoming, version, lambda: bring(step), close)
            )
        case _:
            return None

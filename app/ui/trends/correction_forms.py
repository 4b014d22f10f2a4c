"""Correcting one flare, marking days as a flare, and the corrections so far."""

from __future__ import annotations

from datetime import date
from typing import Any

import flet as ft

from app.domain.body import SpotId
from app.domain.errors import InvalidInput
from app.domain.recurrence import (
    Correction,
    CorrectionKind,
    DayState,
    Episode,
    History,
    MarkFlare,
    MergeFlares,
    SplitFlare,
)
from app.services.corrections import CorrectionMade, Corrections, CorrectionTakenBack
from app.texts import corrections as words
from app.texts import trends_screens as screens
from app.texts.dates_and_times import day_month, stretch
from app.ui import theme
from app.ui.components.controls import dropdown
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast, toast_with_undo
from app.ui.hooks import use_services


async def correct(corrections: Corrections, spot: SpotId, saying: CorrectionKind) -> None:
    """Save the correction, and offer to undo it."""
    _offer_undo(corrections, words.SAVED, await corrections.make(spot, saying))


@ft.component
def FlareToCorrect(
    spot: SpotId, history: History, nth: int, today: date, key: str = ""
) -> ft.Control:
    """The `nth` flare of a history, with its possible corrections."""
    corrections = use_services().corrections
    parting, set_parting = ft.use_state(False)
    episode = history.episodes[nth]
    when = stretch(episode.onset, episode.last_day, today)
    buttons: list[ft.Control] = []
    if nth:
        joined = MergeFlares(history.episodes[nth - 1].onset, episode.last_day)
        buttons.append(
            ft.OutlinedButton(
                words.JOIN,
                tooltip=words.about(words.JOIN, when),
                on_click=safe_handler(lambda: correct(corrections, spot, joined)),
            )
        )
    days = _days_to_part(history, episode)
    if days:
        buttons.append(
            ft.OutlinedButton(
                words.PART,
                tooltip=words.about(words.PART, when),
                on_click=safe_handler(lambda: set_parting(not parting)),
            )
        )

    async def part(event: ft.Event[ft.DropdownM2]) -> None:
        set_parting(False)
        await correct(corrections, spot, SplitFlare(date.fromisoformat(event.control.value or "")))

    note = words.correction_note(episode)
    return card(
        paragraph(screens.flare(episode, today)),
        *([small(note)] if note else []),
        ft.Row(buttons, wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL),
        *(
            [
                dropdown(
                    words.PART_WHEN,
                    "",
                    [(day.isoformat(), day_month(day, today)) for day in days],
                    part,
                )
            ]
            if parting
            else []
        ),
    )


@ft.component
def DaysToCall(spot: SpotId, today: date) -> ft.Control:
    """Two dates, and a button that marks the days between them as a flare."""
    corrections = use_services().corrections
    first: Any = ft.use_ref(today.isoformat())
    last: Any = ft.use_ref(today.isoformat())

    async def call() -> None:
        saying = MarkFlare(_date(words.FIRST, first.current), _date(words.LAST, last.current))
        await correct(corrections, spot, saying)

    return card(
        subheading(words.CALL),
        small(words.CALL_ABOUT),
        ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.MEDIUM,
            controls=[_field(words.FIRST, first), _field(words.LAST, last)],
        ),
        ft.Row([ft.FilledTonalButton(words.CALL, on_click=safe_handler(call))], wrap=True),
    )


def made_so_far(
    corrections: Corrections, made: tuple[Correction, ...], today: date
) -> list[ft.Control]:
    """The corrections, each with a button that undoes it."""

    async def take_back(correction: Correction) -> None:
        _offer_undo(corrections, words.TAKEN_BACK, await corrections.remove(correction.id))

    return [
        ft.Row(
            key=each.id,
            alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
            controls=[
                ft.Container(paragraph(words.correction(each, today)), expand=True),
                ft.TextButton(
                    words.TAKE_BACK,
                    tooltip=words.about(words.TAKE_BACK, words.correction(each, today)),
                    on_click=safe_handler(lambda each=each: take_back(each)),
                ),
            ],
        )
        for each in made
    ]


def _offer_undo(
    corrections: Corrections, text: str, done: CorrectionMade | CorrectionTakenBack
) -> None:
    async def undo() -> None:
        await corrections.undo(done)
        toast(words.BACK_AGAIN)

    toast_with_undo(text, undo)


def _days_to_part(history: History, episode: Episode) -> list[date]:
    """The days of a flare on which a second one may have begun."""
    return [
        day.date
        for day, state in zip(history.days, history.states, strict=True)
        if episode.onset < day.date <= episode.last_day and state is not DayState.CLEAR
    ]


def _field(label: str, held: Any) -> ft.Control:
    def typed(event: ft.Event[ft.TextField]) -> None:
        held.current = event.control.value

    return ft.TextField(
        label=label,
        value=held.current,
        width=theme.DATE_WIDE,
        keyboard_type=ft.KeyboardType.DATETIME,
        on_change=safe_handler(typed),
    )


def _date(field: str, text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as wrong:
        raise InvalidInput(field, words.DATES_ALLOWED) from wrong

"""That the scores of a hold are in the journal, with a way to take them back."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.domain.holds import HoldSession
from app.domain.journal.entry import JournalEdit
from app.texts import hold_scores as words
from app.ui import theme
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_signal

NOTHING_TAKEN_BACK = JournalEdit((), ())


@ft.component
def DaysScore(run: HoldSession, key: str = "") -> ft.Control:
    """Says which scores were saved; nothing if the hold has none or no followed spot.

    A new `key` resets it.
    """
    services = use_services()
    use_signal(services.journal.changed)
    taken_back, take_back = _use_edit()
    entries = services.holds.records.entries(run.id)

    async def decline() -> None:
        take_back(await services.journal.delete(*(entry.id for entry in entries)))

    async def count() -> None:
        await services.journal.undo(taken_back)
        take_back(NOTHING_TAKEN_BACK)

    if entries:
        return _line(ft.Icons.CHECK, words.counted(entries), words.DONT_COUNT, decline)
    if taken_back.before:
        return _line(ft.Icons.REMOVE, words.NOT_COUNTED, words.COUNT, count)
    return ft.Container(visible=False)


def _use_edit() -> tuple[JournalEdit, Any]:
    state: Any = ft.use_state(NOTHING_TAKEN_BACK)
    return state[0], state[1]


def _line(icon: ft.IconData, said: str, way: str, do: Any) -> ft.Control:
    return ft.Column(
        key="days-score",
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Semantics(
                live_region=True,
                content=ft.Row(
                    spacing=theme.SMALL,
                    alignment=ft.MainAxisAlignment.CENTER,
                    controls=[
                        ft.Icon(icon, color=ft.Colors.PRIMARY),
                        ft.Container(
                            ft.Text(said, theme_style=ft.TextThemeStyle.BODY_LARGE),
                            expand_loose=True,
                        ),
                    ],
                ),
            ),
            ft.TextButton(way, on_click=safe_handler(do)),
        ],
    )

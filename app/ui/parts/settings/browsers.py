"""Forgetting the browsers that were let in, all but the one where that is asked for."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.ui.guard import guarded
from app.ui.hooks import use_unknot
from app.ui.parts.frame import card, paragraph, small, subheading
from app.ui.words import data as words

HERE = "/settings/data"
THIS_TAB = "_self"


@ft.component
def Browsers() -> ft.Control:
    """A button, and a question before it is done."""
    unknot = use_unknot()
    use_made: Any = ft.use_state  # unheld, Flet would drop it after each event
    launcher: ft.UrlLauncher = use_made(ft.UrlLauncher)[0]
    asking, ask = ft.use_state(False)

    async def forget() -> None:
        ask(False)
        # The cookie of this browser is a new one then, which only a visit can give it.
        address = unknot.entrance.forgetting_others(HERE)
        await launcher.launch_url(address, web_only_window_name=THIS_TAB)

    question = ft.AlertDialog(
        modal=True,
        title=ft.Text(words.FORGET_BROWSERS_ASK),
        content=ft.Column([paragraph(words.FORGET_BROWSERS_MEANS)], tight=True),
        actions=[
            ft.TextButton(words.NOT_NOW, on_click=guarded(lambda: ask(False))),
            ft.FilledButton(words.FORGET, on_click=guarded(forget)),
        ],
    )
    ft.use_dialog(question if asking else None)
    return card(
        subheading(words.BROWSERS),
        small(words.BROWSERS_ABOUT),
        ft.Row(
            [
                ft.OutlinedButton(
                    words.FORGET_BROWSERS,
                    ft.Icons.NO_ACCOUNTS_OUTLINED,
                    on_click=guarded(lambda: ask(True)),
                )
            ]
        ),
    )

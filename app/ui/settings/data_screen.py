"""The person's data: its folder, exports, imports, and revoking other browsers."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.services.container import NoEntrance
from app.texts import data_settings as words
from app.ui.components.section import body, card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services
from app.ui.settings.export_panel import ExportPanel
from app.ui.settings.import_panel import ImportPanel

HERE = "/settings/data"
THIS_TAB = "_self"


@ft.component
def Browsers() -> ft.Control:
    """A button that revokes other browsers, with a confirmation."""
    services = use_services()
    use_made: Any = ft.use_state  # without a reference, Flet would drop it after each event
    launcher: ft.UrlLauncher = use_made(ft.UrlLauncher)[0]
    asking, ask = ft.use_state(False)

    async def forget() -> None:
        ask(False)
        # This browser needs a new cookie then, which only a page visit can set.
        address = services.entrance.link_revoking_others(HERE)
        await launcher.launch_url(address, web_only_window_name=THIS_TAB)

    question = ft.AlertDialog(
        modal=True,
        title=ft.Text(words.FORGET_BROWSERS_ASK),
        content=ft.Column([paragraph(words.FORGET_BROWSERS_MEANS)], tight=True),
        actions=[
            ft.TextButton(words.NOT_NOW, on_click=safe_handler(lambda: ask(False))),
            ft.FilledButton(words.FORGET, on_click=safe_handler(forget)),
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
                    on_click=safe_handler(lambda: ask(True)),
                )
            ]
        ),
    )


@ft.component
def SettingsData() -> ft.Control:
    """Nothing here leaves the device unless the person exports it."""
    services = use_services()
    home = services.import_export.home
    return body(
        card(
            subheading(words.HOME),
            paragraph(home or words.NO_HOME),
            *([small(words.HOME_ABOUT), _copy(home)] if home else []),
        ),
        ExportPanel(),
        ImportPanel(),
        *([] if isinstance(services.entrance, NoEntrance) else [Browsers()]),
    )


def _copy(home: str) -> ft.Control:
    return ft.Row(
        [
            ft.TextButton(
                words.COPY,
                ft.Icons.CONTENT_COPY,
                action=ft.CopyToClipboard(home),
                on_click=safe_handler(lambda: toast(words.COPIED)),
            )
        ]
    )

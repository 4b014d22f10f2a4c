"""The person's data: its folder, exports, imports, and revoking other browsers."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.settings import TodayAtOnce
from app.services.browser_storage import Promise
from app.texts import data_settings as words
from app.ui.components.section import body, card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.settings.backup_card import BackupCard
from app.ui.settings.browsers_card import BrowsersCard
from app.ui.settings.export_panel import ExportPanel
from app.ui.settings.fields import keep, switch
from app.ui.settings.import_panel import ImportPanel


@ft.component
def SettingsData() -> ft.Control:
    """Nothing here leaves the device unless the person exports it."""
    services = use_services()
    home = services.import_export.home
    in_browser = services.browser_storage.has_journal
    return body(
        *(
            [KeptInBrowser(), card(TodayAtOnceSwitch())]
            if in_browser
            else [
                card(
                    subheading(words.HOME),
                    paragraph(home or words.NO_HOME),
                    *([small(words.HOME_ABOUT), _copy(home)] if home else []),
                )
            ]
        ),
        BackupCard(leads=False),
        ExportPanel(),
        ImportPanel(),
        *([] if services.entrance is None else [BrowsersCard(services.entrance)]),
    )


@ft.component
def KeptInBrowser() -> ft.Control:
    """What becomes of a journal in the browser, with a button that asks for it to be kept."""
    storage = use_services().browser_storage
    use_signal(storage.changed)
    ft.use_effect(storage.measure, [])
    space, said = storage.space, words.PROMISES.get(storage.promise, "")
    ask = ft.OutlinedButton(words.ASK_TO_KEEP, on_click=safe_handler(storage.ask))
    return card(
        subheading(words.HOME),
        paragraph(words.IN_BROWSER),
        small(words.IN_BROWSER_ABOUT),
        *([small(words.space(space))] if space.is_known else []),
        *([ft.Text(words.SHORT_OF_SPACE, color=ft.Colors.ERROR)] if space.is_short else []),
        *([small(said)] if said else []),
        *([ft.Row([ask])] if storage.promise is Promise.MAY_BE_CLEARED else []),
    )


@ft.component
def TodayAtOnceSwitch() -> ft.Control:
    """Whether this browser keeps a copy of Today for the next start."""
    services = use_services()
    use_signal(services.settings.changed)
    is_on = services.settings.current.today_at_once is TodayAtOnce.ON

    async def turn(on: bool) -> None:
        chosen = TodayAtOnce.ON if on else TodayAtOnce.OFF
        await keep(services, lambda now: replace(now, today_at_once=chosen))

    return switch(words.TODAY_AT_ONCE, words.TODAY_AT_ONCE_ABOUT, is_on, turn)


def _copy(home: str) -> ft.Control:
    return ft.Row(
        [
            ft.TextButton(
                words.COPY,
                ft.Icons.CONTENT_COPY,
                action=ft.CopyToClipboard(home),
                on_click=safe_handler(lambda: toast(words.COPIED)),
            )
        ],
        wrap=True,  # a long label then takes two lines instead of running off the screen
    )

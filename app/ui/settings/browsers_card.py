"""The browsers that may open the app: each can be shut out, and all others at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, cast

import flet as ft

from app.domain.admitted_browsers import AdmittedBrowser
from app.ports import Entrance
from app.texts import admitted_browsers as browser_words
from app.texts import data_settings as words
from app.ui.components.controls import icon_button
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal

HERE = "/settings/data"
THIS_TAB = "_self"


@ft.component
def BrowsersCard(entrance: Entrance) -> ft.Control:
    """The list, each with a button, and a button for all others; each asks first."""
    services = use_services()
    use_made: Any = ft.use_state  # without a reference, Flet would drop it after each event
    launcher: ft.UrlLauncher = use_made(ft.UrlLauncher)[0]
    asking, ask = ft.use_state(False)
    leaving, leave = ft.use_state(cast("AdmittedBrowser | None", None))
    use_signal(services.browsers_changed)

    async def forget() -> None:
        ask(False)
        # This browser needs a new cookie then, which only a page visit can set.
        address = entrance.link_revoking_others(HERE)
        await launcher.launch_url(address, web_only_window_name=THIS_TAB)

    def shut_out(browser: AdmittedBrowser) -> None:
        leave(None)
        toast(browser_words.shut_out(entrance.revoke(browser.id).visitor))

    question = None
    if asking:
        question = _question(
            words.FORGET_BROWSERS_ASK,
            words.FORGET_BROWSERS_MEANS,
            (words.FORGET, forget),
            lambda: ask(False),
        )
    elif leaving:
        question = _question(
            browser_words.ask(leaving.visitor),
            browser_words.MEANS,
            (browser_words.SHUT_OUT, partial(shut_out, leaving)),
            lambda: leave(None),
        )
    ft.use_dialog(question)
    zone = services.local_time.zone()
    return card(
        subheading(words.BROWSERS),
        small(words.BROWSERS_ABOUT),
        *(
            _row(
                browser_words.name(each.visitor),
                browser_words.seen(
                    each.first_seen.astimezone(zone), each.last_seen.astimezone(zone)
                ),
                each.id,
                partial(leave, each),
            )
            for each in entrance.browsers()
        ),
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


def _question(
    title: str,
    means: str,
    answer: tuple[str, Callable[[], Any]],
    keep: Callable[[], None],
) -> ft.AlertDialog:
    label, press = answer
    return ft.AlertDialog(
        modal=True,
        on_dismiss=safe_handler(keep),
        title=ft.Text(title),
        semantics_label=title,
        content=ft.Column([paragraph(means)], tight=True),
        actions=[
            ft.TextButton(words.NOT_NOW, on_click=safe_handler(keep)),
            ft.FilledButton(label, on_click=safe_handler(press)),
        ],
    )


def _row(name: str, seen: str, browser_id: str, press: Callable[[], None]) -> ft.Control:
    return ft.Row(
        key=f"browser-{browser_id}",
        controls=[
            ft.Column([ft.Text(name), small(seen)], spacing=0, expand=True),
            icon_button(ft.Icons.LOGOUT, f"{browser_words.SHUT_OUT}: {name}", safe_handler(press)),
        ],
    )

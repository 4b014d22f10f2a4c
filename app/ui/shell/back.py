"""Back, as a phone or a browser gives it: the client reports that it has gone elsewhere.

1. Back closes an open dialog, and the screen stays.
2. Back asks before it leaves a player that guides.  Until the answer the screen stays; another Back
   means to stay.
3. After “Leave” the window is where it came from, and the next Back goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import flet as ft

from app.texts import shell as words
from app.ui.components.section import paragraph
from app.ui.handlers import safe_handler
from app.ui.hooks.use_newest import use_newest
from app.ui.hooks.use_signal import use_kept
from app.ui.shell.navigation import follow_screen, go

NAME = "asks-before-leaving"
"""The key under which a window stores what may ask before its player is left."""
MESSAGES = (ft.SnackBar, ft.Banner)


def stays(page: ft.Page, route: str) -> bool:
    """Whether the screen of `page` stays, though its client went to `route` (rules 1, 2)."""
    if close_dialog(page):
        follow_screen(page)
        return True
    kept = page.session.store
    asks: Callable[[str], bool] = kept.get(NAME) if kept.contains_key(NAME) else lambda _: False
    return asks(route)


def close_dialog(page: ft.Page) -> bool:
    """Close the dialog on top if one is open, as if it were dismissed; messages stay."""
    for dialog in reversed(page._dialogs.controls):  # `page.pop_dialog` would close messages
        if dialog.open and not isinstance(dialog, MESSAGES):
            dialog.open = False
            dialog.update()
            return True
    return False


@dataclass(eq=False)
class Leaving:
    """One question, about going to this address."""

    route: str


NOT_LEAVING = Leaving("")


@ft.component
def AsksBeforeLeaving(means: str) -> ft.Control:
    """Asks before Back leaves this screen, saying what that `means`; never if that is empty.

    It draws nothing.
    """
    questions = use_newest(lambda: NOT_LEAVING)
    asked = questions.shown
    meaning: Any = ft.use_ref()
    meaning.current = means

    def asks(route: str) -> bool:
        if meaning.current:
            questions.change(lambda _: Leaving(route))
        return bool(meaning.current)

    ours = use_kept(lambda: asks)
    page = ft.context.page
    store = page.session.store

    def stop_asking() -> None:
        if store.contains_key(NAME) and store.get(NAME) is ours:
            store.remove(NAME)

    ft.use_effect(lambda: store.set(NAME, ours), [], cleanup=stop_asking)

    def stay() -> None:
        if questions.read() in (asked, NOT_LEAVING):  # a question that closes late is no answer
            questions.change(lambda _: NOT_LEAVING)
            follow_screen(page)

    async def leave() -> None:
        questions.change(lambda _: NOT_LEAVING)
        await go(asked.route)

    question = ft.AlertDialog(
        title=ft.Text(words.LEAVE_ASK),
        semantics_label=words.LEAVE_ASK,
        content=ft.Column([paragraph(means)], tight=True, scroll=ft.ScrollMode.AUTO),
        actions=[
            ft.TextButton(words.LEAVE, on_click=safe_handler(leave)),
            ft.FilledButton(words.STAY, on_click=safe_handler(stay)),
        ],
        on_dismiss=safe_handler(stay),
    )
    ft.use_dialog(question if means and asked is not NOT_LEAVING else None)
    return ft.Container(visible=False)

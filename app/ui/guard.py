"""Handlers that never take the screen down: say what happened, keep the app."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.domain.errors import UnknotError
from app.ui.words import shell as words

TOUCHED = "touched"
"""Under this name a window keeps what to call when somebody did something in it."""

log = logging.getLogger(__name__)

Handler = Callable[..., Awaitable[None] | Any]


def say(text: str) -> None:
    """Show a line at the bottom of this page for a few seconds."""
    ft.context.page.show_dialog(ft.SnackBar(ft.Text(text), behavior=ft.SnackBarBehavior.FLOATING))


def say_with_undo(text: str, undo: Handler) -> None:
    """Show a line that offers to take the last act back."""
    ft.context.page.show_dialog(
        ft.SnackBar(
            ft.Text(text),
            action=ft.SnackBarAction(words.UNDO, on_click=guarded(undo)),
            behavior=ft.SnackBarBehavior.FLOATING,
            duration=ft.Duration(seconds=8),
            persist=False,
        )
    )


def _tell_of_touch() -> None:
    try:
        store = ft.context.page.session.store
    except RuntimeError:  # called by no window
        return
    if store.contains_key(TOUCHED):
        store.get(TOUCHED)()


def guarded(handler: Handler) -> Callable[[Any], Awaitable[None]]:
    """Wrap an event handler, sync or async, with or without the event as its argument
    (a parameter with a default is the handler's own: `lambda day=day: ...`).

    An `UnknotError` is shown to the person; anything else is logged with its traceback and
    shown as "something went wrong".
    """
    wants_event = any(
        parameter.default is parameter.empty
        for parameter in inspect.signature(handler).parameters.values()
    )

    async def safe(event: Any = None) -> None:
        try:
            _tell_of_touch()
            result = handler(event) if wants_event else handler()
            if inspect.isawaitable(result):
                await result
        except UnknotError as error:
            log.info("refused: %s", error)
            say(str(error))
        except Exception:
            log.exception("a handler failed: %s", getattr(handler, "__qualname__", handler))
            say(words.WENT_WRONG)

    return safe

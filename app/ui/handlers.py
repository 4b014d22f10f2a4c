"""Event handlers that keep the app running after an error, and report it.

A message fades after a few seconds; a failed save stays, and can be retried (`shell/unsaved.py`).
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.domain.errors import StorageError, UnknotError
from app.texts import shell as words
from app.ui.shell.messages import here, show
from app.ui.shell.player_line import in_player, player_line
from app.ui.shell.unsaved import NAME as UNSAVED
from app.ui.shell.unsaved import Unsaved, as_it_was, key_of

TOUCHED = "touched"
"""The key under which a window stores the function to call after each action of the person."""

log = logging.getLogger(__name__)

FIRST_STEPS = "/welcome"
Handler = Callable[..., Awaitable[None] | Any]


def toast(text: str) -> None:
    """Show a message at the bottom of this page for a few seconds."""
    unsaved().said += 1
    page = ft.context.page
    if in_player(here(page)):  # there a bar would lie over the buttons
        player_line().say(text)
    else:
        show(page, ft.SnackBar(ft.Text(text), duration=ft.Duration(seconds=5)))


def say_saved() -> None:
    """Confirm a save. In the first steps the screen itself shows it, and a message would lie over
    the way on.
    """
    if not here(ft.context.page).startswith(FIRST_STEPS):
        toast(words.SAVED)


def toast_with_undo(text: str, undo: Handler) -> None:
    """Show a message that offers to undo the last action."""
    unsaved().said += 1
    page = ft.context.page
    if in_player(here(page)):
        player_line().say(text, safe_handler(undo))
        return
    show(
        page,
        ft.SnackBar(
            ft.Text(text),
            action=ft.SnackBarAction(words.UNDO, on_click=safe_handler(undo)),
            duration=ft.Duration(seconds=8),
            persist=False,
        ),
    )


def unsaved() -> Unsaved:
    """The failed saves of this window."""
    page = ft.context.page
    if not page.session.store.contains_key(UNSAVED):
        page.session.store.set(UNSAVED, Unsaved(page, safe_handler, toast))
    found: Unsaved = page.session.store.get(UNSAVED)
    return found


def _tell_of_touch() -> None:
    try:
        store = ft.context.page.session.store
    except RuntimeError:  # not called in a window
        return
    if store.contains_key(TOUCHED):
        store.get(TOUCHED)()


def _saved_now(key: str) -> None:
    try:
        unsaved().done(key)
    except RuntimeError:  # not called in a window
        return


def safe_handler(handler: Handler, question: str = "") -> Callable[[Any], Awaitable[None]]:
    """Wrap an event handler, sync or async, with or without the event as its argument.

    A parameter with a default is the handler's own: `lambda day=day: ...`. Of several answers to
    one `question`, the last one that was given is the one to save.

    An `UnknotError` is shown to the person; a `StorageError` stays until the save succeeds or is
    dismissed.  Anything else is logged with its traceback and shown as "something went wrong".
    """
    wants_event = any(
        parameter.default is parameter.empty
        for parameter in inspect.signature(handler).parameters.values()
    )

    async def handle(event: Any) -> None:
        result = handler(event) if wants_event else handler()
        if inspect.isawaitable(result):
            await result

    async def safe(event: Any = None) -> None:
        as_asked = as_it_was(event)
        try:
            _tell_of_touch()
            await handle(event)
            _saved_now(question or key_of(event, handler))
        except StorageError as trouble:
            log.warning("not saved: %s", trouble)
            key = question or key_of(event, handler)
            unsaved().keep(key, trouble, lambda: handle(as_asked))
        except UnknotError as error:
            log.info("refused: %s", error)
            toast(str(error))
        except Exception:
            log.exception("a handler failed: %s", getattr(handler, "__qualname__", handler))
            toast(words.WENT_WRONG)

    return safe

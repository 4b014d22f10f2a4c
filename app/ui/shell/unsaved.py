"""Failed saves of a window: each stays on the screen, and can be retried.

1. A failed save stays until it is saved or dismissed; other messages fade.
2. A retry repeats the same action, with the values from the time of the failure.
3. Pressing the same button again, or another answer to the same question, replaces the failed
   save; once that succeeds, it is done.
"""

from __future__ import annotations

import copy
from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.domain.errors import StorageError
from app.texts import shell as words
from app.ui import theme

NAME = "unsaved"
"""The key under which a window stores its `Unsaved`."""

SaveAction = Callable[[], Awaitable[None]]
SaveGuard = Callable[[Callable[..., Any]], Callable[[Any], Awaitable[None]]]


class Unsaved:
    """The failed saves of one window, oldest first, and the banner that shows them."""

    def __init__(self, page: ft.Page, guarded: SaveGuard, say: Callable[[str], None]) -> None:
        self._page, self._guarded, self._say = page, guarded, say
        self._waiting: dict[str, tuple[str, SaveAction]] = {}
        self._banner: ft.Banner | None = None
        self._lines = ft.Column(tight=True, spacing=theme.SMALL)
        self._is_trying = False
        self.said = 0
        """How many messages this window has shown so far."""

    def keep(self, key: str, trouble: StorageError, save: SaveAction) -> None:
        """Show that `save` failed, and keep it for a retry (rules 1 and 3)."""
        self._waiting[key] = str(trouble), save
        self._show()

    def done(self, key: str) -> None:
        """Remove the failed save with this key, as it is now saved (rule 3)."""
        if self._waiting.pop(key, None):
            self._show()

    def dismiss(self) -> None:
        """Discard all failed saves."""
        self._waiting.clear()
        self._show()

    async def try_again(self) -> None:
        """Retry all failed saves in order, up to the first that fails again.

        Shows a message that all is saved, unless one of the saves showed its own.
        """
        if self._is_trying:
            return
        self._is_trying, said = True, self.said
        try:
            for key, (_, save) in list(self._waiting.items()):
                try:
                    await save()
                except StorageError as trouble:
                    self._waiting[key] = str(trouble), save
                    self._say(words.STILL_NOT_SAVED)
                    return
                self._waiting.pop(key, None)
        finally:
            self._is_trying = False
            self._show()
        if not self._waiting and self.said == said:
            self._say(words.SAVED)

    def _show(self) -> None:
        if not self._waiting:
            if self._banner is not None:
                self._banner.open = False
                self._banner.update()
                self._banner = None
            return
        troubles = dict.fromkeys(trouble for trouble, _ in self._waiting.values())
        lines = [
            _line(words.not_saved(len(self._waiting)), ft.TextThemeStyle.TITLE_MEDIUM),
            *(_line(each, ft.TextThemeStyle.BODY_MEDIUM) for each in troubles),
        ]
        if self._banner is None:
            self._lines.controls = lines
            self._banner = self._drawn()
            self._page.show_dialog(self._banner)
        else:  # the banner is already open; opening a second one would close both
            self._lines.controls = lines
            self._lines.update()

    def _drawn(self) -> ft.Banner:
        dismiss, again = self._guarded(self.dismiss), self._guarded(self.try_again)
        quiet = ft.ButtonStyle(color=ft.Colors.ON_ERROR_CONTAINER)
        return ft.Banner(
            bgcolor=ft.Colors.ERROR_CONTAINER,
            force_actions_below=True,
            content=self._lines,
            actions=[
                ft.Container(  # the banner itself leaves no room below its buttons
                    padding=ft.Padding.only(bottom=theme.SMALL, right=theme.SMALL),
                    content=ft.Row(
                        [
                            ft.TextButton(words.DISMISS, style=quiet, on_click=dismiss),
                            ft.FilledButton(words.TRY_AGAIN, on_click=again),
                        ],
                        tight=True,
                        wrap=True,
                    ),
                )
            ],
        )


def _line(text: str, style: ft.TextThemeStyle) -> ft.Control:
    return ft.Text(text, theme_style=style, color=ft.Colors.ON_ERROR_CONTAINER)


def as_it_was(event: Any) -> Any:
    """`event` with a copy of its control's present state, unaffected by later changes (rule 2)."""
    control = getattr(event, "control", None)
    if control is None or isinstance(control, ft.BasePage):
        return event
    kept, kept_control = copy.copy(event), copy.copy(control)
    values = {name: dict(value) for name, value in vars(control).items() if type(value) is dict}
    vars(kept_control).update(values)  # a control keeps typed text in dictionaries
    kept.control = kept_control
    return kept


def key_of(event: Any, handler: Callable[..., Any]) -> str:
    """The key of a press: the control, or its handler if there is none (rule 3)."""
    control = getattr(event, "control", None)
    name = getattr(handler, "__qualname__", repr(handler))
    return f"{name} {getattr(control, '_i', '')}"

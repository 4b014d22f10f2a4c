"""What a screen asks of the device: text size, reduced motion, keys, and to stay awake."""

from __future__ import annotations

import logging
from collections.abc import Callable
from enum import Enum
from typing import Any

import flet as ft

from app.ui.handlers import safe_handler
from app.ui.hooks.use_signal import use_kept

log = logging.getLogger(__name__)


class Motion(Enum):
    """How animations run."""

    SMOOTH = "smooth"
    STILL = "still"


def use_motion() -> Motion:
    """The motion setting of this window's system; smooth until it has answered."""
    motion, set_motion = ft.use_state(Motion.SMOOTH)
    service = use_kept(ft.SemanticsService)

    async def ask() -> None:
        try:
            wishes = await service.get_accessibility_features()
        except Exception as error:  # an old client, or one that has just closed
            log.info("whether to move less could not be asked: %s", error)
            return
        if wishes.disable_animations or wishes.reduce_motion:
            set_motion(Motion.STILL)

    ft.use_effect(ask, [])
    return motion


USUAL_HEIGHT = 10.0
LARGE_FROM = 1.4


class TextSize(Enum):
    """The class of text size."""

    USUAL = "usual"
    LARGE = "large"

    @classmethod
    def of(cls, height: float) -> TextSize:
        """The size class, given the height in pixels of a digit."""
        return cls.LARGE if height >= USUAL_HEIGHT * LARGE_FROM else cls.USUAL


def use_text_size() -> tuple[TextSize, ft.Control]:
    """The text size, usual until it is measured; and the digit to measure, which must be shown."""
    size, set_size = ft.use_state(TextSize.USUAL)

    def measured(event: Any) -> None:
        set_size(TextSize.of(float(event.height)))

    digit = ft.Text("0", style=ft.TextStyle(size=USUAL_HEIGHT, height=1.0))
    gauge = ft.Container(digit, key="gauge", opacity=0, on_size_change=measured)
    return size, ft.Semantics(exclude_semantics=True, content=gauge)


OnKey = Callable[[str], Any]


def use_keys(on_key: OnKey) -> None:
    """Call `on_key(name)`, which may be async, for each key while this component is shown.

    Names are the browser's: “1”, “Escape”, and “ ” for the space bar.
    """
    newest: Any = ft.use_ref()
    newest.current = on_key
    ours: Any = ft.use_ref()

    def listen() -> None:
        page = ft.context.page
        ours.current = safe_handler(lambda event: newest.current(event.key))
        page.on_keyboard_event = ours.current
        page.update()

    def leave() -> None:
        page = ft.context.page
        if page.on_keyboard_event is ours.current:
            page.on_keyboard_event = None
            page.update()

    ft.use_effect(listen, [], cleanup=leave)


log = logging.getLogger(__name__)


def use_wakefulness() -> None:
    """Keep the screen awake while this component is shown, where that is allowed."""
    lock: Any = use_kept(ft.Wakelock)

    async def stay_awake() -> None:
        try:
            await lock.enable()
        except Exception as error:  # refused or not supported: not an error
            log.info("the screen may fall asleep: %s", error)

    async def may_sleep() -> None:
        try:
            await lock.disable()
        except Exception as error:  # the window closed, which releases the lock
            log.info("the screen was let go already: %s", error)

    ft.use_effect(stay_awake, [], cleanup=may_sleep)

"""What a screen asks of the device: text size, reduced motion, keys, and to stay awake."""

from __future__ import annotations

import logging
from collections.abc import Callable
from enum import Enum
from typing import Any

import flet as ft
from flet.controls.services.semantics_service import AccessibilityFeatures

from app.ui.handlers import safe_handler
from app.ui.hooks.use_signal import use_kept
from app.ui.theme import Contrast

log = logging.getLogger(__name__)


class Motion(Enum):
    """How animations run."""

    SMOOTH = "smooth"
    STILL = "still"


def use_motion() -> Motion:
    """The motion setting of this window's system; smooth until it has answered."""
    motion, set_motion = ft.use_state(Motion.SMOOTH)

    def heard(wishes: AccessibilityFeatures) -> None:
        if wishes.disable_animations or wishes.reduce_motion:
            set_motion(Motion.STILL)

    _use_wishes(heard)
    return motion


def use_contrast() -> Contrast:
    """The contrast that this window's system asks for; usual until it has answered.

    Of a browser the client tells forced colours; `assets/access.js` adds the wish for contrast.
    """
    contrast, set_contrast = ft.use_state(Contrast.USUAL)

    def heard(wishes: AccessibilityFeatures) -> None:
        if wishes.high_contrast:
            set_contrast(Contrast.HIGH)

    _use_wishes(heard)
    return contrast


def _use_wishes(heard: Callable[[AccessibilityFeatures], None]) -> None:
    """Ask the system once what somebody who sees, hears or moves otherwise wishes for."""
    service = use_kept(ft.SemanticsService)

    async def ask() -> None:
        try:
            wishes = await service.get_accessibility_features()
        except Exception as error:  # an old client, or one that has just closed
            log.info("what the system wishes for could not be asked: %s", error)
            return
        heard(wishes)

    ft.use_effect(ask, [])


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


def use_text_scale() -> tuple[float, ft.Control]:
    """How many times as large as usual text is, 1 until it is measured; and the digit to measure,
    which must be shown.
    """
    scale, set_scale = ft.use_state(1.0)

    def measured(event: Any) -> None:
        set_scale(max(1.0, round(float(event.height) / USUAL_HEIGHT, 2)))

    digit = ft.Text("0", style=ft.TextStyle(size=USUAL_HEIGHT, height=1.0))
    gauge = ft.Container(digit, key="gauge", opacity=0, on_size_change=measured)
    return scale, ft.Semantics(exclude_semantics=True, content=gauge)


def use_text_size() -> tuple[TextSize, ft.Control]:
    """The class of text size, and the digit to measure, which must be shown."""
    scale, gauge = use_text_scale()
    return TextSize.of(scale * USUAL_HEIGHT), gauge


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
    """Keep the screen awake while this component is shown, where that is allowed.

    In a browser the page does it (`assets/phone.js`), as it knows when it is looked at again.
    """
    lock: Any = use_kept(ft.Wakelock)

    async def stay_awake() -> None:
        if ft.context.page.web:
            return
        try:
            await lock.enable()
        except Exception as error:  # refused or not supported: not an error
            log.info("the screen may fall asleep: %s", error)

    async def may_sleep() -> None:
        if ft.context.page.web:
            return
        try:
            await lock.disable()
        except Exception as error:  # the window closed, which releases the lock
            log.info("the screen was let go already: %s", error)

    ft.use_effect(stay_awake, [], cleanup=may_sleep)

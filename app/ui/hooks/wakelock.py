"""Keeping the screen awake, where that is allowed."""

from __future__ import annotations

import logging
from typing import Any

import flet as ft

from app.ui.hooks.use_signal import use_kept

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

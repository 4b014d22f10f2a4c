"""Whether the person asked their system for less motion."""

from __future__ import annotations

import logging
from enum import Enum

import flet as ft

from app.ui.hooks.kept import use_kept

log = logging.getLogger(__name__)


class Motion(Enum):
    """How things may move."""

    SMOOTH = "smooth"
    STILL = "still"


def use_motion() -> Motion:
    """What this window's system asks for; smooth until it has answered."""
    motion, set_motion = ft.use_state(Motion.SMOOTH)
    service = use_kept(ft.SemanticsService)

    async def ask() -> None:
        try:
            wishes = await service.get_accessibility_features()
        except Exception as error:  # an old client, or one that went away meanwhile
            log.info("whether to move less could not be asked: %s", error)
            return
        if wishes.disable_animations or wishes.reduce_motion:
            set_motion(Motion.STILL)

    ft.use_effect(ask, [])
    return motion

"""Keeping a choice the moment it is made, and saying so once it is safe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.domain.breaks import BreakSettings
from app.domain.hold import HoldSettings
from app.domain.settings import Settings
from app.services.unknot import Unknot
from app.ui.guard import say
from app.ui.words import shell as words


async def keep(unknot: Unknot, change: Callable[[Settings], Settings]) -> None:
    """Change the settings; the person hears of it when it would survive a power cut."""
    await unknot.preferences.change(change)
    say(words.SAVED)


async def keep_breaks(unknot: Unknot, **changes: Any) -> None:
    """Change fields of `BreakSettings`."""

    def change(now: Settings) -> Settings:
        reminders: BreakSettings = replace(now.reminders, **changes)
        return replace(now, reminders=reminders)

    await keep(unknot, change)


async def keep_holds(unknot: Unknot, **changes: Any) -> None:
    """Change fields of `HoldSettings`."""

    def change(now: Settings) -> Settings:
        holds: HoldSettings = replace(now.holds, **changes)
        return replace(now, holds=holds)

    await keep(unknot, change)

"""The person's own movements: adding, changing, removing them, and putting one back.

Every command returns when its effect is durable; `changed` of the settings fires after that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.domain.content import Content
from app.domain.movements import (
    MovementChoice,
    MovementId,
    OwnMovement,
    RemovedMovement,
    put_back,
    with_own,
    without_own,
)
from app.domain.settings import Settings
from app.services.settings import SettingsService
from app.services.spots import random_id

ID_LENGTH = 8
"""So many characters tell a dozen movements apart, and can be typed."""


class OwnMovements:
    """The movements that the person wrote, which breaks offer like the shipped ones."""

    def __init__(
        self,
        content: Content,
        settings_service: SettingsService,
        new_id: Callable[[], str] = random_id,
    ) -> None:
        self._shipped = content.movements
        self._settings_service = settings_service
        self._new_id = new_id

    def all(self) -> tuple[OwnMovement, ...]:
        """Every own movement, in the order in which they were made."""
        return self._settings_service.current.movements.own

    def unused_id(self) -> MovementId:
        """The id for a new movement."""
        return MovementId(f"own-{self._new_id()[:ID_LENGTH]}")

    async def save(self, movement: OwnMovement) -> None:
        """Save a new movement, or replace the one with its id.

        Raises `InvalidInput` when its name is taken, and `NotAllowed` when there are too many.
        """
        await self._save(lambda now: with_own(self._shipped, now, movement))

    async def remove(self, id: MovementId) -> RemovedMovement:
        """Remove a movement; return what `put_back` needs. Raises `NotFound`."""
        removed: list[RemovedMovement] = []

        def without(now: MovementChoice) -> MovementChoice:
            left, gone = without_own(now, id)
            removed.append(gone)
            return left

        await self._save(without)
        return removed[-1]

    async def put_back(self, removed: RemovedMovement) -> None:
        """Undo `remove`. Raises `NotAllowed` when there are too many by now."""
        await self._save(lambda now: put_back(now, removed))

    async def _save(self, change: Callable[[MovementChoice], MovementChoice]) -> None:
        def changed(now: Settings) -> Settings:
            return replace(now, movements=change(now.movements))

        await self._settings_service.change(changed)

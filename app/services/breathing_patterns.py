"""The person's own breathing patterns: creating, changing and removing them.

Every command returns when its effect is durable; `changed` of the settings fires after that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from app.domain.breathing.breath import BreathPart, BreathPattern, PatternId, own_pattern
from app.domain.breathing.patterns import for_pressing, to_choose_from, with_own, without_own
from app.domain.content import Content
from app.domain.holds import HoldSettings
from app.domain.settings import Settings
from app.services.settings import SettingsService
from app.services.spots import random_id


class BreathingPatterns:
    """The shipped patterns and the person's own."""

    def __init__(
        self,
        content: Content,
        settings_service: SettingsService,
        new_id: Callable[[], str] = random_id,
    ) -> None:
        self._shipped = content.patterns
        self._settings_service = settings_service
        self._new_id = new_id

    def all(self) -> tuple[BreathPattern, ...]:
        """All patterns to choose from."""
        return to_choose_from(self._shipped, self._settings_service.current.holds)

    def own(self) -> tuple[BreathPattern, ...]:
        """The person's own patterns."""
        return self._settings_service.current.holds.own

    def pressing(self) -> BreathPattern:
        """The pattern that paces presses."""
        return for_pressing(self._shipped, self._settings_service.current.holds)

    async def create(self, name: str, lengths: Mapping[BreathPart, float]) -> BreathPattern:
        """Save a new pattern; `lengths` are in seconds.

        Raises `InvalidInput` when the pattern cannot be breathed or its name is taken, and
        `NotAllowed` when there are too many.
        """
        return await self.change(PatternId(f"own.{self._new_id()}"), name, lengths)

    async def change(
        self, pattern: PatternId, name: str, lengths: Mapping[BreathPart, float]
    ) -> BreathPattern:
        """Replace a pattern. Raises the same errors as `create`."""
        made = own_pattern(pattern, name, dict(lengths))
        await self._save(lambda now: with_own(self._shipped, now, made))
        return made

    async def remove(self, pattern: PatternId) -> None:
        """Remove a pattern. Raises `NotFound`."""
        await self._save(lambda now: without_own(self._shipped, now, pattern))

    async def _save(self, change: Callable[[HoldSettings], HoldSettings]) -> None:
        def changed(now: Settings) -> Settings:
            return replace(now, holds=change(now.holds))

        await self._settings_service.change(changed)

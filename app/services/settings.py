"""The present settings, and changing them."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.content import Content
from app.domain.settings import Settings, ZoneFrom, with_system_zone
from app.domain.settings_keys import key_named
from app.domain.time_zones import ZoneCertainty
from app.ports import Store
from app.services.signal import CommandLock


class SettingsService:
    """The settings. `system_zone` gives the IANA name of this device's time zone."""

    def __init__(self, store: Store, content: Content, system_zone: Callable[[], str]) -> None:
        self._store = store
        self._content = content
        self._system_zone = system_zone
        self._lock = CommandLock(store)
        self.system_zone_certainty = ZoneCertainty.NAMED
        self.changed = self._lock.changed

    @property
    def current(self) -> Settings:
        """The present settings, in the system's zone unless the person chose one."""
        return with_system_zone(self._store.settings.get(), self._system_zone())

    @property
    def zone_certainty(self) -> ZoneCertainty:
        """How certain it is that the zone is the person's. A chosen zone is certain."""
        if self.current.zone_from is ZoneFrom.PERSON:
            return ZoneCertainty.NAMED
        return self.system_zone_certainty

    async def change(self, change: Callable[[Settings], Settings]) -> Settings:
        """Apply `change` to the newest settings, save the result and return it when it is durable.

        Raises `InvalidInput` from `change`, and `StorageError`; then nothing has changed.
        """
        async with self._lock.changing():
            chosen = change(self.current)
            if chosen != self.current:
                await self._store.settings.put(chosen)
        return chosen

    async def set(self, key: str, text: str) -> Settings:
        """Set the setting with this key to `text`. Raises the same errors as `change`."""
        row = key_named(key)
        return await self.change(lambda now: row.changed(now, text, self._content))

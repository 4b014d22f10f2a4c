"""The present settings, and changing them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from app.domain.breaks.public_holidays import FIELD, PublicHolidays
from app.domain.content import Content
from app.domain.errors import InvalidInput
from app.domain.settings import Settings, ZoneFrom, with_system_zone
from app.domain.settings_keys import key_named
from app.domain.time_zones import ZoneCertainty
from app.ports import HolidayCalendar, Store
from app.services.signal import CommandLock

log = logging.getLogger(__name__)


class NoHolidayCalendar:
    """No calendar: no place can be looked up."""

    def look_up(self, place: str) -> PublicHolidays:
        """Raises `InvalidInput`."""
        raise InvalidInput(FIELD, "none: this device has no calendar of holidays")


class SettingsService:
    """The settings. `system_zone` gives the IANA name of this device's time zone, and
    `holiday_calendar` the public holidays of a place.
    """

    def __init__(self, store: Store, content: Content, system_zone: Callable[[], str]) -> None:
        self._store = store
        self._content = content
        self._system_zone = system_zone
        self._lock = CommandLock(store)
        self._stored = self._current = Settings()
        self._zone = ""
        self.system_zone_certainty = ZoneCertainty.NAMED
        self.holiday_calendar: HolidayCalendar = NoHolidayCalendar()
        self.changed = self._lock.changed

    @property
    def current(self) -> Settings:
        """The present settings, in the system's zone unless the person chose one.

        They are asked for at every turn, so they are worked out only when either has changed.
        """
        stored, zone = self._store.settings.get(), self._system_zone()
        if stored is not self._stored or zone != self._zone:
            self._current = with_system_zone(stored, zone)
            self._stored, self._zone = stored, zone
        return self._current

    @property
    def zone_certainty(self) -> ZoneCertainty:
        """How certain it is that the zone is the person's. A chosen zone is certain."""
        if self.current.zone_from is ZoneFrom.PERSON:
            return ZoneCertainty.NAMED
        return self.system_zone_certainty

    async def change(self, change: Callable[[Settings], Settings]) -> Settings:
        """Apply `change` to the newest settings, save the result and return it when it is durable.

        The public holidays of another place are looked up. Raises `InvalidInput` from `change` or
        where they cannot be, and `StorageError`; then nothing has changed.
        """
        async with self._lock.changing():
            before = self.current
            chosen = change(before)
            if _place(chosen) not in ("", _place(before)):
                chosen = _with_public(chosen, self.holiday_calendar.look_up(_place(chosen)))
            if chosen != before:
                await self._store.settings.put(chosen)
        return chosen

    async def set(self, key: str, text: str) -> Settings:
        """Set the setting with this key to `text`. Raises the same errors as `change`."""
        row = key_named(key)
        return await self.change(lambda now: row.changed(now, text, self._content))

    async def renew_holidays(self, today: date) -> None:
        """Look up the public holidays again if little of them is known ahead; where they cannot be,
        those that are known stay. Raises `StorageError`.
        """
        if not self.current.reminders.days_off.public.is_stale(today):
            return
        try:
            public = self.holiday_calendar.look_up(_place(self.current))
        except InvalidInput as unknown:
            log.info("public holidays cannot be looked up: %s", unknown)
            return
        await self.change(lambda now: _with_public(now, public) if _place(now) else now)


def _place(settings: Settings) -> str:
    return settings.reminders.days_off.public.place


def _with_public(settings: Settings, public: PublicHolidays) -> Settings:
    days_off = replace(settings.reminders.days_off, public=public)
    return replace(settings, reminders=replace(settings.reminders, days_off=days_off))

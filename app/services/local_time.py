"""The present time where the person is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, tzinfo

from app.ports import Clock


class LocalTime:
    """The clock in the person's time zone, which `zone` gives anew each time, as it may change."""

    def __init__(self, clock: Clock, zone: Callable[[], tzinfo]) -> None:
        self._clock = clock
        self._zone = zone

    def zone(self) -> tzinfo:
        """The person's present time zone."""
        return self._zone()

    def now(self) -> datetime:
        """The present instant, with the local UTC offset."""
        return self._clock.now().astimezone(self._zone())

    def today(self) -> date:
        """The local date."""
        return self.now().date()

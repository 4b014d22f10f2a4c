"""A calendar of public holidays."""

from __future__ import annotations

from typing import Protocol

from app.domain.breaks.public_holidays import PublicHolidays


class HolidayCalendar(Protocol):
    """Knows the public holidays of countries."""

    def look_up(self, place: str) -> PublicHolidays:
        """The holidays of a place, such as `DE` or `DE-BY`, from this year on for some years.

        Raises `InvalidInput` for an unknown place, and where there is no calendar.
        """
        ...

"""Public holidays by the `holidays` library, which is an extra (`pip install "unknot[holidays]"`).

It takes most of a second to import, so that happens when a place is looked up, and not before.
"""

from __future__ import annotations

from app.domain.breaks.public_holidays import FIELD, YEARS_AHEAD, Holiday, PublicHolidays
from app.domain.errors import InvalidInput
from app.ports import Clock

ENGLISH = "en_US"
NOT_INSTALLED = (
    "none for now: the calendar of holidays isn’t installed. To add it, run "
    'pip install "unknot[holidays]"'
)


class LibraryCalendar:
    """The calendar of the library, in English where it has that."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def look_up(self, place: str) -> PublicHolidays:
        """See `HolidayCalendar`."""
        try:
            import holidays
        except ImportError as missing:
            raise InvalidInput(FIELD, NOT_INSTALLED) from missing
        country, _, part = place.partition("-")
        supported = holidays.list_supported_countries(include_aliases=True)
        if country not in supported:
            raise InvalidInput(FIELD, f"“{country}” isn’t a country we know. Write DE or GB-SCT")
        parts = {each.casefold(): each for each in supported[country]}
        if part and part.casefold() not in parts:
            known = f"We know {', '.join(supported[country])}" if parts else "It has none"
            raise InvalidInput(FIELD, f"“{part}” isn’t a part of {country} we know. {known}")
        part = parts[part.casefold()] if part else ""
        this_year = self._clock.now().year
        years = range(this_year - 1, this_year + YEARS_AHEAD)
        languages = holidays.country_holidays(country).supported_languages
        found = holidays.country_holidays(
            country,
            subdiv=part or None,
            years=years,
            language=ENGLISH if ENGLISH in languages else None,
        )
        days = tuple(Holiday(day, name) for day, name in sorted(found.items()))
        return PublicHolidays(f"{country}-{part}" if part else country, days, years[-1])

"""Public holidays of a country or a part of it, as days off.

1. A place is a country code, perhaps with one of its parts: `DE`, `DE-BY`, `GB-SCT`.
2. The dates and names are looked up once, when the place is chosen, and kept. So they are known
   where they cannot be looked up: on another device, or without the calendar. Those of the year
   before are known too, for what is told of the past weeks.
3. They are looked up again when less than a whole year ahead is known.
4. A place whose dates were never looked up has none, and changes nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.domain.errors import InvalidInput

FIELD = "holidays_of"
EXAMPLE = "DE-BY"
ALLOWED = f"a country code, or one with a part of the country, such as DE or {EXAMPLE}, or none"
YEARS_AHEAD = 4

_PLACE = re.compile(r"([A-Za-z]{2})(?:\s*[-_/ ]\s*(\w[\w ]*))?")


@dataclass(frozen=True, slots=True, order=True)
class Holiday:
    """A public holiday on a local date."""

    day: date
    name: str


@dataclass(frozen=True, slots=True)
class PublicHolidays:
    """The holidays of a place, in order, up to the end of `last_year`; 0 if not looked up yet.
    Without a place there are none.
    """

    place: str = ""
    days: tuple[Holiday, ...] = ()
    last_year: int = 0

    def name_of(self, day: date) -> str:
        """The name of the holiday on this date; empty where it is none."""
        return next((each.name for each in self.days if each.day == day), "")

    def coming(self, today: date, most: int) -> tuple[Holiday, ...]:
        """The next holidays, today's included."""
        return tuple(each for each in self.days if each.day >= today)[:most]

    def is_stale(self, today: date) -> bool:
        """Whether they are to be looked up again (rule 3)."""
        return bool(self.place) and self.last_year <= today.year


NO_HOLIDAYS = PublicHolidays()


def parse_holidays_of(text: str) -> PublicHolidays:
    """The place as a person writes it, its dates not looked up. Raises `InvalidInput`."""
    text = text.strip()
    if text.casefold() in ("", "none", "nothing", "no one", "nowhere"):
        return NO_HOLIDAYS
    found = _PLACE.fullmatch(text)
    if found is None:
        raise InvalidInput(FIELD, f"“{text}” isn’t a place we know. Write {ALLOWED}")
    part = (found[2] or "").strip()
    part = part.upper() if len(part) <= 3 else part
    return PublicHolidays("-".join([found[1].upper(), *([part] if part else [])]))

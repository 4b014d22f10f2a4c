"""How a person writes the length of a pause.

1. A length is `30m`, `1h`, `1.5h`, `90 minutes`, `3 days`, `2 weeks`, `tomorrow`, a time such as
   `14:00` or `2pm`, a weekday, a date such as 2026-03-09, or `resumed`. An empty text means until
   resumed.
2. `for` and `until` may precede it. A number alone is minutes, but after `until` a time of day.
"""

from __future__ import annotations

import re
from datetime import date, time

from app.domain.breaks.days_and_times import TIME, days_named, minutes_of_day
from app.domain.breaks.hours import DAY
from app.domain.breaks.pauses import (
    ForDays,
    ForMinutes,
    PauseLength,
    UntilDate,
    UntilResumed,
    UntilTime,
    UntilTomorrow,
    UntilWeekday,
)
from app.domain.errors import InvalidInput

FIELD = "pause"
_NUMBER = r"(\d{1,4}(?:[.,]\d{1,2})?)"
_LENGTH = re.compile(
    rf"(?:{_NUMBER}\s*(?:h|hrs?|hours?))?\s*(?:(?:and\s+)?(\d{{1,4}})\s*(?:m|mins?|minutes?)?)?"
)
_DAYS = re.compile(r"(\d{1,3}|a|an|one)\s*(d|days?|w|wks?|weeks?)")


def parse_pause(text: str) -> PauseLength:
    """The pause that the text means. Raises `InvalidInput` for anything else."""
    said = text.strip().lower()
    until, said = said.startswith("until "), re.sub(r"^(for|until)\s+", "", said).strip()
    if said in ("", "resumed", "i resume", "resume"):
        return UntilResumed()
    if said == "tomorrow":
        return UntilTomorrow()
    clock = re.fullmatch(TIME, said)
    if clock is not None and (until or clock[2] or clock[3]):
        minutes = minutes_of_day(FIELD, clock[1], clock[2], clock[3]) % DAY
        return UntilTime(time(*divmod(minutes, 60)))
    length = _LENGTH.fullmatch(said)
    if length is not None:
        hours = float((length[1] or "0").replace(",", "."))
        return ForMinutes(round(hours * 60) + int(length[2] or 0))
    days = _DAYS.fullmatch(said)
    if days is not None:
        number = int(days[1]) if days[1].isdigit() else 1
        return ForDays(number * (7 if days[2].startswith("w") else 1))
    return _until_day(text, said)


def _until_day(text: str, said: str) -> PauseLength:
    try:
        return UntilDate(date.fromisoformat(said))
    except ValueError:
        pass
    try:
        (day,) = days_named(FIELD, said.removeprefix("next "))
    except (InvalidInput, ValueError) as wrong:
        raise InvalidInput(
            FIELD,
            (
                f"“{text}” isn’t a length of time. Write 30m, 1.5h, 3 days, 2 weeks, 14:00, "
                "tomorrow, friday, a date such as 2026-03-09, or resumed"
            ),
        ) from wrong
    return UntilWeekday(day)

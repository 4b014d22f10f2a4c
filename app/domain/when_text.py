"""How a time in the past is written.

1. A time with a UTC offset is that instant; without one it is local, in the person's zone.
2. A date alone means noon there.
3. Where clocks went back and a local time came twice, the first is meant.
"""

from __future__ import annotations

from datetime import date, datetime, time, tzinfo

from app.domain.errors import InvalidInput

NOON = time(12)


def parse_when(text: str, zone: tzinfo) -> datetime:
    """The instant that `text` means, with a UTC offset.  Raises `InvalidInput`."""
    said = text.strip()
    try:
        return datetime.combine(date.fromisoformat(said), NOON, zone)
    except ValueError:
        pass  # not a date alone
    try:
        moment = datetime.fromisoformat(said)
    except ValueError as wrong:
        raise InvalidInput(
            "at", "a date or a time, such as 2026-03-02 or 2026-03-02T09:00+01:00"
        ) from wrong
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)

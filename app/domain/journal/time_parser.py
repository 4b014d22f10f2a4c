"""Parses a time in the past.

1. A time with a UTC offset is that instant; without one it is local, in the person's zone.
2. A date alone means noon there.
3. Where clocks went back and a local time occurred twice, the first is meant. A local time that
   clocks skipped is read with the offset before the change: 02:30 is then 03:30.
4. In a table, a date may be written in the style of spreadsheets (`date_order.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from enum import Enum

from app.domain.errors import InvalidInput
from app.domain.import_export.date_order import DateOrder, instant_of, local_date

NOON = time(12)


class Precision(Enum):
    """How much of an instant was written; the rest was completed by rules 1 and 2."""

    INSTANT = "instant"
    LOCAL_TIME = "local time"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class TimeRead:
    """The meaning of a cell. `ordered`: whether it depended on the order of day and month."""

    at: datetime
    precision: Precision
    ordered: bool = False


def parse_when(text: str, zone: tzinfo) -> datetime:
    """The instant that `text` means, with a UTC offset. Raises `InvalidInput`."""
    try:
        return _iso(text.strip(), zone).at
    except ValueError as wrong:
        raise InvalidInput(
            "at", "a date or a time, such as 2026-03-02 or 2026-03-02T09:00+01:00"
        ) from wrong


def read_cell(text: str, now: datetime, order: DateOrder) -> TimeRead:
    """The meaning of a cell of a table, in the zone of `now`; dates such as 02/03/2026 are read in
    `order` (rule 4). Raises `InvalidInput`.
    """
    assert now.tzinfo is not None
    try:
        return _iso(text.strip(), now.tzinfo)
    except ValueError:
        pass  # not ISO 8601
    try:
        written = local_date(text)
    except ValueError:
        raise InvalidInput(
            "time", f"a date or a time, such as 2026-03-02 or 2026-03-02T09:00, not “{text}”"
        ) from None
    at = instant_of(written, order, now, NOON)
    if not written.times:
        precision = Precision.DATE
    else:
        precision = Precision.INSTANT if written.times[0].tzinfo else Precision.LOCAL_TIME
    return TimeRead(at, precision, ordered=not written.year_in_front)


def _iso(text: str, zone: tzinfo) -> TimeRead:
    """Read ISO 8601. Raises `ValueError` when it is not."""
    try:
        return TimeRead(datetime.combine(date.fromisoformat(text), NOON, zone), Precision.DATE)
    except ValueError:
        pass  # not a date alone
    moment = datetime.fromisoformat(text)
    if moment.tzinfo:
        return TimeRead(moment, Precision.INSTANT)
    return TimeRead(moment.replace(tzinfo=zone), Precision.LOCAL_TIME)

"""Local dates as spreadsheets write them, and the order of their numbers.

1. A leading year of four digits settles the order: 2026/03/02.
2. Otherwise a number over 12 distinguishes day from month, and one such date decides for the whole
   file. Dates that need opposite orders are a contradiction.
3. In dates with dots the day is first, unless it cannot be: nobody writes 03.02.2026 for March 2.
4. What is still open is asked, unless both orders mean the same days.
5. A year of two digits is the latest such year that is not in the future. It is first only where
   the person said so, or where no other order is possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum

from app.domain.errors import InvalidInput, NotAllowed


class DateOrder(StrEnum):
    """The order of the numbers in dates such as 02/03/2026."""

    AS_FOUND = "as found"
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    YEAR_FIRST = "ymd"


SAYABLE = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, DateOrder.YEAR_FIRST)


class DateOrderUnclear(NotAllowed):
    """Only the person can say whether day or month is first in dates such as `example`."""

    def __init__(self, example: str) -> None:
        super().__init__(
            f"In dates like {example}, which comes first: the day or the month? Nothing has "
            "changed."
        )
        self.example = example


_DATE = (
    r"(?P<first>\d{4}|\d\d?)(?P<mark>[./-]) ?(?P<middle>\d\d?)(?P=mark) ?(?P<last>\d{4}|\d\d?)\.?"
)
_TIME = (
    r"(?P<hour>\d\d?)(?:[:.h](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d+)?)?)?"
    r"(?: ?(?P<half>[ap])\.? ?m\.?)?(?: ?(?P<offset>Z|[+-]\d\d:?\d\d))?"
)
_LOCAL = re.compile(rf"{_DATE}(?:(?:,? |T){_TIME})?", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class LocalDate:
    """A date of three numbers as it was written, and the time of day it gives: none or one, with
    its UTC offset if there was one.
    """

    text: str
    numbers: tuple[str, str, str]
    dotted: bool
    times: tuple[time, ...]

    @property
    def year_in_front(self) -> bool:
        """Whether its order is settled by itself (rule 1)."""
        return len(self.numbers[0]) == 4

    def on(self, order: DateOrder, today: date) -> date:
        """The day it means in this order. Raises `ValueError` when there is none."""
        first, middle, last = self.numbers
        if order is DateOrder.YEAR_FIRST or self.year_in_front:
            return date(_year(first, today), int(middle), int(last))
        if order is DateOrder.MONTH_FIRST:
            return date(_year(last, today), int(first), int(middle))
        return date(_year(last, today), int(middle), int(first))

    def orders(self, today: date) -> frozenset[DateOrder]:
        """The orders it may be written in; none for a day that does not exist (rules 1 to 3, 5)."""
        possible = [order for order in SAYABLE if self._is_day(order, today)]
        if self.year_in_front:
            return frozenset(possible)
        if self.dotted or possible[1:] == [DateOrder.YEAR_FIRST]:
            return frozenset(possible[:1])
        return frozenset(possible) - ({DateOrder.YEAR_FIRST} if possible[1:] else set())

    def _is_day(self, order: DateOrder, today: date) -> bool:
        try:
            self.on(order, today)
        except ValueError:
            return False
        return True


def local_date(text: str) -> LocalDate:
    """A date of three numbers, optionally with a time. Raises `ValueError` for anything else."""
    said = _LOCAL.fullmatch(" ".join(text.split()))
    if not said:
        raise ValueError("no date of three numbers")
    numbers = said["first"], said["middle"], said["last"]
    times = (_time(said),) if said["hour"] else ()
    return LocalDate(text.strip(), numbers, said["mark"] == ".", times)


def decided(texts: Iterable[str], said: DateOrder, today: date) -> DateOrder:
    """The one order of all dates among `texts`, which `said` may settle.

    Raises `DateOrderUnclear`, and `NotAllowed` for a contradiction (rules 2 and 4).
    """
    if said is not DateOrder.AS_FOUND:
        return said
    dates = [each for text in dict.fromkeys(texts) for each in _local_dates(text)]
    common, because = frozenset(SAYABLE), ""
    for each in dates:
        possible = each.orders(today)
        if possible and not common & possible:
            raise NotAllowed(
                f"The dates in this file don’t match: {because} and {each.text} can’t be "
                "in the same order. Write them all the same way, such as 2026-03-02. "
                "Nothing has changed."
            )
        if possible and common - possible:
            common, because = common & possible, each.text
    if {DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST} <= common:
        for each in dates:
            if len({each.on(order, today) for order in common & each.orders(today)}) > 1:
                raise DateOrderUnclear(each.text)
    return min(common, key=SAYABLE.index)


def _local_dates(text: str) -> list[LocalDate]:
    try:
        return [local_date(text)]
    except ValueError:
        return []


def _year(digits: str, today: date) -> int:
    """The full year (rule 5)."""
    if len(digits) == 4:
        return int(digits)
    year = today.year - today.year % 100 + int(digits)
    return year if year <= today.year else year - 100


def _time(said: re.Match[str]) -> time:
    hour, half = int(said["hour"]), (said["half"] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            raise ValueError("no such hour")
        hour = hour % 12 + (12 if half == "p" else 0)
    elif not said["minute"]:
        raise ValueError("an hour alone")
    at = time(hour, int(said["minute"] or 0), int(said["second"] or 0))
    return at.replace(tzinfo=_offset(said["offset"])) if said["offset"] else at


def _offset(text: str) -> timezone:
    if text in "Zz":
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def instant_of(written: LocalDate, order: DateOrder, now: datetime, default: time) -> datetime:
    """The instant it means; local in the zone of `now`, and at `default` when it gives no time.

    Raises `InvalidInput` when there is no such day in this order.
    """
    try:
        day = written.on(order, now.date())
    except ValueError:
        raise InvalidInput("time", f"a real date, not “{written.text}”") from None
    at = written.times[0] if written.times else default
    return datetime.combine(day, at, at.tzinfo or now.tzinfo)

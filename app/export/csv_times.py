"""The times of one CSV file: read alike in all rows, with a count of what was ambiguous."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, UTC, datetime

from app.domain.errors import InvalidInput
from app.domain.import_export.archive import Assumed
from app.domain.import_export.date_order import DateOrder
from app.domain.import_export.text_encoding import Encoding
from app.domain.journal.entry import check_brought
from app.domain.journal.time_parser import Precision, TimeRead, read_cell

TIME_COLUMNS = ("occurred_at", "recorded_at")


class TimesOfFile:
    """Reads times in the zone of `now`, and dates such as 02/03/2026 in `order`."""

    def __init__(self, now: datetime, order: DateOrder) -> None:
        self._counted: list[TimeRead] = []
        self._in_this_row: list[TimeRead] = []
        self._now = now
        self._order = order

    def begin_row(self) -> None:
        """Begin a row: the next times belong to it."""
        self._in_this_row = []

    def count_row(self) -> None:
        """Count the times of this row, because the row is valid."""
        self._counted += self._in_this_row

    def assumed(self, encoding: Encoding) -> Assumed:
        """What had to be assumed for valid rows, in a file of this encoding."""
        alone = sum(each.precision is Precision.DATE for each in self._counted)
        local = sum(each.precision is Precision.LOCAL_TIME for each in self._counted)
        ordered = any(each.ordered for each in self._counted)
        return Assumed(
            without_offset=alone + local,
            zone=str(self._now.tzinfo) if alone + local else "",
            dates_alone=alone,
            dates=self._order if ordered else DateOrder.AS_FOUND,
            encoding=encoding,
        )

    def felt(self, cell: str, recorded_at: datetime) -> datetime:
        """When an entry recorded at `recorded_at` was felt.  Raises `InvalidInput`."""
        return check_brought(self._read(cell), recorded_at, self._now)

    def recorded(self, cell: str) -> datetime:
        """When it was recorded, in UTC.  Raises `InvalidInput`."""
        return self._read(cell).astimezone(UTC)

    def _read(self, cell: str) -> datetime:
        read = read_cell(cell, self._now, self._order)
        if read.at.year in (MINYEAR, MAXYEAR):  # here the time in UTC may be outside the calendar
            raise InvalidInput("time", f"a time people live in, not “{cell}”")
        self._in_this_row.append(read)
        return read.at

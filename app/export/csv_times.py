"""The times of one CSV file: read alike in all rows, and what they left open counted."""

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
    """Times in the zone of `now`, dates such as 02/03/2026 in `order`."""

    def __init__(self, now: datetime, order: DateOrder) -> None:
        self._counted: list[TimeRead] = []
        self._in_this_row: list[TimeRead] = []
        self._now = now
        self._order = order

    def begin_row(self) -> None:
        """The next times are those of another row."""
        self._in_this_row = []

    def count_row(self) -> None:
        """The row is good, so its times count."""
        self._counted += self._in_this_row

    def assumed(self, encoding: Encoding) -> Assumed:
        """What good rows left open, in a file of this encoding."""
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
        """When an entry was felt that was recorded then.  Raises `InvalidInput`."""
        return check_brought(self._read(cell), recorded_at, self._now)

    def recorded(self, cell: str) -> datetime:
        """When it was recorded, in UTC.  Raises `InvalidInput`."""
        return self._read(cell).astimezone(UTC)

    def _read(self, cell: str) -> datetime:
        read = read_cell(cell, self._now, self._order)
        if read.at.year in (MINYEAR, MAXYEAR):  # at its very ends, UTC may fall off the calendar
            raise InvalidInput("time", f"a time people live in, not “{cell}”")
        self._in_this_row.append(read)
        return read.at

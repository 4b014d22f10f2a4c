"""A CSV file as rows of named cells, with the line each row begins on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from app.domain.errors import StorageTrouble
from app.report.csv_records import Broken, CsvRecords
from app.report.row import Row

_MUST_HAVE = ("region_id", "occurred_at")
_BETWEEN_WORDS = re.compile(r"[\s-]+")


class CsvTable:
    """Raises `StorageTrouble` when the first line is not that of a journal."""

    def __init__(self, text: str) -> None:
        self._records = CsvRecords(text)
        self.columns = tuple(column_name(cell) for cell in self._records.head)
        _check(self.columns)

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Each row that is not empty, with its line; one that cannot be read settles as bad."""
        for record in self._records:
            if isinstance(record, Broken):
                yield record.line, Row.unreadable(_not_closed(record))
            else:
                yield record.line, self._named(record.cells)

    def _named(self, cells: Sequence[str]) -> Row:
        if len(cells) - cells.count("") == 1 < len(self.columns):
            # Opened where another separator is usual, each line of the file is one cell.
            cells = self._records.split(cells[0])
        if not self._records.fits(cells):
            return Row.unreadable(
                f"it has {len(cells)} cell{'' if len(cells) == 1 else 's'}, "
                f"and the first line has {len(self.columns)}"
            )
        return Row(dict(zip(self.columns, cells, strict=False)))


def column_name(cell: str) -> str:
    """The name as the export writes it: `Region ID` is `region_id`."""
    return _BETWEEN_WORDS.sub("_", cell.strip().casefold())


def _not_closed(record: Broken) -> str:
    why = "the quotation marks do not match"
    return why if record.last == record.line else f"{why}, up to line {record.last}"


def _check(columns: Sequence[str]) -> None:
    if "onset" in columns and "occurred_at" not in columns:
        raise StorageTrouble(
            "This is the file of episodes, which are worked out from the journal. Bring in "
            "the journal file that was exported with it. Nothing was changed."
        )
    missing = [name for name in _MUST_HAVE if name not in columns]
    if "score" not in columns and "state" not in columns:
        missing.append("score")
    if missing:
        raise StorageTrouble(
            "This does not look like a journal: its first line must name the columns "
            f"region_id, occurred_at and score; missing: {', '.join(missing)}. "
            "Nothing was changed."
        )
    twice = [name for name, times in Counter(columns).items() if name and times > 1]
    if twice:
        raise StorageTrouble(
            f"The first line names {', '.join(twice)} twice. Rename or remove one, and try "
            "again. Nothing was changed."
        )

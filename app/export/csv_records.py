"""The records of a CSV text, and the table they form, in any shape that a spreadsheet writes.

1. Cells are separated by commas, semicolons or tabs.  A first line such as `sep=;` names the
   separator; otherwise the first line that is not empty shows it.
2. Line numbers are those an editor shows: a cell of several lines counts as several.
3. A record with unmatched quotation marks invalidates only itself: reading continues at the next
   line with as many cells as the first line.  The lines before that belong to the broken record.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.errors import StorageError
from app.export.csv_cells import CsvRow

_LONGEST_CELL = 2**31 - 1  # the csv module would stop at 131,072 characters
_MOST_LINES_IN_VAIN = 1_000_000  # in addition to three times the whole file
_SEPARATOR = re.compile(r'"?sep=([,;\t|])"?[,;\t|]*\s*', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CsvRecord:
    """The cells of one record, and the line it begins on."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BrokenRecord:
    """A record with unmatched quotation marks: its first and its last line."""

    line: int
    last: int


class _Lines:
    """The lines of a text; reading continues wherever `at` is set."""

    def __init__(self, text: str) -> None:
        self.all = list(io.StringIO(text, newline=""))
        self.at = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.is_at_end:
            raise StopIteration
        self.at += 1
        return self.all[self.at - 1]

    @property
    def is_at_end(self) -> bool:
        return self.at >= len(self.all)


class CsvRecords:
    """The records of `text` that are not empty, after `head`, the first of them."""

    def __init__(self, text: str) -> None:
        csv.field_size_limit(_LONGEST_CELL)
        self._lines = _Lines(text)
        self.separator = self._read_separator()
        self._reader = csv.reader(self._lines, delimiter=self.separator, strict=True)
        self._read_in_vain = 0  # lines
        self.head = self._read_head()

    def __iter__(self) -> Iterator[CsvRecord | BrokenRecord]:
        while not self._lines.is_at_end:
            line = self._lines.at
            try:
                cells = tuple(next(self._reader, ()))
            except csv.Error:
                yield self._broken(line)
                continue
            if any(cell.strip() for cell in cells):
                yield CsvRecord(line + 1, cells)

    def fits(self, cells: Sequence[str]) -> bool:
        """Whether there are as many cells as in the first line.

        Empty cells at the end do not count, as spreadsheets add them.
        """
        return _named(self.head) <= len(cells) and _named(cells) <= len(self.head)

    def split(self, cell: str) -> tuple[str, ...]:
        """The cells of a row that a spreadsheet put into one cell."""
        try:
            return tuple(next(csv.reader([cell], delimiter=self.separator, strict=True), ()))
        except csv.Error:
            return (cell,)

    def _broken(self, line: int) -> BrokenRecord:
        """Return to the line that broke, and continue at the next one that parses (rule 3)."""
        self._count_in_vain(line)
        end = line + 1
        while end < len(self._lines.all) and not self._parses(end):
            end += 1
        self._lines.at = end
        return BrokenRecord(line + 1, end)

    def _parses(self, line: int) -> bool:
        """Whether a complete record of the right size begins on this line."""
        self._lines.at = line
        try:
            return self.fits(next(self._reader, ()))
        except csv.Error:
            self._count_in_vain(line)
            return False

    def _count_in_vain(self, line: int) -> None:
        """Count the lines since `line`, which have to be read again."""
        self._read_in_vain += self._lines.at - line
        if self._read_in_vain > _MOST_LINES_IN_VAIN + 3 * len(self._lines.all):
            raise StorageError(
                "Too many rows in this file have a quotation mark that’s never closed, so "
                "we can’t tell the rows apart. Nothing has changed."
            )

    def _read_separator(self) -> str:
        lines = self._lines
        while not lines.is_at_end and not lines.all[lines.at].strip(' \t,;\r\n"'):
            lines.at += 1
        first = "" if lines.is_at_end else lines.all[lines.at]
        said = _SEPARATOR.fullmatch(first)
        if said:
            lines.at += 1
            return said[1]
        return max(",;\t", key=first.count)

    def _read_head(self) -> tuple[str, ...]:
        try:
            return tuple(next(self._reader, ()))
        except csv.Error:
            return ()


def _named(cells: Sequence[str]) -> int:
    """The number of cells up to the last that is not empty."""
    return max((at for at, cell in enumerate(cells, 1) if cell.strip()), default=0)


_MUST_HAVE = ("region_id", "occurred_at")
_BETWEEN_WORDS = re.compile(r"[\s-]+")


class CsvTable:
    """The rows of a journal.  Raises `StorageError` if the first line is not that of a journal."""

    def __init__(self, text: str) -> None:
        self._records = CsvRecords(text)
        self.columns = tuple(column_name(cell) for cell in self._records.head)
        _check(self.columns)

    def rows(self) -> Iterator[tuple[int, CsvRow]]:
        """Each row that is not empty, with its line; for an unreadable one, `check` raises."""
        for record in self._records:
            if isinstance(record, BrokenRecord):
                yield record.line, CsvRow.unreadable(_not_closed(record))
            else:
                yield record.line, self._named(record.cells)

    def _named(self, cells: Sequence[str]) -> CsvRow:
        if len(cells) - cells.count("") == 1 < len(self.columns):
            # A program that expects another separator saves each line of the file as one cell.
            cells = self._records.split(cells[0])
        if not self._records.fits(cells):
            return CsvRow.unreadable(
                f"it has {len(cells)} cell{'' if len(cells) == 1 else 's'}, "
                f"and the first line has {len(self.columns)}"
            )
        return CsvRow(dict(zip(self.columns, cells, strict=False)))


def column_name(cell: str) -> str:
    """The name as the export writes it: `Region ID` becomes `region_id`."""
    return _BETWEEN_WORDS.sub("_", cell.strip().casefold())


def _not_closed(record: BrokenRecord) -> str:
    why = "the quotation marks don’t match"
    return why if record.last == record.line else f"{why}, up to line {record.last}"


def _check(columns: Sequence[str]) -> None:
    if "onset" in columns and "occurred_at" not in columns:
        raise StorageError(
            "This is the table of flares, which is worked out from your journal. Import "
            "the journal file that was exported with it. Nothing has changed."
        )
    missing = [name for name in _MUST_HAVE if name not in columns]
    if "score" not in columns and "state" not in columns:
        missing.append("score")
    if missing:
        raise StorageError(
            "This doesn’t look like a journal. Its first line must have the columns "
            f"region_id, occurred_at and score. Missing: {', '.join(missing)}. Nothing has "
            "changed."
        )
    twice = [name for name, times in Counter(columns).items() if name and times > 1]
    if twice:
        raise StorageError(
            f"The first line has {', '.join(twice)} twice. Rename or delete one, and try "
            "again. Nothing has changed."
        )

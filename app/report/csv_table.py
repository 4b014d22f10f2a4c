"""A CSV file as rows of named cells, with the line each row begins on."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence

from app.domain.errors import StorageTrouble
from app.report.row import Row

_MUST_HAVE = ("region_id", "occurred_at")
_LONGEST_CELL = 2**31 - 1  # the csv module would stop at 131,072 characters


class CsvTable:
    """Raises `StorageTrouble` when the first line is not that of a journal."""

    def __init__(self, content: bytes) -> None:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as wrong:
            line = content.count(b"\n", 0, wrong.start) + 1
            raise StorageTrouble(
                f"This file is not text in UTF-8 (line {line}). If a spreadsheet made it, save "
                "it there as “CSV UTF-8” and try again. Nothing was changed."
            ) from wrong
        csv.field_size_limit(_LONGEST_CELL)
        first = text.splitlines()[0] if text.strip() else ""
        comma = max(",;\t", key=first.count)
        self._reader = csv.reader(io.StringIO(text, newline=""), delimiter=comma, strict=True)
        self.columns = self._first_line()

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Each row that is not empty, with its line; one that cannot be read settles as bad."""
        while True:
            line = self._reader.line_num + 1
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except csv.Error:
                yield line, Row.unreadable("the quotation marks do not match")
                continue
            if any(cell.strip() for cell in cells):
                yield line, self._named(cells)

    def _named(self, cells: Sequence[str]) -> Row:
        if len(cells) != len(self.columns):
            return Row.unreadable(
                f"it has {len(cells)} cells, and the first line has {len(self.columns)}"
            )
        return Row(dict(zip(self.columns, cells, strict=True)))

    def _first_line(self) -> tuple[str, ...]:
        try:
            columns = tuple(cell.strip().casefold() for cell in next(self._reader, []))
        except csv.Error:
            columns = ()
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
        return columns
